// What lies between a file system and the disks, from /sys: no process is started
// unless there is ZFS. Folders encrypted one by one (fscrypt, eCryptfs) leave the
// volume itself readable, so they do not count.
import type { EncryptedVolume } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import { allOf, type Layer, layerUnder } from './encryption.layers.ts';
import { readPool } from './encryption.zfs.ts';
import { parseMounts } from './parse/mounts.ts';
import { kernelName, readDevice, readUuids } from './volumes.device.ts';
import { type Place, pickVolumes } from './volumes.pick.ts';

/** An image file that is mounted is no disk of its own: the volume it lies on is judged. */
const IMAGE = /^\/dev\/loop\d/;
/** Has to be readable before anything can be unlocked. */
const BOOT = /^\/(?:boot|efi)(?:\/|$)/;
const SYSTEM = /^\/(?:$|(?:usr|var|opt|etc|tmp)(?:\/|$))/;

export async function readBlockDevices(host: Host): Promise<EncryptedVolume[]> {
  const mountinfo = await host.readFile('/proc/self/mountinfo');
  if (mountinfo === undefined)
    throw new CheckError('not_supported', 'there is no /proc/self/mountinfo; is /proc mounted?');
  const places = pickVolumes(parseMounts(mountinfo)).filter(
    ({ network, mount, source }) => !network && !BOOT.test(mount) && !IMAGE.test(source),
  );
  const uuids = await readUuids(host);
  const volumes: EncryptedVolume[] = [];
  for (const place of places) {
    const { id, removable } = await readDevice(host, place, uuids);
    if (removable) continue;
    const role = SYSTEM.test(place.mount) ? 'system' : 'data';
    volumes.push({ id, mount: place.mount, role, ...present(await layerOf(host, place, id)) });
  }
  return [...volumes, ...(await swapDevices(host))];
}

async function layerOf(host: Host, place: Place, id: string): Promise<Layer> {
  if (place.type === 'zfs') return await readPool(host, place.source);
  // A btrfs may have several devices, and half of them may lie open.
  const members = place.type === 'btrfs' ? await host.list(`/sys/fs/btrfs/${id}/devices`) : undefined;
  const names = members ?? [await kernelName(host, place)];
  return allOf(await Promise.all(names.map((name) => layerUnder(host, name))));
}

/** Swap in a file is as safe as the volume it lies on; zram is memory. */
async function swapDevices(host: Host): Promise<EncryptedVolume[]> {
  const volumes: EncryptedVolume[] = [];
  for (const path of parseSwaps((await host.readFile('/proc/swaps')) ?? '')) {
    const name = await kernelName(host, { deviceNumber: '0:0', source: path });
    if (name.startsWith('zram')) continue;
    const mapped = (await host.readFile(`/sys/class/block/${name}/dm/name`))?.trim();
    // Swap with a random key has another UUID after each start: its name stays.
    const id = `device:${mapped ? `/dev/mapper/${mapped}` : path}`;
    volumes.push({ id, mount: 'swap', role: 'swap', ...present(await layerUnder(host, name)) });
  }
  return volumes;
}

/** The devices in /proc/swaps: "Filename Type Size Used Priority". */
export function parseSwaps(text: string): string[] {
  return [...text.matchAll(/^(\/\S+)\s+partition\s/gm)].map(([, path = '']) => path);
}
