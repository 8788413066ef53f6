// What the files around a package manager tell, whichever it is.
import type { Host } from '../host/host.ts';

const UNITS = '/etc/systemd/system';

/** When the newest of these paths was written, milliseconds; undefined when there is none of them. */
export async function newestOf(host: Host, paths: string[]): Promise<number | undefined> {
  const found = await Promise.all(paths.map((path) => host.inspect(path)));
  const times = found.flatMap((facts) => facts?.modifiedMs ?? []);
  return times.length === 0 ? undefined : Math.min(host.now(), Math.max(...times));
}

/** All paths `folder/<name>/rest`, whatever <name> is. */
export async function below(host: Host, folder: string, rest: string): Promise<string[]> {
  return ((await host.list(folder)) ?? []).map((name) => `${folder}/${name}/${rest}`);
}

/** A timer that is switched on, and not off for good (masked). */
export async function timerIsOn(host: Host, timer: string): Promise<boolean> {
  if ((await host.readLink(`${UNITS}/${timer}`)) === '/dev/null') return false;
  return (await host.inspect(`${UNITS}/timers.target.wants/${timer}`)) !== undefined;
}

/** Whether a file holds anything but blanks and comments. */
export async function saysAnything(host: Host, path: string): Promise<boolean> {
  return /^\s*[^\s#]/m.test((await host.readFile(path)) ?? '');
}
