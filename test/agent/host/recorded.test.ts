import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { recordedHost } from '../../../agent/host/recorded.ts';
import { ConfigError } from '../../../shared/errors.ts';

const root = mkdtempSync(join(tmpdir(), 'deskside-recorded-'));
afterAll(() => rmSync(root, { recursive: true }));

const basics = { platform: 'linux', now: '2025-11-22T10:00:00Z', hostname: 'pc', timeZone: 'Asia/Tokyo' };

/** A recorded machine written on the spot. */
function machine(more: object, files: Record<string, string> = {}) {
  const folder = mkdtempSync(join(root, 'machine-'));
  writeFileSync(join(folder, 'machine.json'), JSON.stringify({ ...basics, ...more }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return recordedHost(folder);
}

describe('a recorded machine', () => {
  it('stands still in time', () => {
    const host = machine({});
    expect([host.platform, host.now(), host.hostname(), host.timeZone()]).toEqual([
      'linux',
      Date.UTC(2025, 10, 22, 10),
      'pc',
      'Asia/Tokyo',
    ]);
  });

  it('has only the programs that were recorded', async () => {
    const host = machine({ programs: { 'smartctl /dev/sda': { code: 4, stdout: ['one', 'two'] } } });
    expect(await host.run('smartctl', '/dev/sda')).toEqual({ code: 4, stdout: 'one\ntwo\n', stderr: '' });
    expect(await host.has('smartctl')).toBe(true);
    expect(await host.has('timedatectl')).toBe(false);
    await expect(host.run('timedatectl')).rejects.toMatchObject({ reason: 'tool_missing' });
    await expect(host.run('smartctl', '/dev/sdb')).rejects.toMatchObject({ reason: 'not_supported' });
  });

  it('refuses the arguments that a live one refuses', async () => {
    const host = machine({ programs: { 'smartctl ;reboot': {} } });
    await expect(host.run('smartctl', ';reboot')).rejects.toMatchObject({ reason: 'parse_error' });
  });

  it('keeps long output in a file, and failures by their reason', async () => {
    const programs = { timedatectl: { stdoutFile: 'programs/t.txt' }, chronyTracking: 'timeout' };
    const host = machine({ programs }, { 'programs/t.txt': 'NTP=yes\n' });
    expect((await host.run('timedatectl')).stdout).toBe('NTP=yes\n');
    await expect(host.run('chronyTracking')).rejects.toMatchObject({ reason: 'timeout' });
  });

  it('reads, lists and inspects its tree of files', async () => {
    const paths = {
      '/etc/shadow': { mode: '640', gid: 42, denied: true },
      '/etc/fstab': { modified: '2025-01-02T03:04:05Z', inode: 7 },
      '/run/lock': { kind: 'folder' },
    };
    const host = machine({ paths }, { 'files/etc/fstab': 'Zürich' });
    expect(await host.readFile('/etc/fstab', { from: 3, maxBytes: 2 })).toBe('ri');
    expect(await host.readFile('/etc/absent')).toBeUndefined();
    await expect(host.readFile('/etc/shadow')).rejects.toMatchObject({ reason: 'no_permission' });
    expect(await host.list('/etc')).toEqual(['fstab', 'shadow']);
    expect(await host.list('/run/lock')).toEqual([]);
    expect(await host.list('/nowhere')).toBeUndefined();
    expect(await host.inspect('/etc/shadow')).toMatchObject({ kind: 'file', mode: 0o640, uid: 0, gid: 42 });
    expect(await host.inspect('/etc/fstab')).toEqual({
      kind: 'file',
      sizeBytes: 7,
      modifiedMs: Date.UTC(2025, 0, 2, 3, 4, 5),
      inode: 7,
      mode: 0o644,
      uid: 0,
      gid: 0,
    });
    expect(await host.inspect('/nowhere')).toBeUndefined();
  });

  it('follows its links in any part of a path', async () => {
    const paths = {
      '/sys/block/sda': { link: '../devices/ata1/block/sda' },
      '/loop': { link: '/loop' },
    };
    const host = machine(
      { paths },
      {
        'files/sys/devices/ata1/block/sda/size': '100',
        'files/sys/block/sda/removable': '0',
      },
    );
    expect(await host.readLink('/sys/block/sda')).toBe('../devices/ata1/block/sda');
    expect(await host.readFile('/sys/block/sda/size')).toBe('100');
    expect(await host.list('/sys/block/sda')).toEqual(['removable', 'size']);
    expect((await host.inspect('/sys/block/sda'))?.kind).toBe('link');
    expect(await host.readFile('/loop')).toBeUndefined();
  });

  it('answers for the network and its disks as recorded', async () => {
    const host = machine({ dial: { 'files:7480': 1.5, 'dead:7480': 'timeout' }, resolve: { '192.0.2.1': 3 } });
    expect(await host.dial({ host: 'files', port: 7480 }, 100)).toBe(1.5);
    await expect(host.dial({ host: 'dead', port: 7480 }, 100)).rejects.toMatchObject({ reason: 'timeout' });
    expect(await host.resolve('192.0.2.1', 'pc.example.org', 100)).toBe(3);
    await expect(host.space('/')).rejects.toMatchObject({ reason: 'not_supported' });
    expect(await host.hardware()).toEqual({ disks: [] });
  });

  it('is refused with every mistake at once, each with its place', () => {
    const wrong = () => machine({ platform: 'beos', programms: {} });
    expect(wrong).toThrow(ConfigError);
    expect(wrong).toThrow(/did you mean "programs"\?\n.*platform: "beos" is none of linux, win32, darwin/);
    expect(() => recordedHost(join(root, 'absent'))).toThrow(ConfigError);
  });
});
