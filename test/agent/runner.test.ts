import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AnyCheck, defineCheck } from '../../agent/checks/check.ts';
import { liveHost } from '../../agent/host/live.ts';
import { openRunner, type Runner } from '../../agent/runner.ts';
import { openSpool, type Spool } from '../../agent/uplink/spool.ts';
import { decodeEvent } from '../../proto/codec.ts';
import { type Event, Lane, UnknownReason } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { openLog } from '../../shared/log.ts';
import { soon } from '../support/soon.ts';

const log = openLog('test', 'silent');
let folder: string;
let spool: Spool;
let settling = false;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deskside-runner-'));
  spool = openSpool(join(folder, 'spool.db'), { log, minFreeBytes: 0 });
});
afterEach(() => {
  spool.close();
  rmSync(folder, { recursive: true });
});

function runnerOf(...checks: AnyCheck[]): Runner {
  const parts = { host: liveHost(), checks, spool, log };
  return openRunner({ ...parts, surroundings: () => ({}), settling: () => settling, wake: () => undefined });
}

function eventsIn(lane: Lane): Event[] {
  return spool.next(lane, 0, 100, 2 ** 20).map(({ bytes }) => decodeEvent(bytes));
}

const clockOf = (read: NonNullable<AnyCheck['on']['linux']>, more: Partial<AnyCheck> = {}): AnyCheck => ({
  ...defineCheck({ name: 'clock', every: 1000, on: {} }),
  on: { linux: read, win32: read, darwin: read },
  ...more,
});

describe('the runner', () => {
  it('spools facts the first time and a tiny "unchanged" after that', async () => {
    const runner = runnerOf(clockOf(async () => ({ facts: { time_zone: 'Asia/Tokyo' } })));
    await runner.run('clock');
    await runner.run('clock');
    const [first, second] = eventsIn(Lane.LANE_ROUTINE);
    expect(first?.facts).toEqual({ clock: { time_zone: 'Asia/Tokyo' } });
    expect(second?.unchanged?.since_ms).toBe(first?.observed_ms);
    expect(second).not.toHaveProperty('facts');
  });

  it('says that it was too early to be believed, where that makes a difference', async () => {
    const facts = async () => ({ facts: { time_zone: 'Asia/Tokyo' } });
    settling = true;
    await runnerOf(clockOf(facts, { settles: true })).run('clock');
    await runnerOf(clockOf(facts)).run('clock');
    settling = false;
    await runnerOf(clockOf(facts, { settles: true })).run('clock');
    expect(eventsIn(Lane.LANE_ROUTINE).map((event) => event.settling)).toEqual([true, undefined, undefined]);
  });

  it('hands a check what it kept, and keeps it over a restart', async () => {
    const counting = clockOf(async (_, { memory }) => {
      const runs = ((memory as { runs: number } | undefined)?.runs ?? 0) + 1;
      return { facts: { offset_ms: runs }, memory: { runs } };
    });
    await runnerOf(counting).run('clock');
    spool.close();
    spool = openSpool(join(folder, 'spool.db'), { log, minFreeBytes: 0 });
    await runnerOf(counting).run('clock');
    expect(eventsIn(Lane.LANE_ROUTINE).map(({ facts }) => facts?.clock?.offset_ms)).toEqual([1, 2]);
  });

  it('sends occurrences by the urgent lane, one event each', async () => {
    const failed = (account: string) => ({ at_ms: 1, count: 1, login_failed: { account, service: 'sshd' } });
    const runner = runnerOf(clockOf(async () => ({ facts: {}, occurrences: [failed('a'), failed('b')] })));
    await runner.run('clock');
    const accounts = eventsIn(Lane.LANE_URGENT).map(({ occurrence }) => occurrence?.login_failed?.account);
    expect(accounts).toEqual(['a', 'b']);
  });

  it.each([
    ['a typed reason', () => Promise.reject(new CheckError('no_permission', 'not for you')), 'NO_PERMISSION'],
    ['a bug', () => Promise.reject(new TypeError('x is not a function')), 'PARSE_ERROR'],
    ['no answer in time', () => new Promise<never>(() => undefined), 'TIMEOUT'],
  ] as const)('says unknown after %s, and goes on', async (_, read, reason) => {
    const runner = runnerOf(clockOf(read, { timeoutMs: 20 }));
    await runner.run('clock');
    await runner.run('clock');
    const reasons = eventsIn(Lane.LANE_ROUTINE).map(({ unknown }) => unknown?.reason);
    expect(reasons).toEqual(Array(2).fill(UnknownReason[`UNKNOWN_REASON_${reason}`]));
    expect(runner.lastRuns().get('clock')?.unknown).toBe(reason.toLowerCase());
  });

  it('says not_supported where a check can not read this system', async () => {
    await runnerOf(clockOf(async () => ({ facts: {} }), { on: {} })).run('clock');
    expect(eventsIn(Lane.LANE_ROUTINE)[0]?.unknown?.reason).toBe(UnknownReason.UNKNOWN_REASON_NOT_SUPPORTED);
  });

  it('runs two checks at once, not three, and none twice at the same time', async () => {
    let now = 0;
    let most = 0;
    const open: (() => void)[] = [];
    const slow = (name: AnyCheck['name']) =>
      clockOf(
        async () => {
          most = Math.max(most, ++now);
          await new Promise<void>((resolve) => open.push(resolve));
          now--;
          return { facts: {} };
        },
        { name },
      );
    const runner = runnerOf(slow('clock'), slow('load'), slow('smart'));
    const all = Promise.all(['clock', 'load', 'smart', 'clock'].map((name) => runner.run(name)));
    let runs = 0;
    while (runs < 3) {
      await expect.poll(() => open.length).toBeGreaterThan(0);
      open.shift()?.();
      runs++;
    }
    await all;
    expect(most).toBe(2);
    expect(open).toEqual([]);
  });

  it('answers a command with an event that names it, urgently', async () => {
    const command = Buffer.alloc(16, 7);
    await runnerOf(clockOf(async () => ({ facts: {} }))).run('clock', command);
    expect(eventsIn(Lane.LANE_URGENT).map(({ command_id }) => Buffer.from(command_id))).toEqual([command]);
  });

  it('goes on when the spool can not be read', async () => {
    const runner = runnerOf(clockOf(async () => ({ facts: {} })));
    spool.close();
    await expect(runner.run('clock')).resolves.toBeUndefined();
    spool = openSpool(join(folder, 'spool.db'), { log, minFreeBytes: 0 });
  });

  it('asks nothing again while the last question hangs, and asks again once it is over', async () => {
    const answer = Promise.withResolvers<{ facts: { offset_ms: number } }>();
    const read = vi.fn(() => answer.promise);
    const runner = runnerOf(clockOf(read, { timeoutMs: 20 }));
    await runner.run('clock');
    await runner.run('clock');
    expect(read).toHaveBeenCalledTimes(1);
    const [first, second] = eventsIn(Lane.LANE_ROUTINE).map(({ unknown }) => unknown);
    expect(second?.reason).toBe(UnknownReason.UNKNOWN_REASON_TIMEOUT);
    expect(second?.detail).not.toBe(first?.detail);
    answer.resolve({ facts: { offset_ms: 1 } });
    await runner.run('clock');
    expect(eventsIn(Lane.LANE_ROUTINE).at(-1)?.facts).toEqual({ clock: { offset_ms: 1 } });
  });

  describe('when it is stopped', () => {
    const begun = (answer: Promise<void>) => {
      const read = vi.fn(async () => {
        await answer;
        return { facts: {} };
      });
      const runner = runnerOf(...(['clock', 'load', 'smart'] as const).map((name) => clockOf(read, { name })));
      for (const name of ['clock', 'load', 'smart']) void runner.run(name);
      return { runner, read };
    };

    it('keeps what was under way and begins nothing more', async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const { runner, read } = begun(promise);
      await soon(() => expect(read).toHaveBeenCalledTimes(2));
      const stopped = runner.stop();
      resolve();
      await stopped;
      await runner.run('clock');
      expect(read).toHaveBeenCalledTimes(2);
      expect(eventsIn(Lane.LANE_ROUTINE).map(({ check }) => check)).toEqual(['clock', 'load']);
    });

    it('waits a few seconds for what hangs, and keeps nothing that comes later', async () => {
      vi.useFakeTimers();
      const { promise, resolve } = Promise.withResolvers<void>();
      const { runner } = begun(promise);
      const stopped = runner.stop();
      await vi.advanceTimersByTimeAsync(5000);
      await stopped;
      resolve();
      await vi.advanceTimersByTimeAsync(100);
      vi.useRealTimers();
      expect(eventsIn(Lane.LANE_ROUTINE)).toEqual([]);
    });
  });
});
