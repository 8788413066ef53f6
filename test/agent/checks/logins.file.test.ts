import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reading } from '../../../agent/checks/check.ts';
import { logins } from '../../../agent/checks/logins.ts';
import { inspect, list, readFile } from '../../../agent/host/files.ts';
import type { Host } from '../../../agent/host/host.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';

const NOW = Date.parse('2026-11-22T13:00:00Z');
let root: string;
let memory: unknown;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'deskside-logins-'));
  mkdirSync(join(root, 'var/log'), { recursive: true });
  memory = undefined;
});
afterEach(() => rmSync(root, { recursive: true }));

const log = (name = 'auth.log') => join(root, 'var/log', name);

/** A machine without a journal, with real files below a folder of our own. */
function host(now = NOW): Host {
  return {
    ...recordedHost('test/machines/debian-12-laptop'),
    now: () => now,
    has: async () => false,
    readFile: (path, options) => readFile(root + path, options),
    inspect: (path) => inspect(root + path),
    list: (path) => list(root + path),
  };
}

/** One run; what it keeps is given to the next one, through JSON as in life. */
async function run(now = NOW): Promise<Reading<'logins', unknown>> {
  const reading = await logins.on.linux!(host(now), { memory: memory as never, surroundings: {} });
  memory = JSON.parse(JSON.stringify(reading.memory));
  return reading as Reading<'logins', unknown>;
}

/** Ports of the failures that a run found: each line has its own. */
async function failuresOfRun(): Promise<string[]> {
  const { occurrences = [] } = await run();
  return occurrences.flatMap(({ login_failed, count }) => Array(count).fill(login_failed?.source));
}

let second = 0;
/** A failed login from an address of its own. */
function line(number: number): string {
  second = (second + 1) % 60;
  const time = `2026-11-22T13:00:${String(second).padStart(2, '0')}.000001+01:00`;
  return `${time} pc sshd[7]: Failed password for root from 192.0.2.${number} port 4242 ssh2\n`;
}
const lines = (...numbers: number[]) => numbers.map(line).join('');
const addresses = (...numbers: number[]) => numbers.map((number) => `192.0.2.${number}`);

describe('logins from auth.log', () => {
  it('begin at the end of the log, and tell every new line once', async () => {
    writeFileSync(log(), lines(1, 2));
    expect(await failuresOfRun()).toEqual([]);
    appendFileSync(log(), lines(3, 4));
    expect(await failuresOfRun()).toEqual(addresses(3, 4));
    expect(await failuresOfRun()).toEqual([]);
  });

  it('tell account, source, program and time', async () => {
    writeFileSync(log(), '');
    await run();
    appendFileSync(
      log(),
      'Nov 22 13:00:00 pc sshd-session[812]: Failed password for root from 192.0.2.7 port 4242 ssh2\n',
    );
    const { facts, occurrences } = await run();
    expect(occurrences).toEqual([
      {
        at_ms: Date.parse('2026-11-22T12:00:00Z'),
        count: 1,
        login_failed: { account: 'root', source: '192.0.2.7', service: 'sshd' },
      },
    ]);
    expect(facts).toMatchObject({ source: 'auth.log', read_until_ms: Date.parse('2026-11-22T12:00:00Z') });
    expect((await run()).facts).toEqual(facts);
  });

  it('wait for the end of a line that is still being written', async () => {
    writeFileSync(log(), lines(1));
    await run();
    const [begin, end] = [line(2).slice(0, 60), line(2).slice(60)];
    appendFileSync(log(), line(3) + begin);
    expect(await failuresOfRun()).toEqual(addresses(3));
    appendFileSync(log(), end + line(4));
    expect(await failuresOfRun()).toEqual(addresses(2, 4));
  });

  it('are read to the end of the old log after a rotation, then from the beginning of the new one', async () => {
    writeFileSync(log(), lines(1));
    await run();
    appendFileSync(log(), lines(2));
    renameSync(log(), log('auth.log.1'));
    writeFileSync(log(), lines(3));
    expect(await failuresOfRun()).toEqual(addresses(2, 3));
    expect(await failuresOfRun()).toEqual([]);
  });

  it('find what rsyslog still writes into the rotated log', async () => {
    writeFileSync(log(), lines(1));
    await run();
    renameSync(log(), log('auth.log.1'));
    writeFileSync(log(), '');
    expect(await failuresOfRun()).toEqual([]);
    appendFileSync(log('auth.log.1'), lines(2));
    appendFileSync(log(), lines(3));
    expect(await failuresOfRun()).toEqual(addresses(2, 3));
  });

  it('survive the moment of a rotation at which there is no log', async () => {
    writeFileSync(log(), lines(1));
    await run();
    appendFileSync(log(), lines(2));
    renameSync(log(), log('auth.log.1'));
    expect(await failuresOfRun()).toEqual(addresses(2));
    writeFileSync(log(), lines(3));
    expect(await failuresOfRun()).toEqual(addresses(3));
  });

  it('survive rotation after rotation, with dates for names', async () => {
    writeFileSync(log('secure'), lines(1));
    await run();
    for (const [i, day] of ['20261120', '20261121', '20261122'].entries()) {
      appendFileSync(log('secure'), lines(10 + i));
      renameSync(log('secure'), log(`secure-${day}`));
      writeFileSync(log('secure'), lines(20 + i));
      expect(await failuresOfRun()).toEqual(addresses(10 + i, 20 + i));
    }
  });

  it.each([
    ['dates', 'auth.log-20261121', 'auth.log-20261122'],
    ['numbers', 'auth.log.2', 'auth.log.1'],
  ])('tell the younger of two rotated logs of one time by its name, with %s', async (_, older, younger) => {
    writeFileSync(log(), lines(1));
    await run();
    writeFileSync(log(older), lines(9));
    appendFileSync(log(), lines(2));
    renameSync(log(), log(younger));
    for (const name of [older, younger]) utimesSync(log(name), NOW / 1000, NOW / 1000);
    writeFileSync(log(), lines(3));
    expect(await failuresOfRun()).toEqual(addresses(2, 3));
  });

  it('survive a log that is copied and emptied', async () => {
    writeFileSync(log(), lines(1));
    await run();
    appendFileSync(log(), lines(2));
    copyFileSync(log(), log('auth.log.1'));
    expect(await failuresOfRun()).toEqual(addresses(2));
    appendFileSync(log(), lines(3));
    copyFileSync(log(), log('auth.log.1'));
    truncateSync(log());
    appendFileSync(log(), lines(4));
    expect(await failuresOfRun()).toEqual(addresses(3, 4));
    expect(await failuresOfRun()).toEqual([]);
  });

  it('start over when a log is emptied, even when it has grown past its old size', async () => {
    writeFileSync(log(), lines(1));
    await run();
    writeFileSync(log(), lines(5, 6, 7));
    expect(await failuresOfRun()).toEqual(addresses(5, 6, 7));
  });

  it('start over when a log is deleted and made again', async () => {
    writeFileSync(log(), lines(1, 2, 3));
    await run();
    unlinkSync(log());
    writeFileSync(log(), lines(4));
    expect(await failuresOfRun()).toEqual(addresses(4));
  });

  it('are not told again when a crash has cost the log its last lines', async () => {
    writeFileSync(log(), '');
    await run();
    appendFileSync(log(), lines(1, 2, 3, 4, 5));
    await run();
    truncateSync(log(), 3 * line(1).length);
    expect(await failuresOfRun()).toEqual([]);
    appendFileSync(log(), lines(6));
    expect(await failuresOfRun()).toEqual(addresses(6));
  });

  it('pass over a line of a megabyte, bytes that are no text, and what only looks like a line', async () => {
    writeFileSync(log(), '');
    await run();
    appendFileSync(log(), lines(1));
    appendFileSync(log(), `${'x'.repeat(1024 * 1024 + 77)} Failed password for root from 192.0.2.99 port 1 ssh2\n`);
    appendFileSync(log(), lines(2));
    appendFileSync(log(), Buffer.from([0xff, 0xfe, 0x00, 0x0a]));
    appendFileSync(log(), 'Failed password for root from 192.0.2.98 port 1 ssh2\n\n');
    appendFileSync(log(), Buffer.concat([Buffer.from(line(3)), Buffer.from([0xc3])]));
    expect(await failuresOfRun()).toEqual(addresses(1, 2, 3));
    appendFileSync(log(), `\n${lines(4)}`);
    expect(await failuresOfRun()).toEqual(addresses(4));
  });

  it('of a megabyte that is not finished yet do not stop what follows', async () => {
    writeFileSync(log(), lines(1));
    await run();
    appendFileSync(log(), 'y'.repeat(3 * 1024 * 1024));
    expect(await failuresOfRun()).toEqual([]);
    appendFileSync(log(), `yyy\n${lines(2)}`);
    expect(await failuresOfRun()).toEqual(addresses(2));
  });

  it('that are too many for one run are told over several, none lost, none twice', async () => {
    writeFileSync(log(), '');
    await run();
    const burst = Array.from({ length: 60_000 }, (_, i) => line(i % 250)).join('');
    appendFileSync(log(), burst);
    expect(burst.length).toBeGreaterThan(4 * 1024 * 1024);
    const totals: number[] = [];
    for (let i = 0; i < 3; i++) {
      const { occurrences = [] } = await run();
      expect(occurrences.length).toBeLessThanOrEqual(1000);
      totals.push(occurrences.reduce((sum, { count }) => sum + count, 0));
    }
    expect(totals[0]).toBeLessThan(60_000);
    expect(totals[0]! + totals[1]!).toBe(60_000);
    expect(totals[2]).toBe(0);
  });

  it('count the last 24 hours when the log goes back that far', async () => {
    const at = (time: string) => `${time} pc sshd[7]: Failed password for root from 192.0.2.7 port 4242 ssh2\n`;
    writeFileSync(log(), at('2026-11-20T13:00:00+00:00') + at('2026-11-22T12:00:00+00:00').repeat(3));
    expect((await run()).facts.failed_24h).toBe(3);
    appendFileSync(log(), at('2026-11-22T12:59:00+00:00'));
    expect((await run()).facts.failed_24h).toBe(4);
    expect((await run(NOW + 86_400_000)).facts.failed_24h).toBe(0);
  });

  it('do not count 24 hours that nobody has watched', async () => {
    writeFileSync(log('auth.log.1'), lines(1));
    writeFileSync(log(), lines(2));
    expect((await run()).facts).not.toHaveProperty('failed_24h');
    expect((await run(NOW + 86_400_000)).facts.failed_24h).toBe(0);
  });

  it('say what is missing when there is no log at all', async () => {
    await expect(run()).rejects.toMatchObject({ reason: 'tool_missing', message: expect.stringContaining('rsyslog') });
  });
});
