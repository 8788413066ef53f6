// Jobs of launchd that ended badly. Apple's own come and go with codes of their own, so
// of these only the ones count without which a Mac does not work.
import type { FailedService } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import type { Host } from '../host/host.ts';
import type { Reading } from './check.ts';

/** launchd starts these again at once: without a process, something is wrong. */
const WATCHED = new Set([
  'com.apple.configd',
  'com.apple.mDNSResponder.reloaded',
  'com.apple.opendirectoryd',
  'com.apple.securityd',
  'com.apple.syslogd',
  'com.apple.trustd',
]);
/** Updaters and helpers that end as they please; one job of sshd for each connection; what a user started. */
const COME_AND_GO =
  /^(?:com\.apple\.|com\.openssh\.|application\.|com\.google\.(?:keystone|GoogleUpdater)|com\.microsoft\.(?:update|autoupdate|OneDrive.*Updater|EdgeUpdater)|com\.adobe\.(?:ARM|acc|AdobeCreativeCloud|agsservice)|org\.mozilla\.updater|us\.zoom\.updater|com\.oracle\.java\.|com\.docker\.)/;
/** SIGKILL and SIGTERM: how launchd itself ends what is idle. */
const ENDED_BY_LAUNCHD = new Set([-9, -15]);

export async function readMac(host: Host): Promise<Reading<'services', never>> {
  const { code, stdout, stderr } = await host.run('launchdJobs');
  if (code !== 0) throw new CheckError('parse_error', `launchctl list: ${stderr.trim().split('\n')[0] ?? ''}`);
  return { facts: { failed: parseJobs(stdout) } };
}

/** `launchctl list`: process, "-" without one; last exit code, negative for a signal; label. */
export function parseJobs(text: string): FailedService[] {
  return [...text.matchAll(/^(\d+|-)\t(-?\d+)\t(\S.*)$/gm)].flatMap(([, process, status = '0', label = '']) => {
    const known = WATCHED.has(label) || !COME_AND_GO.test(label);
    const failed = process === '-' && status !== '0' && !ENDED_BY_LAUNCHD.has(Number(status));
    return known && failed ? [{ unit: label, description: '' }] : [];
  });
}
