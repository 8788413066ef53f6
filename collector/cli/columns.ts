// Columns of a list: one value, shown as a table's cell or as a field of CSV.

import { plain } from '../../shared/plain.ts';
import type { Reader } from './reader.ts';
import type { Heading, Style, Text } from './table.ts';
import { tableLines } from './table.ts';

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
}

export function tableOf<Row>(columns: Column<Row>[], rows: Row[], reader: Reader): string[] {
  const headings = columns.map(({ title, align = 'left', shrinks = false }) => ({
    title: title[reader.language],
    align,
    shrinks,
  }));
  const cells = rows.map((row) =>
    columns.map((column) => ({ text: plain(column.show(row, reader)), style: column.style?.(row) })),
  );
  return tableLines(headings, cells, reader);
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
