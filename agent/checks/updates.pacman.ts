import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import { newestOf } from './updates.files.ts';
import { brokenBy, lockThatIsThere } from './updates.lock.ts';
import type { PackageManager, Stock } from './updates.manager.ts';
import type { Pending } from './updates.since.ts';

const SYNC = '/var/lib/pacman/sync';
const LOCK = '/var/lib/pacman/db.lck';

async function read(host: Host): Promise<Stock> {
  const metadata_at_ms = await metadataAt(host);
  const { code, stdout, stderr } = await host.run('pacmanUpdates');
  // 1 is both "nothing" and "failed".
  if (code !== 0 && /^error:/m.test(stderr)) {
    throw new CheckError('parse_error', `pacman can't tell what is pending: ${stderr.trim().split('\n')[0]}`);
  }
  const { pending, ignored } = parseQuery(stdout);
  const broken = brokenBy(await lockThatIsThere(host, LOCK));
  // Nobody installs updates by itself here: Arch advises against it, so there is nothing to be off.
  return present({ metadata_at_ms, broken, held: ignored.length, pending, silentOnSecurity: true as const });
}

/** The databases carry the time at which they were published; their folder that of the last refresh. */
async function metadataAt(host: Host): Promise<number> {
  const databases = ((await host.list(SYNC)) ?? []).filter((name) => name.endsWith('.db'));
  const found = databases.length === 0 ? undefined : await newestOf(host, [SYNC]);
  if (found === undefined) throw new CheckError('stale_source', `${SYNC} holds no databases; run "pacman -Sy" once`);
  return found;
}

/** `pacman -Qu`: "linux 6.12.1.arch1-1 -> 6.12.4.arch1-1", with " [ignored]" where IgnorePkg names it. */
export function parseQuery(text: string): { pending: Pending[]; ignored: string[] } {
  const rows = [...text.matchAll(/^(\S+) (\S+) -> (\S+)( \[[^\]]*\])?$/gm)];
  return {
    pending: rows
      .filter(([, , , , mark]) => mark === undefined)
      .map(([, name = '', installed = '', available = '']) => ({ name, installed, available, security: false })),
    ignored: rows.flatMap(([, name = '', , , mark]) => (mark === undefined ? [] : [name])),
  };
}

export const pacman: PackageManager = {
  name: 'pacman',
  families: ['arch', 'archlinux'],
  program: 'pacmanUpdates',
  read,
};
