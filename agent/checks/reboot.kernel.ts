import { compareVersions } from '../../shared/version-order.ts';
import type { Host } from '../host/host.ts';

/** Files that container engines put in place. */
const CONTAINER_MARKS = ['/run/systemd/container', '/.dockerenv', '/run/.containerenv', '/run/host/container-manager'];
const MODULES = '/usr/lib/modules';

/** The kernel is not a container's to choose. */
export async function inContainer(host: Host): Promise<boolean> {
  for (const mark of CONTAINER_MARKS) if (await host.inspect(mark)) return true;
  return false;
}

/**
 * The newest kernel of the running one's flavour that is installed. Undefined where
 * there is none, because the kernel comes from outside.
 */
export async function newestInstalled(host: Host, running: string): Promise<string | undefined> {
  const boot = newestKernel((await host.list('/boot')) ?? [], running);
  return boot ?? newestKernel(await kernelsBesideModules(host), running);
}

/** Where /boot names no versions (Arch), each kernel lies beside its modules too, and goes with them. */
async function kernelsBesideModules(host: Host): Promise<string[]> {
  const versions = (await host.list(MODULES)) ?? [];
  const there = await Promise.all(versions.map((version) => host.inspect(`${MODULES}/${version}/vmlinuz`)));
  return versions.filter((_, index) => there[index] !== undefined).map((version) => `vmlinuz-${version}`);
}

/**
 * Only kernels of one flavour are compared: that "6.1.0-22-rt-amd64" lies there too
 * does not mean that a machine with "6.1.0-21-amd64" is to run it.
 */
export function newestKernel(bootFiles: string[], running: string): string | undefined {
  return bootFiles
    .map((name) => /^vmlinuz-(\d.*)$/.exec(name)?.[1])
    .filter((version) => version !== undefined)
    .filter((version) => !/\.(?:old|bak|signed|dpkg-\w+)$/.test(version))
    .filter((version) => flavour(version) === flavour(running))
    .sort(compareVersions)
    .at(-1);
}

/** "cloud-amd64" of "6.1.0-21-cloud-amd64", "arch-" of "6.12.4-arch1-1"; empty on distributions without flavours. */
function flavour(version: string): string {
  const words = /-([A-Za-z].*)$/.exec(version)?.[1] ?? '';
  return words.replaceAll(/(?<=[a-z-])\d+(?=-|$)/g, '');
}
