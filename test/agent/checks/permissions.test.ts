import { describe, expect, it } from 'vitest';
import { parseCapabilities, parsePrivileged } from '../../../agent/checks/permissions.parse.ts';
import { permissions } from '../../../agent/checks/permissions.ts';
import type { Permissions } from '../../../proto/gen/types.ts';
import { dpkg, machineWith } from './changes/machine.ts';

const GROUP = 'root:x:0:\nusers:x:100:\nshadow:x:42:\n';

async function read(more: object, files: Record<string, string> = {}): Promise<Permissions> {
  const programs = { findPrivileged: { stdout: '' } };
  const host = machineWith({ '/etc/group': GROUP, '/etc/shadow': '', ...files }, { programs, ...more });
  const { facts } = await permissions.on.linux!(host, { memory: undefined, surroundings: {} });
  return facts as Permissions;
}

describe('the password hashes', () => {
  it.each([
    ['640', 0, 42, true],
    ['640', 0, 0, true],
    ['000', 0, 0, true],
    ['600', 0, 100, true],
    ['640', 0, 100, false],
    ['660', 0, 42, false],
    ['644', 0, 42, false],
    ['602', 0, 0, false],
    ['600', 1000, 0, false],
  ])('with mode %s of %i and %i are safe: %s', async (mode, uid, gid, safe) => {
    expect((await read({ paths: { '/etc/shadow': { mode, uid, gid } } })).shadow_safe).toBe(safe);
  });

  it('must be safe in the copy too', async () => {
    const paths = { '/etc/shadow': { mode: '600' }, '/etc/shadow-': { kind: 'file', mode: '644' } };
    expect((await read({ paths })).shadow_safe).toBe(false);
  });
});

describe('programs with more rights', () => {
  it('are told with their package', async () => {
    const programs = {
      findPrivileged: {
        code: 1,
        stdout: '4755\t/usr/bin/su\n2755\t/usr/bin/wall\n6755\t/opt/x y/.z\n',
        stderr: 'No /opt',
      },
      getcap: { stdout: '/usr/bin/ping cap_net_raw=ep\n' },
    };
    const files = dpkg({ 'util-linux': ['/usr/bin/su', '/usr/bin/wall'], ping: ['/usr/bin/ping'] });
    expect((await read({ programs }, files)).privileged).toEqual([
      { path: '/opt/x y/.z', kind: 'suid' },
      { path: '/usr/bin/ping', kind: 'capabilities', package: 'ping' },
      { path: '/usr/bin/su', kind: 'suid', package: 'util-linux' },
      { path: '/usr/bin/wall', kind: 'sgid', package: 'util-linux' },
    ]);
  });

  it('are unknown, not none, when find could not look', async () => {
    const programs = { findPrivileged: { code: 1, stderr: 'find: unrecognized: -printf' } };
    await expect(read({ programs })).rejects.toMatchObject({ reason: 'parse_error' });
  });

  it('are read in the words of old and new tools', () => {
    expect(parsePrivileged('4755\t/a\n')).toEqual(new Map([['/a', 'suid']]));
    const caps = '/a b cap_net_raw=ep\n/c = cap_net_admin,cap_net_raw+ep\n/d cap_chown=p cap_kill=ep\n/e =ep\n';
    expect(parseCapabilities(caps)).toEqual(['/a b', '/c', '/d', '/e']);
  });
});

describe('folders of the search path', () => {
  it('are told when anybody may write to them, sticky or not, wherever they are named', async () => {
    const folder = (mode: string) => ({ kind: 'folder', mode });
    const paths = {
      '/usr/local/bin': folder('1777'),
      '/srv/bin': folder('777'),
      '/usr/bin': folder('755'),
      '/bin': { link: 'usr/bin' },
    };
    const files = {
      '/etc/environment': 'PATH="/usr/bin:/srv/bin:relative"\n',
      '/etc/login.defs': 'ENV_PATH PATH=/srv/none:/usr/bin\n',
    };
    expect((await read({ paths }, files)).writable_path_folders).toEqual(['/srv/bin', '/usr/local/bin']);
  });
});
