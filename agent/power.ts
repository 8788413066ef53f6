// What the agent spares the battery: heavy checks wait while it is low. Read from
// sysfs; elsewhere it would take a program, so there the agent does not know.
import { hours } from '../shared/duration.ts';
import { readPowerSupplies } from './checks/battery.linux.ts';
import type { AnyCheck } from './checks/check.ts';
import type { Host } from './host/host.ts';

const LOW_RATIO = 0.3;
const HEAVY_EVERY_MS = hours(6);

export interface Power {
  onBattery: boolean;
  /** Of the emptiest battery; 0 to 1. */
  chargeRatio?: number;
}

/** Undefined without a battery, and where that is not known. */
export async function readPower(host: Host): Promise<Power | undefined> {
  if (host.platform !== 'linux') return undefined;
  const { packs, on_battery: onBattery } = (await readPowerSupplies(host).catch(() => undefined))?.facts ?? {};
  if (!packs?.length || onBattery === undefined) return undefined;
  const charges = packs.flatMap(({ charge_ratio: ratio }) => ratio ?? []);
  return { onBattery, ...(charges.length > 0 && { chargeRatio: Math.min(...charges) }) };
}

/** For heartbeats: what was read for the last one, while it is read anew in the background. */
export function batteryWatch(host: Host): () => boolean | undefined {
  let last: Power | undefined;
  const look = () =>
    void readPower(host).then((power) => {
      last = power;
    });
  look();
  return () => {
    look();
    return last?.onBattery;
  };
}

/** `run`, but heavy checks wait while the battery is low, and run once it is not. */
export function sparingBattery(
  host: Host,
  checks: AnyCheck[],
  run: (name: string) => void,
): (name: string) => Promise<void> {
  const heavy = new Set<string>(checks.filter(({ every }) => every >= HEAVY_EVERY_MS).map(({ name }) => name));
  const waiting = new Set<string>();
  return async (name) => {
    const low = (heavy.has(name) || waiting.size > 0) && isLow(await readPower(host));
    if (low && heavy.has(name)) waiting.add(name);
    else run(name);
    if (low) return;
    for (const postponed of waiting) run(postponed);
    waiting.clear();
  };
}

function isLow(power: Power | undefined): boolean {
  return power?.onBattery === true && (power.chargeRatio ?? 1) < LOW_RATIO;
}
