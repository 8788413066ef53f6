import { describe, expect, it } from 'vitest';
import { findOwners } from '../../../agent/checks/ownership.ts';
import type { Host } from '../../../agent/host/host.ts';
import { dpkg, machineWith } from './changes/machine.ts';

const MERGED = { paths: { '/bin': { link: 'usr/bin' } } };

describe('the owner of a file', () => {
  it('is found in the lists of dpkg, without the architecture', async () => {
    const host = machineWith(dpkg({ 'libc6:amd64': ['/lib/ld.so'], cron: ['/etc/crontab', '/usr/sbin/cron'] }));
    const owners = await findOwners(host, ['/lib/ld.so', '/etc/crontab', '/usr/local/bin/own']);
    expect(Object.fromEntries(owners!)).toEqual({
      '/lib/ld.so': { package: 'libc6' },
      '/etc/crontab': { package: 'cron' },
    });
  });

  it('is found under either path where /usr is merged, and only there', async () => {
    const files = dpkg({ util: ['/bin/su', '/usr/sbin/chpasswd'] });
    const merged = await findOwners(machineWith(files, MERGED), ['/usr/bin/su', '/sbin/chpasswd', '/usr/local/bin/su']);
    expect([...merged!.keys()].sort()).toEqual(['/sbin/chpasswd', '/usr/bin/su']);
    const apart = await findOwners(machineWith(files), ['/usr/bin/su', '/bin/su']);
    expect([...apart!.keys()]).toEqual(['/bin/su']);
  });

  it('comes with the checksum a configuration file was delivered with', async () => {
    const digest = '0123456789abcdef0123456789abcdef';
    const host = machineWith(dpkg({ cron: ['/etc/cron.d/a b', '/etc/crontab'] }, { '/etc/cron.d/a b': digest }));
    const owners = await findOwners(host, ['/etc/cron.d/a b', '/etc/crontab']);
    expect(owners!.get('/etc/cron.d/a b')).toEqual({ package: 'cron', delivered: digest });
    expect(owners!.get('/etc/crontab')).toEqual({ package: 'cron' });
  });

  it('is asked of rpm, file by file, by exit code', async () => {
    const host = machineWith(
      { '/var/lib/rpm/rpmdb.sqlite': '' },
      {
        programs: {
          'rpmOwner /usr/bin/su': { stdout: 'util-linux\n' },
          'rpmOwner /opt/x': { code: 1, stdout: 'file /opt/x is not owned by any package\n' },
        },
      },
    );
    expect(Object.fromEntries((await findOwners(host, ['/usr/bin/su', '/opt/x']))!)).toEqual({
      '/usr/bin/su': { package: 'util-linux' },
    });
  });

  it('can not be told while packages are being installed, but is when an installation broke off long ago', async () => {
    const installing = (modified: string) =>
      machineWith(
        { ...dpkg({ cron: ['/etc/crontab'] }), '/var/lib/dpkg/updates/0003': '' },
        { paths: { '/var/lib/dpkg/updates/0003': { modified } } },
      );
    const now = findOwners(installing('2026-11-22T09:59:00Z'), ['/etc/crontab']);
    await expect(now).rejects.toMatchObject({ reason: 'stale_source' });
    expect((await findOwners(installing('2026-11-20T10:00:00Z'), ['/etc/crontab']))?.size).toBe(1);
  });

  it('can not be told without a package manager that keeps lists', async () => {
    expect(await findOwners(machineWith({ '/etc/hosts': '' }), ['/etc/hosts'])).toBeUndefined();
  });

  it('is looked for once, until a package changes', async () => {
    const host = machineWith(dpkg({ cron: ['/etc/crontab'] }));
    let [read, modifiedMs] = [0, 1];
    const counting: Host = {
      ...host,
      readFile: (path, options) => {
        read += path.endsWith('cron.list') ? 1 : 0;
        return host.readFile(path, options);
      },
      inspect: async (path) => {
        const facts = await host.inspect(path);
        return facts && { ...facts, modifiedMs };
      },
    };
    for (let run = 0; run < 3; run++) await findOwners(counting, ['/etc/crontab', '/etc/unowned']);
    expect(read).toBe(1);
    modifiedMs = 2;
    expect((await findOwners(counting, ['/etc/crontab']))!.size).toBe(1);
    expect(read).toBe(2);
  });
});
