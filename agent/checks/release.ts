import { days } from '../../shared/duration.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import { defineCheck, type Reading } from './check.ts';
import { readMac } from './release.darwin.ts';
import type { BuildMemory } from './release.newer.ts';
import { datesFrom, type SupportDates } from './release.support.ts';
import { readWindows } from './release.win32.ts';
import { SUPPORT_DATES } from './release-dates.ts';

type OsRelease = Map<string, string>;

async function read(host: Host): Promise<Reading<'release', never>> {
  const text = (await host.readFile('/etc/os-release')) ?? (await host.readFile('/usr/lib/os-release'));
  if (text === undefined) throw new CheckError('not_supported', 'there is no os-release file in /etc or /usr/lib');
  const os = parseOsRelease(text);
  const distribution = os.get('ID') || 'linux';
  const csv = await host.readFile(`/usr/share/distro-info/${distribution}.csv`);
  return {
    facts: present({
      distribution,
      // Rolling releases have no version.
      version: os.get('VERSION_ID') || os.get('BUILD_ID') || 'rolling',
      title: os.get('PRETTY_NAME') || os.get('NAME') || distribution,
      codename: os.get('VERSION_CODENAME') || undefined,
      kernel: (await host.readFile('/proc/sys/kernel/osrelease'))?.trim(),
      ...supportOf(os, csv),
    }),
  };
}

/** The values of an os-release(5), whose quoting is that of the shell. */
export function parseOsRelease(text: string): OsRelease {
  const lines = text.matchAll(/^[ \t]*([A-Z][A-Z0-9_]*)=(.*?)\s*$/gm);
  return new Map([...lines].map(([, key = '', value = '']) => [key, unquote(value)]));
}

function unquote(value: string): string {
  const single = /^'([^']*)'$/.exec(value)?.[1];
  if (single !== undefined) return single;
  const double = /^"(.*)"$/.exec(value)?.[1];
  return (double ?? value).replaceAll(/\\(.)/g, '$1');
}

/** The first that knows: the system itself, its table of releases, the agent's own. */
function supportOf(os: OsRelease, csv: string | undefined) {
  const end = os.get('SUPPORT_END');
  if (end !== undefined) return datesFrom('os-release', { ends: end });
  const listed = csv === undefined ? undefined : findInDistroInfo(csv, os);
  if (listed) return datesFrom('distro-info', listed);
  const known = SUPPORT_DATES[`${os.get('ID')} ${os.get('VERSION_ID')}`];
  return known ? datesFrom('built-in', known) : {};
}

/**
 * A row of /usr/share/distro-info/*.csv (package distro-info-data). Columns differ:
 * "eol-lts" of Debian costs nothing; "eol-elts", "eol-esm" and "eol-legacy" are sold.
 */
export function findInDistroInfo(csv: string, os: OsRelease): SupportDates | undefined {
  const [header = '', ...rows] = csv.split('\n').map((line) => line.trim());
  const columns = header.split(',');
  for (const row of rows) {
    const cells = row.split(',');
    const cell = (column: string) => cells[columns.indexOf(column)] || undefined;
    const isIt =
      cell('series') === os.get('VERSION_CODENAME') || cell('version')?.split(' ')[0] === os.get('VERSION_ID');
    const ends = cell('eol');
    if (cell('series') === undefined || !isIt || ends === undefined) continue;
    const longTermEnds = cell('eol-lts');
    return { ends, ...(longTermEnds !== undefined && { longTermEnds }) };
  }
  return undefined;
}

export const release = defineCheck<'release', never, BuildMemory, BuildMemory>({
  name: 'release',
  every: days(1),
  on: { linux: read, win32: readWindows, darwin: readMac },
});
