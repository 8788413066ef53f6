// What is looked at once a day is looked at again soon after it changed: an update that
// breaks something is known before the first ticket about it. One lstat a path tells.
import { minutes } from '../shared/duration.ts';
import type { AnyCheck } from './checks/check.ts';
import type { Host } from './host/host.ts';

const LOOK_EVERY_MS = minutes(5);

/** Runs a check ahead of its time when one of the paths it changes with has changed. The first look only takes note. */
export function watchChanges(host: Host, checks: AnyCheck[], run: (name: string) => void): { stop(): void } {
  const watched = checks.filter(({ changesWith }) => changesWith !== undefined);
  const seen = new Map<string, string>();

  async function look(): Promise<void> {
    for (const { name, changesWith = [] } of watched) {
      const stamp = (await Promise.all(changesWith.map((path) => stampOf(host, path)))).join();
      const before = seen.get(name);
      seen.set(name, stamp);
      if (before !== undefined && before !== stamp) run(name);
    }
  }

  void look();
  const timer = setInterval(() => void look(), LOOK_EVERY_MS).unref();
  return { stop: () => clearInterval(timer) };
}

async function stampOf(host: Host, path: string): Promise<string> {
  const found = await host.inspect(path).catch(() => undefined);
  return found ? `${found.modifiedMs} ${found.inode}` : '';
}
