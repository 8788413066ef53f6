// The page of one thing: a heading, fields that line up, sections below.

import { styleText } from 'node:util';
import { plain } from '../../shared/plain.ts';
import type { Text } from '../../shared/text.ts';
import { widthOf } from '../../shared/width.ts';
import { moment } from './quantity.ts';
import type { Reader } from './reader.ts';

/** A heading for the eye. */
export function headingLine(text: string, { color }: Reader): string {
  return color ? styleText('bold', plain(text), { validateStream: false }) : plain(text);
}

/** A name, in two languages where it is a word, and what stands beside it. */
type Field = readonly [string | Text, string | undefined];

/** "name   value", the values in one column; fields without a value are left out. */
export function fieldLines(fields: readonly Field[], { language }: Reader, indent = ''): string[] {
  const known = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[typeof name === 'string' ? name : name[language], value] as const],
  );
  const width = Math.max(0, ...known.map(([name]) => widthOf(name)));
  return known.map(([name, value]) => `${indent}${name}${' '.repeat(width - widthOf(name))}  ${plain(value)}`);
}

/** Sections with an empty line between; empty ones are left out. */
export function pageOf(...sections: string[][]): string[] {
  return sections
    .filter((section) => section.length > 0)
    .flatMap((section, index) => (index > 0 ? ['', ...section] : section));
}

/** A time of the API for a field; what is absent stays absent. */
export function timeText(at: string | undefined, { now, language }: Reader): string | undefined {
  return at === undefined ? undefined : moment(Date.parse(at), now, language);
}

const API_TIME = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;

/** A sentence of the API, whose times are UTC, for whoever reads it here. */
export function localTimes(sentence: string, reader: Reader): string {
  return sentence.replaceAll(API_TIME, (at) => timeText(at, reader) ?? at);
}
