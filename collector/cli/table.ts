// Tables of lines that meet, in the width there is.
import { styleText } from 'node:util';
import { cut, widthOf } from '../../shared/width.ts';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';

export interface Cell {
  text: string;
  style?: Style | undefined;
}

export interface Heading {
  title: string;
  align?: 'left' | 'right';
  /** May be cut when the terminal is narrow. */
  shrinks?: boolean;
  /** So much of it is kept as long as others can give. */
  least?: number;
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
  const spared = fitted(headings, natural, canvas.width, ({ least = LEAST }) => Math.max(least, LEAST));
  const widths = fitted(headings, spared, canvas.width, () => LEAST);
  const line = (cells: Cell[]): string =>
    headings
      .map(({ align }, column) => drawn(cells[column] ?? { text: '' }, widths[column] ?? 0, align, canvas.color))
      .join(GAP)
      .trimEnd();
  const top = headings.map(({ title }): Cell => ({ text: title, style: 'bold' }));
  return [top, ...rows].map(line);
}

type Least = (heading: Heading) => number;

/** Takes from the widest column that may shrink until the line fits, or each has its least. */
function fitted(headings: Heading[], natural: number[], width: number, least: Least): number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, each) => sum + each, GAP.length * (widths.length - 1)) - width;
  while (excess > 0) {
    const candidates = headings.map((heading, column) => {
      const each = widths[column] ?? 0;
      return heading.shrinks && each > least(heading) ? each : 0;
    });
    const widest = Math.max(...candidates);
    const column = candidates.indexOf(widest);
    const heading = headings[column];
    if (widest === 0 || !heading) break;
    const next = Math.max(least(heading), ...candidates.filter((each) => each < widest));
    const less = Math.min(excess, Math.max(1, widest - next), widest - least(heading));
    widths[column] = widest - less;
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
