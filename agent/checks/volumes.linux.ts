import type { Volume } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host, Space } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { parseFstab, parseMounts } from './parse/mounts.ts';
import { readDevice, readUuids, type VolumeDevice } from './volumes.device.ts';
import { type Place, pickVolumes } from './volumes.pick.ts';
import { type Answer, recently, sizes } from './volumes.space.ts';

/** Where a mount did not answer, and when that was found. */
export interface Linux {
  stuck: Record<string, number>;
}

export async function readLinux(host: Host, past: Past<Linux>): Promise<Reading<'volumes', Linux>> {
  const mountinfo = await host.readFile('/proc/self/mountinfo');
  if (mountinfo === undefined)
    throw new CheckError('not_supported', 'there is no /proc/self/mountinfo; is /proc mounted?');
  const places = pickVolumes(parseMounts(mountinfo));
  const fstab = parseFstab((await host.readFile('/etc/fstab')) ?? '');
  const uuids = await readUuids(host);
  const stuck: Linux['stuck'] = {};
  const volumes = await Promise.all(
    places.map(async (place) => {
      const since = recently(past.memory?.stuck[place.mount], host.now());
      const space = since === undefined ? await measure(host, place) : 'stuck';
      if (space === 'stuck') stuck[place.mount] = since ?? host.now();
      const device = place.network ? undefined : await readDevice(host, place, uuids);
      return volumeOf(place, space, device, fstab.get(place.mount));
    }),
  );
  return { facts: { volumes }, memory: { stuck } };
}

// The statfs of a network or FUSE file system may never return, so a program that
// can be killed does it.
async function measure(host: Host, { network, type, mount }: Place): Promise<Answer> {
  try {
    if (!network && type !== 'fuseblk') return await host.space(mount);
    const { code, stdout } = await host.run('statFileSystem', mount);
    return code === 0 ? parseStatFileSystem(stdout) : undefined;
  } catch (error) {
    if (!(error instanceof CheckError)) throw error;
    return error.reason === 'timeout' ? 'stuck' : undefined;
  }
}

/** The one line of `stat -f -c '%S %b %f %a %c %d'`. */
export function parseStatFileSystem(line: string): Space | undefined {
  const [blockBytes, blocks, blocksFree, blocksAvailable, inodes, inodesFree] = line.trim().split(' ').map(Number);
  if (!blockBytes || blocks === undefined || blocksFree === undefined || blocksAvailable === undefined)
    return undefined;
  return { blockBytes, blocks, blocksFree, blocksAvailable, inodes: inodes ?? 0, inodesFree: inodesFree ?? 0 };
}

/** Where a desktop mounts what a person opens there: sticks, and partitions of another system on this PC. */
const OPENED = /^\/(?:run\/)?media\//;

export function volumeOf(place: Place, space: Answer, device?: VolumeDevice, shouldBeWritable?: boolean): Volume {
  return {
    id: device?.id ?? `device:${place.source}`,
    mount: place.mount,
    device: place.source,
    type: place.type,
    ...(typeof space === 'object' && sizes(space, place.type)),
    ...present({ should_be_writable: shouldBeWritable, fs_errors: device?.fsErrors }),
    read_only: place.readOnly,
    network: place.network,
    removable: device?.removable === true || OPENED.test(place.mount),
    stuck: space === 'stuck',
    boot: /^\/(?:boot|efi)(?:\/|$)/.test(place.mount),
  };
}
