import type { Battery } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import { healthOf } from './battery.health.ts';
import { flagAt, listAt, numberAt, textAt } from './parse/json.ts';

/** Classes of root/wmi (Battery Class driver), in mWh; the report of powercfg where firmware leaves the design out. */
export function parseBatteries(answer: unknown): Battery {
  const packs = listAt(answer, 'Packs').flatMap((pack) => {
    const id = textAt(pack, 'Id');
    if (id === undefined) return [];
    const full = numberAt(pack, 'FullMwh');
    const left = numberAt(pack, 'RemainingMwh');
    return [
      present({
        id,
        health_ratio: healthOf(full, numberAt(pack, 'DesignMwh')),
        cycles: numberAt(pack, 'Cycles') || undefined,
        charge_ratio: full && left !== undefined ? Math.min(1, left / full) : undefined,
      }),
    ];
  });
  const plugged = flagAt(answer, 'PowerOnline');
  return present({ packs, on_battery: packs.length === 0 ? false : plugged === undefined ? undefined : !plugged });
}
