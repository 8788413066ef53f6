import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../agent/checks/check.ts';
import { JOURNAL_BATCH, parseJournal } from '../../../agent/checks/journal.ts';
import { IDENTIFIERS } from '../../../agent/checks/logins.lines.ts';
import { logins } from '../../../agent/checks/logins.ts';
import { allowedProgram } from '../../../agent/host/allowed-program.ts';
import type { Host, Output } from '../../../agent/host/host.ts';
import { PROGRAMS } from '../../../agent/host/programs.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';
import { CheckError } from '../../../shared/errors.ts';

const laptop = recordedHost('test/machines/debian-12-laptop');

async function read(host: Host, memory?: unknown): Promise<Reading<'logins', unknown>> {
  return (await logins.on.linux!(host, { memory: memory as never, surroundings: {} })) as Reading<'logins', unknown>;
}

const cursorOf = (index: number) => `s=0a1b2c3d;i=${index.toString(16)};b=3b6d5a3e;m=5b8d80;t=6442c8d1f5000;x=b59d35ff`;

interface Entry {
  identifier: string;
  message: unknown;
}

/** A journal in memory that answers as journalctl does. */
function machineWith(journal: Entry[]): Host {
  const row = ({ identifier, message }: Entry, index: number) =>
    JSON.stringify({
      __CURSOR: cursorOf(index),
      __REALTIME_TIMESTAMP: String((laptop.now() - 1000 * (journal.length - index)) * 1000),
      SYSLOG_IDENTIFIER: identifier,
      MESSAGE: message,
    });
  const rows = () => journal.map((entry, index) => ({ text: row(entry, index), index, entry }));
  const ofLogins = () => rows().filter(({ entry }) => IDENTIFIERS.includes(entry.identifier.replace(']', '')));
  const output = (found: { text: string }[]): Output => ({
    code: 0,
    stdout: found.map(({ text }) => `${text}\n`).join(''),
    stderr: '',
  });
  return {
    ...laptop,
    run: async (program, argument) => {
      allowedProgram(program, argument);
      if (program === 'journalTail') return output(rows().slice(-1));
      if (program === 'journalYesterday') return output(ofLogins().slice(-JOURNAL_BATCH));
      const from = Number.parseInt(/;i=([0-9a-f]+)/.exec(argument!)![1]!, 16);
      return output(
        ofLogins()
          .filter(({ index }) => index >= from)
          .slice(0, JOURNAL_BATCH),
      );
    },
  };
}

const failed = (port: number): Entry => ({
  identifier: 'sshd-session',
  message: `Failed password for root from 192.0.2.7 port ${port} ssh2`,
});
const noise: Entry = { identifier: 'kernel', message: 'eth0: link up' };
const total = ({ occurrences = [] }: Reading<'logins', unknown>) =>
  occurrences.reduce((sum, { count }) => sum + count, 0);

describe('logins from the journal', () => {
  it('begin at its end, and tell what comes after on a recorded laptop', async () => {
    const first = await read(laptop);
    expect(first.occurrences).toEqual([]);
    expect(first.facts).toEqual({
      source: 'journal',
      read_until_ms: Date.parse('2025-11-22T09:00:00Z'),
      failed_24h: 1,
    });
    const second = await read(laptop, first.memory);
    expect(second.facts.failed_24h).toBe(3);
    expect(second.occurrences).toEqual([
      {
        at_ms: Date.parse('2025-11-22T09:10:00Z'),
        count: 2,
        login_failed: { account: 'mika', service: 'sudo' },
      },
    ]);
  });

  it('are told once, over restarts, from whatever entry reading began', async () => {
    const journal = [failed(1), noise];
    let { memory } = await read(machineWith(journal));
    for (const added of [[failed(2)], [], [noise, failed(3), failed(4)], [noise], [failed(5)]]) {
      journal.push(...added);
      const reading = await read(machineWith(journal), JSON.parse(JSON.stringify(memory)));
      expect(total(reading)).toBe(added.filter((entry) => entry !== noise).length);
      memory = reading.memory;
    }
  });

  it('in a flood are read batch by batch, and what is too much waits for the next run', async () => {
    const journal = [noise];
    let { memory } = await read(machineWith(journal));
    journal.push(...Array.from({ length: 12_000 }, (_, port) => failed(port)));
    const first = await read(machineWith(journal), memory);
    expect(total(first)).toBeLessThan(12_000);
    memory = first.memory;
    const second = await read(machineWith(journal), memory);
    expect(total(first) + total(second)).toBe(12_000);
  });

  it('may come as bytes, as null, or as text with newlines', async () => {
    const journal: Entry[] = [noise];
    const { memory } = await read(machineWith(journal));
    const bytes = [...Buffer.from('Failed password for invalid user \u0007\xff from 192.0.2.7 port 1 ssh2', 'latin1')];
    journal.push({ identifier: 'sshd', message: bytes });
    journal.push({ identifier: 'sshd', message: null });
    journal.push({ identifier: 'sshd', message: ['twice', 'twice'] });
    journal.push({ identifier: 'sshd', message: 'Invalid user a\nb from 192.0.2.8 port 2' });
    const { occurrences } = await read(machineWith(journal), memory);
    expect(occurrences!.map(({ login_failed }) => login_failed)).toEqual([
      { source: '192.0.2.7', service: 'sshd' },
      { source: '192.0.2.8', service: 'sshd' },
    ]);
  });

  it('begin anew at the end when the journal does not know the cursor', async () => {
    const host = machineWith([failed(1), noise]);
    const lost: Host = {
      ...host,
      run: async (program, argument) =>
        program === 'journalFrom'
          ? { code: 1, stdout: '', stderr: 'Failed to seek to cursor: Invalid argument\n' }
          : await host.run(program, argument),
    };
    const reading = await read(lost, { journal: cursorOf(0), open: {}, tally: { fromMs: 0, hours: {} } });
    expect(reading).toMatchObject({ occurrences: [], memory: { journal: cursorOf(1) } });
  });

  it('fail, and keep their place, when journalctl does', async () => {
    const broken: Host = { ...laptop, run: async () => ({ code: 1, stdout: '', stderr: 'Input/output error\n' }) };
    const memory = { journal: cursorOf(0), open: {}, tally: { fromMs: 0, hours: {} } };
    await expect(read(broken, memory)).rejects.toMatchObject({ reason: 'parse_error' });
  });

  it("are not read from a journal that shows only one's own messages", async () => {
    const host = machineWith([noise]);
    const stderr = 'Hint: You are currently not seeing messages from other users and the system.\n';
    const user: Host = {
      ...host,
      run: async (program, argument) => ({ ...(await host.run(program, argument)), stderr }),
      inspect: async (path) =>
        path === '/var/log/auth.log'
          ? { kind: 'file', sizeBytes: 10, modifiedMs: 0, inode: 1, mode: 0o640, uid: 0, gid: 4 }
          : await host.inspect(path),
      readFile: async () => {
        throw new CheckError('no_permission', "can't read /var/log/auth.log");
      },
    };
    await expect(read(user)).rejects.toMatchObject({ reason: 'no_permission' });
  });
});

describe('journalctl', () => {
  it('is asked for as many entries as a batch has, of every program that is understood', () => {
    const { arguments: fixed } = PROGRAMS.journalFrom;
    expect(fixed).toContain(`--lines=${JOURNAL_BATCH}`);
    for (const identifier of IDENTIFIERS) expect(fixed).toContain(`--identifier=${identifier}`);
  });

  it.each(['--cursor=s=1;i=2 --file=/etc/shadow', '--file=/etc/shadow', '--cursor=', '--cursor=s=1\n--merge'])(
    'is never given %j',
    (argument) => expect(() => allowedProgram('journalFrom', argument)).toThrow(),
  );

  it('may print nothing, or notes between entries', () => {
    expect(parseJournal('')).toEqual([]);
    expect(parseJournal('-- No entries --\n')).toEqual([]);
  });
});
