// How many errors each source writes an hour, and which of them writes more than is its custom.
import type { ErrorSource } from '../../proto/gen/types.ts';
import { days, hours } from '../../shared/duration.ts';

const KEPT_HOURS = 7 * 24;
/** Before, a median says nothing. */
const WATCHED_MS = days(1);
const LOUD = 50;
const TIMES_MEDIAN = 5;
/** The loudest of all are kept: a program may invent any number of sources. */
const MAX_SOURCES = 50;

export interface ErrorTally {
  /** From when on every error is in it. */
  fromMs: number;
  /** By source, by hour since 1970; hours without errors are left out. */
  sources: Record<string, Record<string, number>>;
}

export interface LoggedError {
  source: string;
  atMs: number;
}

export function addErrors(tally: ErrorTally, errors: LoggedError[], now: number): ErrorTally {
  const oldest = Math.floor(now / hours(1)) - KEPT_HOURS;
  const sources = new Map(Object.entries(tally.sources).map(([source, counts]) => [source, { ...counts }]));
  for (const { source, atMs } of errors) {
    const counts = sources.get(source) ?? {};
    const hour = Math.floor(atMs / hours(1));
    counts[hour] = (counts[hour] ?? 0) + 1;
    sources.set(source, counts);
  }
  const kept = [...sources]
    .map(([source, counts]) => [source, since(counts, oldest)] as const)
    .filter(([, counts]) => Object.keys(counts).length > 0)
    .sort(([, a], [, b]) => total(b) - total(a));
  return { fromMs: tally.fromMs, sources: Object.fromEntries(kept.slice(0, MAX_SOURCES)) };
}

/** Of the last whole hour. Undefined until there is a custom to compare with. */
export function noisySources({ fromMs, sources }: ErrorTally, now: number): ErrorSource[] | undefined {
  if (now - fromMs < WATCHED_MS) return undefined;
  const hour = Math.floor(now / hours(1)) - 1;
  const watched = Math.min(KEPT_HOURS, hour - Math.floor(fromMs / hours(1)));
  return Object.entries(sources).flatMap(([source, counts]) => {
    const errors = counts[hour] ?? 0;
    const before = Array.from({ length: watched }, (_, index) => counts[hour - 1 - index] ?? 0);
    const median = medianOf(before);
    if (errors <= LOUD || errors <= TIMES_MEDIAN * median) return [];
    return [{ source, errors_last_hour: errors, median_per_hour: median }];
  });
}

function since(counts: Record<string, number>, oldest: number): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([hour]) => Number(hour) > oldest));
}

function total(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function medianOf(counts: number[]): number {
  const sorted = counts.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
