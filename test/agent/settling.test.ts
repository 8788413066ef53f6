import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CHECKS } from '../../agent/checks/catalog.ts';
import { againWhenSettled, type Settling, watchSettling } from '../../agent/settling.ts';
import { hours, minutes, seconds } from '../../shared/duration.ts';

let upMs: number;
let settling: Settling;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  settling.stop();
  vi.useRealTimers();
});

/** The steady clock stands still while the machine sleeps, or not: systems differ. */
function started(afterMs: number, { steadyInSleep = false } = {}) {
  upMs = afterMs;
  let jumpedMs = 0;
  const began = Date.now();
  const monoMs = () => Date.now() - began - jumpedMs;
  settling = watchSettling({ upMs: () => upMs, wallMs: () => Date.now(), monoMs });
  return {
    /** The time of day jumps, and no timer fires meanwhile. */
    sleep(ms: number) {
      if (!steadyInSleep) jumpedMs += ms;
      vi.setSystemTime(Date.now() + ms);
    },
    correct(ms: number) {
      jumpedMs += ms;
      vi.setSystemTime(Date.now() + ms);
    },
  };
}

describe('a machine', () => {
  it('settles for ten minutes after its start', () => {
    started(minutes(1));
    expect(settling.leftMs()).toBe(minutes(9));
    vi.advanceTimersByTime(minutes(9));
    expect(settling.leftMs()).toBe(0);
  });

  it('has settled when the agent is started later', () => {
    started(hours(30));
    expect(settling.leftMs()).toBe(0);
  });

  it.each([{ steadyInSleep: true }, { steadyInSleep: false }])('settles anew after each sleep (%o)', (clock) => {
    const machine = started(hours(1), clock);
    vi.advanceTimersByTime(hours(1));
    expect(settling.leftMs()).toBe(0);
    machine.sleep(hours(63));
    expect(settling.leftMs()).toBe(minutes(10));
    vi.advanceTimersByTime(minutes(4));
    expect(settling.leftMs()).toBe(minutes(6));
    machine.sleep(minutes(5));
    expect(settling.leftMs()).toBe(minutes(10));
    vi.advanceTimersByTime(minutes(10));
    expect(settling.leftMs()).toBe(0);
  });

  it('has not slept when its clock is put right by some seconds, or back', () => {
    const machine = started(hours(1));
    for (const jump of [seconds(20), -hours(2)]) {
      machine.correct(jump);
      vi.advanceTimersByTime(minutes(1));
      expect(settling.leftMs()).toBe(0);
    }
  });
});

describe('what was seen too early', () => {
  it('is seen again when the machine has settled, where the next look would be long after', () => {
    started(minutes(2));
    const ran: string[] = [];
    const run = againWhenSettled(CHECKS, settling, (name) => ran.push(name));
    for (const name of ['updates', 'stale_services', 'network', 'volumes', 'updates']) run(name);
    ran.length = 0;
    vi.advanceTimersByTime(minutes(8));
    expect(ran).toEqual(['updates', 'stale_services']);
    vi.advanceTimersByTime(hours(1));
    expect(ran).toHaveLength(2);
  });

  it('waits once more when the machine slept meanwhile', () => {
    const machine = started(minutes(2));
    const ran: string[] = [];
    againWhenSettled(CHECKS, settling, (name) => ran.push(name))('updates');
    machine.sleep(hours(10));
    vi.advanceTimersByTime(minutes(8));
    expect(ran).toHaveLength(2);
    vi.advanceTimersByTime(minutes(10));
    expect(ran).toHaveLength(3);
    vi.advanceTimersByTime(hours(1));
    expect(ran).toHaveLength(3);
  });

  it('is marked for exactly the checks that need it', () => {
    const names = CHECKS.filter(({ settles }) => settles).map(({ name }) => name);
    expect(names.sort()).toEqual(['clock', 'network', 'services', 'stale_services', 'updates']);
  });
});
