import { describe, expect, it } from 'vitest';
import { tableLines } from '../../../collector/cli/table.ts';
import { widthOf } from '../../../shared/width.ts';

const WIDE = { width: Number.POSITIVE_INFINITY, color: false };
const cells = (...rows: string[][]) => rows.map((row) => row.map((text) => ({ text })));
const NAMES = [{ title: '名前', shrinks: true }, { title: 'OS' }, { title: 'FREE', align: 'right' as const }];

/** Columns in which the words of a column begin. */
const startOf = (line: string, word: string) => widthOf(line.slice(0, line.indexOf(word)));

describe('a table', () => {
  it('lines up whatever the script', () => {
    const lines = tableLines(
      NAMES,
      cells(['pc-1', 'linux', '5'], ['経理部ﾉｰﾄ', 'linux', '12'], ['e\u0301', 'linux', '3']),
      WIDE,
    );
    expect(new Set(lines.slice(1).map((line) => startOf(line, 'linux'))).size).toBe(1);
    expect(startOf(lines[0]!, 'OS')).toBe(startOf(lines[1]!, 'linux'));
    expect(new Set(lines.map(widthOf)).size).toBe(1);
  });

  it('cuts what may shrink, and only as much as the terminal asks for', () => {
    const rows = cells(['a-very-long-name-of-a-machine', 'linux', '5'], ['経理部の田中さんのノート', 'linux', '12']);
    const lines = tableLines(NAMES, rows, { width: 30, color: false });
    expect(Math.max(...lines.map(widthOf))).toBe(30);
    expect(lines[1]).toContain('a-very-long-name…  linux');
    expect(lines[2]).toMatch(/linux {4}12$/);
  });

  it('stays readable where the terminal is narrower than any table', () => {
    const lines = tableLines(NAMES, cells(['a-very-long-name', 'linux', '5']), { width: 5, color: false });
    expect(lines[1]).toContain('a-very-…');
    expect(lines[1]).toContain('linux');
  });

  it('leaves no blanks at the ends of lines', () => {
    const lines = tableLines([{ title: 'A' }, { title: 'LONG TITLE' }], cells(['x', 'y']), WIDE);
    expect(lines[1]).toBe('x  y');
  });

  it('keeps its columns with colours', () => {
    const rows = [
      [{ text: 'bad', style: 'red' as const }, { text: 'x' }],
      [{ text: 'longer' }, { text: 'x' }],
    ];
    const lines = tableLines([{ title: 'A' }, { title: 'B' }], rows, { ...WIDE, color: true });
    expect(lines[1]).toBe('\u001b[31mbad\u001b[39m     x');
    expect(lines[2]).toBe('longer  x');
  });
});
