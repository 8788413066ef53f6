// https://learn.microsoft.com/windows-hardware/drivers/storage/msft-virtualdisk
import type { Pool } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import { listAt, listOf, numberAt, textAt } from './parse/json.ts';

/** HealthStatus of a pool, virtual disk or physical disk. */
const HEALTHY = 0;
const UNHEALTHY = 2;
/** OperationalStatus "In Service": a disk is being filled. */
const IN_SERVICE = 11;

export async function readStorageSpaces(host: Host): Promise<Pool[]> {
  return parseStorageSpaces(await host.query('storagePools'));
}

/** A pool is as well as the worst of it and of its virtual disks. */
function parseStorageSpaces(answer: unknown): Pool[] {
  return listOf(answer).flatMap((pool): Pool[] => {
    const [id, name] = [textAt(pool, 'Id'), textAt(pool, 'Name')];
    if (id === undefined) return [];
    const disks = listAt(pool, 'VirtualDisks');
    const healths = [pool, ...disks].flatMap((part) => numberAt(part, 'HealthStatus') ?? []);
    const repairing = disks.some((disk) => listAt(disk, 'OperationalStatus').includes(IN_SERVICE));
    const [used, size] = [numberAt(pool, 'AllocatedSize'), numberAt(pool, 'Size')];
    return [
      {
        id: id.replaceAll(/[{}]/g, '').toLowerCase(),
        kind: 'storage-spaces',
        name: name ?? id,
        ...present({
          state: stateOf(Math.max(...healths), repairing),
          missing_disks: numberAt(pool, 'LostDisks'),
          used_ratio: used !== undefined && size ? Math.min(1, used / size) : undefined,
        }),
      },
    ];
  });
}

/** 5 is "unknown"; so is a pool without any health. */
function stateOf(worst: number, repairing: boolean): string | undefined {
  if (worst === HEALTHY) return 'healthy';
  if (worst === UNHEALTHY) return 'failed';
  if (worst !== 1) return undefined;
  return repairing ? 'rebuilding' : 'degraded';
}
