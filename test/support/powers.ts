// What a test needs of the machine that not every machine gives: an ordinary user may not
// mount, root in a container may often not either, and programs may not be installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Why there can be no mounts and network of one's own with these programs and devices; undefined when there can. */
export function noStage(...paths: string[]): string | undefined {
  if (process.platform !== 'linux') return 'not Linux';
  if (process.getuid?.() !== 0) return 'not root';
  const missing = ['/usr/bin/unshare', ...paths].filter((path) => !existsSync(path));
  if (missing.length > 0) return `missing: ${missing.join(', ')}`;
  return succeeds('unshare', '--mount', '--net', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt')
    ? undefined
    : 'root may not mount here';
}

/** Why no image file can be mounted with these programs and devices; undefined when one can. */
export function noLoop(...paths: string[]): string | undefined {
  return noStage(...paths) ?? (succeeds('losetup', '--find') ? undefined : 'no loop devices here');
}

function succeeds(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
