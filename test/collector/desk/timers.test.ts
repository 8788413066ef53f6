import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTimers } from '../../../collector/timers.ts';
import { openLog } from '../../../shared/log.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

const timers = (tick: () => Promise<void>) => openTimers({ desk: tick }, openLog('test', 'silent'));
/** A promise and what resolves it. */
const door = () => Promise.withResolvers<void>();

describe('the timers', () => {
  it('tick every second', async () => {
    const tick = vi.fn(async () => undefined);
    const part = timers(tick);
    await part.start();
    await vi.advanceTimersByTimeAsync(3500);
    expect(tick).toHaveBeenCalledTimes(3);
    await part.stop();
  });

  it('go on every second when the clock is set back', async () => {
    vi.setSystemTime(Date.UTC(2026, 10, 22, 9));
    const tick = vi.fn(async () => undefined);
    const part = timers(tick);
    await part.start();
    await vi.advanceTimersByTimeAsync(1500);
    vi.setSystemTime(Date.now() - 60_000);
    await vi.advanceTimersByTimeAsync(5000);
    expect(tick.mock.calls.length).toBeGreaterThanOrEqual(5);
    expect(tick.mock.calls.length).toBeLessThanOrEqual(7);
    await part.stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('never have two ticks at once', async () => {
    const { promise, resolve } = door();
    const tick = vi.fn(() => promise);
    const part = timers(tick);
    await part.start();
    await vi.advanceTimersByTimeAsync(5500);
    expect(tick).toHaveBeenCalledTimes(1);
    resolve();
    await vi.advanceTimersByTimeAsync(1000);
    expect(tick).toHaveBeenCalledTimes(2);
    await part.stop();
  });

  it('wait for the tick under way when they stop, and are quiet then', async () => {
    const { promise, resolve } = door();
    const tick = vi.fn(() => promise);
    const part = timers(tick);
    await part.start();
    await vi.advanceTimersByTimeAsync(1500);
    let stopped = false;
    const stopping = Promise.resolve(part.stop()).then(() => {
      stopped = true;
    });
    await vi.advanceTimersByTimeAsync(3000);
    expect(stopped).toBe(false);
    resolve();
    await stopping;
    await vi.advanceTimersByTimeAsync(3000);
    expect(tick).toHaveBeenCalledTimes(1);
    await part.stop();
  });

  it('let one work go on while another is slow', async () => {
    const { promise, resolve } = door();
    const quick = vi.fn(async () => undefined);
    const part = openTimers({ slow: () => promise, quick }, openLog('test', 'silent'));
    await part.start();
    await vi.advanceTimersByTimeAsync(3500);
    expect(quick).toHaveBeenCalledTimes(3);
    resolve();
    await part.stop();
  });

  it('say what fails, until it works again', async () => {
    const tick = vi.fn().mockRejectedValueOnce(new Error('the disk is full')).mockResolvedValue(undefined);
    const part = timers(tick);
    await part.start();
    await vi.advanceTimersByTimeAsync(1500);
    expect([...part.failing()]).toEqual([['desk', 'the disk is full']]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(part.failing().size).toBe(0);
    await part.stop();
  });

  it('go on after a tick that failed', async () => {
    const tick = vi.fn().mockRejectedValueOnce(new Error('the disk is full')).mockResolvedValue(undefined);
    const part = timers(tick);
    await part.start();
    await vi.advanceTimersByTimeAsync(2500);
    expect(tick).toHaveBeenCalledTimes(2);
    await part.stop();
  });
});
