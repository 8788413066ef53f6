import type { Host } from '../../host/host.ts';
import { flagAt, itemsAt, textAt } from './json.ts';
import { parsePlist } from './plist.ts';

const NVME = new Set(['Apple Fabric', 'PCI-Express', 'PCI']);

/** What `diskutil info -plist` says of each disk inside the Mac; not of containers, images and what is plugged in. */
export async function readMacDisks(host: Host): Promise<unknown[]> {
  const list = parsePlist((await host.run('physicalDisks')).stdout, 'diskutil list');
  const infos: unknown[] = [];
  for (const name of itemsAt(list, 'WholeDisks')) {
    if (typeof name !== 'string') continue;
    const { code, stdout } = await host.run('diskutilInfo', name);
    if (code === 0) infos.push(parsePlist(stdout, 'diskutil info'));
  }
  return infos;
}

export function kindOfDisk(info: unknown): 'hdd' | 'ssd' | 'nvme' | undefined {
  if (NVME.has(textAt(info, 'BusProtocol') ?? '')) return 'nvme';
  const solid = flagAt(info, 'SolidState');
  return solid === undefined ? undefined : solid ? 'ssd' : 'hdd';
}
