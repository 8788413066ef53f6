import { scheduledJobs } from 'node-schedule';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openAlarm } from '../../shared/alarm.ts';
import { days, hours, minutes } from '../../shared/duration.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 9) });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an alarm', () => {
  it('rings once, at its moment', async () => {
    const ring = vi.fn();
    openAlarm(Date.now() + minutes(5), ring);
    await vi.advanceTimersByTimeAsync(minutes(5) - 2);
    expect(ring).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2);
    expect(ring).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(days(1));
    expect(ring).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a minute', minutes(1)],
    ['a year', days(365)],
  ])('rings when its time is over though the clock was set back by %s, and once', async (_, step) => {
    const ring = vi.fn();
    const start = Date.now();
    openAlarm(start + minutes(5), ring);
    await vi.advanceTimersByTimeAsync(minutes(2));
    vi.setSystemTime(Date.now() - step);
    await vi.advanceTimersByTimeAsync(minutes(3));
    expect(ring).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('waits for the clock that was set back by an instant', async () => {
    const ring = vi.fn();
    openAlarm(Date.now() + minutes(5), ring);
    vi.setSystemTime(Date.now() - 80);
    await vi.advanceTimersByTimeAsync(minutes(5));
    expect(ring).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(80);
    expect(ring).toHaveBeenCalledTimes(1);
  });

  it('rings at once for a moment that is past, but not before it was handed out', async () => {
    const ring = vi.fn();
    openAlarm(Date.now() - hours(1), ring);
    expect(ring).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(ring).toHaveBeenCalledTimes(1);
    expect(scheduledJobs).toEqual({});
  });

  it('rings within a second though node-schedule waits for another that never comes', async () => {
    const lost = openAlarm(Date.now() + minutes(1), vi.fn());
    vi.useRealTimers();
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 9) });
    const ring = vi.fn();
    openAlarm(Date.now() + minutes(5), ring);
    await vi.advanceTimersByTimeAsync(minutes(5) + 1000);
    expect(ring).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
    lost.cancel();
  });

  it.each([
    ['ahead', days(40)],
    ['past', -1],
  ])('is silent when cancelled, its moment being %s, and keeps nothing awake', async (_, distance) => {
    const ring = vi.fn();
    openAlarm(Date.now() + distance, ring).cancel();
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(days(41));
    expect(ring).not.toHaveBeenCalled();
  });
});
