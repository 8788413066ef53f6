// When a volume will be full, told from how its free space went while the machine was
// awake. A pace counts only when it holds over six hours and over two days alike: a
// backup at night bends the first, never both. Each is the median of the slopes
// between all pairs of samples (Theil-Sen), which ignores up to 29 % of odd ones.
import type { Volume } from '../../proto/gen/types.ts';
import { days, hours, minutes } from '../../shared/duration.ts';
import { present } from '../../shared/present.ts';
import type { Read } from './check.ts';

const MIB = 2 ** 20;
const SHORT_MS = hours(6);
const LONG_MS = hours(48);
/** How far apart samples are kept that are older than the short window. */
const SPARSE_MS = minutes(30);
/** A longer pause was sleep, in which nothing fills up. */
const LONGEST_STEP_MS = minutes(10);
const FEWEST_SAMPLES = 12;
/** That much of the volume freed at once: somebody cleaned up, and what was before says nothing. */
const CLEANED_RATIO = 0.05;
const FULL_ENOUGH_RATIO = 0.4;
const FURTHEST_MS = days(30);

export interface Series {
  /** When the last sample was taken. */
  atMs: number;
  /** Milliseconds awake since the series began, and free MiB; oldest first, at most 170. */
  samples: Sample[];
}
type Sample = [awakeMs: number, freeMib: number];

export interface Memory<Own> {
  own?: Own;
  /** By the id of the volume. */
  series: Record<string, Series>;
}

/** The same reading, with what each volume's past says about its future. */
export function withForecast<Own>(read: Read<'volumes', Own>): Read<'volumes', Memory<Own>> {
  return async (host, { memory, surroundings }) => {
    const reading = await read(host, { memory: memory?.own, surroundings });
    const before = new Map(Object.entries(memory?.series ?? {}));
    const series: Record<string, Series> = {};
    const volumes = reading.facts.volumes.map((volume) => {
      const { id, free_bytes: free, size_bytes: size, free_ratio: ratio } = volume;
      if (!canFillUp(volume) || free === undefined || size === undefined || ratio === undefined) return volume;
      const own = extended(before.get(id), host.now(), free, size);
      series[id] = own;
      const full = ratio < FULL_ENOUGH_RATIO ? fullAt(own) : undefined;
      return full === undefined ? volume : { ...volume, full_at_ms: full };
    });
    return { facts: { volumes }, memory: present({ own: reading.memory ?? memory?.own, series }) };
  };
}

function canFillUp({ network, removable, boot, read_only }: Volume): boolean {
  return !network && !removable && !boot && !read_only;
}

/** The series with one more sample. */
export function extended(before: Series | undefined, nowMs: number, freeBytes: number, sizeBytes: number): Series {
  const free = Math.round(freeBytes / MIB);
  const last = before?.samples.at(-1);
  if (!before || !last || free - last[1] > (CLEANED_RATIO * sizeBytes) / MIB)
    return { atMs: nowMs, samples: [[0, free]] };
  const awake = Math.min(Math.max(nowMs - before.atMs, 0), LONGEST_STEP_MS);
  return { atMs: nowMs, samples: thinned([...before.samples, [last[0] + awake, free]]) };
}

function thinned(samples: Sample[]): Sample[] {
  const recent = lastOf(samples, SHORT_MS);
  const older = lastOf(samples, LONG_MS).slice(0, -recent.length);
  return [...sparse(older), ...recent];
}

/** Milliseconds; undefined while it does not fill up, not steadily, or not within a month. */
export function fullAt({ atMs, samples }: Series): number | undefined {
  const free = samples.at(-1)?.[1] ?? 0;
  const paces = [lastOf(samples, SHORT_MS), sparse(samples)].map(pace);
  const leftMs = Math.max(...paces.map((mibPerMs) => (mibPerMs < 0 ? free / -mibPerMs : Number.POSITIVE_INFINITY)));
  return leftMs <= FURTHEST_MS ? Math.round(atMs + leftMs) : undefined;
}

/** Median slope, MiB a millisecond; not a number with too few samples. */
function pace(samples: Sample[]): number {
  if (samples.length < FEWEST_SAMPLES) return Number.NaN;
  const slopes: number[] = [];
  for (const [index, [t, free]] of samples.entries()) {
    for (const [later, then] of samples.slice(index + 1)) if (later > t) slopes.push((then - free) / (later - t));
  }
  slopes.sort((a, b) => a - b);
  return slopes[slopes.length >> 1] ?? Number.NaN;
}

function lastOf(samples: Sample[], windowMs: number): Sample[] {
  const end = samples.at(-1)?.[0] ?? 0;
  return samples.filter(([t]) => t >= end - windowMs);
}

/** At most one in each half hour. */
function sparse(samples: Sample[]): Sample[] {
  const kept: Sample[] = [];
  for (const sample of samples) {
    const last = kept.at(-1);
    if (!last || sample[0] - last[0] >= SPARSE_MS) kept.push(sample);
  }
  return kept;
}
