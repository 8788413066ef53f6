// Volumes of Windows, from Win32_Volume, MSFT_Partition and MSFT_Disk.
import type { Volume } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Reading } from './check.ts';
import { flagAt, listAt, numberAt, textAt } from './parse/json.ts';

/** DriveType of Win32_Volume. */
const REMOVABLE = 2;
/** BusType of MSFT_Disk: FireWire, USB, memory card. */
const UNPLUGGABLE = new Set([4, 7, 12]);

const EFI_SYSTEM = '{c12a7328-f81f-11d2-ba4b-00a0c93ec93b}';
const RECOVERY = '{de94bba4-06d1-4d40-a16a-bfd50179d6ac}';
const MBR_RECOVERY = 0x27;

export async function readWindows(host: Host): Promise<Reading<'volumes', never>> {
  return { facts: { volumes: parseVolumes(await host.query('volumes')) } };
}

/** Those with a file system that can be read: a locked BitLocker volume has none. */
export function parseVolumes(answer: unknown): Volume[] {
  return listAt(answer, 'Volumes').flatMap((volume) => {
    const path = textAt(volume, 'Id');
    const type = textAt(volume, 'FileSystem');
    const partition = listAt(answer, 'Partitions').find((one) => listAt(one, 'Paths').includes(path));
    // PC makers make recovery partitions almost full.
    if (!path || !type || isRecovery(partition)) return [];
    const disk = listAt(answer, 'Disks').find((one) => numberAt(one, 'Number') === numberAt(partition, 'Disk'));
    return [volumeOf(volume, { path, type, partition, disk })];
  });
}

function isRecovery(partition: unknown): boolean {
  return textAt(partition, 'GptType')?.toLowerCase() === RECOVERY || numberAt(partition, 'MbrType') === MBR_RECOVERY;
}

interface Place {
  path: string;
  type: string;
  partition: unknown;
  disk: unknown;
}

function volumeOf(volume: unknown, { path, type, partition, disk }: Place): Volume {
  const size = numberAt(volume, 'Size');
  const free = numberAt(volume, 'Free');
  const readOnly = flagAt(partition, 'ReadOnly') || flagAt(disk, 'ReadOnly');
  return {
    id: /\{([0-9a-f-]+)\}/i.exec(path)?.[1]?.toLowerCase() ?? `device:${path}`,
    mount: mountOf(volume, partition, path),
    device: path,
    type: type.toLowerCase(),
    ...present({
      size_bytes: size,
      free_bytes: free,
      free_ratio: size && free !== undefined ? free / size : undefined,
      read_only: partition === undefined ? undefined : readOnly === true,
      dirty: flagAt(volume, 'Dirty'),
    }),
    network: false,
    removable: numberAt(volume, 'DriveType') === REMOVABLE || UNPLUGGABLE.has(numberAt(disk, 'Bus') ?? -1),
    stuck: false,
    boot: isBoot(volume, partition),
  };
}

/** A letter ("C:"), a folder ("D:\\mail\\"), or what it is for. */
function mountOf(volume: unknown, partition: unknown, path: string): string {
  const letter = textAt(volume, 'Letter');
  if (letter) return letter;
  const name = textAt(volume, 'Name') ?? path;
  if (!name.startsWith('\\\\?\\')) return name;
  return isBoot(volume, partition) ? 'system partition' : name;
}

/** The EFI system partition, or the "System Reserved" one of a PC without EFI. */
function isBoot(volume: unknown, partition: unknown): boolean {
  if (textAt(partition, 'GptType')?.toLowerCase() === EFI_SYSTEM) return true;
  return flagAt(volume, 'System') === true && flagAt(volume, 'Boot') !== true && !textAt(volume, 'Letter');
}
