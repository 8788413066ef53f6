// https://docs.kernel.org/admin-guide/abi-testing.html, sysfs-class-power
import type { Battery, BatteryPack } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import { healthOf } from './battery.health.ts';
import type { Reading } from './check.ts';

const FOLDER = '/sys/class/power_supply';

/** The attributes of one power supply by name, as far as it has them. */
type Supply = Record<string, string>;
const ATTRIBUTES = [
  'type',
  'scope',
  'online',
  'present',
  'status',
  'capacity',
  'cycle_count',
  'health',
  'energy_full',
  'energy_full_design',
  'charge_full',
  'charge_full_design',
];

export async function readPowerSupplies(host: Host): Promise<Reading<'battery', never>> {
  const supplies: Record<string, Supply> = {};
  for (const name of (await host.list(FOLDER)) ?? []) {
    const attributes = ATTRIBUTES.map(async (attribute) => [
      attribute,
      await read(host, `${FOLDER}/${name}/${attribute}`),
    ]);
    supplies[name] = Object.fromEntries((await Promise.all(attributes)).filter(([, text]) => text !== ''));
  }
  return { facts: batteryOf(supplies) };
}

async function read(host: Host, path: string): Promise<string> {
  return ((await host.readFile(path)) ?? '').trim();
}

/** Mice, headsets and an UPS at the USB port have the scope of a device, not of the system. */
function batteryOf(supplies: Record<string, Supply>): Battery {
  const own = Object.entries(supplies).filter(([, { scope }]) => scope !== 'Device');
  const packs = own.filter(([, supply]) => supply['type'] === 'Battery' && supply['present'] !== '0');
  const outlets = own.filter(([, { type }]) => type === 'Mains' || type === 'USB');
  const plugged = outlets.some(([, { online }]) => online === '1');
  const draining = packs.some(([, { status }]) => status === 'Discharging');
  return {
    packs: packs.map(([name, supply]) => packOf(name, supply)),
    on_battery: draining && !plugged,
  };
}

function packOf(name: string, supply: Supply): BatteryPack {
  const charge = numberOf(supply['capacity']);
  return present({
    id: name,
    health_ratio:
      healthOf(numberOf(supply['energy_full']), numberOf(supply['energy_full_design'])) ??
      healthOf(numberOf(supply['charge_full']), numberOf(supply['charge_full_design'])),
    // Drivers that do not count say 0.
    cycles: numberOf(supply['cycle_count']) || undefined,
    charge_ratio: charge === undefined ? undefined : Math.min(1, charge / 100),
    service_recommended: serviceOf(supply['health']),
  });
}

/** Few drivers have this attribute; its words belong to the kernel and are not translated. */
function serviceOf(health: string | undefined): boolean | undefined {
  if (health === undefined || health === 'Unknown') return undefined;
  return health === 'Dead' || health === 'Unspecified failure' || health === 'Calibration required';
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
