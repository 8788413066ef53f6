// A volume is encrypted when every way from it down to a disk passes an encrypting
// layer. The kernel shows the ways as "slaves" (device mapper, md, bcache), and
// cryptsetup writes into the UUID of a mapping what it is.
import type { Host } from '../host/host.ts';
import { parseMounts } from './parse/mounts.ts';

export interface Layer {
  /** Undefined when it can't be told. */
  encrypted: boolean | undefined;
  method: string | undefined;
}

/** Deeper than LVM on LUKS on LVM on RAID on partitions. */
const MAX_DEPTH = 12;
const UNKNOWN: Layer = { encrypted: undefined, method: undefined };
const OPEN: Layer = { encrypted: false, method: undefined };

/** What lies under a block device, by its kernel name: "dm-1", "sda2", "md0p1". */
export async function layerUnder(host: Host, name: string, depth = MAX_DEPTH): Promise<Layer> {
  const folder = `/sys/class/block/${name}`;
  const place = await host.readLink(folder);
  if (place === undefined || depth === 0) return UNKNOWN;
  const method = await methodOf(host, folder);
  if (method !== undefined) return { encrypted: true, method };
  if ((await host.readFile(`${folder}/partition`)) !== undefined) {
    return await layerUnder(host, place.split('/').at(-2) ?? '', depth - 1);
  }
  const below = (await host.list(`${folder}/slaves`)) ?? [];
  if (below.length > 0) return allOf(await Promise.all(below.map((part) => layerUnder(host, part, depth - 1))));
  if (!place.includes('/virtual/block/')) return OPEN;
  return await layerUnderLoop(host, folder, depth - 1);
}

/** Encrypted where all parts are; open where one is; else nobody can tell. */
export function allOf(parts: Layer[]): Layer {
  if (parts.some(({ encrypted }) => encrypted === false)) return OPEN;
  if (parts.length === 0 || parts.some(({ encrypted }) => encrypted === undefined)) return UNKNOWN;
  return parts[0] ?? UNKNOWN;
}

/**
 * From the UUID that cryptsetup gives a mapping: "CRYPT-LUKS2-<uuid>-<name>". Verity
 * and integrity encrypt nothing. VeraCrypt's own mappings have a name only.
 */
async function methodOf(host: Host, folder: string): Promise<string | undefined> {
  const uuid = (await host.readFile(`${folder}/dm/uuid`)) ?? '';
  const kind = /^CRYPT-(LUKS2-OPAL|LUKS[12]|PLAIN|LOOPAES|TCRYPT|BITLK|FVAULT2)-/.exec(uuid)?.[1];
  if (kind !== undefined) return METHODS[kind] ?? 'luks';
  return /^veracrypt\d+$/.test((await host.readFile(`${folder}/dm/name`))?.trim() ?? '') ? 'veracrypt' : undefined;
}

const METHODS: Record<string, string> = {
  'LUKS2-OPAL': 'opal',
  PLAIN: 'dm-crypt',
  LOOPAES: 'dm-crypt',
  TCRYPT: 'veracrypt',
  BITLK: 'bitlocker',
  FVAULT2: 'filevault',
};

/** A file that acts as a disk is as safe as the disk the file lies on. */
async function layerUnderLoop(host: Host, folder: string, depth: number): Promise<Layer> {
  const file = (await host.readFile(`${folder}/loop/backing_file`))?.trim();
  if (!file?.startsWith('/')) return UNKNOWN;
  const number = await deviceUnder(host, file);
  const device = number && (await host.readLink(`/sys/dev/block/${number}`));
  return device ? await layerUnder(host, device.slice(device.lastIndexOf('/') + 1), depth) : UNKNOWN;
}

/** Number of the device whose mount holds the file. */
async function deviceUnder(host: Host, file: string): Promise<string | undefined> {
  const mounts = parseMounts((await host.readFile('/proc/self/mountinfo')) ?? '');
  const holding = mounts.filter(({ mount }) => mount === '/' || file.startsWith(`${mount}/`));
  return holding.sort((a, b) => b.mount.length - a.mount.length)[0]?.deviceNumber;
}
