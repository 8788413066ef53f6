// Kernel modules that taint the kernel as built elsewhere or unsigned
// (Documentation/admin-guide/tainted-kernels.rst in the kernel's sources).
import type { Module, Modules } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import { findBuiltByPackages } from './modules.dkms.ts';
import { parseDependencies, parseModules } from './modules.parse.ts';
import { findOwners } from './ownership.ts';

/** O: not of the kernel's own sources. E: without a good signature. F: loaded by force. */
const FOREIGN = /[OEF]/;
const UNSIGNED = /E/;

export async function readLinuxModules(host: Host): Promise<Modules> {
  const text = await host.readFile('/proc/modules');
  if (text === undefined)
    throw new CheckError('not_supported', 'there is no /proc/modules: this kernel loads no modules');
  const taints = new Map([...parseModules(text), ...(await readTaints(host))]);
  const foreign = [...taints].filter(([, taint]) => FOREIGN.test(taint));
  const enforced = (await host.readFile('/sys/module/module/parameters/sig_enforce'))?.trim();
  const packaged = await findPackaged(
    host,
    foreign.map(([name]) => name),
  );
  return {
    foreign: foreign.map(([name, taint]) => moduleOf(name, taint, enforced !== undefined, packaged)),
    ...present({ signatures_enforced: await areEnforced(host, enforced) }),
  };
}

/** A second witness: what hides from one list may have forgotten the other. */
async function readTaints(host: Host): Promise<[string, string][]> {
  const taints: [string, string][] = [];
  for (const name of (await host.list('/sys/module')) ?? []) {
    const taint = (await host.readFile(`/sys/module/${name}/taint`))?.trim();
    if (taint) taints.push([name, taint]);
  }
  return taints;
}

/** Only a kernel that looks at signatures marks those without one. */
function moduleOf(name: string, taint: string, looksAtSignatures: boolean, packaged: Set<string> | undefined): Module {
  return {
    name,
    ...(looksAtSignatures && { signed: !UNSIGNED.test(taint) }),
    ...(packaged && { packaged: packaged.has(name) }),
  };
}

async function areEnforced(host: Host, parameter: string | undefined): Promise<boolean | undefined> {
  // "none [integrity] confidentiality": both of the latter two refuse unsigned modules.
  const lockdown = /\[(\w+)\]/.exec((await host.readFile('/sys/kernel/security/lockdown').catch(() => '')) ?? '')?.[1];
  if (lockdown === 'integrity' || lockdown === 'confidentiality') return true;
  return parameter === undefined ? undefined : parameter === 'Y';
}

/** Those whose file a package brought, or that dkms built from the sources of a package. */
async function findPackaged(host: Host, names: string[]): Promise<Set<string> | undefined> {
  if (names.length === 0) return new Set();
  const release = (await host.readFile('/proc/sys/kernel/osrelease'))?.trim() ?? '';
  const folder = `/lib/modules/${release}`;
  const files = parseDependencies((await host.readFile(`${folder}/modules.dep`)) ?? '');
  const paths = new Map(names.flatMap((name) => (files.has(name) ? [[name, `${folder}/${files.get(name)}`]] : [])));
  const owners = await findOwners(host, paths.values());
  if (!owners) return undefined;
  const built = await findBuiltByPackages(host, release);
  return new Set(names.filter((name) => owners.has(paths.get(name) ?? '') || built.has(name)));
}
