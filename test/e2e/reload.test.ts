import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownRule } from '../collector/api/own-rule.ts';
import { type Installation, installation } from '../support/programs.ts';

interface Health {
  rules: { count: number; by: string; hash: string; refused?: { problems: string[] } };
}

let here: Installation;
let rules: string;
beforeEach(() => {
  here = installation();
  rules = join(here.folder, 'rules');
  mkdirSync(rules);
  here.configure({ collector: { rules: { folder: rules } } });
});
afterEach(() => here.remove());

const write = (text: string) => writeFileSync(join(rules, 'own.yaml'), text);
const standing = async () => (await here.api<Health>('/health')).rules;

describe('rules that change while the collector runs', { timeout: 60_000 }, () => {
  it('are taken up by a reload, and refused with the old ones kept when they are wrong', async () => {
    const collector = await here.collector();
    const before = await standing();
    write(ownRule('own.small', 'it.free_ratio < 0.1'));
    const first = await here.cli('reload');
    expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining('own.small') });
    const after = await standing();
    expect(after.count).toBe(before.count + 1);
    await collector.logged('the fleet is judged by the rules in force');

    write(ownRule('own.small', 'it.free_rati < 0.1'));
    const second = await here.cli('reload');
    expect(second).toMatchObject({ code: 1, stderr: expect.stringMatching(/own\.yaml:8: own\.small .*free_ratio/) });
    expect(await standing()).toMatchObject({ hash: after.hash, refused: { problems: [expect.any(String)] } });
  });

  it.skipIf(process.platform === 'win32')('are taken up by SIGHUP too, with tuning and policy', async () => {
    const collector = await here.collector();
    here.configure({
      collector: {
        rules: { folder: rules, tune: { 'disk.hot': { enabled: false } } },
        policy: { quiet: '5m' },
        agents: { handshakes_per_second: 7 },
      },
    });
    collector.child.kill('SIGHUP');
    expect(await collector.logged('rules reloaded')).toMatchObject({
      removed: ['disk.hot'],
      policy: ['quietMs'],
      needsRestart: ['agents.handshakes_per_second'],
    });
    expect((await standing()).by).toBe('SIGHUP');
  });
});
