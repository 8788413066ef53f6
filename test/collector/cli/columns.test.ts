import { describe, expect, it } from 'vitest';
import { type Column, csvOf, tableOf } from '../../../collector/cli/columns.ts';

interface Row {
  ref: string;
  what: string;
  who: string;
  when: string;
}
const COLUMNS: Column<Row>[] = [
  { key: 'ref', title: { en: 'REF', ja: '番号' }, show: ({ ref }) => ref },
  { key: 'what', title: { en: 'WHAT', ja: '内容' }, show: ({ what }) => what, shrinks: true, least: 24 },
  { key: 'who', title: { en: 'WHO', ja: '担当' }, show: ({ who }) => who },
  { key: 'when', title: { en: 'WHEN', ja: '日時' }, show: ({ when }) => when, leaves: 1 },
];
const what = '/mnt/archive is almost full: 1.2 MB left';
const row: Row = { ref: 'T-1', what, who: 'Aiko Tanaka', when: '5 min ago' };
const reader = (width: number) => ({ language: 'en' as const, now: 0, width, color: false });
const heading = (rows: Row[], width: number) => tableOf(COLUMNS, rows, reader(width))[0]?.split(/ +/);

describe('a table in a narrow terminal', () => {
  it('has every column where there is room', () => {
    expect(heading([row], 80)).toEqual(['REF', 'WHAT', 'WHO', 'WHEN']);
  });

  it('gives up what is missed least before what it is about can not be read', () => {
    expect(heading([row], 50)).toEqual(['REF', 'WHAT', 'WHO']);
    const [, line] = tableOf(COLUMNS, [row], reader(50));
    expect(line).toMatch(/^T-1 {2}\/mnt\/archive is almost full.*… {2}Aiko Tanaka$/);
    expect(line?.length).toBeLessThanOrEqual(50);
  });

  it('takes from what may be cut shorter first', () => {
    const columns = [
      { ...COLUMNS[0]!, shrinks: true, least: 15 },
      { ...COLUMNS[1]!, least: 8 },
    ];
    const named = { ...row, ref: 'fukuoka-pc-0004', what: 'Ubuntu 24.04.3' };
    expect(tableOf(columns, [named], reader(26))[1]).toBe('fukuoka-pc-0004  Ubuntu 2…');
    expect(tableOf(columns, [named], reader(20))[1]?.length).toBeLessThanOrEqual(20);
  });

  it('gives up first what says nothing of any row', () => {
    expect(heading([{ ...row, who: '-' }], 43)).toEqual(['REF', 'WHAT', 'WHEN']);
    expect(heading([{ ...row, who: '-' }, row], 43)).toEqual(['REF', 'WHAT', 'WHO']);
  });

  it('loses nothing in CSV', () => {
    expect(csvOf(COLUMNS, [row], reader(20))[0]).toBe('ref,what,who,when');
  });
});
