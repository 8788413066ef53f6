import type { Volume } from '../../proto/gen/types.ts';
import { hours } from '../../shared/duration.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host, Space } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { flagAt, textAt } from './parse/json.ts';
import { parseMacMounts } from './parse/mac-mounts.ts';
import { parsePlist } from './parse/plist.ts';
import { type MacPlace, pickMacVolumes } from './volumes.pick.darwin.ts';
import { type Answer, recently, sizes } from './volumes.space.ts';

/** diskutil is slow, and what it says of a volume stays the same while that is mounted. */
const ASK_AGAIN_MS = hours(24);

interface Disk {
  askedMs: number;
  /** UUID of the volume. */
  id?: string;
  removable: boolean;
  /** A file that is mounted like a disk: full from the beginning, and nobody's storage. */
  image: boolean;
}

export interface Memory {
  /** By device and mount point: devices get other numbers with each start. */
  disks: Record<string, Disk>;
  /** Where a mount did not answer, and when that was found. */
  stuck: Record<string, number>;
}

export async function readMac(host: Host, { memory }: Past<Memory>): Promise<Reading<'volumes', Memory>> {
  const places = pickMacVolumes(parseMacMounts((await host.run('mounts')).stdout));
  if (places.length === 0) throw new CheckError('parse_error', 'mount(8) names no volume');
  const next: Memory = { disks: {}, stuck: {} };
  const volumes = await Promise.all(
    places.map(async (place): Promise<Volume[]> => {
      const key = `${place.source} ${place.mount}`;
      const disk = place.network ? undefined : await diskOf(host, place, memory?.disks[key]);
      if (disk) next.disks[key] = disk;
      if (disk?.image) return [];
      const since = recently(memory?.stuck[place.mount], host.now());
      const space = since === undefined ? await measure(host, place) : 'stuck';
      if (space === 'stuck') next.stuck[place.mount] = since ?? host.now();
      return [volumeOf(place, space, disk)];
    }),
  );
  return { facts: { volumes: volumes.flat() }, memory: next };
}

/** Undefined when diskutil can't tell: it is asked again the next time. */
async function diskOf(host: Host, { source }: MacPlace, known: Disk | undefined): Promise<Disk | undefined> {
  const now = host.now();
  if (known && now >= known.askedMs && now - known.askedMs < ASK_AGAIN_MS) return known;
  try {
    const { code, stdout } = await host.run('diskutilInfo', source);
    return code === 0 ? { askedMs: now, ...parseDisk(stdout) } : known;
  } catch (error) {
    if (error instanceof CheckError) return known;
    throw error;
  }
}

/** `diskutil info -plist`, whose words are the same in every language. */
export function parseDisk(text: string): Omit<Disk, 'askedMs'> {
  const info = parsePlist(text, 'diskutil info');
  const external = flagAt(info, 'RemovableMediaOrExternalDevice') ?? flagAt(info, 'Internal') === false;
  return {
    removable: external || flagAt(info, 'Ejectable') === true,
    image: textAt(info, 'BusProtocol') === 'Disk Image',
    ...present({ id: textAt(info, 'VolumeUUID') ?? textAt(info, 'DiskUUID') }),
  };
}

async function measure(host: Host, { network, path }: MacPlace): Promise<Answer> {
  try {
    if (!network) return await host.space(path);
    const { code, stdout } = await host.run('freeSpace', path);
    return code === 0 ? parseFreeSpace(stdout) : undefined;
  } catch (error) {
    if (!(error instanceof CheckError)) throw error;
    return error.reason === 'timeout' ? 'stuck' : undefined;
  }
}

/** `df -Pk`: KiB in all, used, and available, before the percentage. */
export function parseFreeSpace(text: string): Space | undefined {
  const [blocks, used, available] = (/\s(\d+)\s+(\d+)\s+(\d+)\s+\d+%\s/.exec(text)?.slice(1) ?? []).map(Number);
  if (!blocks || used === undefined || available === undefined) return undefined;
  const free = Math.max(available, blocks - used);
  return { blockBytes: 1024, blocks, blocksFree: free, blocksAvailable: available, inodes: 0, inodesFree: 0 };
}

function volumeOf(place: MacPlace, space: Answer, disk: Disk | undefined): Volume {
  const { source, mount, type, readOnly, network } = place;
  return {
    id: disk?.id ?? `device:${source}`,
    mount,
    device: source,
    type,
    ...(typeof space === 'object' && sizes(space, type)),
    read_only: readOnly,
    ...(mount === '/' && { should_be_writable: true }),
    network,
    // Whatever is not the Mac's own disk is taken to be unplugged one day.
    removable: disk?.removable ?? (!network && mount !== '/'),
    stuck: space === 'stuck',
    boot: false,
  };
}
