import type { Pool } from '../../proto/gen/types.ts';
import { minutes } from '../../shared/duration.ts';
import type { Host } from '../host/host.ts';
import { defineCheck, type Reading } from './check.ts';
import { readBtrfs } from './pools.btrfs.ts';
import { readAppleRaid } from './pools.darwin.ts';
import { readThinPools } from './pools.lvm.ts';
import { readArrays } from './pools.md.ts';
import { readStorageSpaces } from './pools.win32.ts';
import { readZpools } from './pools.zfs.ts';

type ReadPools = (host: Host) => Promise<Pool[]>;

function readAll(...kinds: ReadPools[]) {
  return async (host: Host): Promise<Reading<'pools', never>> => {
    const pools: Pool[] = [];
    for (const read of kinds) pools.push(...(await read(host)));
    return { facts: { pools } };
  };
}

/** Programs are started only where there is something for them to tell of. */
export const pools = defineCheck({
  name: 'pools',
  every: minutes(15),
  on: {
    linux: readAll(readArrays, readZpools, readBtrfs, readThinPools),
    win32: readAll(readStorageSpaces),
    darwin: readAll(readAppleRaid),
  },
});
