// Columns of a list: one value, shown as a table's cell or as a field of CSV.

import { plain } from '../../shared/plain.ts';
import type { Text } from '../../shared/text.ts';
import { widthOf } from '../../shared/width.ts';
import type { Reader } from './reader.ts';
import { type Cell, GAP, type Heading, LEAST, type Style, tableLines } from './table.ts';

export interface Column<Row> {
  /** The field's name in CSV. */
  key: string;
  title: Text;
  /** For people. Need not be plain yet. */
  show(row: Row, reader: Reader): string;
  /** For CSV, where it differs: numbers without units, times as they are. */
  raw?(row: Row): string | number | boolean | undefined;
  style?(row: Row): Style | undefined;
  align?: Heading['align'];
  shrinks?: boolean;
  /** So much of it should stay readable; others leave a narrow table for it. */
  least?: number;
  /** It leaves a narrow table, the highest number first; wide tables, CSV and the page of one thing have it. */
  leaves?: number;
}

export function tableOf<Row>(columns: Column<Row>[], rows: Row[], reader: Reader): string[] {
  const drawn = fitting(
    columns.map((column) => draw(column, rows, reader)),
    reader.width,
  );
  const headings = drawn.map(({ heading }) => heading);
  return tableLines(
    headings,
    rows.map((_, row) => drawn.map(({ cells }) => cells[row] ?? { text: '' })),
    reader,
  );
}

interface Drawn {
  heading: Heading;
  cells: Cell[];
  /** Columns of the terminal below which it is hard to read. */
  least: number;
  leaves: number;
}

function draw<Row>(column: Column<Row>, rows: Row[], reader: Reader): Drawn {
  const { title, align = 'left', shrinks = false } = column;
  const heading = { title: title[reader.language], align, shrinks, ...(column.least && { least: column.least }) };
  const cells = rows.map((row) => ({ text: plain(column.show(row, reader)), style: column.style?.(row) }));
  const natural = Math.max(widthOf(heading.title), ...cells.map(({ text }) => widthOf(text)));
  const least = shrinks ? Math.min(natural, column.least ?? LEAST) : natural;
  // Where it says nothing of any row, it is missed least.
  const says = cells.some(({ text }) => text !== '' && text !== '-');
  return { heading, cells, least, leaves: says ? (column.leaves ?? 0) : Number.POSITIVE_INFINITY };
}

/** Without the columns that must leave, so that what stays can be read. */
function fitting(columns: Drawn[], width: number): Drawn[] {
  const needed = columns.reduce((sum, { least }) => sum + least, GAP.length * (columns.length - 1));
  const first = Math.max(...columns.map(({ leaves }) => leaves));
  if (needed <= width || first === 0) return columns;
  const leaving = columns.findLastIndex(({ leaves }) => leaves === first);
  return fitting(columns.toSpliced(leaving, 1), width);
}

/** RFC 4180 with a heading. */
export function csvOf<Row>(columns: Column<Row>[], rows: Row[], reader: Reader): string[] {
  const heading = columns.map(({ key }) => key);
  const fields = rows.map((row) => columns.map(({ raw, show }) => (raw ? (raw(row) ?? '') : show(row, reader))));
  return [heading, ...fields].map((line) => line.map(csvField).join(','));
}

function csvField(value: string | number | boolean): string {
  const text = plain(String(value));
  // A spreadsheet would run a text that begins like a formula, and names come from machines.
  const safe = typeof value === 'string' && /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
