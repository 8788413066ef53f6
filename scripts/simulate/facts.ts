// What the checks of a made-up PC read while all is well.
import type { Facts, Package } from '../../proto/gen/types.ts';
import { days, hours } from '../../shared/duration.ts';
import type { Pc } from './pc.ts';

/** Versions by name, beside what every PC of its system has. */
export type Applications = Record<string, string>;

/** All checks of a healthy PC, each as one message. Milliseconds. */
export function healthyFacts(pc: Pc, applications: Applications, now: number): Facts[] {
  return [
    inventory(pc),
    release(pc, now),
    updates(pc, now),
    volumes(pc),
    network(pc),
    software(pc, applications),
    crashes(now),
    clock(pc, true),
    ...(pc.os === 'linux' ? [services([])] : []),
  ];
}

export function software(pc: Pc, applications: Applications): Facts {
  const source = pc.os === 'windows' ? 'msi' : 'deb';
  const packages = Object.entries({ ...BASE[pc.os], ...applications }).map(
    ([name, version]): Package => ({ name, version, source }),
  );
  return { software: { packages: packages.toSorted((a, b) => (a.name < b.name ? -1 : 1)) } };
}

const BASE: Record<Pc['os'], Applications> = {
  windows: {
    '7-Zip 24.09 (x64)': '24.09',
    'Microsoft 365 Apps': '16.0.18129.20158',
    'Microsoft Edge': '131.0.2903.86',
    'Zoom Workplace': '6.3.5.54827',
  },
  linux: { bash: '5.2.21-2ubuntu4', 'libreoffice-core': '4:24.2.7-0ubuntu0.24.04.1', openssl: '3.0.13-0ubuntu3.6' },
};

/** `reachable`: gateway and name servers answer. */
export function network(pc: Pc, { reachable = true } = {}): Facts {
  const { mac, address, gateway } = pc;
  const name = pc.os === 'windows' ? 'Ethernet' : 'eno1';
  const speed = { speed_mbit: 1000, best_speed_mbit: 1000, duplex: 'full' };
  return {
    network: {
      links: [
        {
          ...{ id: mac, name, kind: 'wired', default_route: true, addresses: [address], up: true, ...speed },
          ...{ self_assigned: false, duplicate_address: false, packets: 900_000 + pc.index, error_ratio: 0 },
        },
      ],
      ...{ gateway, default_interface: name, gateway_reachable: reachable },
      ...(reachable && { gateway_rtt_ms: 0.6, loss_ratio: 0 }),
      resolvers: [{ address: gateway, answers: reachable, ...(reachable && { rtt_ms: 3 }) }],
      collector_reachable: reachable,
      ...(reachable && { collector_rtt_ms: 4 }),
    },
  };
}

/** `crashed`: how often in the last seven days. */
export function crashes(now: number, crashed = 0): Facts {
  const end = { last_end: crashed > 0 ? 'crash' : 'clean', last_end_at_ms: now - hours(crashed > 0 ? 0 : 14) };
  const counts = { crashes_7d: crashed, power_losses_7d: 0, unclean_7d: crashed };
  return { crashes: { ...end, ...counts, ...(crashed > 0 && { stop_code: '0x0000007e' }) } };
}

export function clock(pc: Pc, synchronised: boolean): Facts {
  const service = pc.os === 'windows' ? 'w32time' : 'systemd-timesyncd';
  return { clock: { service, synchronised, offset_ms: 12, time_zone: 'Asia/Tokyo' } };
}

export function services(failed: string[]): Facts {
  return {
    services: {
      failed: failed.map((unit) => ({ unit, description: unit.replace('.service', '') })),
      system_state: failed.length > 0 ? 'degraded' : 'running',
    },
  };
}

function inventory({ name, model, memoryBytes, diskBytes, os }: Pc): Facts {
  const device = os === 'windows' ? 'PhysicalDrive0' : '/dev/nvme0n1';
  return {
    inventory: {
      ...{ hostname: name, ...model, memory_bytes: memoryBytes, bios_version: '1.14.2', bios_date: '2026-04-06' },
      disks: [{ device, model: 'Yukigaya NV2', size_bytes: diskBytes, kind: 'nvme' }],
    },
  };
}

function release({ os }: Pc, now: number): Facts {
  const support = { support_ends_at_ms: now + days(900), source: 'built-in' };
  return os === 'windows'
    ? {
        release: {
          ...{ distribution: 'windows', version: '11 25H2', title: 'Windows 11 Enterprise 25H2' },
          ...{ build: '26200.7171', edition: 'Enterprise', ...support },
        },
      }
    : {
        release: {
          ...{ distribution: 'ubuntu', version: '24.04', title: 'Ubuntu 24.04.3 LTS', codename: 'noble' },
          ...{ kernel: '6.8.0-88-generic', ...support },
        },
      };
}

function updates({ os }: Pc, now: number): Facts {
  return {
    updates: {
      ...{ manager: os === 'windows' ? 'windows-update' : 'apt', pending: 0, security_pending: 0, packages: [] },
      ...{ metadata_at_ms: now - hours(3), automatic: true, failed_attempts: 0, others: [] },
      ...(os === 'linux' && { broken: false, held: 0, phased: 0 }),
    },
  };
}

function volumes({ os, volumeId, diskBytes, free }: Pc): Facts {
  const flags = { network: false, removable: false, stuck: false, read_only: false, boot: false };
  const sizes = { size_bytes: diskBytes, free_bytes: Math.round(diskBytes * free), free_ratio: free };
  const place =
    os === 'windows'
      ? { mount: 'C:', device: `\\\\?\\Volume{${volumeId}}\\`, type: 'ntfs', dirty: false }
      : { mount: '/', device: '/dev/nvme0n1p2', type: 'ext4', fs_errors: 0, should_be_writable: true };
  return { volumes: { volumes: [{ id: volumeId, ...place, ...sizes, ...flags }] } };
}
