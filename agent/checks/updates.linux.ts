import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { apt } from './updates.apt.ts';
import { dnf, dnf5 } from './updates.dnf.ts';
import type { PackageManager } from './updates.manager.ts';
import { readOthers } from './updates.others.ts';
import { pacman } from './updates.pacman.ts';
import { type Memory, pendingFacts, remember } from './updates.since.ts';
import { zypper } from './updates.zypper.ts';

const MANAGERS: PackageManager[] = [apt, dnf5, dnf, zypper, pacman];

export async function readLinux(host: Host, past: Past<Memory>): Promise<Reading<'updates', Memory>> {
  const manager = await managerOf(host);
  const [{ pending, silentOnSecurity, ...told }, others] = await Promise.all([manager.read(host), readOthers(host)]);
  const facts = { manager: manager.name, ...told, others };
  if (pending === undefined) return { facts: { ...facts, packages: [] } };
  const memory = remember(pending, past.memory, host.now());
  const { security_pending, ...seen } = pendingFacts(pending, memory);
  return {
    facts: { ...facts, ...seen, ...present({ security_pending: silentOnSecurity ? undefined : security_pending }) },
    memory,
  };
}

/** The one the system is made with: any of them can be installed beside it, and knows nothing then. */
async function managerOf(host: Host): Promise<PackageManager> {
  const release = (await host.readFile('/etc/os-release')) ?? '';
  const ids = [...release.matchAll(/^ID(?:_LIKE)?=["']?([^"'\n]*)/gm)].flatMap(([, value = '']) => value.split(/\s+/));
  const installed: PackageManager[] = [];
  for (const manager of MANAGERS) if (await host.has(manager.program)) installed.push(manager);
  const found = installed.find(({ families }) => families.some((family) => ids.includes(family))) ?? installed[0];
  if (!found)
    throw new CheckError('tool_missing', `none of ${MANAGERS.map(({ name }) => name).join(', ')} is installed`);
  return found;
}
