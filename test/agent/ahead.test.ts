import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchChanges } from '../../agent/ahead.ts';
import { defineCheck } from '../../agent/checks/check.ts';
import { software } from '../../agent/checks/software.ts';
import { liveHost } from '../../agent/host/live.ts';
import { hours, minutes } from '../../shared/duration.ts';
import { soon } from '../support/soon.ts';

describe('a check that changes with a file', () => {
  let folder: string;
  let status: string;
  let ran: string[];
  let looks: Promise<unknown>[];
  let watch: { stop(): void };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'deskside-ahead-'));
    status = join(folder, 'status');
    writeFileSync(status, 'one');
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const checks = [
      defineCheck({ name: 'software', every: hours(24), changesWith: [status, join(folder, 'absent')], on: {} }),
      defineCheck({ name: 'release', every: hours(24), on: {} }),
    ];
    [ran, looks] = [[], []];
    const live = liveHost();
    const inspect = (path: string) => {
      const look = live.inspect(path);
      looks.push(look);
      return look;
    };
    watch = watchChanges({ ...live, inspect }, checks, (name) => ran.push(name));
    await looked(2);
  });

  afterEach(() => {
    watch.stop();
    vi.useRealTimers();
    rmSync(folder, { recursive: true });
  });

  /** Until that many paths have been looked at, and the answers taken in. */
  async function looked(times: number): Promise<void> {
    await soon(() => expect(looks).toHaveLength(times));
    await Promise.all(looks);
    await new Promise(setImmediate);
  }

  async function fiveMinutesLater(): Promise<string[]> {
    const before = looks.length;
    vi.advanceTimersByTime(minutes(5));
    await looked(before + 2);
    return ran.splice(0);
  }

  it('runs ahead of its time when that was written, once', async () => {
    expect(await fiveMinutesLater()).toEqual([]);
    utimesSync(status, 1, 1);
    expect(await fiveMinutesLater()).toEqual(['software']);
    expect(await fiveMinutesLater()).toEqual([]);
  });

  it('notices a file that was put in the place of another with the same time, or came anew', async () => {
    utimesSync(status, 7, 7);
    await fiveMinutesLater();
    const next = join(folder, 'status-new');
    writeFileSync(next, 'two');
    utimesSync(next, 7, 7);
    renameSync(next, status);
    expect(await fiveMinutesLater()).toEqual(['software']);
    writeFileSync(join(folder, 'absent'), '');
    expect(await fiveMinutesLater()).toEqual(['software']);
  });
});

it('the list of software changes with what package managers write', () => {
  expect(software.changesWith).toContain('/var/lib/dpkg/status');
});
