import type { Host } from '../host/host.ts';
import { compareVersions } from './reboot.version.ts';

/** Files that container engines put in place; the kernel is not the container's to choose. */
const CONTAINER_MARKS = ['/run/systemd/container', '/.dockerenv', '/run/.containerenv', '/run/host/container-manager'];

/**
 * The newest kernel of the running one's flavour below /boot. Undefined where there
 * is none: in containers, and where the kernel comes from outside.
 */
export async function newestInstalled(host: Host, running: string): Promise<string | undefined> {
  for (const mark of CONTAINER_MARKS) if (await host.inspect(mark)) return undefined;
  return newestKernel((await host.list('/boot')) ?? [], running);
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

/** "cloud-amd64" of "6.1.0-21-cloud-amd64"; empty on distributions without flavours. */
function flavour(version: string): string {
  return /-([A-Za-z].*)$/.exec(version)?.[1] ?? '';
}
