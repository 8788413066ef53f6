// Tables of lines that meet, in the width there is.
import { styleText } from 'node:util';
import type { Language } from '../../shared/rules/rule.ts';
import { cut, widthOf } from './width.ts';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';
export type Text = Record<Language, string>;

export interface Cell {
  text: string;
  style?: Style | undefined;
}

export interface Heading {
  title: string;
  align?: 'left' | 'right';
  /** May be cut when the terminal is narrow. */
  shrinks?: boolean;
}

export interface Canvas {
  /** Columns of the terminal; Infinity when nobody looks. */
  width: number;
  color: boolean;
}

export const GAP = '  ';
/** Columns of the terminal that a cell which may be cut keeps. */
export const LEAST = 8;

/** Lines without the one at the end of the text; cells must be plain already. */
export function tableLines(headings: Heading[], rows: Cell[][], canvas: Canvas): string[] {
  const natural = headings.map(({ title }, column) =>
    Math.max(widthOf(title), ...rows.map((row) => widthOf(row[column]?.text ?? ''))),
  );
  const widths = fitted(headings, natural, canvas.width);
  const line = (cells: Cell[]): string =>
    headings
      .map(({ align }, column) => drawn(cells[column] ?? { text: '' }, widths[column] ?? 0, align, canvas.color))
      .join(GAP)
      .trimEnd();
  const top = headings.map(({ title }): Cell => ({ text: title, style: 'bold' }));
  return [top, ...rows].map(line);
}

/** Takes from the widest column that may shrink until the line fits. */
function fitted(headings: Heading[], natural: number[], width: number): number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, each) => sum + each, GAP.length * (widths.length - 1)) - width;
  while (excess > 0) {
    const candidates = widths.map((each, column) => (headings[column]?.shrinks && each > LEAST ? each : 0));
    const widest = Math.max(...candidates);
    if (widest === 0) break;
    const next = Math.max(LEAST, ...candidates.filter((each) => each < widest));
    const less = Math.min(excess, Math.max(1, widest - next));
    widths[candidates.indexOf(widest)] = widest - less;
    excess -= less;
  }
  return widths;
}

function drawn({ text, style }: Cell, width: number, align: Heading['align'], color: boolean): string {
  const kept = cut(text, width);
  const shown = color && style ? styleText(style, kept, { validateStream: false }) : kept;
  const blank = ' '.repeat(width - widthOf(kept));
  return align === 'right' ? blank + shown : shown + blank;
}
