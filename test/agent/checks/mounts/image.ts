// Run under `unshare -m`: makes an ext4 in a file, mounts it through a loop device
// with a bind mount beside it, and prints what the volumes check and df say.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { liveHost } from '../../../../agent/host/live.ts';
import { readVolumes } from './read-volumes.ts';

const folder = mkdtempSync(join(tmpdir(), 'deskside-image-'));
const image = join(folder, 'image');
const mount = join(folder, 'with blank');
const bind = join(folder, 'bind');
const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });

try {
  mkdirSync(mount);
  mkdirSync(bind);
  run('truncate', '-s', '32M', image);
  run('mkfs.ext4', '-q', '-m', '10', '-U', '6d8f0f0c-5c1a-4b0e-9d0e-2f6b4c9a7e55', image);
  run('mount', '-o', 'loop', image, mount);
  writeFileSync(join(mount, 'data'), 'x'.repeat(4 * 1024 * 1024));
  run('sync', '-f', mount);
  run('mount', '--bind', mount, bind);
  const writable = await readVolumes(liveHost());
  const df = run('df', '-B1', '--output=size,used,avail,itotal,iavail,pcent', mount).trim().split('\n')[1];
  run('mount', '-o', 'remount,ro', mount);
  const readOnly = await readVolumes(liveHost());
  const ours = ({ facts }: typeof writable) => facts.volumes.filter((volume) => volume.mount.startsWith(folder));
  console.log(JSON.stringify({ folder, df, writable: ours(writable), readOnly: ours(readOnly) }));
} finally {
  for (const path of [bind, mount]) {
    try {
      run('umount', path);
    } catch {
      // It was not mounted yet.
    }
  }
  rmSync(folder, { recursive: true });
}
