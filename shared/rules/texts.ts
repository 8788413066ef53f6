// Texts of rules: templates like "{label}: {free|bytes} free ({ratio|percent})",
// filled in the reader's language. What is not known reads as such.

import type { Language } from '../language.ts';
import { hint } from '../problems.ts';
import type { Value } from './judged.ts';
import type { RuleSource, RuleTexts } from './rule.ts';

interface Filling {
  label: string;
  values: Record<string, Value>;
}

/** The texts of one finding, for people. Dates are given as they are in UTC. */
export function fillTexts(texts: RuleSource['texts'], filling: Filling, language: Language): RuleTexts {
  const { title, fine, staff, employee } = texts[language];
  const fill = (template: string) => fillTemplate(template, filling, language);
  return { title: fill(title), fine: fill(fine), staff: fill(staff), employee: fill(employee) };
}

/** What is wrong with a template, given the CEL type of each name it may use. */
export function templateProblems(template: string, types: Record<string, string>): string[] {
  const problems: string[] = [];
  for (const [, name = '', format] of template.matchAll(PLACEHOLDER)) {
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    if (type === undefined) problems.push(`"{${name}}" is no value of this rule${hint(name, Object.keys(types))}`);
    else if (format === undefined) continue;
    else if (!isFormat(format)) problems.push(`"${format}" is no format${hint(format, Object.keys(FORMATS))}`);
    else if (type !== 'double' && type !== 'int')
      problems.push(`"${name}" is no number, so "${format}" can not show it`);
  }
  const rest = template.replace(PLACEHOLDER, '');
  if (/[{}]/.test(rest)) problems.push('a brace stands alone; write {name} or {name|format}');
  return problems;
}

const PLACEHOLDER = /\{([^{}|]+)(?:\|([^{}|]+))?\}/g;
const UNKNOWN: Record<Language, string> = { en: '?', ja: '不明' };
const YES_NO: Record<Language, [yes: string, no: string]> = { en: ['yes', 'no'], ja: ['はい', 'いいえ'] };

/** One template alone. */
export function fillTemplate(template: string, { label, values }: Filling, language: Language): string {
  return template.replace(PLACEHOLDER, (_, name: string, format?: string) => {
    const value = name === 'label' ? label : values[name];
    if (value === undefined || Number.isNaN(value)) return UNKNOWN[language];
    if (typeof value === 'boolean') return YES_NO[language][value ? 0 : 1];
    if (typeof value === 'string') return value;
    return FORMATS[format !== undefined && isFormat(format) ? format : 'number'](value, language);
  });
}

const FORMATS = { bytes, percent, number, duration: durationText, date };

function isFormat(name: string): name is keyof typeof FORMATS {
  return Object.hasOwn(FORMATS, name);
}

const SIZES = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'] as const;

/** Steps of 1024 under the names people know from their own screen: 5 GiB read as "5 GB". */
function bytes(value: number, language: Language): string {
  const power = value < 1 ? 0 : Math.min(Math.floor(Math.log2(value) / 10), SIZES.length - 1);
  const amount = value / 1024 ** power;
  // Only the long form has a plural: "0 bytes".
  return inUnit(amount, SIZES[power] ?? 'byte', language, power === 0 ? 'long' : 'short', amount < 10 ? 1 : 0);
}

/** Of a ratio from 0 to 1. */
function percent(value: number, language: Language): string {
  const maximumFractionDigits = value < 0.1 ? 1 : 0;
  return numberFormat(language, { style: 'percent', maximumFractionDigits }).format(value);
}

function number(value: number, language: Language): string {
  return numberFormat(language, { maximumFractionDigits: 1 }).format(value);
}

const SPANS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
  ['millisecond', 1],
] as const;

/** Of milliseconds: the largest unit, rounded down; with half units below two. "20 seconds", "1.5時間". */
export function durationText(value: number, language: Language): string {
  const [unit, ms] = SPANS.find(([, length]) => Math.abs(value) >= length) ?? (['second', 1000] as const);
  const amount = Math.abs(value) < 2 * ms ? Math.floor((2 * value) / ms) / 2 : Math.floor(value / ms);
  const text = inUnit(amount, unit, language, 'long', 1);
  // Japanese sets its counters close; ICU puts a space there.
  return language === 'ja' ? text.replace(' ', '') : text;
}

function date(value: number, language: Language): string {
  if (Math.abs(value) > 8.64e15) return UNKNOWN[language];
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(value);
}

type Width = 'short' | 'long';

function inUnit(amount: number, unit: string, language: Language, unitDisplay: Width, digits: number): string {
  return numberFormat(language, { style: 'unit', unit, unitDisplay, maximumFractionDigits: digits }).format(amount);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Making one costs a hundred times as much as using it. */
function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(language, options);
  numberFormats.set(key, format);
  return format;
}
