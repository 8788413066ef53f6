// What a disk has counted since it was attached, and what two such counts say.
import type { DiskLoad } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Past, Reading } from './check.ts';

/** A mean over fewer requests says more about one of them than about the disk: it may just have been woken. */
const FEWEST_REQUESTS = 100;

export interface Counters {
  requests: number;
  /** Time that all requests took together; several at once count several times. */
  waitedMs: number;
  /** Absent where the system does not count it. */
  busyMs?: number;
}

export interface CountedDisk extends Counters {
  device: string;
  rotational?: boolean;
}

export interface ActivityMemory {
  atMs: number;
  disks: Record<string, Counters>;
}

export function activityOf(
  disks: CountedDisk[],
  { memory }: Past<ActivityMemory>,
  now: number,
): Reading<'disk_activity', ActivityMemory> {
  const loads = disks.map(({ device, rotational, ...counters }) => ({
    device,
    ...present({ rotational }),
    ...loadOf(memory?.disks[device], counters, now - (memory?.atMs ?? now)),
  }));
  const counted = disks.map(({ device, rotational, ...counters }) => [device, counters]);
  return { facts: { disks: loads }, memory: { atMs: now, disks: Object.fromEntries(counted) } };
}

/** Nothing at the first look, nor when the disk or the machine began to count anew. */
function loadOf(before: Counters | undefined, now: Counters, elapsedMs: number): Partial<DiskLoad> {
  if (!before || elapsedMs <= 0) return {};
  const requests = now.requests - before.requests;
  const waitedMs = now.waitedMs - before.waitedMs;
  const busyMs = (now.busyMs ?? 0) - (before.busyMs ?? 0);
  if (requests < 0 || waitedMs < 0 || busyMs < 0) return {};
  return {
    ...(now.busyMs !== undefined && { busy_ratio: Math.min(1, busyMs / elapsedMs) }),
    ...(requests >= FEWEST_REQUESTS && { latency_ms: waitedMs / requests }),
  };
}
