// A real ext4 on a loop device, to be filled and freed. Needs root.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { noLoop } from './powers.ts';

const MIB = 2 ** 20;

/** Why no disk can be made here; undefined when one can. */
export const noDisk = (): string | undefined => noLoop('/usr/sbin/mkfs.ext4');

export interface Disk {
  mount: string;
  /** Fills it until no more than `ratio` of it is free. */
  fill(ratio: number): Promise<void>;
  free(): void;
  remove(): void;
}

export function makeDisk(folder: string, mebibytes: number): Disk {
  const image = join(folder, 'disk.img');
  const mount = join(folder, 'disk');
  writeFileSync(image, '');
  truncateSync(image, mebibytes * MIB);
  mkdirSync(mount);
  execFileSync('/usr/sbin/mkfs.ext4', ['-q', '-m', '0', image]);
  execFileSync('mount', ['-o', 'loop', image, mount]);
  const filler = join(mount, 'filler');
  return {
    mount,
    async fill(ratio) {
      const { bsize, blocks, bavail } = await statfs(mount);
      writeFileSync(filler, Buffer.alloc(Math.max(0, Math.floor((bavail - blocks * ratio) * bsize))));
    },
    free: () => rmSync(filler),
    remove() {
      execFileSync('umount', [mount]);
      rmSync(image);
    },
  };
}
