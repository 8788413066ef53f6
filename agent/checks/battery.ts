import { hours } from '../../shared/duration.ts';
import type { Host } from '../host/host.ts';
import { parseSmartBattery } from './battery.darwin.ts';
import { readPowerSupplies } from './battery.linux.ts';
import { parseBatteries } from './battery.win32.ts';
import { defineCheck, type Reading } from './check.ts';

const readWindows = async (host: Host): Promise<Reading<'battery', never>> => ({
  facts: parseBatteries(await host.query('batteries')),
});

const readMac = async (host: Host): Promise<Reading<'battery', never>> => ({
  facts: parseSmartBattery((await host.run('ioregBattery')).stdout),
});

/** Wear takes months; by the hour for the sake of what the machine runs on. */
export const battery = defineCheck({
  name: 'battery',
  every: hours(1),
  on: { linux: readPowerSupplies, win32: readWindows, darwin: readMac },
});
