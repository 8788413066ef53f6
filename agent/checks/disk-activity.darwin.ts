import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { type ActivityMemory, activityOf, type CountedDisk, type Counters } from './disk-activity.counters.ts';
import { parseIoreg } from './parse/ioreg.ts';

export async function readIoreg(
  host: Host,
  past: Past<ActivityMemory>,
): Promise<Reading<'disk_activity', ActivityMemory>> {
  return activityOf(parseDrivers((await host.run('ioregDisks')).stdout), past, host.now());
}

/** `ioreg -rc IOBlockStorageDriver -l`: each driver, and below it its medium with the BSD name. Times are in ns. */
function parseDrivers(text: string): CountedDisk[] {
  const disks: CountedDisk[] = [];
  let statistics: string | undefined;
  for (const object of parseIoreg(text)) {
    statistics = object.get('Statistics') ?? statistics;
    const name = /^"(disk\d+)"$/.exec(object.get('BSD Name') ?? '')?.[1];
    if (statistics === undefined || name === undefined || object.get('Whole') !== 'Yes') continue;
    if (object.get('Removable') !== 'Yes') disks.push({ device: `/dev/${name}`, ...countersOf(statistics) });
    statistics = undefined;
  }
  return disks;
}

function countersOf(statistics: string): Counters {
  const sum = (what: string) => {
    const both = statistics.matchAll(new RegExp(`"${what} \\((?:Read|Write)\\)"=(\\d+)`, 'g'));
    return [...both].reduce((total, [, count]) => total + Number(count), 0);
  };
  return { requests: sum('Operations'), waitedMs: sum('Total Time') / 1e6 };
}
