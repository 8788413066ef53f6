import type { Battery } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import { healthOf } from './battery.health.ts';
import { parseIoreg, wholeNumber } from './parse/ioreg.ts';

/** `ioreg -rn AppleSmartBattery`; prints nothing on a Mac without a battery. */
export function parseSmartBattery(text: string): Battery {
  const [battery] = parseIoreg(text);
  if (!battery || battery.get('BatteryInstalled') === 'No') return { packs: [], on_battery: false };
  const number = (key: string) => wholeNumber(battery.get(key));
  // Since Apple's own chips MaxCapacity is 100 and means percent; before, mAh.
  const capacity = number('MaxCapacity');
  const full = number('AppleRawMaxCapacity') ?? (capacity !== undefined && capacity > 100 ? capacity : undefined);
  const now = number('CurrentCapacity');
  const failure = number('PermanentFailureStatus');
  const external = battery.get('ExternalConnected');
  return present({
    packs: [
      present({
        id: 'InternalBattery',
        health_ratio: healthOf(full, number('DesignCapacity')),
        cycles: number('CycleCount'),
        charge_ratio: now !== undefined && capacity ? Math.min(1, now / capacity) : undefined,
        service_recommended: failure === undefined ? undefined : failure !== 0,
      }),
    ],
    on_battery: external === undefined ? undefined : external === 'No',
  });
}
