import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseGvdb } from '../../../agent/checks/parse/gvdb.ts';
import { parseProfile } from '../../../agent/checks/screen-lock.darwin.ts';
import { parseKdeLock } from '../../../agent/checks/screen-lock.kde.ts';
import { parseSessions } from '../../../agent/checks/screen-lock.linux.ts';
import { screenLock } from '../../../agent/checks/screen-lock.ts';
import { parseScreenLock } from '../../../agent/checks/screen-lock.win32.ts';
import type { Host } from '../../../agent/host/host.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';
import { plistOf } from './macos/mac.ts';

const laptop = recordedHost('test/machines/debian-12-laptop');
const session = (changes: Record<string, string> = {}) =>
  Object.entries({
    UID: '1000',
    USER: 'mika',
    STATE: 'active',
    TYPE: 'wayland',
    CLASS: 'user',
    SEAT: 'seat0',
    DESKTOP: 'gnome',
    ...changes,
  })
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');

describe('people at the screen', () => {
  it('are users with a graphical session at a seat, each once', () => {
    const texts = [
      session(),
      session({ TYPE: 'tty' }),
      session({ UID: '1001', DESKTOP: 'plasma', TYPE: 'x11' }),
      session({ UID: '110', CLASS: 'greeter' }),
      session({ UID: '1002', SEAT: '' }),
      session({ UID: '1003', STATE: 'closing' }),
    ];
    expect(parseSessions(['# This is private data. Do not parse.\n', ...texts])).toEqual([
      { uid: '1000', desktop: 'gnome' },
      { uid: '1001', desktop: 'plasma' },
    ]);
  });

  it('are not known without logind', async () => {
    const host: Host = { ...laptop, list: async () => undefined };
    await expect(screenLock.on.linux!(host, { memory: undefined, surroundings: {} })).rejects.toMatchObject({
      reason: 'not_supported',
    });
  });
});

describe('a file that is no sound database', () => {
  const pointer = Buffer.alloc(8);
  pointer.writeUInt32LE(24, 0);
  pointer.writeUInt32LE(4_000_000_000, 4);
  it.each<[string, string]>([
    ['empty', ''],
    ['a text', 'lock-enabled=true'],
    ['cut off', 'GVariant\0\0'],
    ['pointing past its end', `GVariant\0\0\0\0\0\0\0\0${pointer.toString('latin1')}`],
  ])('is refused: %s', (_, bytes) => {
    expect(() => parseGvdb(bytes)).toThrow(expect.objectContaining({ reason: 'parse_error' }));
  });
});

describe.runIf(existsSync('/usr/bin/dconf'))('GNOME, in databases made by dconf itself (needs dconf-cli)', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'deskside-dconf-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function compile(settings: string, locks = ''): string {
    const source = mkdtempSync(join(folder, 'source-'));
    mkdirSync(join(source, 'locks'));
    writeFileSync(join(source, 'settings'), settings);
    writeFileSync(join(source, 'locks', 'locks'), locks);
    execFileSync('/usr/bin/dconf', ['compile', join(source, 'database'), source]);
    return readFileSync(join(source, 'database'), 'latin1');
  }

  async function lockWith(
    files: Record<string, string>,
    changes: Record<string, string> = {},
    mount = 'ext4 /dev/sda2',
  ) {
    const all: Record<string, string> = {
      '/etc/passwd': 'root:x:0:0::/root:/bin/bash\nmika:x:1000:1000::/home/mika:/bin/bash\n',
      '/proc/self/mountinfo': `28 1 8:1 / / rw - ext4 /dev/sda1 rw\n29 28 8:2 / /home rw - ${mount} rw\n`,
      '/run/systemd/sessions/2': session(changes),
      ...files,
    };
    const host: Host = {
      ...laptop,
      list: async (path) =>
        Object.keys(all).flatMap((file) => (dirname(file) === path ? file.slice(path.length + 1) : [])),
      readFile: async (path) => all[path],
    };
    return (await screenLock.on.linux!(host, { memory: undefined, surroundings: {} })).facts;
  }

  const OWN = '/home/mika/.config/dconf/user';
  const idle = (seconds: number) => `[org/gnome/desktop/session]\nidle-delay=uint32 ${seconds}\n`;
  const locks = (on: boolean, delay = 0) =>
    `[org/gnome/desktop/screensaver]\nlock-enabled=${on}\nlock-delay=uint32 ${delay}\n`;
  const user = (lock: object) => ({ sessions: [{ user: '1000', ...lock }] });

  it('locks after five minutes where nobody has set anything', async () => {
    expect(await lockWith({})).toEqual(user({ enabled: true, timeout_s: 300 }));
  });

  it('locks when the user has said so', async () => {
    expect(await lockWith({ [OWN]: compile(idle(1200) + locks(true, 30)) })).toEqual(
      user({ enabled: true, timeout_s: 1230 }),
    );
    expect(await lockWith({ [OWN]: compile(locks(false)) })).toEqual(user({ enabled: false }));
    expect(await lockWith({ [OWN]: compile(idle(0)) })).toEqual(user({ enabled: false }));
  });

  it('obeys the administrator where a key is locked, and the user where it is not', async () => {
    const profile = 'user-db:user\nsystem-db:local\n';
    const own = compile(idle(0));
    const files = { [OWN]: own, '/etc/dconf/profile/user': profile };
    const fixed = compile(idle(600), '/org/gnome/desktop/session/idle-delay\n');
    expect(await lockWith({ ...files, '/etc/dconf/db/local': fixed })).toEqual(user({ enabled: true, timeout_s: 600 }));
    expect(await lockWith({ ...files, '/etc/dconf/db/local': compile(idle(600)) })).toEqual(user({ enabled: false }));
  });

  it('keeps absent what it can not read', async () => {
    expect(await lockWith({ [OWN]: 'damaged' })).toEqual(user({}));
    expect(await lockWith({}, { DESKTOP: 'sway' })).toEqual(user({}));
    expect(await lockWith({}, {}, 'nfs4 server:/home')).toEqual(user({}));
    expect(await lockWith({}, { UID: '4711' })).toEqual({ sessions: [{ user: '4711' }] });
  });

  it('leaves KDE to its own file', async () => {
    const files = { '/home/mika/.config/kscreenlockerrc': '[Daemon]\nTimeout=10\n' };
    expect(await lockWith(files, { DESKTOP: 'KDE' })).toEqual(user({ enabled: true, timeout_s: 605 }));
  });
});

describe('KDE', () => {
  it.each<[string, string, object]>([
    ['', '', { enabled: true, timeout_s: 305 }],
    ['', '[Daemon]\nAutolock=false\nTimeout=0\n', { enabled: false }],
    ['', '[Daemon]\nLockGrace=60\nTimeout=20\n\n[Greeter]\nTheme=dark\n', { enabled: true, timeout_s: 1260 }],
    ['[Daemon]\nTimeout=15\n', '[Daemon]\nTimeout=60\n', { enabled: true, timeout_s: 3605 }],
    ['[Daemon]\nTimeout[$i]=15\n', '[Daemon]\nTimeout=60\n', { enabled: true, timeout_s: 905 }],
    ['[Daemon][$i]\nAutolock=true\nTimeout=10\n', '[Daemon]\nAutolock=false\n', { enabled: true, timeout_s: 605 }],
  ])('with %j of the system and %j of the user', (system, own, expected) => {
    expect(parseKdeLock(system, own)).toEqual(expected);
  });
});

describe('Windows', () => {
  const off = { Active: null, Secure: null, TimeoutS: null, Saver: false };
  const saver = { Active: '1', Secure: '1', TimeoutS: '600', Saver: true };
  const answer = (own: object, policy: object, machine: object = {}) => ({
    InactivityTimeoutS: null,
    ManagedTimeoutMinutes: null,
    ...machine,
    Users: [{ Sid: 'S-1-5-21-1-2-3-1001', Own: own, Policy: policy }],
  });
  const locked = (lock: object) => ({ sessions: [{ user: 'S-1-5-21-1-2-3-1001', ...lock }] });

  it.each<[string, object, object]>([
    ['nothing is set', answer(off, off), { enabled: false }],
    ['the machine has a limit', answer(off, off, { InactivityTimeoutS: 900 }), { enabled: true, timeout_s: 900 }],
    ['device management has one', answer(off, off, { ManagedTimeoutMinutes: 5 }), { enabled: true, timeout_s: 300 }],
    ['a screensaver asks for the password', answer(saver, off), { enabled: true, timeout_s: 600 }],
    ['a screensaver asks for none', answer({ ...saver, Secure: '0' }, off), { enabled: false }],
    ['"(None)" is chosen as screensaver', answer({ ...saver, Saver: false }, off), { enabled: false }],
    [
      'a policy makes it ask',
      answer({ ...saver, Secure: '0' }, { ...off, Secure: '1', TimeoutS: '300' }),
      { enabled: true, timeout_s: 300 },
    ],
    ['the shorter of two counts', answer(saver, off, { InactivityTimeoutS: 900 }), { enabled: true, timeout_s: 600 }],
  ])('locks when %s', (_, given, expected) => {
    expect(parseScreenLock(given)).toEqual(locked(expected));
  });

  it('has nobody to lock out while nobody is logged in', () => {
    expect(parseScreenLock({ InactivityTimeoutS: 900, Users: [] })).toEqual({ sessions: [] });
  });
});

describe('macOS', () => {
  it.each<[object, object]>([
    [
      { askForPassword: 1, askForPasswordDelay: 5, idleTime: 600 },
      { enabled: true, timeout_s: 605 },
    ],
    [
      { askForPassword: true, idleTime: 1200 },
      { enabled: true, timeout_s: 1200 },
    ],
    [{ askForPassword: 0, idleTime: 600 }, { enabled: false }],
    [{ askForPassword: 1, idleTime: 0 }, { enabled: false }],
    [{ idleTime: 600, PayloadExpirationDate: new Date(0) }, {}],
  ])('with the profile %j', (profile, expected) => {
    expect(parseProfile(plistOf(profile))).toEqual(expected);
  });

  it('says what it knows of the one at the console, and of nobody else', async () => {
    const console = { kind: 'device' as const, sizeBytes: 0, modifiedMs: 0, inode: 1, mode: 0o600, uid: 501, gid: 0 };
    const at = (uid: number): Host => ({
      ...laptop,
      inspect: async (path) => (path === '/dev/console' ? { ...console, uid } : undefined),
    });
    const look = async (host: Host) =>
      (await screenLock.on.darwin!(host, { memory: undefined, surroundings: {} })).facts;
    expect(await look(at(501))).toEqual({ sessions: [{ user: '501' }] });
    expect(await look(at(0))).toEqual({ sessions: [] });
  });
});
