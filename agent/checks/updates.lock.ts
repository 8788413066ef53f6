// Whether somebody is changing packages, seen from outside: a lock is looked at in
// /proc (proc_locks(5)), never touched.
import { hours } from '../../shared/duration.ts';
import type { Host } from '../host/host.ts';

const STUCK_MS = hours(2);
/** USER_HZ, a hundredth of a second on every architecture of Linux (proc_pid_stat(5)). */
const TICK_MS = 10;
/** They run on after their work, so that their age says nothing. Names as cut by the kernel. */
const DAEMONS = new Set(['packagekitd', 'aptd', 'dnf5daemon-serv', 'dnfdaemon-syste']);

/** "stuck": for more than two hours. */
export type Lock = 'free' | 'held' | 'stuck';

/** Whether one of these files is locked by a process. */
export async function lockOfFiles(host: Host, paths: string[]): Promise<Lock> {
  const table = (await host.readFile('/proc/locks')) ?? '';
  for (const path of paths) {
    const inode = (await host.inspect(path))?.inode;
    const pid = inode === undefined ? undefined : holder(table, inode);
    if (pid !== undefined) return await lockOfProcess(host, pid);
  }
  return 'free';
}

/** `1: POSIX  ADVISORY  WRITE 4711 08:02:131077 0 EOF`; one that waits for it has an arrow. */
function holder(table: string, inode: number): string | undefined {
  return new RegExp(`^\\d+: +[A-Z]+ +\\w+ +WRITE +(-?\\d+) +\\S+:${inode} `, 'm').exec(table)?.[1];
}

/** The lock of a process that is there, whose number somebody wrote down. */
export async function lockOfProcess(host: Host, pid: string): Promise<Lock> {
  const stat = /^\d+ \((.*)\) (.*)$/s.exec((await host.readFile(`/proc/${pid}/stat`)) ?? '');
  if (stat === null || DAEMONS.has(stat[1] ?? '')) return 'held';
  const startedTicks = Number(stat[2]?.split(' ')[19]);
  const upSeconds = Number.parseFloat((await host.readFile('/proc/uptime')) ?? '');
  return upSeconds * 1000 - startedTicks * TICK_MS > STUCK_MS ? 'stuck' : 'held';
}

/** A lock that is there as long as its file is. */
export async function lockThatIsThere(host: Host, path: string): Promise<Lock> {
  const since = (await host.inspect(path))?.modifiedMs;
  if (since === undefined) return 'free';
  return host.now() - since > STUCK_MS ? 'stuck' : 'held';
}

/** What a lock says about the database; nothing while somebody works on it, when half done is no fault. */
export function brokenBy(lock: Lock): boolean | undefined {
  return lock === 'held' ? undefined : lock === 'stuck';
}
