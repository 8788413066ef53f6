import { describe, expect, it } from 'vitest';
import { parseLocks, parseUpdateList } from '../../../agent/checks/updates.zypper.parse.ts';
import { zypper } from '../../../agent/checks/updates.zypper.ts';
import { HOUR, type Machine, machineWith, NOW } from './package-managers.ts';

const stream = (messages: string[], ...items: string[]) => `<?xml version='1.0'?>
<stream>
${messages.map((text) => `<message type="info">${text}</message>`).join('\n')}
<update-status version="0.6">
<update-list>
${items.join('')}</update-list>
</update-status>
</stream>
`;
const update = (name: string, from: string, to: string) =>
  `<update kind="package" name="${name}" edition="${to}" arch="x86_64" edition-old="${from}"><summary>A &lt;b&gt; thing</summary><description>x</description><license/><source url="http://download.opensuse.org/x" alias="repo-sle-update"/></update>`;
const patch = (name: string, category: string, severity: string) =>
  `<update kind="patch" name="${name}" edition="1" arch="noarch" status="needed" category="${category}" severity="${severity}" pkgmanager="false" restart="false" interactive="false"><summary>x</summary><description>x</description><license/><source url="http://x" alias="repo-sle-update"/><issue-date time_t="1768039200" text="2026-01-10T10:00:00Z"/><issue-list><issue type="cve" id="CVE-2026-1"><title>x</title><href>https://x</href></issue></issue-list></update>`;

const ITEMS = [
  patch('openSUSE-SLE-15.6-2026-81', 'security', 'critical'),
  patch('openSUSE-SLE-15.6-2026-90', 'recommended', 'moderate'),
  update('libopenssl3', '3.1.4-150600.5.33.1', '3.1.4-150600.5.39.1'),
  update('bash', '4.4-150400.27.3.2', '4.4-150400.27.6.1'),
];
const ENGLISH = ['Loading repository data...', 'Reading installed packages...'];

const leap: Machine = {
  files: { '/etc/os-release': 'NAME="openSUSE Leap"\nID="opensuse-leap"\nID_LIKE="suse opensuse"\n' },
  ages: { '/var/cache/zypp/raw/repo-sle-update/repodata/repomd.xml': 20 * HOUR },
  programs: { zypperUpdates: stream(ENGLISH, ...ITEMS) },
};
const withFiles = (files: Record<string, string>): Machine => ({ ...leap, files: { ...leap.files, ...files } });

describe('a machine with zypper', () => {
  it('tells packages that are pending, and patches about security beside them', async () => {
    const stock = await zypper.read(machineWith(leap));
    expect(stock).toMatchObject({ metadata_at_ms: NOW - 20 * HOUR, held: 0, automatic: false, broken: false });
    expect(stock.pending).toEqual([
      {
        ...{ name: 'patch:openSUSE-SLE-15.6-2026-81', installed: '', available: '1', security: true, patch: true },
        ...{ severity: 'critical', publishedMs: 1_768_039_200_000 },
      },
      { name: 'libopenssl3', installed: '3.1.4-150600.5.33.1', available: '3.1.4-150600.5.39.1', security: false },
      { name: 'bash', installed: '4.4-150400.27.3.2', available: '4.4-150400.27.6.1', security: false },
    ]);
  });

  it.each([
    ['German', ['Repository-Daten werden geladen...', 'Installierte Pakete werden gelesen...']],
    ['French', ['Chargement des données du dépôt...', 'Lecture des paquets installés...']],
    ['Japanese', ['リポジトリのデータを読み込んでいます...', 'インストール済みのパッケージを読み込んでいます...']],
    ['Russian', ['Загрузка данных о репозиториях...', 'Чтение установленных пакетов...']],
  ])('tells the same in %s', (_, messages) => {
    expect(parseUpdateList(stream(messages, ...ITEMS))).toEqual(parseUpdateList(stream(ENGLISH, ...ITEMS)));
  });

  it('leaves out what something else keeps back', () => {
    const xml = `<update-list>${ITEMS[2]}</update-list><blocked-update-list>${ITEMS[3]}</blocked-update-list>`;
    expect(parseUpdateList(xml).map(({ name }) => name)).toEqual(['libopenssl3']);
  });

  it('says nothing about security where there are no patches', async () => {
    const tumbleweed = withFiles({ '/etc/os-release': 'ID="opensuse-tumbleweed"\n' });
    expect(await zypper.read(machineWith(tumbleweed))).toMatchObject({ silentOnSecurity: true });
    expect(await zypper.read(machineWith(leap))).not.toHaveProperty('silentOnSecurity');
  });

  it('counts as held what a lock keeps, and not what has other reasons', async () => {
    const locks = '\ntype: package\nmatch_type: glob\ncase_sensitive: on\nsolvable_name: kernel-*\n';
    const all = stream(
      ENGLISH,
      ...ITEMS,
      update('kernel-default', '6.4.0-1', '6.4.0-2'),
      update('vlc', '3.0-1', '3.0-2'),
    );
    const host = machineWith({
      ...withFiles({ '/etc/zypp/locks': locks }),
      programs: { ...leap.programs, zypperUpdatesAll: all },
    });
    expect((await zypper.read(host)).held).toBe(1);
    expect(parseLocks(locks)?.('kernel-default')).toBe(true);
    expect(parseLocks(locks)?.('my-kernel-default')).toBe(false);
    expect(parseLocks('\n')).toBeUndefined();
  });

  it.each([0, 100, 101, 102, 103, 106])('takes exit code %i for an answer', async (code) => {
    const programs = { zypperUpdates: { code, stdout: stream(ENGLISH, ...ITEMS) } };
    expect((await zypper.read(machineWith({ ...leap, programs }))).pending).toHaveLength(3);
  });

  it.each([
    [6, 'stale_source'],
    [7, 'timeout'],
    [4, 'parse_error'],
  ])('takes exit code %i for %s', async (code, reason) => {
    const stdout = '<stream><message type="error">Can&apos;t do it</message></stream>';
    const host = machineWith({ ...leap, programs: { zypperUpdates: { code, stdout } } });
    await expect(zypper.read(host)).rejects.toMatchObject({ reason });
  });

  it('is not asked when it has no metadata', async () => {
    await expect(zypper.read(machineWith({ ...leap, ages: {} }))).rejects.toMatchObject({ reason: 'stale_source' });
  });

  const wants = '/etc/systemd/system/timers.target.wants';
  it.each<[string, boolean, Machine]>([
    ['transactional-update', true, { ...leap, links: { [`${wants}/transactional-update.timer`]: 'x' } }],
    ['os-update', true, { ...leap, links: { [`${wants}/os-update.timer`]: 'x' } }],
    [
      "YaST's online update",
      true,
      withFiles({ '/etc/sysconfig/automatic_online_update': 'AOU_ENABLE_CRONJOB="true"\n' }),
    ],
    ['nothing', false, withFiles({ '/etc/sysconfig/automatic_online_update': 'AOU_ENABLE_CRONJOB="false"\n' })],
  ])('with %s, installing by itself is %s', async (_, expected, machine) => {
    expect((await zypper.read(machineWith(machine))).automatic).toBe(expected);
  });
});
