import type { Pool } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import { itemsAt, parseJson, textAt } from './parse/json.ts';

export async function readThinPools(host: Host): Promise<Pool[]> {
  if (!(await hasThinPool(host))) return [];
  const { code, stdout, stderr } = await host.run('lvsThinPools');
  if (code !== 0) throw new CheckError('parse_error', `lvs failed: ${stderr.trim()}`);
  return parseLvs(stdout);
}

/** The device mapper names the layer below a thin pool "LVM-...-tpool". */
async function hasThinPool(host: Host): Promise<boolean> {
  for (const name of (await host.list('/sys/block')) ?? []) {
    if (!name.startsWith('dm-')) continue;
    if (/^LVM-.+-tpool$/m.test((await host.readFile(`/sys/block/${name}/dm/uuid`)) ?? '')) return true;
  }
  return false;
}

/** `lvs --reportformat json`: all values are texts; percentages "91.20". See lvs(8), lv_health_status. */
export function parseLvs(text: string): Pool[] {
  return itemsAt(parseJson(text, 'lvs'), 'report', 0, 'lv').flatMap((volume): Pool[] => {
    const [id, group, name] = ['lv_uuid', 'vg_name', 'lv_name'].map((key) => textAt(volume, key));
    if (!id || group === undefined || name === undefined) return [];
    const fill = ['data_percent', 'metadata_percent']
      .map((key) => textAt(volume, key))
      .filter(Boolean)
      .map(Number);
    const health = textAt(volume, 'lv_health_status') ?? '';
    return [
      {
        id,
        kind: 'lvm-thin',
        name: `${group}/${name}`,
        ...present({
          state: health === '' ? 'healthy' : health === 'partial' ? 'degraded' : 'failed',
          used_ratio: fill.length === 0 ? undefined : Math.max(...fill) / 100,
        }),
      },
    ];
  });
}
