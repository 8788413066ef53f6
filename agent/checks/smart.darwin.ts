// What macOS knows of its own disks, through diskutil. smartctl is not asked: where
// Homebrew puts it, a user could put something else for root to start.
import type { Drive } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Reading } from './check.ts';
import { at, numberAt, textAt } from './parse/json.ts';
import { kindOfDisk, readMacDisks } from './parse/mac-disks.ts';
import { VIRTUAL_DRIVE } from './smart.identity.ts';

const KELVIN = 273;
const DETAILS = 'SMARTDeviceSpecificKeysMayVaryNotGuaranteed';

export async function readMac(host: Host): Promise<Reading<'smart', never>> {
  const drives = (await readMacDisks(host)).flatMap((info) => driveOf(info) ?? []);
  if (drives.length === 0) throw new CheckError('not_supported', 'no disk that reports its health');
  return { facts: { drives } };
}

/** Undefined for disks without SMART: card readers, virtual ones, some bridges. */
export function driveOf(info: unknown): Drive | undefined {
  const device = textAt(info, 'DeviceNode');
  const model = textAt(info, 'MediaName');
  const status = textAt(info, 'SMARTStatus');
  const virtual = textAt(info, 'VirtualOrPhysical') === 'Virtual' || VIRTUAL_DRIVE.test(model ?? '');
  if (device === undefined || virtual || status === undefined || status === 'Not Supported') return undefined;
  return {
    // diskutil tells no serial numbers, and a Mac's own disk keeps its name.
    id: device,
    device,
    ...present({ model, kind: kindOfDisk(info), passed: passed(status) }),
    ...detailsOf(at(info, DETAILS)),
    asleep: false,
  };
}

function passed(status: string): boolean | undefined {
  if (status === 'Verified') return true;
  return status === 'Failing' ? false : undefined;
}

/**
 * The health log of NVMe, its 128-bit counters in halves. The threshold of spare blocks
 * is left out: Apple's controllers state 99 %, which an old and healthy drive is below.
 */
function detailsOf(log: unknown): Partial<Drive> {
  const count = (name: string) => (numberAt(log, `${name}_1`) ? undefined : numberAt(log, `${name}_0`));
  const kelvin = numberAt(log, 'TEMPERATURE');
  return present({
    critical_warning: numberAt(log, 'CRITICAL_WARNING'),
    spare_percent: numberAt(log, 'AVAILABLE_SPARE'),
    used_percent: numberAt(log, 'PERCENTAGE_USED'),
    uncorrectable_errors: count('MEDIA_ERRORS'),
    power_on_hours: count('POWER_ON_HOURS'),
    temperature_celsius: kelvin && kelvin > KELVIN ? kelvin - KELVIN : undefined,
  });
}
