// The settings of Software Update: what a profile sets goes before what is set here.
import { CheckError } from '../../shared/errors.ts';
import type { Host } from '../host/host.ts';
import { at, textAt } from './parse/json.ts';
import { parsePlist } from './parse/plist.ts';

const OWN = '/Library/Preferences/com.apple.SoftwareUpdate.plist';
const PROFILE = '/Library/Managed Preferences/com.apple.SoftwareUpdate.plist';
/** Looking, fetching, and installing what mends security holes: responses and data, and macOS itself. */
const STEPS = [
  'AutomaticCheckEnabled',
  'AutomaticDownload',
  'CriticalUpdateInstall',
  'ConfigDataInstall',
  'AutomaticallyInstallMacOSUpdates',
];
const SCANS = ['LastFullSuccessfulDate', 'LastSuccessfulDate', 'LastSuccessfulBackgroundMSUScanDate'];

export interface Settings {
  own: unknown;
  /** Undefined without a profile. */
  profile?: unknown;
}

/** @throws CheckError stale_source on a Mac that never looked for updates. */
export async function readSettings(host: Host): Promise<Settings> {
  if (!(await host.inspect(OWN))) {
    throw new CheckError('stale_source', `there is no ${OWN}; open Software Update once`);
  }
  const own = await readList(host, OWN);
  return (await host.inspect(PROFILE)) ? { own, profile: await readList(host, PROFILE) } : { own };
}

async function readList(host: Host, path: string): Promise<unknown> {
  const { code, stdout, stderr } = await host.run('propertyListXml', path);
  if (code !== 0) throw new CheckError('parse_error', `plutil can't read ${path}: ${stderr.trim() || stdout.trim()}`);
  return parsePlist(stdout, `plutil ${path}`);
}

/** What nobody has set is on: so Apple ships it. */
export function isAutomatic(settings: Settings): boolean {
  return STEPS.every((step) => isOn(settings, step));
}

export function downloadsByItself(settings: Settings): boolean {
  return ['AutomaticCheckEnabled', 'AutomaticDownload'].every((step) => isOn(settings, step));
}

function isOn({ own, profile }: Settings, key: string): boolean {
  const value = at(profile, key) ?? at(own, key);
  return value !== false && value !== 0;
}

/** Milliseconds; undefined when no scan has ever worked. */
export function scannedAt({ own }: Settings): number | undefined {
  const times = SCANS.map((key) => Date.parse(textAt(own, key) ?? '')).filter((time) => !Number.isNaN(time));
  return times.length === 0 ? undefined : Math.max(...times);
}
