import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import {
  auditFindsBroken,
  failedSinceSuccess,
  installsByItself,
  parseSimulation,
  type Simulation,
  saysBroken,
  subscriptionUpdates,
} from './updates.apt.parse.ts';
import { brokenBy, lockOfFiles } from './updates.lock.ts';
import type { PackageManager, Stock } from './updates.manager.ts';

const LISTS = '/var/lib/apt/lists';
/** Written in by each refresh, also by one that failed. */
const PARTIAL = `${LISTS}/partial`;
/** Touched by Ubuntu's update-notifier after each refresh that worked. */
const SUCCESS_STAMP = '/var/lib/apt/periodic/update-success-stamp';
const DPKG_LOCKS = ['/var/lib/dpkg/lock', '/var/lib/dpkg/lock-frontend'];
const UPGRADE_TIMER = '/etc/systemd/system/apt-daily-upgrade.timer';

async function read(host: Host): Promise<Stock> {
  const state = { metadata_at_ms: await metadataAt(host), automatic: await isAutomatic(host) };
  const simulation = await simulate(host);
  if (simulation === 'broken') return { ...state, broken: true };
  return present({
    ...state,
    broken: await isBroken(host),
    ...(await leftOut(host, simulation)),
    pending: simulation.pending,
    subscription_pending: await subscriptionPending(host),
    failed_attempts: failedSinceSuccess(await host.readFile('/var/log/apt/history.log')),
  });
}

/**
 * Milliseconds. A list carries the time at which the archive published it. A refresh that finds it to be
 * the newest still renews its rights, and thereby its status; so does unpacking an image, whose `partial` is old.
 */
async function metadataAt(host: Host): Promise<number> {
  const names = ((await host.list(LISTS)) ?? []).filter((name) => /_(?:In)?Release$/.test(name));
  if (names.length === 0) {
    throw new CheckError('stale_source', `${LISTS} holds no package lists; run "apt-get update" once`);
  }
  const tried = (await host.inspect(PARTIAL))?.modifiedMs ?? 0;
  const lists = await Promise.all(names.map((name) => host.inspect(`${LISTS}/${name}`)));
  const renewed = lists.map((list) => Math.min(list?.changedMs ?? tried, tried));
  const published = lists.map((list) => list?.modifiedMs ?? 0);
  const stamp = (await host.inspect(SUCCESS_STAMP))?.modifiedMs ?? 0;
  return Math.min(host.now(), Math.max(stamp, ...published, ...renewed));
}

async function simulate(host: Host): Promise<Simulation | 'broken'> {
  const { code, stdout, stderr } = await host.run('aptSimulate');
  if (code === 0) return parseSimulation(stdout);
  if (saysBroken(stderr)) return 'broken';
  const complaint = /^E: .*$/m.exec(stderr)?.[0] ?? `exit code ${code}`;
  throw new CheckError('parse_error', `apt-get can't tell what is pending: ${complaint}`);
}

async function leftOut(host: Host, { keptBack, phased }: Simulation): Promise<Pick<Stock, 'held' | 'phased'>> {
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

async function isBroken(host: Host): Promise<boolean | undefined> {
  const lock = await lockOfFiles(host, DPKG_LOCKS);
  if (lock !== 'free') return brokenBy(lock);
  // dpkg numbers the changes it has not written down yet; other names are its own scratch files.
  const unfinished = ((await host.list('/var/lib/dpkg/updates')) ?? []).some((name) => /^\d+$/.test(name));
  return unfinished || auditFindsBroken((await host.run('dpkgAudit')).stdout);
}

/** Ubuntu's own archive does not have them: they are no pending updates, but worth knowing. */
async function subscriptionPending(host: Host): Promise<number | undefined> {
  if (!(await host.has('proSecurityStatus'))) return undefined;
  try {
    const { code, stdout } = await host.run('proSecurityStatus');
    return code === 0 ? subscriptionUpdates(stdout) : undefined;
  } catch (error) {
    if (error instanceof CheckError) return undefined;
    throw error;
  }
}

export const apt: PackageManager = { name: 'apt', families: ['debian', 'ubuntu'], program: 'aptSimulate', read };
