import type { Pool } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';

/** The module of the kernel is loaded. */
const MODULE = '/proc/spl/kstat/zfs';

export async function readZpools(host: Host): Promise<Pool[]> {
  if (!(await host.inspect(MODULE)) || !(await host.has('zpoolList'))) return [];
  const list = await host.run('zpoolList');
  if (list.code !== 0) throw new CheckError('parse_error', `zpool list failed: ${list.stderr.trim()}`);
  const pools = parseZpoolList(list.stdout);
  return pools.length === 0 ? [] : withStatus(pools, (await host.run('zpoolStatus')).stdout);
}

/** `zpool list -Hp -o guid,name,health,allocated,size`, parted by tabs. Its words are not translated. */
export function parseZpoolList(text: string): Pool[] {
  return text.split('\n').flatMap((line): Pool[] => {
    const [id, name, health, allocated, size] = line.split('\t');
    if (!id || name === undefined || health === undefined) return [];
    const ratio = Number(allocated) / Number(size);
    const state = health === 'ONLINE' ? 'healthy' : health === 'DEGRADED' ? 'degraded' : 'failed';
    return [{ id, kind: 'zfs', name, state, ...present({ used_ratio: Number.isFinite(ratio) ? ratio : undefined }) }];
  });
}

/** The table of `zpool status -p`: each disk stands below its group, further to the right, with its errors. */
export function withStatus(pools: Pool[], status: string): Pool[] {
  const sections = new Map(
    status.split(/^ *pool: /m).map((section) => [section.split('\n')[0]?.trim() ?? '', section]),
  );
  return pools.map((pool) => {
    const section = sections.get(pool.name);
    if (section === undefined) return pool;
    const disks = disksOf(section);
    const rebuilding = pool.state === 'degraded' && /^ *scan: resilver in progress/m.test(section);
    return {
      ...pool,
      ...(rebuilding && { state: 'rebuilding' }),
      missing_disks: disks.filter(({ state }) => !['ONLINE', 'DEGRADED'].includes(state)).length,
      errors: disks.reduce((total, { errors }) => total + errors, 0),
    };
  });
}

interface Row {
  depth: number;
  state: string;
  errors: number;
}

/** Disks are the rows below which nothing stands. Spares have no errors, and their states do not matter. */
function disksOf(section: string): Row[] {
  const config = section.split(/^\tNAME .*$/m)[1]?.split(/^\t(?:spares|cache|logs?)\b|^errors:/m)[0] ?? '';
  const rows = [...config.matchAll(/^\t( *)\S+ +([A-Z]+) +(\d+) +(\d+) +(\d+)/gm)].map(
    ([, indent = '', state = '', reads, writes, checksums]): Row => ({
      depth: indent.length,
      state,
      errors: Number(reads) + Number(writes) + Number(checksums),
    }),
  );
  return rows.filter((row, index) => (rows[index + 1]?.depth ?? 0) <= row.depth);
}
