// /proc/mdstat: https://docs.kernel.org/admin-guide/md.html
import type { Pool } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';

const LINKS = '/dev/disk/by-id';

export async function readArrays(host: Host): Promise<Pool[]> {
  const arrays = parseMdstat((await host.readFile('/proc/mdstat')) ?? '');
  const uuids = arrays.length === 0 ? new Map() : await readUuids(host);
  return arrays.map((array) => ({ ...array, id: uuids.get(array.name) ?? array.name }));
}

/** An array may be md0 today and md127 tomorrow; its UUID stays. */
async function readUuids(host: Host): Promise<Map<string, string>> {
  const names = ((await host.list(LINKS)) ?? []).filter(
    (name) => name.startsWith('md-uuid-') && !/-part\d+$/.test(name),
  );
  const links = names.map(async (name): Promise<[string, string]> => {
    const target = (await host.readLink(`${LINKS}/${name}`)) ?? '';
    return [target.replace(/^.*\//, ''), name.replace('md-uuid-', '')];
  });
  return new Map(await Promise.all(links));
}

/** One paragraph an array: "md0 : active raid1 sdb1[1](F) sda1[0]", then "[2/1] [U_]", then what is under way. */
export function parseMdstat(text: string): Pool[] {
  return text.split(/^(?=md\S* : )/m).flatMap((paragraph) => {
    const [, name, activity] = /^(md\S*) : (active|inactive)/.exec(paragraph) ?? [];
    if (name === undefined) return [];
    const [, wanted, working] = /\[(\d+)\/(\d+)\] \[[U_]+\]/.exec(paragraph) ?? [];
    const missing = wanted === undefined ? undefined : Number(wanted) - Number(working);
    const level = / (raid\d+|linear|multipath) /.exec(paragraph)?.[1];
    const state = stateOf(activity === 'active', level, missing, /\brecovery =/.test(paragraph));
    return [{ id: name, kind: 'md', name, state, ...present({ missing_disks: missing }) }];
  });
}

/** How many disks each level can do without, whichever they are. */
const SPARES: Record<string, number> = { raid4: 1, raid5: 1, raid6: 2 };

/** A resync or check of a whole array takes nothing from its safety; a recovery means a disk is not filled yet. */
function stateOf(active: boolean, level: string | undefined, missing: number | undefined, recovers: boolean): string {
  if (!active || (missing ?? 0) > (SPARES[level ?? ''] ?? Number.POSITIVE_INFINITY)) return 'failed';
  if (!missing) return 'healthy';
  return recovers ? 'rebuilding' : 'degraded';
}
