// What an employee sees of the agent, in the language of the shell or of --lang.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CHECKS } from '../../../agent/checks/catalog.ts';
import { widthOf } from '../../../shared/width.ts';
import { finished } from '../../support/programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'deskside-words-'));
afterAll(() => rmSync(folder, { recursive: true }));

const JAPANESE = { LC_ALL: 'ja_JP.UTF-8' };
const agent = (args: string[], environment: NodeJS.ProcessEnv = JAPANESE) =>
  finished('agent/main.ts', args, environment);
const inFolder = ['--data-folder', join(folder, 'agent'), '--config', join(folder, 'deskside.yaml')];

/** With one check only, so that nobody waits. */
const off = Object.fromEntries(CHECKS.map(({ name }) => [name, { enabled: name === 'release' }]));
writeFileSync(join(folder, 'deskside.yaml'), JSON.stringify({ agent: { checks: off } }));

describe('the agent in Japanese', { timeout: 60_000 }, () => {
  it.each([[[]], [['enrol']], [['check']], [['doctor']], [['status']]])('has a help: %s', async (verb) => {
    const { code, stdout } = await agent([...verb, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^使い方: deskside-agent/);
    expect(stdout.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
    expect(stdout).not.toMatch(/\b(Usage|Options|Commands|default|choices|required)\b/);
  });

  it('examines itself, and says what is to be mended', async () => {
    const { code, stdout, stderr } = await agent(['doctor', ...inFolder]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '\n対処が必要: 登録\n' });
    expect(stdout).toMatch(/^!! 登録 +登録されていません。'deskside-agent enrol <bundle>' で登録してください$/m);
    expect(stdout).toMatch(/^ok release +間隔 \d+[hd]、所要時間 \d+ ms$/m);
  });

  it.each<[string[], string]>([
    [['check', 'release'], '問題なし'],
    [['--lang', 'ja', 'check', 'release'], '問題なし'],
  ])('says how it is: %s', async (args, text) => {
    expect((await agent(args)).stdout).toContain(text);
  });

  it.each<[string[], number, string]>([
    [['check', 'volume'], 1, '"volume" というチェックはありません。もしかして: "volumes"。'],
    [['enrol'], 2, 'エラー: 次の指定が必要です: <bundle>'],
    [['enrol', 'x', ...inFolder], 1, 'この登録用の文字列は使えません: "deskside-enrol-1." で始まっていません'],
    [['status', ...inFolder], 1, "この PC は登録されていません。'deskside-agent enrol <bundle>'"],
    [['run', ...inFolder], 1, "この PC は登録されていません。'deskside tokens new'"],
    [['--lang', 'ja', 'run', ...inFolder], 1, 'この PC は登録されていません。'],
    [['dctor'], 2, "コマンド 'dctor' はありません。"],
  ])('refuses with the mend: %s', async (args, code, text) => {
    const outcome = await agent(args);
    expect({ code: outcome.code, stdout: outcome.stdout }).toEqual({ code, stdout: '' });
    expect(outcome.stderr).toContain(text);
  });

  it('stays English where the shell is, or --lang says so', async () => {
    const { stdout } = await agent(['doctor', ...inFolder], { LANG: 'ja_JP.UTF-8', LC_ALL: 'C' });
    expect(stdout).toMatch(/^!! enrolment +none\. Next: deskside-agent enrol <bundle>$/m);
    expect((await agent(['check', 'release', '--lang', 'en'])).stdout).toContain('fine');
  });
});
