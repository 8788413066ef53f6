import { describe, expect, it } from 'vitest';
import { parseAdvisories, parseCheckUpdate, parseInstalled } from '../../../agent/checks/updates.dnf.parse.ts';
import { dnf, dnf5 } from '../../../agent/checks/updates.dnf.ts';
import { HOUR, type Machine, machineWith, NOW } from './package-managers.ts';

const DNF4 = `
NetworkManager-config-connectivity-fedora-with-a-very-long-name.noarch
                                      1:1.48.10-2.el9_5             baseos
curl.x86_64                           7.76.1-31.el9_6.1             baseos
kernel-core.x86_64                    5.14.0-570.49.1.el9_6         baseos
openssl-libs.x86_64                   1:3.2.2-6.el9_5.1             baseos
Security: kernel-core-5.14.0-570.46.1.el9_6.x86_64 is an installed security update
Security: kernel-core-5.14.0-570.39.1.el9_6.x86_64 is the currently running version
`;
const OBSOLETING = (heading: string) => `${heading}
pipewire-jack-audio-connection-kit.x86_64         1.4.9-1.el9                    appstream
    jack-audio-connection-kit.x86_64              1.9.22-1.el9                   @appstream
`;
const DNF5 = `Upgrades
curl.x86_64         8.15.0-4.fc43      updates
kernel-core.x86_64  6.17.9-300.fc43    updates
openssl-libs.x86_64 1:3.5.4-1.fc43     updates
`;

const names = (text: string) => parseCheckUpdate(text).map(({ name }) => name);

describe('parseCheckUpdate', () => {
  it('reads dnf 4, with names that wrap, and without what it says about kernels', () => {
    expect(parseCheckUpdate(DNF4)).toEqual([
      { name: 'NetworkManager-config-connectivity-fedora-with-a-very-long-name.noarch', version: '1:1.48.10-2.el9_5' },
      { name: 'curl.x86_64', version: '7.76.1-31.el9_6.1' },
      { name: 'kernel-core.x86_64', version: '5.14.0-570.49.1.el9_6' },
      { name: 'openssl-libs.x86_64', version: '1:3.2.2-6.el9_5.1' },
    ]);
  });

  it('reads dnf 5, with and without its heading', () => {
    expect(names(DNF5)).toEqual(['curl.x86_64', 'kernel-core.x86_64', 'openssl-libs.x86_64']);
    expect(names(DNF5.replace('Upgrades\n', ''))).toEqual(names(DNF5));
  });

  it.each([
    ['English', 'Last metadata expiration check: 0:11:07 ago on Thu Jan 15 08:48:53 2026.', 'Obsoleting Packages'],
    ['German', 'Letzte Prüfung auf abgelaufene Metadaten: vor 0:11:07 am Do 15 Jan 2026.', 'Veraltete Pakete'],
    [
      'French',
      'Dernière vérification de l’expiration des métadonnées effectuée il y a 0:11:07.',
      'Obsolescence des paquets',
    ],
    ['Japanese', 'メタデータの期限切れの最終確認: 0:11:07 前の 2026年01月15日。', '非推奨にするパッケージ'],
    ['Russian', 'Последняя проверка окончания срока действия метаданных: 0:11:07 назад.', 'Пакеты заменяются'],
  ])('counts the same in %s', (_, head, heading) => {
    expect(names(`${head}\n${DNF4}${OBSOLETING(heading)}`)).toEqual(names(DNF4));
  });

  it('finds nothing where nothing is', () => {
    expect(parseCheckUpdate('')).toEqual([]);
  });
});

describe('parseAdvisories', () => {
  it.each([
    ['English', 'Important/Sec.', 'Critical/Sec.'],
    ['German', 'Wichtig/Sicherheit', 'Kritisch/Sicherheit'],
    ['French', 'Sécurité/Niveau important.', 'Sécurité/Niveau critique.'],
    ['Japanese', '重要/セキュリティ', '重大/セキュリティ'],
    ['Russian', 'Важные/Безоп.', 'Критические/Безоп.'],
  ])('finds the same packages of dnf 4 in %s', (language, important, critical) => {
    const text = `RHSA-2025:15900 ${important} openssl-libs-1:3.2.2-6.el9_5.1.x86_64\nRHSA-2025:16880 ${critical} kernel-core-5.14.0-570.49.1.el9_6.x86_64\n`;
    const found = parseAdvisories(text);
    expect([...found.keys()]).toEqual(['openssl-libs.x86_64', 'kernel-core.x86_64']);
    if (language === 'English') expect(found.get('kernel-core.x86_64')).toEqual({ severity: 'critical' });
  });

  it('reads dnf 5 with the day of publication', () => {
    const text = `Name                   Type     Severity                           Package              Issued
FEDORA-2026-2f6a1d4c01 security Important openssl-libs-1:3.5.4-1.fc43.x86_64 2026-01-10 10:00:00
`;
    expect([...parseAdvisories(text)]).toEqual([
      ['openssl-libs.x86_64', { severity: 'important', publishedMs: Date.parse('2026-01-10T10:00:00Z') }],
    ]);
  });

  it('keeps the worst of several advisories for one package', () => {
    const text = `RHSA-2025:1 Low/Sec. curl-7.76.1-30.el9.x86_64
RHSA-2025:2 Critical/Sec. curl-7.76.1-31.el9.x86_64
RHSA-2025:3 Unknown/Sec. curl-7.76.1-32.el9.x86_64
`;
    expect(parseAdvisories(text).get('curl.x86_64')).toEqual({ severity: 'critical' });
  });
});

it('of several kernels side by side, the newest counts as installed', () => {
  const text =
    'kernel-core\t0:6.17.7-300.fc43\tx86_64\nkernel-core\t0:6.17.10-300.fc43\tx86_64\nkernel-core\t0:6.17.8-300.fc43\tx86_64\nbash\t0:5.3-1.fc43\tx86_64\nerror: rpmdb\n';
  expect([...parseInstalled(text)]).toEqual([
    ['kernel-core.x86_64', '6.17.10-300.fc43'],
    ['bash.x86_64', '5.3-1.fc43'],
  ]);
});

describe('a machine with dnf 5', () => {
  const fedora: Machine = {
    ages: {
      '/var/cache/libdnf5/updates-1a2b/repodata/repomd.xml': 90 * HOUR,
      '/var/cache/libdnf5/updates-1a2b/repodata/7c0-primary.xml.zst': 5 * HOUR,
    },
    programs: {
      rpmPackages: 'openssl-libs\t1:3.5.1-2.fc43\tx86_64\ncurl\t0:8.15.0-3.fc43\tx86_64\n',
      dnf5CheckUpdate: { code: 100, stdout: DNF5 },
      dnf5CheckUpdateAll: { code: 100, stdout: `${DNF5}docker-ce.x86_64 3:29.1.0-1.fc43 docker\n` },
      dnf5Security: 'FEDORA-2026-2f security Critical openssl-libs-1:3.5.4-1.fc43.x86_64 2026-01-10 10:00:00\n',
    },
  };

  it('tells what is pending, what is about security, and how old its metadata is', async () => {
    const stock = await dnf5.read(machineWith(fedora));
    expect(stock).toMatchObject({ metadata_at_ms: NOW - 5 * HOUR, held: 0, automatic: false, broken: false });
    expect(stock.pending).toEqual([
      { name: 'curl.x86_64', installed: '8.15.0-3.fc43', available: '8.15.0-4.fc43', security: false },
      { name: 'kernel-core.x86_64', installed: '', available: '6.17.9-300.fc43', security: false },
      {
        ...{ name: 'openssl-libs.x86_64', installed: '1:3.5.1-2.fc43', available: '1:3.5.4-1.fc43', security: true },
        ...{ severity: 'critical', publishedMs: Date.parse('2026-01-10T10:00:00Z') },
      },
    ]);
  });

  it.each(['/etc/dnf/versionlock.toml', '/etc/dnf/dnf.conf'])('counts what %s holds back', async (path) => {
    const text = path.endsWith('toml') ? '[[packages]]\nname = "docker-ce"\n' : '[main]\nexcludepkgs=docker-*\n';
    expect((await dnf5.read(machineWith({ ...fedora, files: { [path]: text } }))).held).toBe(1);
  });

  it('is not asked when it has no metadata, since it would say that nothing is pending', async () => {
    await expect(dnf5.read(machineWith({ ...fedora, ages: {} }))).rejects.toMatchObject({ reason: 'stale_source' });
  });

  it('says why it can not tell', async () => {
    const failing = (stderr: string) => ({ ...fedora.programs, dnf5CheckUpdate: { code: 1, stderr } });
    const noCache = machineWith({
      ...fedora,
      programs: failing('Cache-only enabled but no cache for repository "fedora"\n'),
    });
    await expect(dnf5.read(noCache)).rejects.toMatchObject({ reason: 'stale_source' });
    const wrong = machineWith({ ...fedora, programs: failing('Invalid configuration value: foo=bar\n') });
    await expect(dnf5.read(wrong)).rejects.toMatchObject({
      reason: 'parse_error',
      message: expect.stringContaining('Invalid configuration value'),
    });
  });

  it('is not read where the system is one image', async () => {
    const silverblue = machineWith({ ...fedora, files: { '/run/ostree-booted': '' } });
    await expect(dnf5.read(silverblue)).rejects.toMatchObject({ reason: 'not_supported' });
  });

  const wants = (timer: string) => `/etc/systemd/system/timers.target.wants/${timer}`;
  it.each<[string, boolean, Machine]>([
    ['no timer is on', false, {}],
    ['the timer installs', true, { links: { [wants('dnf-automatic-install.timer')]: '/usr/lib/systemd/system/x' } }],
    [
      'the timer only looks',
      false,
      {
        links: { [wants('dnf5-automatic.timer')]: 'x' },
        files: { '/usr/share/dnf5/dnf5-plugins/automatic.conf': 'apply_updates = no\n' },
      },
    ],
    [
      'the administrator lets it install',
      true,
      {
        links: { [wants('dnf5-automatic.timer')]: 'x' },
        files: {
          '/usr/share/dnf5/dnf5-plugins/automatic.conf': 'apply_updates = no\n',
          '/etc/dnf/automatic.conf': '[commands]\napply_updates = yes\n',
        },
      },
    ],
    [
      'the timer is masked',
      false,
      {
        links: {
          [wants('dnf-automatic-install.timer')]: 'x',
          '/etc/systemd/system/dnf-automatic-install.timer': '/dev/null',
        },
      },
    ],
  ])('when %s, installing by itself is %s', async (_, expected, { links = {}, files = {} }) => {
    expect((await dnf5.read(machineWith({ ...fedora, links, files }))).automatic).toBe(expected);
  });
});

it('a machine with dnf 4 is read from its own cache', async () => {
  const stock = await dnf.read(
    machineWith({
      ages: { '/var/cache/dnf/baseos-5b1/repodata/repomd.xml': 2 * HOUR },
      programs: {
        rpmPackages: 'curl\t0:7.76.1-29.el9\tx86_64\n',
        dnfCheckUpdate: { code: 100, stdout: DNF4 },
        dnfSecurity: 'RHSA-2025:15900 Important/Sec. openssl-libs-1:3.2.2-6.el9_5.1.x86_64\n',
      },
    }),
  );
  expect(stock.metadata_at_ms).toBe(NOW - 2 * HOUR);
  expect(stock.pending?.filter(({ security }) => security).map(({ name }) => name)).toEqual(['openssl-libs.x86_64']);
  expect(stock.pending?.[1]).toMatchObject({ name: 'curl.x86_64', installed: '7.76.1-29.el9' });
});
