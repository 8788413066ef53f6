// Facts of any check, readably: the unit at the end of a field's name says how.

import { plain } from '../../shared/plain.ts';
import type { FactsShape } from '../api/shapes/machine.ts';
import { fieldLines, headingLine } from './page.ts';
import { ago, bytes, moment, percent } from './quantity.ts';
import type { Reader } from './reader.ts';
import { tableLines } from './table.ts';

const INDENT = '  ';
const MOST_ROWS = 12;

export function factsLines({ check, facts, observedAt, unknown }: FactsShape, reader: Reader): string[] {
  const { now, language } = reader;
  const ja = language === 'ja';
  const heading = `${headingLine(check, reader)}  ${ago(Date.parse(observedAt), now, language)}`;
  const blind =
    unknown && `${ja ? '確認できません' : 'could not tell'}: ${plain(unknown.reason)} (${plain(unknown.detail)})`;
  return [heading, ...(blind ? [INDENT + blind] : []), ...objectLines(check, facts, reader)];
}

function objectLines(check: string, facts: unknown, reader: Reader): string[] {
  if (!isObject(facts)) return [];
  const entries = Object.entries(facts);
  const tables = entries.filter(([, value]) => isTable(value));
  const fields = entries
    .filter(([, value]) => !isTable(value))
    .map(([name, value]) => [labelOf(name), valueText(name, value, reader)] as const);
  return [
    ...fieldLines(fields, reader, INDENT),
    ...tables.flatMap(([name, value]) => [
      // The list that gave the check its name needs no heading of its own.
      ...(name === check ? [] : [INDENT + plain(labelOf(name))]),
      ...itemsLines(isTable(value) ? value : [], reader),
    ]),
  ];
}

type Item = Record<string, unknown>;

/** What people know a thing by stands first; lists within it last. */
const FIRST = ['name', 'mount', 'unit', 'address', 'device', 'id'];

function inReadingOrder(items: Item[]): string[] {
  const names = [...new Set(items.flatMap(Object.keys))];
  const isList = (name: string) => items.some((item) => Array.isArray(item[name]));
  const weight = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length + Number(isList(name)));
  return names.sort((a, b) => weight(a) - weight(b));
}

/** A list as a table; columns are the fields that any item has. */
function itemsLines(items: Item[], reader: Reader): string[] {
  const names = inReadingOrder(items);
  const headings = names.map((each) => ({ title: labelOf(each), shrinks: true }));
  const rows = items
    .slice(0, MOST_ROWS)
    .map((item) => names.map((each) => ({ text: plain(valueText(each, item[each], reader)) })));
  const left = items.length - rows.length;
  const more =
    reader.language === 'ja' ? `ほか ${left} 件 (-o json ですべて表示)` : `and ${left} more (-o json shows all)`;
  const lines = tableLines(headings, rows, { ...reader, width: reader.width - INDENT.length });
  return [...lines, ...(left > 0 ? [more] : [])].map((line) => INDENT + line);
}

/** Names that would be misread: some file systems keep a part of their room from users. */
const LABELS: Record<string, string> = { free_ratio: 'free % of usable' };

/** "free_bytes" -> "free", "free_ratio" -> "free %", "booted_at_ms" -> "booted at". */
export function labelOf(name: string): string {
  const plainly = name.replace(/_ratio$/, ' %').replace(/_(bytes|ms|celsius|percent)$/, '');
  return LABELS[name] ?? plainly.replaceAll('_', ' ');
}

/** One value of a field, with the unit that its name says. */
export function valueText(name: string, value: unknown, reader: Reader): string {
  const words = WORDS[reader.language];
  if (value === undefined || value === null) return '-';
  if (typeof value === 'number') return numberText(name, value, reader);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map((each) => valueText('', each, reader)).join(', ') || words.none;
  return isObject(value) ? JSON.stringify(value) : String(value);
}

const WORDS = {
  en: { yes: 'yes', no: 'no', none: 'none' },
  ja: { yes: 'はい', no: 'いいえ', none: 'なし' },
};

const FORMATS: readonly (readonly [RegExp, (value: number, reader: Reader) => string])[] = [
  [/_bytes$/, bytes],
  [/_kib$/, (value) => bytes(value * 1024)],
  [/_ratio$/, percent],
  [/_percent$/, (value) => `${value} %`],
  [/_celsius$/, (value) => `${value} °C`],
  [/(^|_)(at|since|until|ends_at|term_ends_at)_ms$/, (value, { now, language }) => moment(value, now, language)],
  [/_ms$/, (value) => `${Number(value.toFixed(1))} ms`],
  [/_mbit$/, (value) => `${value} Mbit/s`],
];

/** A value whose name says its unit reads by itself; the others are for rules and texts. */
export function tellsUnit(name: string): boolean {
  return FORMATS.some(([pattern]) => pattern.test(name));
}

function numberText(name: string, value: number, reader: Reader): string {
  const format = FORMATS.find(([pattern]) => pattern.test(name))?.[1];
  return format ? format(value, reader) : String(Number(value.toFixed(3)));
}

function isObject(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTable(value: unknown): value is Item[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}
