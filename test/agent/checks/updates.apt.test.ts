import { describe, expect, it } from 'vitest';
import {
  auditFindsBroken,
  failedSinceSuccess,
  installsByItself,
  parseSimulation,
  saysBroken,
  subscriptionUpdates,
} from '../../../agent/checks/updates.apt.parse.ts';

const DEBIAN_12 = `Reading package lists...
Building dependency tree...
Reading state information...
Calculating upgrade...
The following NEW packages will be installed:
  linux-image-6.1.0-41-amd64
The following packages have been kept back:
  docker-ce
The following packages will be upgraded:
  libgcrypt20 libgcrypt20-dev liblzma5 linux-image-amd64 openssl:i386 perl-base
6 upgraded, 1 newly installed, 0 to remove and 1 not upgraded.
Inst perl-base [5.36.0-7+deb12u2] (5.36.0-7+deb12u3 Debian:12.12/oldstable [amd64]) []
Conf perl-base (5.36.0-7+deb12u3 Debian:12.12/oldstable [amd64]) []
Inst libgcrypt20-dev [1.10.1-3] (1.10.1-3+deb12u1 Debian:12.12/oldstable, Debian-Security:12/oldstable-security [amd64]) []
Inst libgcrypt20 [1.10.1-3] (1.10.1-3+deb12u1 Debian:12.12/oldstable, Debian-Security:12/oldstable-security [amd64]) [libgcrypt20-dev:amd64 on libgcrypt20:amd64] [libgcrypt20-dev:amd64 ]
Conf libgcrypt20 (1.10.1-3+deb12u1 Debian:12.12/oldstable, Debian-Security:12/oldstable-security [amd64])
Inst liblzma5 [5.4.1-1] (5.4.1-1+deb12u2 Debian-Security:12/oldstable-security [amd64])
Inst openssl:i386 [3.0.15-1~deb12u1] (3.0.17-1~deb12u3 Debian-Security:12/oldstable-security [i386])
Inst linux-image-6.1.0-41-amd64 (6.1.158-1 Debian-Security:12/oldstable-security [amd64])
Inst linux-image-amd64 [6.1.153-1] (6.1.158-1 Debian-Security:12/oldstable-security [amd64])
`;

const UBUNTU_24_04 = `Reading package lists...
Building dependency tree...
Reading state information...
Calculating upgrade...
Get more security updates through Ubuntu Pro with 'esm-apps' enabled:
  libavcodec60 imagemagick-6.q16
Learn more about Ubuntu Pro at https://ubuntu.com/pro
The following upgrades have been deferred due to phasing:
  gir1.2-mutter-14 gnome-shell gnome-shell-common libmutter-14-0
  mutter-common mutter-common-bin
The following packages have been kept back:
  firefox
The following packages will be upgraded:
  libcjson1 libssl3t64 openssl tzdata
4 upgraded, 0 newly installed, 0 to remove and 7 not upgraded.
3 standard LTS security updates
Inst libssl3t64 [3.0.13-0ubuntu3.5] (3.0.13-0ubuntu3.6 Ubuntu:24.04/noble-updates, Ubuntu:24.04/noble-security [amd64])
Conf libssl3t64 (3.0.13-0ubuntu3.6 Ubuntu:24.04/noble-updates, Ubuntu:24.04/noble-security [amd64])
Inst openssl [3.0.13-0ubuntu3.5] (3.0.13-0ubuntu3.6 Ubuntu:24.04/noble-updates, Ubuntu:24.04/noble-security [amd64])
Inst tzdata [2025a-0ubuntu0.24.04] (2025b-0ubuntu0.24.04.1 Ubuntu:24.04/noble-updates [all])
Inst libcjson1 [1.7.17-1] (1.7.17-1ubuntu0.1~esm2 UbuntuESMApps:24.04/noble-apps-security [amd64])
`;

const names = (text: string, security: boolean) =>
  parseSimulation(text)
    .pending.filter((update) => update.security === security)
    .map(({ name }) => name);

describe('parseSimulation', () => {
  it('counts every Inst line of Debian 12, new packages too', () => {
    expect(parseSimulation(DEBIAN_12).pending).toHaveLength(DEBIAN_12.match(/^Inst/gm)!.length);
  });

  it('takes an update for one of security when any of its origins is', () => {
    expect(names(DEBIAN_12, true)).toEqual([
      'libgcrypt20-dev',
      'libgcrypt20',
      'liblzma5',
      'openssl:i386',
      'linux-image-6.1.0-41-amd64',
      'linux-image-amd64',
    ]);
    expect(names(DEBIAN_12, false)).toEqual(['perl-base']);
  });

  it('gives the installed and the available version, the first empty for new packages', () => {
    const [perl, , , , , kernel] = parseSimulation(DEBIAN_12).pending;
    expect(perl).toMatchObject({ installed: '5.36.0-7+deb12u2', available: '5.36.0-7+deb12u3' });
    expect(kernel).toMatchObject({ installed: '', available: '6.1.158-1' });
  });

  it("tells Ubuntu's security updates by their suite, and those of Ubuntu Pro by their label", () => {
    expect(names(UBUNTU_24_04, true)).toEqual(['libssl3t64', 'openssl', 'libcjson1']);
    expect(names(UBUNTU_24_04, false)).toEqual(['tzdata']);
  });

  it('lists what is phased over wrapped lines, and what is kept back', () => {
    const { phased, keptBack } = parseSimulation(UBUNTU_24_04);
    expect(phased).toEqual([
      'gir1.2-mutter-14',
      'gnome-shell',
      'gnome-shell-common',
      'libmutter-14-0',
      'mutter-common',
      'mutter-common-bin',
    ]);
    expect(keptBack).toEqual(['firefox']);
    expect(parseSimulation(DEBIAN_12)).toMatchObject({ phased: [], keptBack: ['docker-ce'] });
  });

  it("knows the security archives of Debian 11 and 13, and of a vendor's own", () => {
    const line = (origins: string) => parseSimulation(`Inst a [1] (2 ${origins} [all])\n`).pending[0]!.security;
    expect(line('Debian-Security:11/oldoldstable-security')).toBe(true);
    expect(line('Debian-Security:13/stable-security')).toBe(true);
    expect(line('Debian-Security:10/oldoldoldstable')).toBe(true);
    expect(line('UbuntuESM:20.04/focal-infra-security')).toBe(true);
    expect(line('Google Cloud CLI:cloud-sdk-bookworm')).toBe(false);
    expect(line('Docker CE:bookworm')).toBe(false);
    expect(line('packages.example.org')).toBe(false);
  });

  it('finds nothing on a machine that is up to date', () => {
    const text = 'Calculating upgrade...\n0 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.\n';
    expect(parseSimulation(text)).toEqual({ pending: [], phased: [], keptBack: [] });
  });

  it.each(['', 'bash: no such thing\n'])(
    'refuses an answer that tells neither updates nor that there are none: %j',
    (text) => {
      expect(() => parseSimulation(text)).toThrow('neither updates nor a summary');
    },
  );

  it('refuses an Inst line it does not understand rather than miscount', () => {
    expect(() => parseSimulation('Inst openssl\n')).toThrow('unknown form: Inst openssl');
  });
});

describe('broken packages', () => {
  it('are what apt-get complains about', () => {
    expect(saysBroken("E: Unmet dependencies. Try 'apt --fix-broken install' with no packages.\n")).toBe(true);
    expect(saysBroken('E: Malformed entry 3 in list file /etc/apt/sources.list\n')).toBe(false);
  });

  it('are those that dpkg left half done', () => {
    const audit = `The following packages are only half configured, probably due to problems
configuring them the first time.  The configuration should be retried using
dpkg --configure <package> or the configure menu option in dselect:
 cups                 Common UNIX Printing System(tm) - PPD/driver support, web interface

`;
    expect(auditFindsBroken(audit)).toBe(true);
    expect(auditFindsBroken('')).toBe(false);
  });

  it('are not those made without checksums', () => {
    const audit = `The following packages are missing the md5sums control file in the
database, they need to be reinstalled:
 acme-agent           Vendor agent

`;
    expect(auditFindsBroken(audit)).toBe(false);
  });
});

describe('installsByItself', () => {
  const dump = (lists: string, upgrade: string) =>
    `APT "";\nAPT::Periodic "";\nAPT::Periodic::Update-Package-Lists "${lists}";\nAPT::Periodic::Unattended-Upgrade "${upgrade}";\n`;

  it.each([
    ['1', '1', true],
    ['always', '7d', true],
    ['1', '0', false],
    ['0', '1', false],
    ['1', '', false],
  ])('with lists %j and upgrades %j is %s', (lists, upgrade, expected) => {
    expect(installsByItself(dump(lists, upgrade))).toBe(expected);
  });

  it('is off when the keys are absent, or all of it is switched off', () => {
    expect(installsByItself('APT "";\n')).toBe(false);
    expect(installsByItself(`${dump('1', '1')}APT::Periodic::Enable "0";\n`)).toBe(false);
  });
});

describe('what only a subscription gives', () => {
  it('is counted apart: waiting for it, not installable with it', () => {
    const packages = [
      'pending_attach',
      'pending_attach',
      'pending_enable',
      'upgrade_available',
      'upgrade_unavailable',
    ].map((status, i) => ({
      package: `p${i}`,
      service_name: 'esm-apps',
      status,
      version: '1',
      origin: 'esm.ubuntu.com',
    }));
    expect(subscriptionUpdates(JSON.stringify({ _schema_version: '0.1', packages }))).toBe(3);
    expect(subscriptionUpdates('{"packages":[]}')).toBe(0);
  });
});

describe('installations that failed', () => {
  const entry = (day: number, error?: string) =>
    `Start-Date: 2026-01-${day}  06:25:01\nCommandline: /usr/bin/unattended-upgrade\nUpgrade: linux-firmware:amd64 (1, 2)\n${error ? `Error: ${error}\n` : ''}End-Date: 2026-01-${day}  06:25:40\n`;
  const history = (...entries: string[]) => `\n${entries.join('\n')}`;

  it.each([
    ['Sub-process /usr/bin/dpkg returned an error code (1)'],
    ['Unterprozess /usr/bin/dpkg hat Fehlercode zurückgegeben (1)'],
    ['Le sous-processus /usr/bin/dpkg a retourné un code d’erreur (1)'],
    ['サブプロセス /usr/bin/dpkg がエラーコード (1) を返しました'],
    ['Порождённый процесс /usr/bin/dpkg завершился с кодом (1)'],
  ])('are counted since the last that did not: %s', (error) => {
    expect(failedSinceSuccess(history(entry(10, error), entry(11), entry(12, error), entry(13, error)))).toBe(2);
  });

  it('are none after one that worked, in an empty log, and while one is at work', () => {
    expect(failedSinceSuccess(history(entry(12, 'x'), entry(13)))).toBe(0);
    expect(failedSinceSuccess('')).toBe(0);
    expect(failedSinceSuccess(`${history(entry(13))}\nStart-Date: 2026-01-14  06:25:01\nUpgrade: x\n`)).toBe(0);
  });

  it('are unknown without the log', () => {
    expect(failedSinceSuccess(undefined)).toBeUndefined();
  });
});
