// dnf 4 and 5 differ in how they are asked; what they print is told apart by nothing
// but numbers and names of packages.
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host, Output } from '../host/host.ts';
import type { ProgramName } from '../host/programs.ts';
import { type Advisory, parseAdvisories, parseCheckUpdate, parseInstalled } from './updates.dnf.parse.ts';
import { below, newestOf, saysAnything, timerIsOn } from './updates.files.ts';
import { brokenBy, lockOfFiles } from './updates.lock.ts';
import type { PackageManager, Stock } from './updates.manager.ts';
import type { Pending } from './updates.since.ts';

interface Flavour {
  name: string;
  check: ProgramName;
  /** The same without excludes and version locks. */
  checkAll: ProgramName;
  security: ProgramName;
  cache: string;
}

const RPM_LOCKS = ['/usr/lib/sysimage/rpm/.rpm.lock', '/var/lib/rpm/.rpm.lock'];
const VERSION_LOCKS = ['/etc/dnf/plugins/versionlock.list', '/etc/dnf/versionlock.toml'];
const INSTALLING_TIMERS = ['dnf-automatic-install.timer'];
const CONFIGURED_TIMERS = ['dnf-automatic.timer', 'dnf5-automatic.timer'];
/** In the order in which dnf's own "automatic" reads them; a later one wins. */
const AUTOMATIC_CONFIGS = [
  '/usr/share/dnf5/dnf5-plugins/automatic.conf',
  '/etc/dnf/dnf5-plugins/automatic.conf',
  '/etc/dnf/automatic.conf',
];

function dnfOf(flavour: Flavour): PackageManager {
  return {
    name: flavour.name,
    families: ['fedora', 'rhel', 'centos'],
    program: flavour.check,
    read: async (host) => await read(host, flavour),
  };
}

async function read(host: Host, flavour: Flavour): Promise<Stock> {
  if (await host.inspect('/run/ostree-booted')) {
    throw new CheckError(
      'not_supported',
      'this system is updated as a whole image (rpm-ostree), which is not read yet',
    );
  }
  const metadata_at_ms = await metadataAt(host, flavour);
  const installed = parseInstalled((await host.run('rpmPackages')).stdout);
  const available = await check(host, flavour.check);
  const advisories = parseAdvisories((await host.run(flavour.security)).stdout);
  const held = (await anythingLocked(host)) ? (await check(host, flavour.checkAll)).length - available.length : 0;
  return present({
    metadata_at_ms,
    automatic: await isAutomatic(host),
    broken: brokenBy(await lockOfFiles(host, RPM_LOCKS)),
    held: Math.max(0, held),
    pending: available.map(({ name, version }) => pendingOf(name, version, installed.get(name), advisories.get(name))),
  });
}

function pendingOf(name: string, available: string, installed = '', advisory?: Advisory): Pending {
  return {
    name,
    installed,
    available,
    security: advisory !== undefined,
    ...present({ severity: advisory?.severity, publishedMs: advisory?.publishedMs }),
  };
}

/** Asked first: without any metadata dnf 4 says that nothing is pending. */
async function metadataAt(host: Host, { cache }: Flavour): Promise<number> {
  const folders = await below(host, cache, 'repodata');
  const files = await Promise.all(folders.map((folder) => below(host, folder, '')));
  const found = await newestOf(host, [...folders, ...files.flat().map((path) => path.replace(/\/$/, ''))]);
  if (found === undefined) throw new CheckError('stale_source', `${cache} holds no metadata; run "dnf makecache" once`);
  return found;
}

async function check(host: Host, program: ProgramName): Promise<{ name: string; version: string }[]> {
  const output = await host.run(program);
  // 0: nothing is pending; 100: something is.
  if (output.code === 0 || output.code === 100) return parseCheckUpdate(output.stdout);
  throw whyNot(output);
}

function whyNot({ code, stderr }: Output): CheckError {
  const said = stderr.trim().split('\n').at(-1) || `exit code ${code}`;
  const noCache = /no cache/i.test(stderr);
  return new CheckError(noCache ? 'stale_source' : 'parse_error', `dnf can't tell what is pending: ${said}`);
}

async function anythingLocked(host: Host): Promise<boolean> {
  if (/^\s*exclude(?:pkgs)?\s*=\s*\S/m.test((await host.readFile('/etc/dnf/dnf.conf')) ?? '')) return true;
  for (const path of VERSION_LOCKS) if (await saysAnything(host, path)) return true;
  return false;
}

async function isAutomatic(host: Host): Promise<boolean> {
  for (const timer of INSTALLING_TIMERS) if (await timerIsOn(host, timer)) return true;
  const on = await Promise.all(CONFIGURED_TIMERS.map((timer) => timerIsOn(host, timer)));
  if (!on.includes(true)) return false;
  const configs = await Promise.all(AUTOMATIC_CONFIGS.map((path) => host.readFile(path)));
  const said = configs.flatMap((text) => /^\s*apply_updates\s*=\s*(\S+)/m.exec(text ?? '')?.[1] ?? []);
  return /^(?:yes|true|1|on)$/i.test(said.at(-1) ?? '');
}

export const dnf5 = dnfOf({
  name: 'dnf5',
  check: 'dnf5CheckUpdate',
  checkAll: 'dnf5CheckUpdateAll',
  security: 'dnf5Security',
  cache: '/var/cache/libdnf5',
});

export const dnf = dnfOf({
  name: 'dnf',
  check: 'dnfCheckUpdate',
  checkAll: 'dnfCheckUpdateAll',
  security: 'dnfSecurity',
  cache: '/var/cache/dnf',
});
