// https://docs.kernel.org/hwmon/sysfs-interface.html (thousandths of a degree) and
// sysfs-devices-system-cpu, thermal_throttle (milliseconds since boot).
import type { Thermal } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';

const SENSORS = '/sys/class/hwmon';
const PROCESSORS = '/sys/devices/system/cpu';
/** Drives have a check of their own, and asking one may keep it from sleeping. */
const DRIVES = new Set(['drivetemp', 'nvme']);
const THROTTLE_TIMES = ['core_throttle_total_time_ms', 'package_throttle_total_time_ms'];

export interface ThermalMemory {
  atMs: number;
  /** Milliseconds of being slowed down since boot, by processor. */
  throttledMs: Record<string, number>;
}

/** In degrees. */
interface Sensor {
  celsius: number;
  critical?: number;
}

export async function readSensors(host: Host, past: Past<ThermalMemory>): Promise<Reading<'thermal', ThermalMemory>> {
  const sensors = await readTemperatures(host);
  const now: ThermalMemory = { atMs: host.now(), throttledMs: await readThrottled(host) };
  if (sensors.length === 0 && Object.keys(now.throttledMs).length === 0) {
    throw new CheckError('not_supported', 'no sensor of temperature: a virtual machine, or drivers are missing');
  }
  const throttled = past.memory && throttledRatio(past.memory, now);
  return { facts: present({ ...hottest(sensors), throttled_ratio: throttled }), memory: now };
}

async function readTemperatures(host: Host): Promise<Sensor[]> {
  const found: Sensor[] = [];
  for (const chip of (await host.list(SENSORS)) ?? []) {
    const folder = `${SENSORS}/${chip}`;
    if (DRIVES.has(((await host.readFile(`${folder}/name`)) ?? '').trim())) continue;
    for (const file of (await host.list(folder)) ?? []) {
      const number = /^temp(\d+)_input$/.exec(file)?.[1];
      if (number === undefined) continue;
      const celsius = await readDegrees(host, `${folder}/${file}`);
      const critical = await readDegrees(host, `${folder}/temp${number}_crit`);
      if (celsius !== undefined) found.push({ celsius, ...present({ critical }) });
    }
  }
  return found;
}

/** A sensor that sleeps, or is not wired, fails to be read or states nonsense: it is none. */
async function readDegrees(host: Host, path: string): Promise<number | undefined> {
  try {
    const text = (await host.readFile(path))?.trim();
    const celsius = text === undefined || text === '' ? Number.NaN : Number(text) / 1000;
    return celsius > 0 && celsius < 127 ? celsius : undefined;
  } catch (error) {
    if (error instanceof CheckError) return undefined;
    throw error;
  }
}

/** Limits below 50 degrees are no limits of a processor. */
function hottest(sensors: Sensor[]): Partial<Thermal> {
  if (sensors.length === 0) return {};
  const margins = sensors.flatMap(({ celsius, critical = 0 }) => (critical >= 50 ? [critical - celsius] : []));
  return {
    hottest_celsius: Math.max(...sensors.map(({ celsius }) => celsius)),
    ...(margins.length > 0 && { margin_celsius: Math.min(...margins) }),
  };
}

async function readThrottled(host: Host): Promise<Record<string, number>> {
  const times: Record<string, number> = {};
  for (const name of (await host.list(PROCESSORS)) ?? []) {
    if (!/^cpu\d+$/.test(name)) continue;
    const texts = THROTTLE_TIMES.map((file) => host.readFile(`${PROCESSORS}/${name}/thermal_throttle/${file}`));
    const known = (await Promise.all(texts)).filter((text) => text !== undefined).map(Number);
    if (known.length > 0) times[name] = Math.max(...known);
  }
  return times;
}

/** Of the processor that was slowed down longest. Undefined after a boot, which sets the counters back. */
function throttledRatio(before: ThermalMemory, now: ThermalMemory): number | undefined {
  const elapsed = now.atMs - before.atMs;
  const grown = Object.entries(now.throttledMs).map(([name, time]) => time - (before.throttledMs[name] ?? time));
  if (elapsed <= 0 || grown.length === 0 || grown.some((time) => time < 0)) return undefined;
  return Math.min(1, Math.max(...grown) / elapsed);
}
