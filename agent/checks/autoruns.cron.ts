// What cron starts. Of people's own crontabs only their number is told, and as many
// entries as they have lines: commands may hold passwords.
import type { Host } from '../host/host.ts';
import { digestOf, type Found, programOf } from './autoruns.found.ts';

/** Debian's and Red Hat's folder for the crontabs of people. */
const SPOOLS = ['/var/spool/cron/crontabs', '/var/spool/cron', '/var/spool/cron/tabs'];
const PERIODS = ['hourly', 'daily', 'weekly', 'monthly', 'yearly'];
/** Of one person. */
const MAX_LINES = 200;
const LEFT_BEHIND = /^\.|~$|\.(?:dpkg-\w+|rpm\w+|swp|bak)$/;

export async function findCronJobs(host: Host): Promise<Found[]> {
  const found: Found[] = [];
  const tables = ['/etc/crontab', ...(await filesIn(host, '/etc/cron.d'))];
  for (const source of tables) {
    for (const command of parseCrontab((await host.readFile(source)) ?? '', 'system')) found.push(job(source, command));
  }
  for (const command of parseAnacrontab((await host.readFile('/etc/anacrontab')) ?? '')) {
    found.push(job('/etc/anacrontab', command));
  }
  for (const period of PERIODS) {
    for (const source of await filesIn(host, `/etc/cron.${period}`)) {
      const runnable = ((await host.inspect(source))?.mode ?? 0) & 0o111;
      if (runnable) found.push({ kind: 'cron', key: source, name: source, source, program: source });
    }
  }
  for (const spool of SPOOLS) found.push(...(await findPeoplesJobs(host, spool)));
  return found;
}

async function filesIn(host: Host, folder: string): Promise<string[]> {
  const names = (await host.list(folder)) ?? [];
  return names.filter((name) => !LEFT_BEHIND.test(name)).map((name) => `${folder}/${name}`);
}

function job(source: string, command: string): Found {
  const program = programOf(command);
  return { kind: 'cron', key: `${source}#${digestOf(command)}`, name: source, source, ...(program && { program }) };
}

async function findPeoplesJobs(host: Host, spool: string): Promise<Found[]> {
  const found: Found[] = [];
  for (const source of await filesIn(host, spool)) {
    const file = await host.inspect(source);
    if (file?.kind !== 'file') continue;
    for (const command of parseCrontab((await host.readFile(source)) ?? '', 'person').slice(0, MAX_LINES)) {
      const key = `user:${file.uid}#${digestOf(command)}`;
      found.push({ kind: 'cron', key, name: `crontab of user ${file.uid}`, source });
    }
  }
  return found;
}

/** The commands of a crontab(5); in those of the system a user's name stands before. */
export function parseCrontab(text: string, whose: 'system' | 'person'): string[] {
  const fields = whose === 'system' ? 1 : 0;
  const when = /^(?:@\w+|(?:\S+\s+){4}\S+)\s+/;
  return linesOf(text).flatMap((line) => {
    const rest = line.replace(when, '');
    if (rest === line) return [];
    const command = rest.split(/\s+/).slice(fields).join(' ');
    return command === '' ? [] : [command];
  });
}

/** anacrontab(5): period, delay, name, command. */
function parseAnacrontab(text: string): string[] {
  return linesOf(text).flatMap((line) => /^(?:\d+|@\w+)\s+\d+\s+\S+\s+(\S.*)$/.exec(line)?.[1] ?? []);
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#') && !/^\w+\s*=/.test(line));
}
