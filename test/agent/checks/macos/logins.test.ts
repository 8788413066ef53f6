import { describe, expect, it } from 'vitest';
import { type Memory, readMac } from '../../../../agent/checks/logins.darwin.ts';
import { occurrencesOf } from '../../../../agent/checks/logins.lines.darwin.ts';
import { parseUnifiedLog } from '../../../../agent/checks/parse/unified-log.ts';
import { mac, NOW, SURROUNDINGS } from './mac.ts';

const LIBEXEC: Record<string, string> = {
  sshd: '/usr/sbin/sshd',
  'sshd-session': '/usr/libexec/sshd-session',
  sudo: '/usr/bin/sudo',
  su: '/usr/bin/su',
  screensharingd: '/System/Library/CoreServices/RemoteManagement/screensharingd.bundle/Contents/MacOS/screensharingd',
  loginwindow: '/System/Library/CoreServices/loginwindow.app/Contents/MacOS/loginwindow',
};

/** One line of `log show --style ndjson`, as TZ=UTC makes it. */
function line(process: string, eventMessage: string, atMs = NOW - 60_000): string {
  const timestamp = new Date(atMs).toISOString().replace('T', ' ').replace('Z', '000+0000');
  return JSON.stringify({
    timezoneName: '',
    messageType: 'Default',
    eventType: 'logEvent',
    source: null,
    processID: 4711,
    eventMessage,
    processImagePath: LIBEXEC[process],
    timestamp,
  });
}

const occurrences = (...lines: string[]) =>
  occurrencesOf(parseUnifiedLog(`${lines.join('\n')}\n{"count":1,"finished":1}\n`));
const failed = (login_failed: object, count = 1) => ({ at_ms: NOW - 60_000, count, login_failed });
const succeeded = (login_succeeded: object) => ({ at_ms: NOW - 60_000, count: 1, login_succeeded });

describe('the unified log', () => {
  it('tells local times with their offset', () => {
    const text =
      '{"timestamp":"2026-11-22 18:00:00.123456+0900","eventMessage":"x","processImagePath":"/usr/bin/sudo"}\n';
    expect(parseUnifiedLog(text)).toEqual([{ atMs: NOW + 123, process: 'sudo', message: 'x' }]);
  });

  it('is unknown when it is cut off', () => {
    expect(() => parseUnifiedLog('{"timestamp":"2026')).toThrow(expect.objectContaining({ reason: 'parse_error' }));
  });
});

describe('logins to a Mac', () => {
  it('over SSH fail once for each wrong password, however often sshd speaks of it (macOS 13 to 15)', () => {
    const found = occurrences(
      line('sshd', 'error: PAM: authentication error for ada from 192.0.2.61'),
      line('sshd', 'Failed none for ada from 192.0.2.61 port 62312 ssh2'),
      line('sshd', 'Failed password for ada from 192.0.2.61 port 62312 ssh2'),
      line('sshd', 'error: maximum authentication attempts exceeded for ada from 192.0.2.61 port 62312 ssh2 [preauth]'),
      line(
        'sshd',
        'Disconnecting authenticating user ada 192.0.2.61 port 62312: Too many authentication failures [preauth]',
      ),
    );
    expect(found).toEqual([
      failed({ account: 'ada', source: '192.0.2.61', service: 'sshd' }),
      failed({ account: 'ada', source: '192.0.2.61', service: 'sshd' }),
    ]);
  });

  it('over SSH do not tell the name of an account that does not exist', () => {
    const found = occurrences(
      line('sshd-session', 'Invalid user hunter2 from 192.0.2.61 port 59701'),
      line('sshd-session', 'error: PAM: unknown user for illegal user hunter2 from 192.0.2.61 via 192.0.2.57'),
      line('sshd-session', 'Failed keyboard-interactive/pam for invalid user hunter2 from 192.0.2.61 port 59701 ssh2'),
      line('sshd-session', 'Connection closed by invalid user hunter2 192.0.2.61 port 59701 [preauth]'),
    );
    expect(found).toEqual([failed({ source: '192.0.2.61', service: 'sshd' })]);
  });

  it('over SSH succeed', () => {
    expect(
      occurrences(line('sshd-session', 'Accepted keyboard-interactive/pam for ada from fe80::1%en0 port 60341 ssh2')),
    ).toEqual([succeeded({ account: 'ada', source: 'fe80::1%en0', service: 'sshd', method: 'keyboard-interactive' })]);
  });

  it('by sudo and su', () => {
    const found = occurrences(
      line(
        'sudo',
        '     ada : 3 incorrect password attempts ; TTY=ttys001 ; PWD=/Users/ada ; USER=root ; COMMAND=/bin/ls',
      ),
      line('sudo', '     ada : TTY=ttys001 ; PWD=/Users/ada ; USER=root ; COMMAND=/bin/ls'),
      line('su', 'BAD SU ada to root on /dev/ttys001'),
      line('su', 'ada to root on /dev/ttys001'),
      line('su', 'root to ada on /dev/ttys001'),
    );
    expect(found).toEqual([
      failed({ account: 'ada', service: 'sudo' }, 3),
      failed({ account: 'root', service: 'su' }),
      succeeded({ account: 'root', service: 'su' }),
    ]);
  });

  it('by screen sharing and at the login window', () => {
    const found = occurrences(
      line(
        'screensharingd',
        'Authentication: FAILED :: User Name: my :: secret :: Viewer Address: 192.0.2.9 :: Type: DH',
      ),
      line(
        'screensharingd',
        'Authentication: SUCCEEDED :: User Name: ada :: Viewer Address: 192.0.2.9 :: Type: RSA-SRP',
      ),
      line('loginwindow', '-[LWPasswordController handleAuth] | INCORRECT'),
      line('loginwindow', '-[LWScreenLock authFail] | INCORRECT'),
      line('loginwindow', '-[LWScreenLock authFail] | INCORRECT', NOW - 40_000),
    );
    expect(found).toEqual([
      failed({ source: '192.0.2.9', service: 'screensharing' }),
      succeeded({ account: 'ada', source: '192.0.2.9', service: 'screensharing' }),
      failed({ service: 'loginwindow' }),
      { ...failed({ service: 'loginwindow' }), at_ms: NOW - 40_000 },
    ]);
  });
});

describe('reading the log', () => {
  const FAILURE = 'Failed password for ada from 192.0.2.61 port 4 ssh2';
  const read = (now: number, log: string | { code: number; stderr: string }, memory?: Memory, from = now - 10_000) =>
    readMac(mac({ [`loginLog @${Math.floor(from / 1000)}`]: log }, { now: () => now }), {
      memory,
      surroundings: SURROUNDINGS,
    });

  it('begins now, goes on where it stopped, and takes each entry once', async () => {
    const first = await read(NOW, line('sshd', FAILURE, NOW - 5_000));
    expect(first.occurrences).toEqual([]);
    expect(first.facts).toEqual({ source: 'unified-log', read_until_ms: NOW - 10_000 });
    const later = NOW + 300_000;
    const log = [NOW - 5_000, later - 11_000, later - 4_000].map((at) => line('sshd', FAILURE, at)).join('\n');
    const second = await read(later, log, first.memory, NOW - 10_000);
    expect(second.occurrences?.map(({ at_ms }) => at_ms)).toEqual([NOW - 5_000, later - 11_000]);
    const third = await read(later + 300_000, log, second.memory, later - 10_000);
    expect(third.occurrences?.map(({ at_ms }) => at_ms)).toEqual([later - 4_000]);
  });

  it('happens every five minutes only', async () => {
    const { memory } = await read(NOW, '');
    const host = mac({}, { now: () => NOW + 60_000 });
    const between = await readMac(host, { memory, surroundings: SURROUNDINGS });
    expect(between).toEqual({ facts: { source: 'unified-log', read_until_ms: NOW - 10_000 } });
  });

  it('counts a day, and begins anew after a long absence', async () => {
    const tally = { fromMs: NOW - 25 * 3600_000, hours: { [String(Math.floor(NOW / 3600_000) - 1)]: 4 } };
    const memory = { readMs: NOW - 300_000, untilMs: NOW - 310_000, tally };
    const log = line('sshd', FAILURE, NOW - 60_000);
    expect((await read(NOW, log, memory, memory.untilMs)).facts.failed_24h).toBe(5);
    const back = NOW + 3 * 24 * 3600_000;
    const { facts, occurrences: none } = await read(back, '', memory);
    expect(facts).not.toHaveProperty('failed_24h');
    expect(none).toEqual([]);
  });

  it('needs root', async () => {
    const refused = read(NOW, { code: 64, stderr: 'log: Could not open local log store: Operation not permitted\n' });
    await expect(refused).rejects.toThrow(expect.objectContaining({ reason: 'no_permission' }));
  });
});
