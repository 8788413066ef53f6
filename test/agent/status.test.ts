import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir, uptime } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AgentStatus, openStatusFile, readStatus } from '../../agent/status.ts';

const root = mkdtempSync(join(tmpdir(), 'deskside-status-'));
afterAll(() => rmSync(root, { recursive: true }));
const ownFolder = () => mkdtempSync(join(root, 'agent-'));

const lane = { events: 0, bytes: 0, dropped: 0 };
const STATUS: AgentStatus = {
  ...{ pid: process.pid, version: '1.2.3', machine: 'm', startedMs: Date.now() },
  spool: { urgent: lane, routine: lane, bytes: 0, quarantined: 0 },
  checks: [{ name: 'clock', everyMs: 300_000, last: { runs: 2, observedMs: 5, costMs: 7 } }],
};

describe('the status file', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('is written once for all that happens within three seconds, and is for its owner only', () => {
    const folder = ownFolder();
    const look = vi.fn(() => STATUS);
    const file = openStatusFile(folder, look);
    for (let n = 0; n < 50; n++) file.touch();
    vi.advanceTimersByTime(2_900);
    expect(readStatus(folder)).toBeUndefined();
    vi.advanceTimersByTime(200);
    expect(look).toHaveBeenCalledTimes(1);
    expect(readStatus(folder)).toEqual({ status: STATUS, running: true });
    expect(statSync(join(folder, 'status.json')).mode & 0o777).toBe(0o600);
  });

  it('leaves the machine alone while nothing happens', () => {
    const file = openStatusFile(ownFolder(), () => STATUS);
    expect(vi.getTimerCount()).toBe(0);
    file.touch();
    vi.runAllTimers();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stays untouched when what happened changed nothing', () => {
    const folder = ownFolder();
    const path = join(folder, 'status.json');
    let status = STATUS;
    const file = openStatusFile(folder, () => status);
    file.touch();
    vi.runAllTimers();
    const { ino } = statSync(path);
    file.touch();
    vi.runAllTimers();
    expect(statSync(path).ino).toBe(ino);
    status = { ...STATUS, version: '1.2.4' };
    file.touch();
    vi.runAllTimers();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version: '1.2.4' });
  });

  it('is written a last time at the end, and never stops the agent', () => {
    const folder = ownFolder();
    openStatusFile(folder, () => STATUS).close();
    expect(readStatus(folder)?.status).toEqual(STATUS);
    expect(() => openStatusFile(join(folder, 'gone'), () => STATUS).close()).not.toThrow();
  });
});

describe('an agent that does not run any more', () => {
  const told = (status: AgentStatus) => {
    const folder = ownFolder();
    writeFileSync(join(folder, 'status.json'), JSON.stringify(status));
    return readStatus(folder)?.running;
  };

  it.each<[string, Partial<AgentStatus>, boolean]>([
    ['runs', {}, true],
    ['was killed', { pid: 2 ** 30 }, false],
    ['ran before this start of the system', { startedMs: Date.now() - uptime() * 1000 - 60_000 }, false],
    ['was stopped', { connection: { state: 'stopped', since: 1, url: 'wss://c' } }, false],
  ])('is told from one that runs: it %s', (_, change, running) => {
    expect(told({ ...STATUS, ...change })).toBe(running);
  });

  it('is no half of a file that cannot be read', () => {
    const folder = ownFolder();
    writeFileSync(join(folder, 'status.json'), '{"pid":');
    expect(() => readStatus(folder)).toThrow(/status can not be read/);
  });
});
