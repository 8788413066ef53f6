import { describe, expect, it } from 'vitest';
import { type Column, csvOf } from '../../../collector/cli/columns.ts';
import { factsLines, valueText } from '../../../collector/cli/facts.ts';
import { ago, bytes, percent } from '../../../collector/cli/quantity.ts';
import { reasonLines } from '../../../collector/cli/reasons.ts';
import { shellLanguage } from '../../../shared/language.ts';
import { plain, plainJson, plainLines } from '../../../shared/plain.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const reader = { language: 'en' as const, now: NOW, width: Number.POSITIVE_INFINITY, color: false };

describe('text from machines', () => {
  it.each([
    ['an escape sequence', '\u001b[2Jx', '\\x1b[2Jx'],
    ['the C1 form of it', '\u009b31mx', '\\x9b31mx'],
    ['a bell', 'a\u0007', 'a\\x07'],
    ['a turn of the writing direction', 'gpj\u202eexe', 'gpj\\u202eexe'],
    ['line breaks', 'a\r\nb\nc', 'a b c'],
    ['Japanese', '経理部', '経理部'],
  ])('%s is shown, not obeyed', (_, text, shown) => {
    expect(plain(text)).toBe(shown);
  });

  it('keeps its lines where there is room for them', () => {
    expect(plainLines('a\u001bc\r\nb')).toEqual(['a\\x1bc', 'b']);
  });

  it('is escaped in JSON so that it reads the same', () => {
    const value = { name: 'x\u009b31m\u202e\u007f経' };
    const json = plainJson(JSON.stringify(value));
    expect(json).not.toMatch(/[\u007f-\u009f\u202e]/);
    expect(JSON.parse(json)).toEqual(value);
  });
});

describe('CSV', () => {
  const columns: Column<{ name: string; count?: number }>[] = [
    { key: 'name', title: { en: 'NAME', ja: '名前' }, show: ({ name }) => name },
    { key: 'count', title: { en: 'COUNT', ja: '数' }, show: () => 'many', raw: ({ count }) => count },
  ];

  it('quotes what needs it and leaves out what is not known', () => {
    expect(csvOf(columns, [{ name: 'a,"b"', count: -3 }, { name: '経理' }], reader)).toEqual([
      'name,count',
      '"a,""b""",-3',
      '経理,',
    ]);
  });

  it('disarms what a spreadsheet would run', () => {
    expect(csvOf(columns, [{ name: '=HYPERLINK(1)' }, { name: '@x' }], reader).slice(1)).toEqual([
      "'=HYPERLINK(1),",
      "'@x,",
    ]);
  });
});

describe('quantities', () => {
  it.each([
    [0, '0 B'],
    [2048, '2 KiB'],
    [3 * 2 ** 30, '3 GiB'],
    [1.5 * 2 ** 40, '1.5 TiB'],
    [123_456_789, '118 MiB'],
  ])('%d bytes are %s', (count, shown) => expect(bytes(count)).toBe(shown));

  it.each([
    [0, '0 %'],
    [0.004, '0.4 %'],
    [0.03, '3 %'],
    [0.126, '13 %'],
    [1, '100 %'],
  ])('a share of %d is %s', (ratio, shown) => expect(percent(ratio)).toBe(shown));

  it.each([
    [5_000, 'just now', 'たった今'],
    [3 * 60_000, '3 min ago', '3 分前'],
    [26 * 3_600_000, '1 d ago', '1 日前'],
    [-2 * 3_600_000, 'in 2 h', '2 時間後'],
  ])('%d ms past is "%s"', (past, english, japanese) => {
    expect(ago(NOW - past, NOW, 'en')).toBe(english);
    expect(ago(NOW - past, NOW, 'ja')).toBe(japanese);
  });
});

describe('facts', () => {
  it.each([
    ['free_bytes', 2 ** 30, '1 GiB'],
    ['free_ratio', 0.5, '50 %'],
    ['temperature_celsius', 41, '41 °C'],
    ['collector_rtt_ms', 12.3456, '12.3 ms'],
    ['offset_ms', -40, '-40 ms'],
    ['speed_mbit', 1000, '1000 Mbit/s'],
    ['required', true, 'yes'],
    ['signals', ['kernel', 'libc'], 'kernel, libc'],
    ['signals', [], 'none'],
    ['pending', undefined, '-'],
    ['load15', 0.12345, '0.123'],
  ])('%s reads with its unit', (name, value, shown) => expect(valueText(name, value, reader)).toBe(shown));

  it.each(['booted_at_ms', 'since_ms', 'oldest_security_since_ms', 'support_ends_at_ms', 'read_until_ms'])(
    '%s is a moment, not a duration',
    (name) => expect(valueText(name, NOW - 3_600_000, reader)).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d \(1 h ago\)$/),
  );

  it('of a check nobody thought of are shown like any others', () => {
    const times = { since: new Date(NOW).toISOString(), observedAt: new Date(NOW).toISOString() };
    const facts = { toner_ratio: 0.2, trays: [{ sizes: ['A4', 'A3'], pages: 20, name: 'upper' }, { name: 'lower' }] };
    const row = { check: 'printer', facts, ...times, receivedAt: times.since, costMs: 1 };
    expect(factsLines(row, reader)).toEqual([
      'printer  just now',
      '  toner %  20 %',
      '  trays',
      '  name   pages  sizes',
      '  upper  20     A4, A3',
      '  lower  -      -',
    ]);
  });
});

it.each([
  [{ LANG: 'ja_JP.UTF-8' }, 'ja'],
  [{ LANG: 'ja_JP.UTF-8', LC_ALL: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'ja_JP.UTF-8' }, 'ja'],
  [{ LANG: 'de_DE' }, 'en'],
  [{}, 'en'],
])('a shell with %j reads %s', (environment, language) => {
  expect(shellLanguage(environment)).toBe(language);
});

describe('the reason of a move', () => {
  it.each([
    ['taken', 'taken', [], []],
    ['closed', 'confirmed-by-requester', ['The requester confirmed it.'], ['利用者が解決を確認しました。']],
    ['escalated', 'tier 2: controller?', ['tier 2: controller?'], ['対応レベル 2: controller?']],
    ['pending', 'vendor: part ordered', ['vendor: part ordered'], ['ベンダー: part ordered']],
    ['noted', 'vendor: called', ['vendor: called'], ['vendor: called']],
  ])('%s: %s is said in words of the reader, once', (move, reason, en, ja) => {
    expect(reasonLines({ move, reason }, reader)).toEqual(en);
    expect(reasonLines({ move, reason }, { ...reader, language: 'ja' })).toEqual(ja);
  });
});
