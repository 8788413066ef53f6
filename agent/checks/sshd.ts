// The SSH server's settings in effect, from sshd itself: what is included, overridden
// or left out is decided by the one that obeys.
import type { Sshd } from '../../proto/gen/types.ts';
import { hours } from '../../shared/duration.ts';
import { CheckError } from '../../shared/errors.ts';
import type { Host } from '../host/host.ts';
import { defineCheck, type Reading } from './check.ts';
import { numberAt } from './parse/json.ts';
import { isEnabled } from './parse/launchctl.ts';
import { findRunning } from './processes.ts';
import { parseSettings, type Settings, settingsToFacts } from './sshd.settings.ts';

/** systemd listens in sshd's place until somebody comes: Debian's and Fedora's names. */
const SOCKETS = ['ssh.socket', 'sshd.socket'].map((name) => `/etc/systemd/system/sockets.target.wants/${name}`);
/** Status of a Windows service. */
const RUNNING = 4;

function readWith(isRunning: (host: Host) => Promise<boolean>) {
  return async (host: Host): Promise<Reading<'sshd', never>> => {
    if (!(await host.has('sshdSettings')) || !(await isRunning(host))) return { facts: { running: false } };
    return { facts: { running: true, ...(await settingsInEffect(host)) } };
  };
}

async function runsOnLinux(host: Host): Promise<boolean> {
  if ((await findRunning(host, ['sshd'])).size > 0) return true;
  const sockets = await Promise.all(SOCKETS.map((path) => host.inspect(path)));
  return sockets.some((socket) => socket !== undefined);
}

async function runsOnWindows(host: Host): Promise<boolean> {
  return numberAt(await host.query('sshService'), 'Status') === RUNNING;
}

async function runsOnMac(host: Host): Promise<boolean> {
  return isEnabled((await host.run('launchctlDisabled')).stdout, 'com.openssh.sshd') === true;
}

async function settingsInEffect(host: Host): Promise<Partial<Sshd>> {
  const { code, stdout, stderr } = await host.run('sshdSettings');
  if (code !== 0) {
    const denied = /permission denied|no hostkeys available/i.test(stderr);
    const said = stderr.trim().split('\n').at(-1) ?? '';
    throw new CheckError(denied ? 'no_permission' : 'parse_error', `sshd -T can't tell its settings: ${said}`);
  }
  const settings = parseSettings(stdout);
  return settingsToFacts(settings, host.platform === 'win32' ? undefined : await settingsForRoot(host, settings));
}

/** Match may treat root in its own way; a condition that can't be asked for leaves what holds for all. */
async function settingsForRoot(host: Host, general: Settings): Promise<Settings> {
  const { code, stdout } = await host.run('sshdSettingsForRoot');
  return code === 0 ? parseSettings(stdout) : general;
}

export const sshd = defineCheck({
  name: 'sshd',
  every: hours(1),
  on: { linux: readWith(runsOnLinux), win32: readWith(runsOnWindows), darwin: readWith(runsOnMac) },
});
