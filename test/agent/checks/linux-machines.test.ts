import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../agent/checks/catalog.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';
import { observe } from '../../../agent/observation.ts';
import type { Facts } from '../../../proto/gen/types.ts';
import { contractSchema } from '../../../proto/schema.ts';
import { judge } from '../../../shared/rules/judge.ts';
import { builtInRules, loadPack } from '../../../shared/rules/pack.ts';

const { rules } = loadPack(
  builtInRules().filter(({ file }) => ['patch.yaml', 'disk.yaml', 'network.yaml'].includes(file)),
  contractSchema,
);

interface Seen {
  facts: Facts;
  /** Check to reason, of those that could not tell. */
  unknown: Record<string, string>;
  /** "disk.space high /", of every rule about updates, disks and the network that holds now. */
  found: string[];
}

async function see(name: string): Promise<Seen> {
  const host = recordedHost(`test/machines/${name}`);
  const seen: Seen = { facts: {}, unknown: {}, found: [] };
  for (const check of CHECKS) {
    const { facts, unknown } = await observe(check, host, undefined, {});
    Object.assign(seen.facts, facts);
    if (unknown) seen.unknown[check.name] = `${unknown.reason}: ${unknown.detail}`;
  }
  const machine = { id: name, name: host.hostname(), os: 'linux', labels: {} };
  for (const [id, rule] of rules) {
    for (const { verdict, label } of judge(rule, {
      machine,
      now: host.now(),
      facts: { ...seen.facts },
      occurrences: [],
    })) {
      if (verdict.is === 'holding') seen.found.push(`${id} ${verdict.severity} ${label}`);
    }
  }
  return seen;
}

describe.each([
  'ubuntu-24.04-phased-esm',
  'fedora-43',
  'opensuse-leap',
  'arch',
  'debian-13-luks-lvm',
  'workstation-zfs-400',
  'pc-failing-nvme',
])('%s', (name) => {
  it('can be told about by every check', async () => {
    expect((await see(name)).unknown).toEqual({});
  });
});

it('a PC with Ubuntu: what is phased, held or paid for is not pending', async () => {
  const { facts, found } = await see('ubuntu-24.04-phased-esm');
  expect(facts.updates).toMatchObject({
    ...{ manager: 'apt', pending: 3, security_pending: 2, held: 1, phased: 6, subscription_pending: 3 },
    ...{ failed_attempts: 2, automatic: true, broken: false },
    others: [
      { source: 'snap', pending: 1 },
      { source: 'fwupd', pending: 1 },
    ],
  });
  expect(facts.reboot).toMatchObject({ required: true, signals: ['reboot-required', 'kernel'] });
  expect(facts.stale_services?.services).toMatchObject([{ unit: 'cups.service' }]);
  expect(facts.software?.packages).toContainEqual({ name: 'firefox', version: '145.0.1-1', source: 'snap' });
  expect(found).toEqual(['patch.failing low einkauf-12']);
});

it('a laptop with Fedora: dnf 5, btrfs on LUKS, and a weak Wi-Fi that costs, which is no fault', async () => {
  const { facts, found } = await see('fedora-43');
  expect(facts.updates).toMatchObject({
    ...{ manager: 'dnf5', pending: 3, security_pending: 2, held: 0, automatic: false },
    ...{
      metadata_at_ms: Date.parse('2026-01-15T02:10:00Z'),
      others: expect.arrayContaining([{ source: 'flatpak', pending: 1 }]),
    },
  });
  expect(facts.updates?.packages[0]).toMatchObject({
    name: 'kernel-core.x86_64',
    installed: '6.17.8-300.fc43',
    severity: 'critical',
  });
  expect(facts.reboot).toMatchObject({ signals: ['packages', 'kernel'], packages: ['kernel-core', 'glibc'] });
  expect(facts.network).toMatchObject({ metered: true, gateway_rtt_ms: 0.482, loss_ratio: 0 });
  expect(facts.network?.links[0]).toMatchObject({ kind: 'wireless', signal_dbm: -79 });
  expect(facts.volumes?.volumes.map(({ mount }) => mount)).toEqual(['/', '/boot', '/boot/efi']);
  expect(facts.software?.packages).toContainEqual({
    ...{ name: 'kernel-core', version: '6.17.7-300.fc43, 6.17.8-300.fc43', source: 'rpm' },
  });
  expect(found).toEqual(['patch.automatic-off low sakura']);
});

it('a PC with openSUSE: zypper, a lock, and a restart that is due', async () => {
  const { facts, found } = await see('opensuse-leap');
  expect(facts.updates).toMatchObject({ manager: 'zypper', pending: 3, security_pending: 1, held: 1, automatic: true });
  expect(facts.updates?.packages[0]).toMatchObject({ name: 'patch:openSUSE-SLE-15.6-2026-81', severity: 'important' });
  expect(facts.reboot).toMatchObject({ required: true, signals: ['reboot-needed'] });
  expect(facts.volumes?.volumes.map(({ mount, type }) => `${mount} ${type}`)).toEqual([
    '/ btrfs',
    '/home xfs',
    '/boot/efi vfat',
  ]);
  expect(found).toEqual([]);
});

it('a PC with Arch: three weeks without looking for updates', async () => {
  const { facts, found } = await see('arch');
  expect(facts.updates).toMatchObject({ manager: 'pacman', pending: 2, held: 1 });
  expect(facts.updates).not.toHaveProperty('security_pending');
  expect(facts.software?.packages).toContainEqual({
    name: 'gtk-update-icon-cache',
    version: '1:4.20.3-1',
    source: 'pacman',
  });
  expect(facts.reboot).toMatchObject({ required: false, newest_kernel: '6.17.9-arch1-1' });
  expect(found).toEqual(['patch.lists-stale low kiln']);
});

it('a laptop with Debian in good health: nothing at all', async () => {
  const { facts, found } = await see('debian-13-luks-lvm');
  expect(facts.updates).toMatchObject({ manager: 'apt', pending: 0, security_pending: 0, failed_attempts: 0 });
  expect(facts.network).toMatchObject({ metered: false, gateway_reachable: true });
  expect(found).toEqual([]);
});

it('a workstation with 400 data sets: one volume for each pool', async () => {
  const { facts, found } = await see('workstation-zfs-400');
  expect(facts.volumes?.volumes.map(({ id }) => id)).toEqual(['device:rpool', 'device:bpool', 'device:tank']);
  expect(found.filter((line) => line.startsWith('disk.space'))).toEqual(['disk.space high /tank/run-000']);
});

it('a PC whose drive fails: everything that is wrong with it', async () => {
  const { facts, found } = await see('pc-failing-nvme');
  expect(facts.updates).toMatchObject({ security_pending: 1, broken: true });
  expect(found).toEqual(
    expect.arrayContaining([
      'disk.space medium /',
      'disk.read-only high /',
      'disk.fs-errors high /',
      'disk.smart-failing critical /dev/nvme0n1',
      'disk.smart-wear high /dev/nvme0n1',
      'network.half-duplex low eno1',
      'network.loss medium empfang-01',
      'network.gateway-slow low empfang-01',
      'patch.lists-stale medium empfang-01',
      'patch.broken medium empfang-01',
    ]),
  );
  // Its lists are seven weeks old: what they say about security counts for nothing.
  expect(found.some((line) => line.startsWith('patch.security-pending'))).toBe(false);
});
