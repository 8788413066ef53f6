// The program speaks the language of whoever uses it: help and wrong usage as much as its answers.
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Verbs } from '../../../collector/cli/verb.ts';
import type { Language } from '../../../shared/language.ts';
import { widthOf } from '../../../shared/width.ts';
import { run } from './deskside.ts';

const LANGUAGES: Language[] = ['en', 'ja'];

/** Every command by its words, with its help. */
async function helps(language: Language, words: string[] = []): Promise<[string, string[]][]> {
  const { code, lines, err } = await run([...words, '--help', '--lang', language]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const below = lines
    .slice(lines.findIndex((line) => line === 'Commands:' || line === 'コマンド:') + 1)
    .flatMap((line) => /^ {2}([a-z-]+)/.exec(line)?.[1] ?? [])
    .filter((name) => name !== 'help');
  const hasBelow = lines.some((line) => line === 'Commands:' || line === 'コマンド:');
  const found: [string, string[]][] = [[words.join(' ') || 'deskside', lines]];
  for (const name of hasBelow ? below : []) found.push(...(await helps(language, [...words, name])));
  return found;
}

/** What people read of a line: without names, samples, lists of choices and what they type. */
function prose(line: string): string {
  return line.replaceAll(/<[^>]+>|\[[^\]]+\]|"[^"]*"|'[^']*'|--?[a-z-]+|例: .*|選択肢: .*/g, ' ');
}

const ENGLISH = /\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\b/i;

describe.each(LANGUAGES)('the help in %s', (language) => {
  it('of each command fits 80 columns', async () => {
    const all = await helps(language);
    const wide = all.flatMap(([name, lines]) =>
      lines.filter((line) => widthOf(line) > 80).map((line) => `${name}: ${line}`),
    );
    expect(wide).toEqual([]);
    expect(all.length).toBeGreaterThan(60);
  });
});

it.each(LANGUAGES)('the help in %s fits a narrow terminal, too', async (language) => {
  const { isTTY, columns } = process.stdout;
  onTestFinished(() => void Object.assign(process.stdout, { isTTY, columns }));
  Object.assign(process.stdout, { isTTY: true, columns: 44 });
  const all = await helps(language);
  const lines = all.flatMap(([, help]) => help.slice(1));
  expect(lines.filter((line) => widthOf(line) > 44)).toEqual([]);
});

describe('the help in Japanese', () => {
  it('has the same commands and options as the English one, and no English', async () => {
    const [english, japanese] = [await helps('en'), await helps('ja')];
    const termsOf = (all: [string, string[]][]) =>
      all.map(([name, lines]) => [name, lines.flatMap((line) => /^ {2}(-.*?)(?: {2}|$)/.exec(line)?.[1] ?? [])]);
    expect(termsOf(japanese)).toEqual(termsOf(english));
    const left = japanese.flatMap(([name, lines]) =>
      lines.slice(1).flatMap((line) => (ENGLISH.test(prose(line)) ? [`${name}: ${line}`] : [])),
    );
    expect(left).toEqual([]);
    for (const [, lines] of japanese) expect(lines.join('\n')).toMatch(/^使い方: deskside.*\n\n.*[ぁ-んァ-ヶ一-龠]/);
  });

  it('is for whoever says so, anywhere on the line, or whose shell does', async () => {
    const said = async (args: string[], environment = {}) => (await run(args, environment)).out.split(':')[0];
    expect(await said(['--lang', 'ja', 'tickets', '--help'])).toBe('使い方');
    expect(await said(['tickets', '--help', '--lang=ja'])).toBe('使い方');
    expect(await said(['help', 'tickets', '--lang', 'ja'])).toBe('使い方');
    expect(await said(['tickets', '--help'], { LANG: 'ja_JP.UTF-8' })).toBe('使い方');
    expect(await said(['tickets', '--help'], { LANG: 'ja_JP.UTF-8', LC_ALL: 'C' })).toBe('Usage');
    expect(await said(['tickets', '--help', '--lang', 'en'], { LANG: 'ja_JP.UTF-8' })).toBe('Usage');
  });
});

it('a verb without Japanese does not pass the type check', () => {
  // @ts-expect-error: the Japanese is missing
  const silent: Verbs = { name: 'silent', summary: { en: 'nothing' }, add() {} };
  // @ts-expect-error: a bare text is English to everybody
  const add: Verbs['add'] = (family) => void family.command('ls', 'list them').option('--all', 'all of them');
  expect([silent, add]).toHaveLength(2);
});

describe('wrong usage', () => {
  it.each([
    ['ticket', 'エラー', "コマンド 'ticket' はありません。\nもしかして: tickets"],
    ['findings lss', 'エラー', "コマンド 'lss' はありません。\nもしかして: ls"],
    ['machines ls --presense x', 'エラー', "オプション '--presense' はありません。\nもしかして: --presence"],
    [
      'machines ls --os amiga',
      'エラー',
      "オプション '--os <os>' に 'amiga' は指定できません。指定できるのは linux, windows, macos です。",
    ],
    ['machines ls --os', 'エラー', "オプション '--os <os>' に値を指定してください。"],
    ['machines show', 'エラー', '次の指定が必要です: <machine>'],
    ['cases close C-1', 'エラー', '次の指定が必要です: --verdict <verdict>, --reason <words>'],
    ['health x', 'エラー', '引数は指定できません: x'],
    ['tickets show T-1 T-2', 'エラー', '引数が多すぎます (1 個まで): T-1, T-2'],
    [
      'tickets ls --limit 0',
      'エラー',
      "オプション '--limit <rows>' に '0' は指定できません。1 から 10000 までの数で指定してください。",
    ],
    ['tickets ls --due-within x', 'エラー', '90s、15m、4h、14d のように指定してください。'],
    ['tickets ls --since x', 'エラー', '3d、4h、2026-12-01、2026-12-01T09:00 のように指定してください。'],
    ['tickets escalate T-1 --tier 4 --note x', 'エラー', '1、2、3 のいずれかを指定してください。'],
    ['tokens new --uses 0', 'エラー', '台数を 1 以上の整数で指定してください。'],
    ['tokens new --label x', 'エラー', 'site=tokyo のように指定してください。'],
    ['tickets priority T-1', 'エラー', '--set か --unpin のどちらかを指定してください。'],
    ['tickets priority T-1 --set P1 --unpin', 'エラー', "'--unpin' と '--set <priority>' は同時に指定できません。"],
  ])('%s is told in Japanese, with the mend', async (line, error, text) => {
    const { code, out, err } = await run([...line.split(' '), '--lang', 'ja']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`${error}: `);
    expect(err).toContain(text);
    expect(err).toMatch(/\n(使い方|コマンドの一覧)は 'deskside( [a-z-]+)* --help' で確認できます。\n$/);
    expect(err).not.toMatch(ENGLISH_WORDS);
  });

  it('of the language itself is told in that of the shell', async () => {
    const { code, err } = await run(['machines', 'ls', '--lang', 'fr'], { LANG: 'ja_JP.UTF-8' });
    expect(code).toBe(2);
    expect(err).toContain("オプション '--lang <language>' に 'fr' は指定できません。指定できるのは en, ja です。");
  });

  it.each([
    ['tickets priority T-1', 'error: say --set or --unpin'],
    ['tickets ls --since x', 'Write it like 3d, 4h, 2026-12-01 or 2026-12-01T09:00.'],
  ])('%s is told in English otherwise', async (line, text) => {
    const { code, err } = await run(line.split(' '));
    expect(code).toBe(2);
    expect(err).toContain(text);
  });
});

const ENGLISH_WORDS = /\b(error|unknown|option|argument|invalid|missing|Did|Allowed|Expected|says|Write)\b/;
