// What Windows knows of the drives' health: MSFT_PhysicalDisk, and its reliability
// counters, which not every driver fills.
// https://learn.microsoft.com/windows-hardware/drivers/storage/msft-physicaldisk
import type { Drive } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Reading } from './check.ts';
import { listAt, listOf, numberAt, textAt } from './parse/json.ts';
import { driveId, VIRTUAL_DRIVE } from './smart.identity.ts';

/** BusType: USB bridges, RAID controllers, iSCSI, virtual disks, Storage Spaces and memory cards say nothing of a drive. */
const WITHOUT_HEALTH = new Set([7, 8, 9, 12, 13, 14, 15, 16]);
const NVME = 17;
/** MediaType. */
const HDD = 3;
const SSD = 4;
/** HealthStatus. */
const HEALTHY = 0;
const WARNING = 1;
const UNHEALTHY = 2;
/** OperationalStatus: the drive itself expects to fail. */
const PREDICTIVE_FAILURE = 5;

export async function readWindows(host: Host): Promise<Reading<'smart', never>> {
  const drives = parseDrives(await host.query('drives'));
  if (drives.length === 0) throw new CheckError('not_supported', 'no disk that reports its health');
  return { facts: { drives } };
}

export function parseDrives(answer: unknown): Drive[] {
  return listOf(answer).flatMap((disk) => {
    const model = textAt(disk, 'Model')?.trim();
    const bus = numberAt(disk, 'Bus');
    if (bus === undefined || WITHOUT_HEALTH.has(bus) || VIRTUAL_DRIVE.test(model ?? '')) return [];
    const device = `PhysicalDrive${textAt(disk, 'Number') ?? numberAt(disk, 'Number') ?? ''}`;
    return [
      {
        id: driveId(textAt(disk, 'Serial')?.trim() || undefined, device),
        device,
        asleep: false,
        ...present({
          model,
          kind: bus === NVME ? 'nvme' : kindOf(numberAt(disk, 'Media')),
          passed: passed(disk),
          uncorrectable_errors: uncorrectable(disk),
          used_percent: numberAt(disk, 'Media') === SSD ? numberAt(disk, 'Wear') : undefined,
          temperature_celsius: temperature(disk),
          power_on_hours: numberAt(disk, 'PowerOnHours') || undefined,
        }),
      },
    ];
  });
}

function kindOf(media: number | undefined): string | undefined {
  if (media === HDD) return 'hdd';
  return media === SSD ? 'ssd' : undefined;
}

/** A warning that is not about failing, such as wear, has a field of its own. */
function passed(disk: unknown): boolean | undefined {
  if (listAt(disk, 'Operational').includes(PREDICTIVE_FAILURE)) return false;
  const health = numberAt(disk, 'Health');
  if (health === HEALTHY || health === WARNING) return true;
  return health === UNHEALTHY ? false : undefined;
}

function uncorrectable(disk: unknown): number | undefined {
  const counts = [numberAt(disk, 'ReadErrors'), numberAt(disk, 'WriteErrors')].filter((count) => count !== undefined);
  return counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count, 0);
}

/** 0 and 127 stand for "no sensor". */
function temperature(disk: unknown): number | undefined {
  const celsius = numberAt(disk, 'Temperature');
  return celsius === 0 || celsius === 127 ? undefined : celsius;
}
