// Modules that dkms built here: /var/lib/dkms/<name>/<version>/<kernel>/<machine>/module.
import type { Host } from '../host/host.ts';
import { followLinks } from './links.ts';
import { moduleName } from './modules.parse.ts';
import { findOwners } from './ownership.ts';

const ROOT = '/var/lib/dkms';

/** Those whose sources belong to a package, by the kernel's name for them. */
export async function findBuiltByPackages(host: Host, release: string): Promise<Set<string>> {
  /** From the sources' own settings to what was built of them. */
  const trees = new Map<string, string>();
  for (const name of (await host.list(ROOT)) ?? []) {
    for (const version of (await host.list(`${ROOT}/${name}`)) ?? []) {
      const source = await followLinks(host, `${ROOT}/${name}/${version}/source`);
      if (source) trees.set(`${source}/dkms.conf`, `${ROOT}/${name}/${version}/${release}`);
    }
  }
  const owners = await findOwners(host, trees.keys());
  const built = new Set<string>();
  for (const [settings, tree] of trees) {
    if (owners?.has(settings)) for (const file of await builtFor(host, tree)) built.add(moduleName(file));
  }
  return built;
}

async function builtFor(host: Host, tree: string): Promise<string[]> {
  const files: string[] = [];
  for (const machine of (await host.list(tree)) ?? [])
    files.push(...((await host.list(`${tree}/${machine}/module`)) ?? []));
  return files;
}
