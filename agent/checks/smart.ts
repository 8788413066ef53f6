import type { Drive } from '../../proto/gen/types.ts';
import { hours, minutes } from '../../shared/duration.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import { defineCheck, type Reading } from './check.ts';
import { readMac } from './smart.darwin.ts';
import { driveId, VIRTUAL_DRIVE } from './smart.identity.ts';
import { parseReport } from './smart.report.ts';
import { readWindows } from './smart.win32.ts';

/** SATA, SAS and NVMe; not loop, ram, zram, dm, md, sr, vd, xvd, mmcblk, nbd. */
const DRIVE = /^(?:sd[a-z]+|nvme\d+n\d+)$/;

interface Candidate {
  device: string;
  kind: string;
  serial: string | undefined;
}

async function read(host: Host): Promise<Reading<'smart', never>> {
  const candidates = await findDrives(host);
  if (candidates.length === 0) throw new CheckError('not_supported', 'no disk that reports its health');
  const drives = new Map<string, Drive>();
  const hung: CheckError[] = [];
  for (const candidate of candidates) {
    const drive = await readDrive(host, candidate, hung);
    if (drive !== undefined && !drives.has(drive.id)) drives.set(drive.id, drive);
  }
  if (hung[0] && hung.length === candidates.length) throw hung[0];
  if (drives.size === 0) throw new CheckError('not_supported', 'no disk that reports its health');
  return { facts: { drives: [...drives.values()] } };
}

async function findDrives(host: Host): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const name of (await host.list('/sys/block')) ?? []) {
    if (!DRIVE.test(name)) continue;
    const place = (await host.readLink(`/sys/block/${name}`)) ?? '';
    const attribute = async (path: string) => (await host.readFile(`/sys/block/${name}/${path}`)) ?? '';
    const maker = `${await attribute('device/vendor')} ${await attribute('device/model')}`;
    // USB bridges often garble SMART, and some hang on it.
    if (/\/usb\d/.test(place) || VIRTUAL_DRIVE.test(maker)) continue;
    const rotates = (await attribute('queue/rotational')).trim() === '1';
    found.push({
      device: `/dev/${name}`,
      kind: kindOf(name, rotates),
      serial: cleanSerial((await attribute('device/serial')) || (await attribute('device/vpd_pg80'))),
    });
  }
  return found;
}

function kindOf(name: string, rotates: boolean): string {
  if (name.startsWith('nvme')) return 'nvme';
  return rotates ? 'hdd' : 'ssd';
}

/** The kernel knows the serial number of a sleeping drive too; vpd_pg80 has a binary head of four bytes. */
function cleanSerial(text: string): string | undefined {
  return text.replaceAll(/[^\x20-\x7e]/g, '').trim() || undefined;
}

/** Undefined when the device has no health to report, such as a RAID controller's volume. */
async function readDrive(
  host: Host,
  { device, kind, serial }: Candidate,
  hung: CheckError[],
): Promise<Drive | undefined> {
  const report = await reportOf(host, device, hung);
  if (report === 'no-smart') return undefined;
  const known = serial ?? report?.serial;
  return present({
    id: driveId(known, device),
    device,
    kind,
    asleep: false,
    ...report?.health,
  });
}

/** A drive that hangs is reported without its values: the others shall not go blind with it. */
async function reportOf(
  host: Host,
  device: string,
  hung: CheckError[],
): Promise<ReturnType<typeof parseReport> | undefined> {
  try {
    return parseReport(await host.run('smartctl', device));
  } catch (error) {
    if (!(error instanceof CheckError) || error.reason !== 'timeout') throw error;
    hung.push(error);
    return undefined;
  }
}

export const smart = defineCheck({
  name: 'smart',
  every: hours(6),
  timeoutMs: minutes(4),
  on: { linux: read, win32: readWindows, darwin: readMac },
});
