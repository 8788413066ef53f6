// Which mounts of macOS are volumes. The volumes of an APFS container share its space:
// one stands for them all. For the system's own it is Data, where everything lies that
// changes; people know it as "/", where the sealed system volume is mounted read-only.
import type { MacMount } from './parse/mac-mounts.ts';

const DATA = '/System/Volumes/Data';
const LOCAL = new Set(['apfs', 'hfs', 'exfat', 'msdos', 'ntfs', 'zfs']);
const NETWORK = new Set(['smbfs', 'nfs', 'afpfs', 'webdav', 'ftp']);
/** What the system mounts for itself: swap, recovery, cryptexes, simulators, Time Machine. */
const LEFT_OUT = /^\/(?:(?:System|private|Library\/Developer)\/|Volumes\/\.)/;

export interface MacPlace extends MacMount {
  /** Where its space is measured. */
  path: string;
  network: boolean;
}

/** In the order in which they were mounted. */
export function pickMacVolumes(mounts: MacMount[]): MacPlace[] {
  const chosen = new Map<string, MacMount>();
  for (const mount of mounts) {
    if (!isVolume(mount)) continue;
    const rival = chosen.get(containerOf(mount));
    if (rival === undefined || rank(mount) < rank(rival)) chosen.set(containerOf(mount), mount);
  }
  return [...chosen.values()].map((mount) => ({
    ...mount,
    path: mount.mount,
    mount: mount.mount === DATA ? '/' : mount.mount,
    network: NETWORK.has(mount.type),
  }));
}

/** Snapshots have names before their device: "com.apple.TimeMachine.2026-11-22-090000.local@/dev/disk3s5". */
function isVolume({ type, mount, source }: MacMount): boolean {
  if (NETWORK.has(type)) return !LEFT_OUT.test(mount);
  return LOCAL.has(type) && source.startsWith('/dev/') && (mount === DATA || !LEFT_OUT.test(mount));
}

/** "/dev/disk3s1s1" and "/dev/disk3s5" -> "disk3". */
function containerOf({ type, source }: MacMount): string {
  return (type === 'apfs' && /^\/dev\/(disk\d+)/.exec(source)?.[1]) || source;
}

function rank({ mount }: MacMount): number {
  if (mount === DATA) return 0;
  return mount === '/' ? 1 : 2;
}
