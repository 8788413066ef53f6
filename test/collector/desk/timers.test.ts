import { afterEach, describe, expect, it, vi } from 'vitest';
import { openTimers } from '../../../collector/timers.ts';
import { openLog } from '../../../shared/log.ts';

const log = openLog('test', 'silent');
let stop: (() => void | Promise<void>) | undefined;
afterEach(async () => {
  await stop?.();
});

function timers(tick: () => Promise<void>) {
  const part = openTimers(tick, log);
  stop = part.stop;
  return part;
}

describe('the timers', () => {
  it('tick every second, and never two at once', async () => {
    let running = 0;
    let most = 0;
    const ends: (() => void)[] = [];
    const tick = vi.fn(async () => {
      most = Math.max(most, ++running);
      await new Promise<void>((resolve) => ends.push(resolve));
      running--;
    });
    const part = timers(tick);
    await part.start();
    const started = performance.now();
    await vi.waitFor(() => expect(tick).toHaveBeenCalledTimes(1), 3000);
    await vi.waitFor(() => expect(performance.now() - started).toBeGreaterThan(2200), 4000);
    expect(tick).toHaveBeenCalledTimes(1);
    ends.pop()?.();
    await vi.waitFor(() => expect(tick).toHaveBeenCalledTimes(2), 3000);
    ends.pop()?.();
    expect(most).toBe(1);
  });

  it('wait for the tick under way when they stop, and are quiet then', async () => {
    let finish: (() => void) | undefined;
    let finished = false;
    const tick = vi.fn(async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      finished = true;
    });
    const part = timers(tick);
    await part.start();
    await vi.waitFor(() => expect(tick).toHaveBeenCalled(), 3000);
    const stopped = Promise.resolve(part.stop()).then(() => expect(finished).toBe(true));
    expect(finished).toBe(false);
    finish?.();
    await stopped;
    await part.stop();
  });

  it('go on after a tick that failed', async () => {
    const tick = vi.fn().mockRejectedValueOnce(new Error('the disk is full')).mockResolvedValue(undefined);
    await timers(tick).start();
    await vi.waitFor(() => expect(tick.mock.calls.length).toBeGreaterThanOrEqual(2), 4000);
  });
});
