import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { newestInstalled } from './reboot.kernel.ts';
import { type Memory, since } from './reboot.since.ts';
import { compareVersions } from './reboot.version.ts';

/** Debian's and Ubuntu's flag: update-notifier, unattended-upgrades and kernel packages raise it. */
const FLAGS = ['/run/reboot-required', '/var/run/reboot-required'];

export async function readLinux(host: Host, past: Past<Memory>): Promise<Reading<'reboot', Memory>> {
  const running = (await host.readFile('/proc/sys/kernel/osrelease'))?.trim();
  const newest = running === undefined ? undefined : await newestInstalled(host, running);
  const bootedMs = parseBootTime((await host.readFile('/proc/stat')) ?? '');
  const flag = await readFlag(host);
  const outdated = running !== undefined && newest !== undefined && compareVersions(running, newest) < 0;
  const signals = [flag ? 'reboot-required' : '', outdated ? 'kernel' : ''].filter((signal) => signal !== '');
  const sinceMs = signals.length > 0 ? since(past.memory, bootedMs, host.now()) : undefined;
  return {
    facts: present({
      required: signals.length > 0,
      since_ms: sinceMs,
      signals,
      packages: flag ?? [],
      running_kernel: running,
      newest_kernel: newest,
      booted_at_ms: bootedMs,
    }),
    memory: present({ sinceMs }),
  };
}

/** The packages that asked for it; undefined when the flag is down. */
async function readFlag(host: Host): Promise<string[] | undefined> {
  for (const path of FLAGS) {
    if (!(await host.inspect(path))) continue;
    const lines = ((await host.readFile(`${path}.pkgs`)) ?? '').split('\n').map((line) => line.trim());
    return [...new Set(lines.filter((line) => line !== ''))];
  }
  return undefined;
}

/** Milliseconds, from "btime" of /proc/stat (proc_stat(5)), which is in seconds. */
export function parseBootTime(stat: string): number | undefined {
  const seconds = /^btime (\d+)$/m.exec(stat)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
