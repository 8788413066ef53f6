// Services that still run on programs or libraries which an update has replaced: the
// kernel shows those mapped files as deleted (proc_pid_maps(5)).
import { CheckError } from '../../shared/errors.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { firstSeen } from './since.ts';

/** Unit to when it was first seen. */
export type Memory = Record<string, number>;

export async function readLinux(host: Host, { memory }: Past<Memory>): Promise<Reading<'stale_services', Memory>> {
  const pids = ((await host.list('/proc')) ?? []).filter((name) => /^\d+$/.test(name));
  if (pids.length === 0) throw new CheckError('not_supported', 'there are no processes in /proc; is it mounted?');
  const known = new Map(Object.entries(memory ?? {}));
  const units = new Set<string>();
  for (const pid of pids) {
    const unit = unitOf((await host.readFile(`/proc/${pid}/cgroup`)) ?? '');
    if (unit === undefined || units.has(unit)) continue;
    // A service that may not be looked at makes the whole answer unknown: it might be the one.
    if (runsOnReplaced((await host.readFile(`/proc/${pid}/maps`)) ?? '')) units.add(unit);
  }
  const since = [...units].sort().map((unit) => [unit, firstSeen(known.get(unit), host.now())] as const);
  return {
    facts: { services: since.map(([unit, since_ms]) => ({ unit, since_ms })) },
    memory: Object.fromEntries(since),
  };
}

/**
 * The service of the system a process belongs to, from its control groups, version 1
 * or 2. Sessions end with the people, and what a container runs on is its image's.
 */
export function unitOf(cgroup: string): string | undefined {
  const path = /^(?:0:|\d+:name=systemd):(\/system\.slice\/.*)$/m.exec(cgroup)?.[1] ?? '';
  if (/docker|libpod|crio|lxc|kubepods|\/payload/.test(path)) return undefined;
  const name = path.split('/').find((part) => part.endsWith('.service'));
  return name?.replaceAll(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Executable, of the system's own folders, and gone. What programs make for themselves (/memfd:, /dev/shm, /tmp) is no file of a package. */
export function runsOnReplaced(maps: string): boolean {
  return /^[0-9a-f]+-[0-9a-f]+ [r-][w-]x. [0-9a-f]+ [0-9a-f:]+ [1-9]\d* +\/(?:usr|lib\w*|bin|sbin|opt)\/.* \(deleted\)$/m.test(
    maps,
  );
}
