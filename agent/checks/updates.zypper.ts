import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { ProgramName } from '../host/programs.ts';
import { below, newestOf, timerIsOn } from './updates.files.ts';
import { brokenBy, type Lock, lockOfProcess } from './updates.lock.ts';
import type { PackageManager, Stock } from './updates.manager.ts';
import { type Item, parseLocks, parseUpdateList, pendingOf } from './updates.zypper.parse.ts';

const RAW = '/var/cache/zypp/raw';
const PID_FILE = '/run/zypp.pid';
const TIMERS = ['transactional-update.timer', 'os-update.timer'];
/** Answers: all is well, something is pending, a reboot or restart is, a repository was skipped (zypper(8), EXIT CODES). */
const ANSWERED = new Set([0, 100, 101, 102, 103, 106]);
const NO_REPOSITORIES = 6;
const LOCKED = 7;
/** They have no patches: nobody says which of their updates are about security. */
const WITHOUT_PATCHES = /^ID="?opensuse-(?:tumbleweed|slowroll|microos)/m;

async function read(host: Host): Promise<Stock> {
  const metadata_at_ms = await metadataAt(host);
  const lock = await lockOfZypp(host);
  const state = present({ metadata_at_ms, automatic: await isAutomatic(host), broken: brokenBy(lock) });
  if (lock === 'stuck') return state;
  const items = await list(host, 'zypperUpdates');
  const silent = WITHOUT_PATCHES.test((await host.readFile('/etc/os-release')) ?? '');
  return {
    ...state,
    held: await countHeld(host, items),
    pending: pendingOf(items),
    ...(silent && { silentOnSecurity: true }),
  };
}

/** zypper leaves each repository's index as it came and touches it when there was nothing new. */
async function metadataAt(host: Host): Promise<number> {
  const found = await newestOf(host, await below(host, RAW, 'repodata/repomd.xml'));
  if (found === undefined) throw new CheckError('stale_source', `${RAW} holds no metadata; run "zypper refresh" once`);
  return found;
}

/** The file stays when zypper ends; it is a lock while the process it names is there. */
async function lockOfZypp(host: Host): Promise<Lock> {
  const pid = ((await host.readFile(PID_FILE)) ?? '').trim();
  if (!/^\d+$/.test(pid) || !(await host.inspect(`/proc/${pid}`))) return 'free';
  return await lockOfProcess(host, pid);
}

async function list(host: Host, program: ProgramName): Promise<Item[]> {
  const { code, stdout, stderr } = await host.run(program);
  if (ANSWERED.has(code)) return parseUpdateList(stdout);
  if (code === LOCKED) throw new CheckError('timeout', 'another program holds the lock of zypper; asked again later');
  const reason = code === NO_REPOSITORIES ? 'stale_source' : 'parse_error';
  const said = /<message type="error">([^<]*)/.exec(stdout)?.[1] ?? (stderr.trim() || `exit code ${code}`);
  throw new CheckError(reason, `zypper can't tell what is pending: ${said}`);
}

/** What could be upgraded but for a lock of the administrator's; other obstacles are no decision. */
async function countHeld(host: Host, items: Item[]): Promise<number> {
  const isLocked = parseLocks((await host.readFile('/etc/zypp/locks')) ?? '');
  if (!isLocked) return 0;
  const now = new Set(items.map(({ name }) => name));
  return (await list(host, 'zypperUpdatesAll')).filter(({ name }) => !now.has(name) && isLocked(name)).length;
}

async function isAutomatic(host: Host): Promise<boolean> {
  for (const timer of TIMERS) if (await timerIsOn(host, timer)) return true;
  // YaST's online update.
  return /^AOU_ENABLE_CRONJOB="?true/m.test((await host.readFile('/etc/sysconfig/automatic_online_update')) ?? '');
}

export const zypper: PackageManager = {
  name: 'zypper',
  families: ['suse', 'opensuse', 'sles'],
  program: 'zypperUpdates',
  read,
};
