import { afterEach, describe, expect, it, vi } from 'vitest';
import { nextDue, openScheduler } from '../../agent/scheduler.ts';
import { hours, minutes } from '../../shared/duration.ts';

const now = Date.UTC(2026, 10, 22, 9, 0);
const volumes = { name: 'volumes', every: minutes(5) };

afterEach(() => {
  vi.useRealTimers();
});

describe('the schedule', () => {
  it('is due within one interval, and then once in each', () => {
    const first = nextDue(volumes, 'machine-1', now);
    expect(first).toBeGreaterThan(now);
    expect(first).toBeLessThanOrEqual(now + minutes(5));
    expect(nextDue(volumes, 'machine-1', first)).toBe(first + minutes(5));
  });

  it('keeps the rhythm of a machine over restarts', () => {
    expect(nextDue(volumes, 'machine-1', now + 1)).toBe(nextDue(volumes, 'machine-1', now));
  });

  it('spreads a fleet over the interval', () => {
    const item = { name: 'updates', every: hours(6) };
    const quarters = Array.from({ length: 1000 }, (_, index) => {
      return Math.floor(((nextDue(item, `machine-${index}`, now) - now) / item.every) * 4);
    });
    for (const quarter of [0, 1, 2, 3]) {
      const share = quarters.filter((found) => found === quarter).length;
      expect(share).toBeGreaterThan(180);
      expect(share).toBeLessThan(320);
    }
  });

  it('runs again and again until it is stopped', async () => {
    let runs = 0;
    const scheduler = openScheduler('machine-1', [{ name: 'load', every: 40 }], () => runs++);
    scheduler.start();
    await expect.poll(() => runs, { timeout: 5_000, interval: 5 }).toBeGreaterThanOrEqual(3);
    expect(scheduler.due().get('load')).toBeGreaterThan(Date.now() - 1_000);
    scheduler.stop();
    expect(scheduler.due().size).toBe(0);
  });

  it('goes on when the clock is set back', async () => {
    vi.useFakeTimers({ now });
    const runs: string[] = [];
    const items = [volumes, { name: 'updates', every: hours(6) }, { name: 'load', every: minutes(1) }];
    const scheduler = openScheduler('machine-1', items, (name) => runs.push(name));
    scheduler.start();
    await vi.advanceTimersByTimeAsync(minutes(10));
    vi.setSystemTime(now - hours(48));
    runs.length = 0;
    await vi.advanceTimersByTimeAsync(hours(12));
    const count = (wanted: string) => runs.filter((name) => name === wanted).length;
    expect(Math.abs(count('load') - 720)).toBeLessThanOrEqual(1);
    expect(Math.abs(count('volumes') - 144)).toBeLessThanOrEqual(1);
    expect(Math.abs(count('updates') - 2)).toBeLessThanOrEqual(1);
    scheduler.stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
