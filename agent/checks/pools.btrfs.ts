// What the kernel shows of each mounted btrfs: no process, no walk, no mount point needed.
// https://btrfs.readthedocs.io/en/latest/btrfs-man5.html#sysfs-interface
import type { Pool } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';

const FOLDER = '/sys/fs/btrfs';
const SECTOR_BYTES = 512;

/** Bytes of one kind of content (data, metadata). */
export interface Allocation {
  used: number;
  total: number;
  /** What it takes on the disks: twice as much where all is kept twice. */
  onDisk: number;
}

export async function readBtrfs(host: Host): Promise<Pool[]> {
  const ids = ((await host.list(FOLDER)) ?? []).filter((name) =>
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name),
  );
  return await Promise.all(ids.map((id) => readFileSystem(host, id)));
}

async function readFileSystem(host: Host, id: string): Promise<Pool> {
  const folder = `${FOLDER}/${id}`;
  const text = async (path: string) => ((await host.readFile(`${folder}/${path}`)) ?? '').trim();
  const devices = await Promise.all(
    ((await host.list(`${folder}/devinfo`)) ?? []).map(async (device) => ({
      missing: (await text(`devinfo/${device}/missing`)) === '1',
      errors: parseErrors(await text(`devinfo/${device}/error_stats`)),
    })),
  );
  const allocation = async (kind: string): Promise<Allocation> => {
    const number = async (field: string) => Number(await text(`allocation/${kind}/${field}`));
    return { used: await number('bytes_used'), total: await number('total_bytes'), onDisk: await number('disk_total') };
  };
  const kinds = [await allocation('data'), await allocation('metadata'), await allocation('system')] as const;
  const missing = devices.filter((device) => device.missing).length;
  const replacing = (await text('exclusive_operation')) === 'device replace';
  return {
    id,
    kind: 'btrfs',
    name: (await text('label')) || id,
    state: missing === 0 ? 'healthy' : replacing ? 'rebuilding' : 'degraded',
    missing_disks: missing,
    ...present({
      used_ratio: usedRatio(kinds, await sizeOf(host, folder)),
      errors: sum(devices.map(({ errors }) => errors)),
    }),
  };
}

async function sizeOf(host: Host, folder: string): Promise<number> {
  const names = (await host.list(`${folder}/devices`)) ?? [];
  const sectors = names.map(async (name) => Number((await host.readFile(`/sys/class/block/${name}/size`)) ?? 0));
  return (await Promise.all(sectors)).reduce((total, count) => total + count * SECTOR_BYTES, 0);
}

/**
 * Data and metadata have chunks of their own, and each can get more while disk is left:
 * the fuller of the two decides when writing fails, however much the other has.
 */
export function usedRatio(kinds: readonly [Allocation, Allocation, Allocation], diskBytes: number): number | undefined {
  const allocated = kinds.reduce((total, { onDisk }) => total + onDisk, 0);
  const unallocated = Math.max(0, diskBytes - allocated);
  const [data, metadata] = kinds.map(({ used, total, onDisk }) => used / (total + unallocated / (onDisk / total)));
  const ratios = [data, metadata].filter((ratio) => ratio !== undefined && Number.isFinite(ratio));
  return ratios.length === 0 ? undefined : Math.min(1, Math.max(...(ratios as number[])));
}

/** "write_errs 0\nread_errs 2\n..."; undefined before Linux 5.14. */
export function parseErrors(text: string): number | undefined {
  const counts = [...text.matchAll(/^\w+_errs (\d+)$/gm)].map(([, count]) => Number(count));
  return counts.length === 0 ? undefined : counts.reduce((total, count) => total + count, 0);
}

function sum(counts: (number | undefined)[]): number | undefined {
  const known = counts.filter((count) => count !== undefined);
  return known.length === 0 ? undefined : known.reduce((total, count) => total + count, 0);
}
