// What /sys and udev know about the device under a volume.
import type { Host } from '../host/host.ts';
import type { Mount } from './parse/mounts.ts';

export interface VolumeDevice {
  /** File system UUID where known, else "device:" and the path. */
  id: string;
  removable: boolean;
  /** Errors the file system counts itself (ext4). */
  fsErrors?: number;
}

const BY_UUID = '/dev/disk/by-uuid';
const STACK_DEPTH = 4;

/** Kernel name ("sda2", "dm-0") to file system UUID. */
export async function readUuids(host: Host): Promise<Map<string, string>> {
  const uuids = new Map<string, string>();
  for (const uuid of (await host.list(BY_UUID)) ?? []) {
    const target = await host.readLink(`${BY_UUID}/${uuid}`);
    if (target !== undefined) uuids.set(baseName(target), uuid);
  }
  return uuids;
}

export async function readDevice(host: Host, mount: Mount, uuids: Map<string, string>): Promise<VolumeDevice> {
  const name = await kernelName(host, mount);
  const uuid = mount.type === 'btrfs' ? await btrfsUuid(host, name) : uuids.get(name);
  const errors = mount.type.startsWith('ext') ? await host.readFile(`/sys/fs/ext4/${name}/errors_count`) : undefined;
  return {
    id: uuid ?? `device:${mount.type === 'zfs' ? mount.source.split('/')[0] : mount.source}`,
    removable: await isRemovable(host, name),
    ...(errors !== undefined && { fsErrors: Number(errors) }),
  };
}

/** By number, because "/dev/root" and "/dev/mapper/..." are names for something else. */
export async function kernelName(
  host: Host,
  { deviceNumber, source }: Pick<Mount, 'deviceNumber' | 'source'>,
): Promise<string> {
  const device = deviceNumber.startsWith('0:') ? undefined : await host.readLink(`/sys/dev/block/${deviceNumber}`);
  const alias = source.startsWith('/') ? await host.readLink(source) : undefined;
  return baseName(device ?? alias ?? source);
}

/** A btrfs may have many devices, of which udev's link shows whichever came last. */
async function btrfsUuid(host: Host, name: string): Promise<string | undefined> {
  for (const uuid of (await host.list('/sys/fs/btrfs')) ?? []) {
    if ((await host.list(`/sys/fs/btrfs/${uuid}/devices`))?.includes(name)) return uuid;
  }
  return undefined;
}

/** Follows encryption and LVM down to the disk. */
export async function isRemovable(host: Host, name: string, depth = STACK_DEPTH): Promise<boolean> {
  const place = (await host.readLink(`/sys/class/block/${name}`)) ?? '';
  if (/\/usb\d/.test(place)) return true;
  const disk = /\/block\/([^/]+)/.exec(place)?.[1] ?? name;
  if ((await host.readFile(`/sys/class/block/${disk}/removable`))?.trim() === '1') return true;
  for (const below of depth > 0 ? ((await host.list(`/sys/class/block/${name}/slaves`)) ?? []) : []) {
    if (await isRemovable(host, below, depth - 1)) return true;
  }
  return false;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
