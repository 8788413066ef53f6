// What a verb found, in the form that was asked for. Answers go to stdout, remarks to stderr.

import { plainJson } from '../../shared/plain.ts';
import type { Text } from '../../shared/text.ts';
import { type Column, csvOf, tableOf } from './columns.ts';
import { pageOf } from './page.ts';
import type { Reader } from './reader.ts';

export const FORMATS = ['table', 'json', 'ndjson', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export interface Output {
  /** A list. `empty` says what to do when there is nothing; `page`: for people each is more than a line. */
  list<Row>(
    columns: Column<Row>[],
    rows: Row[],
    remarks: { empty: Text; more: boolean; page?: (row: Row) => string[] },
  ): void;
  /** One thing: a page of lines for people, itself for programs. */
  thing<Row>(columns: Column<Row>[], row: Row, page: () => string[]): void;
  /** Lines that must be plain already. */
  lines(lines: string[]): void;
  remark(text: Text): void;
}

interface Sink {
  stdout(text: string): void;
  stderr(text: string): void;
}

const MORE: Text = {
  en: 'There are more; --limit shows more of them.',
  ja: '続きがあります。--limit で表示件数を増やせます。',
};

export function openOutput(format: Format, reader: Reader, sink: Sink): Output {
  const lines = (text: string[]): void => sink.stdout(text.map((line) => `${line}\n`).join(''));
  const remark = (text: Text): void => sink.stderr(`${text[reader.language]}\n`);

  return {
    lines,
    remark,
    list(columns, rows, { empty, more, page }) {
      if (format === 'json') lines([json(rows, 2)]);
      else if (format === 'ndjson') lines(rows.map((row) => json(row)));
      else if (format === 'csv') lines(csvOf(columns, rows, reader));
      else if (rows.length > 0) lines(page ? pageOf(...rows.map(page)) : tableOf(columns, rows, reader));
      else remark(empty);
      if (more) remark(MORE);
    },
    thing(columns, row, page) {
      if (format === 'json') lines([json(row, 2)]);
      else if (format === 'ndjson') lines([json(row)]);
      else if (format === 'csv') lines(csvOf(columns, [row], reader));
      else lines(page());
    },
  };
}

function json(value: unknown, indent?: number): string {
  return plainJson(JSON.stringify(value, undefined, indent));
}
