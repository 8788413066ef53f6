import type { Updates } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { auditFindsBroken, installsByItself, parseSimulation, type Simulation, saysBroken } from './updates.apt.ts';
import { type Memory, pendingFacts, remember } from './updates.since.ts';

const LISTS = '/var/lib/apt/lists';
/** apt renames this folder's files away with each refresh, even when nothing was new. */
const PARTIAL = `${LISTS}/partial`;
/** Touched by Ubuntu's update-notifier after each refresh that worked. */
const SUCCESS_STAMP = '/var/lib/apt/periodic/update-success-stamp';
const DPKG_LOCKS = ['/var/lib/dpkg/lock', '/var/lib/dpkg/lock-frontend'];
const UPGRADE_TIMER = '/etc/systemd/system/apt-daily-upgrade.timer';

export async function readLinux(host: Host, past: Past<Memory>): Promise<Reading<'updates', Memory>> {
  if (!(await host.has('aptSimulate'))) {
    throw new CheckError('tool_missing', 'apt-get is not installed; pending updates are read from apt only');
  }
  const state = { manager: 'apt', metadata_at_ms: await metadataAt(host), others: [] };
  const automatic = await isAutomatic(host);
  const simulation = await simulate(host);
  if (simulation === 'broken') {
    return { facts: { ...state, automatic, broken: true, packages: [] } };
  }
  const memory = remember(simulation.pending, past.memory, host.now());
  const facts = present({
    ...state,
    automatic,
    broken: await isBroken(host),
    ...(await leftOut(host, simulation)),
    ...pendingFacts(simulation.pending, memory),
  });
  return { facts, memory };
}

/** Milliseconds. The lists themselves carry the time at which the archive was published, not fetched. */
async function metadataAt(host: Host): Promise<number> {
  const lists = ((await host.list(LISTS)) ?? []).filter((name) => /_(?:In)?Release$/.test(name));
  if (lists.length === 0) {
    throw new CheckError('stale_source', `${LISTS} holds no package lists; run "apt-get update" once`);
  }
  const paths = [...lists.map((name) => `${LISTS}/${name}`), PARTIAL, SUCCESS_STAMP];
  const found = await Promise.all(paths.map((path) => host.inspect(path)));
  return Math.min(host.now(), Math.max(...found.map((facts) => facts?.modifiedMs ?? 0)));
}

async function simulate(host: Host): Promise<Simulation | 'broken'> {
  const { code, stdout, stderr } = await host.run('aptSimulate');
  if (code === 0) return parseSimulation(stdout);
  if (saysBroken(stderr)) return 'broken';
  const complaint = /^E: .*$/m.exec(stderr)?.[0] ?? `exit code ${code}`;
  throw new CheckError('parse_error', `apt-get can't tell what is pending: ${complaint}`);
}

async function leftOut(host: Host, { keptBack, phased }: Simulation): Promise<Pick<Updates, 'held' | 'phased'>> {
  if (keptBack.length === 0) return { held: 0, phased: phased.length };
  const { stdout } = await host.run('aptHolds');
  const holds = new Set(stdout.split('\n'));
  const held = keptBack.filter((name) => holds.has(name)).length;
  // Ubuntu 22.04 lists phased upgrades among those kept back.
  return { held, phased: new Set([...phased, ...keptBack.filter((name) => !holds.has(name))]).size };
}

async function isAutomatic(host: Host): Promise<boolean> {
  if (!(await host.inspect('/usr/bin/unattended-upgrade'))) return false;
  // systemd's way to switch a unit off for good.
  if ((await host.readLink(UPGRADE_TIMER)) === '/dev/null') return false;
  return installsByItself((await host.run('aptConfig')).stdout);
}

/** Undefined while packages are being installed: half configured is no fault then. */
async function isBroken(host: Host): Promise<boolean | undefined> {
  if (await dpkgIsBusy(host)) return undefined;
  // dpkg numbers the changes it has not written down yet; other names are its own scratch files.
  const unfinished = ((await host.list('/var/lib/dpkg/updates')) ?? []).some((name) => /^\d+$/.test(name));
  return unfinished || auditFindsBroken((await host.run('dpkgAudit')).stdout);
}

/** Somebody holds dpkg's lock; seen from outside, by inode, without touching it (proc_locks(5)). */
async function dpkgIsBusy(host: Host): Promise<boolean> {
  const locks = (await host.readFile('/proc/locks')) ?? '';
  const inodes = await Promise.all(DPKG_LOCKS.map(async (path) => (await host.inspect(path))?.inode));
  return inodes.some((inode) => inode !== undefined && new RegExp(`:${inode} `).test(locks));
}
