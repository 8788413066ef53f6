import { present } from '../../shared/present.ts';
import { compareVersions } from '../../shared/version-order.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { inContainer, newestInstalled } from './reboot.kernel.ts';
import { type Memory, since } from './reboot.since.ts';

interface Signal {
  name: string;
  packages: string[];
}

/** Debian's and Ubuntu's flag: update-notifier, unattended-upgrades and kernel packages raise it. */
const FLAGS = ['/run/reboot-required', '/var/run/reboot-required'];
/** What `zypper needs-rebooting` looks at: raised when a package with that hint was installed. */
const ZYPP_FLAG = '/run/reboot-needed';

export async function readLinux(host: Host, past: Past<Memory>): Promise<Reading<'reboot', Memory>> {
  const container = await inContainer(host);
  const running = (await host.readFile('/proc/sys/kernel/osrelease'))?.trim();
  const newest = running === undefined || container ? undefined : await newestInstalled(host, running);
  const bootedMs = parseBootTime((await host.readFile('/proc/stat')) ?? '');
  const outdated = running !== undefined && newest !== undefined && compareVersions(running, newest) < 0;
  const found = [
    await debianFlag(host),
    await zyppFlag(host),
    // A container starts at another time than the machine, whose time this is.
    container ? undefined : await newerThanStart(host, bootedMs),
    outdated ? { name: 'kernel', packages: [] } : undefined,
  ].filter((signal) => signal !== undefined);
  const sinceMs = found.length > 0 ? since(past.memory, bootedMs, host.now()) : undefined;
  return {
    facts: present({
      required: found.length > 0,
      since_ms: sinceMs,
      signals: found.map(({ name }) => name),
      packages: [...new Set(found.flatMap(({ packages }) => packages))],
      running_kernel: running,
      newest_kernel: newest,
      booted_at_ms: bootedMs,
    }),
    memory: present({ sinceMs }),
  };
}

async function debianFlag(host: Host): Promise<Signal | undefined> {
  for (const path of FLAGS) {
    if (!(await host.inspect(path))) continue;
    const lines = ((await host.readFile(`${path}.pkgs`)) ?? '').split('\n').map((line) => line.trim());
    return { name: 'reboot-required', packages: lines.filter((line) => line !== '') };
  }
  return undefined;
}

async function zyppFlag(host: Host): Promise<Signal | undefined> {
  return (await host.inspect(ZYPP_FLAG)) ? { name: 'reboot-needed', packages: [] } : undefined;
}

/** Packages that take effect with a restart and were installed after the last one: dnf's needs-restarting, without dnf. */
async function newerThanStart(host: Host, bootedMs: number | undefined): Promise<Signal | undefined> {
  if (bootedMs === undefined || !(await host.has('rpmNeedRestart'))) return undefined;
  const packages = installedAfter((await host.run('rpmNeedRestart')).stdout, bootedMs);
  return packages.length > 0 ? { name: 'packages', packages } : undefined;
}

/** Lines of name and time of installation in seconds; what is not installed has a sentence instead. */
export function installedAfter(text: string, ms: number): string[] {
  const rows = [...text.matchAll(/^(\S+)\t(\d+)$/gm)];
  return [...new Set(rows.flatMap(([, name = '', seconds]) => (Number(seconds) * 1000 > ms ? [name] : [])))];
}

/** Milliseconds, from "btime" of /proc/stat (proc_stat(5)), which is in seconds. */
export function parseBootTime(stat: string): number | undefined {
  const seconds = /^btime (\d+)$/m.exec(stat)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
