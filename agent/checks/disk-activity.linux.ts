import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { type ActivityMemory, activityOf, type CountedDisk } from './disk-activity.counters.ts';

/** Whole disks; what lies on them (partitions, dm, md, loop) counts the same requests again. */
const DISK = /^(?:sd[a-z]+|vd[a-z]+|xvd[a-z]+|nvme\d+n\d+|mmcblk\d+)$/;

export async function readDiskstats(
  host: Host,
  past: Past<ActivityMemory>,
): Promise<Reading<'disk_activity', ActivityMemory>> {
  const stats = await host.readFile('/proc/diskstats');
  if (stats === undefined) throw new CheckError('not_supported', 'there is no /proc/diskstats; is /proc mounted?');
  const disks: CountedDisk[] = [];
  for (const disk of parseDiskstats(stats)) {
    const name = disk.device.replace('/dev/', '');
    // What hangs on USB is slow, and is meant to be.
    if (/\/usb\d/.test((await host.readLink(`/sys/block/${name}`)) ?? '')) continue;
    const rotational = (await host.readFile(`/sys/block/${name}/queue/rotational`))?.trim();
    disks.push({ ...disk, ...present({ rotational: rotational === undefined ? undefined : rotational === '1' }) });
  }
  if (disks.length === 0) throw new CheckError('not_supported', 'no disk of its own in /proc/diskstats');
  return activityOf(disks, past, host.now());
}

/** https://docs.kernel.org/admin-guide/iostats.html; discards and flushes are left out, as iostat does for await. */
function parseDiskstats(text: string): CountedDisk[] {
  return text.split('\n').flatMap((line) => {
    const [, , name = '', ...fields] = line.trim().split(/\s+/);
    const [reads, , , readMs, writes, , , writeMs, , busyMs] = fields.map(Number);
    if (!DISK.test(name) || busyMs === undefined) return [];
    return [
      {
        device: `/dev/${name}`,
        requests: (reads ?? 0) + (writes ?? 0),
        waitedMs: (readMs ?? 0) + (writeMs ?? 0),
        busyMs,
      },
    ];
  });
}
