import { describe, expect, it } from 'vitest';
import { extended, fullAt, type Series, withForecast } from '../../../agent/checks/volumes.forecast.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';
import type { Volume } from '../../../proto/gen/types.ts';

const GIB = 2 ** 30;
const SIZE = 500 * GIB;
const HOUR = 3_600_000;
const STEP = 300_000;
const MONDAY = Date.parse('2026-03-02T00:00:00Z');

interface Sample {
  atMs: number;
  freeBytes: number;
}

/** The same noise each time: a person at work writes up to 200 MiB in five minutes, and deletes some of it. */
function noise(seed: number): number {
  const x = Math.sin(seed * 12.9898) * 43_758.5453;
  return (x - Math.floor(x) - 0.5) * 0.4 * GIB;
}

/** A sample every five minutes; `free` says how many GiB, by hours since Monday. */
function recording(hours: number, free: (hour: number) => number | undefined): Sample[] {
  return Array.from({ length: (hours * HOUR) / STEP }, (_, i) => {
    const gib = free((i * STEP) / HOUR);
    return gib === undefined ? [] : { atMs: MONDAY + i * STEP, freeBytes: Math.max(0, gib * GIB + noise(i)) };
  }).flat();
}

/** What was foretold after each sample: hours left. */
function foretold(samples: Sample[]): (number | undefined)[] {
  let series: Series | undefined;
  return samples.map(({ atMs, freeBytes }) => {
    series = extended(series, atMs, freeBytes, SIZE);
    const full = fullAt(series);
    return full === undefined ? undefined : (full - atMs) / HOUR;
  });
}

const soon = (hours: (number | undefined)[]) => hours.filter((left) => left !== undefined && left < 24);

/** 60 GiB written between one and four at night; `pruned` of it deleted at five. */
const backup = (hour: number, pruned: number) => {
  const night = Math.floor(hour / 24);
  const today = hour % 24;
  const written = 60 * Math.min(Math.max((today - 1) / 3, 0), 1);
  return 190 - night * (60 - pruned) - written + (today >= 5 ? pruned : 0);
};

describe('no volume is said to fill up', () => {
  it.each<[string, (hour: number) => number | undefined]>([
    ['by a backup at night that prunes what it wrote', (hour) => backup(hour, 60)],
    ['by a backup at night that keeps a third', (hour) => backup(hour, 57)],
    ['by one big copy in the afternoon', (hour) => 190 - 25 * Math.min(Math.max(hour - 62, 0), 5)],
    [
      'by people who work from nine to six and clean up at night',
      (hour) => 180 - Math.min(Math.max((hour % 24) - 9, 0), 9) * 1.5,
    ],
    ['by a download that is unpacked and deleted again', (hour) => 60 - (hour % 6 < 2 ? 20 : 0)],
    ['when nothing happens', () => 30],
    ['when it empties', (hour) => 20 + hour],
  ])('%s', (_, free) => {
    expect(soon(foretold(recording(96, free)))).toEqual([]);
  });

  it('before it was watched for five hours', () => {
    const hours = foretold(recording(5, (hour) => 60 - hour * 8));
    expect(hours.every((left) => left === undefined)).toBe(true);
  });

  it('by what was there before somebody cleaned up', () => {
    const leakThenCleaned = recording(60, (hour) => (hour < 50 ? 200 - hour * 3 : 150));
    expect(foretold(leakThenCleaned).slice(-12 * 9)).toEqual(Array(12 * 9).fill(undefined));
  });
});

describe('a steady leak', () => {
  it('is foretold to the hour', () => {
    const hours = foretold(recording(40, (hour) => 100 - hour * 2));
    const told = hours.slice(12 * 8);
    for (const [index, left] of told.entries()) expect(left).toBeCloseTo(50 - (8 + index / 12), -0.5);
  });

  it('is foretold although a backup runs over it at night', () => {
    const hours = foretold(recording(72, (hour) => backup(hour, 60) - hour * 1.5));
    expect(hours.at(-1)).toBeGreaterThan(30);
    expect(hours.at(-1)).toBeLessThan(90);
  });

  it('fills nothing up while the machine sleeps', () => {
    const awake = (hour: number) => Math.floor(hour / 24) * 9 + Math.min(Math.max((hour % 24) - 9, 0), 9);
    const officeHours = (hour: number) => (hour % 24 >= 9 && hour % 24 < 18 ? 100 - awake(hour) * 2 : undefined);
    const left = foretold(recording(24 * 4 - 6, officeHours)).at(-1);
    expect(left).toBeGreaterThan(12);
    expect(left).toBeLessThan(16);
  });

  it('keeps at most 170 samples, over a week', () => {
    let series: Series | undefined;
    let most = 0;
    for (const { atMs, freeBytes } of recording(24 * 7, (hour) => 200 - hour / 2)) {
      series = extended(series, atMs, freeBytes, SIZE);
      most = Math.max(most, series.samples.length);
    }
    expect(most).toBeLessThanOrEqual(170);
    expect(JSON.stringify(series).length).toBeLessThan(4000);
  });

  it('survives a clock that is set back', () => {
    const samples = recording(40, (hour) => 100 - hour * 2);
    const shifted = samples.map((sample, i) => (i < 200 ? sample : { ...sample, atMs: sample.atMs - 90 * 24 * HOUR }));
    expect(foretold(shifted).at(-1)).toBeCloseTo(10, -0.5);
  });
});

describe('the check of volumes', () => {
  const laptop = recordedHost('test/machines/debian-12-laptop');
  const volume: Volume = {
    ...{ id: 'u1', mount: '/', device: '/dev/sda1', type: 'ext4', size_bytes: SIZE },
    ...{ network: false, removable: false, stuck: false, boot: false, read_only: false },
  };

  /** What is told after two days in which it lost 2 GiB an hour. */
  async function told(other: Partial<Volume>, from = 110): Promise<Volume> {
    let memory: unknown;
    let last = volume;
    for (const { atMs, freeBytes } of recording(48, (hour) => from - hour * 2)) {
      const now = { ...volume, free_bytes: freeBytes, free_ratio: freeBytes / SIZE, ...other };
      const read = withForecast<never>(async () => ({ facts: { volumes: [now] } }));
      const reading = await read({ ...laptop, now: () => atMs }, { memory: memory as never, surroundings: {} });
      memory = JSON.parse(JSON.stringify(reading.memory));
      last = reading.facts.volumes[0]!;
    }
    return last;
  }

  it('says when a volume will be full, and keeps its past as JSON', async () => {
    const full = (await told({})).full_at_ms!;
    expect((full - MONDAY) / HOUR).toBeCloseTo(55, -0.5);
  });

  it.each<[string, Partial<Volume>, number]>([
    ['has more than 40 % left', {}, 400],
    ['can be unplugged', { removable: true }, 110],
    ['is on a server', { network: true }, 110],
    ['serves booting', { boot: true }, 110],
    ['is read-only', { read_only: true }, 110],
  ])('says nothing of one that %s', async (_, other, from) => {
    expect(await told(other, from)).not.toHaveProperty('full_at_ms');
  });
});
