// Raw counters, because the formatted ones round seconds down to 0. By Little's law the
// time that requests spent in the queue, in all, is the sum of what each of them took.
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { type ActivityMemory, activityOf, type CountedDisk } from './disk-activity.counters.ts';
import { listOf, numberAt, textAt } from './parse/json.ts';

/** Counters of Windows count in 100 ns. */
const PER_MS = 10_000;
/** MediaType and BusType of MSFT_PhysicalDisk. */
const HDD = 3;
const SSD = 4;
const USB = 7;

export async function readPerfData(
  host: Host,
  past: Past<ActivityMemory>,
): Promise<Reading<'disk_activity', ActivityMemory>> {
  return activityOf(parsePerfData(await host.query('diskActivity')), past, host.now());
}

/** Win32_PerfRawData_PerfDisk_PhysicalDisk, whose "0 C: D:" begins with the number of the disk. */
function parsePerfData(answer: unknown): CountedDisk[] {
  return listOf(answer).flatMap((disk) => {
    const number = /^\d+/.exec(textAt(disk, 'Name') ?? '')?.[0];
    const [requests, queued, idle, at] = ['Transfers', 'Queued', 'Idle', 'At'].map((key) => numberAt(disk, key));
    if (number === undefined || numberAt(disk, 'BusType') === USB) return [];
    if (requests === undefined || queued === undefined || idle === undefined || at === undefined) return [];
    const media = numberAt(disk, 'MediaType');
    const rotational = media === HDD ? true : media === SSD ? false : undefined;
    const counters = { requests, waitedMs: queued / PER_MS, busyMs: (at - idle) / PER_MS };
    return [{ device: `PhysicalDrive${number}`, ...counters, ...present({ rotational }) }];
  });
}
