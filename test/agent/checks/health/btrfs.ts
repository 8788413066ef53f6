// Makes a btrfs of two image files in this mount namespace, breaks it, and prints what
// the check says of it each time, next to what btrfs-progs says.
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pools } from '../../../../agent/checks/pools.ts';
import { liveHost } from '../../../../agent/host/live.ts';
import type { Pools } from '../../../../proto/gen/types.ts';
import { readWith } from './machine.ts';

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const folder = mkdtempSync(join(tmpdir(), 'deskside-btrfs-'));
const mount = join(folder, 'mount');
const images = ['a', 'b'].map((name) => join(folder, name));
const loops: string[] = [];
const attach = (image: string) => loops.push(run('losetup', '-f', '--show', image).trim());
const detach = () => loops.splice(0).map((loop) => run('losetup', '-d', loop));
let mounted = false;

function mountAs(...options: string[]): void {
  run('mount', ...options, loops[0]!, mount);
  mounted = true;
}

function unmount(): void {
  if (mounted) run('umount', mount);
  mounted = false;
}

try {
  mkdirSync(mount);
  for (const image of images) {
    writeFileSync(image, '');
    truncateSync(image, 300 * 2 ** 20);
    attach(image);
  }
  run('mkfs.btrfs', '-q', '-d', 'raid1', '-m', 'raid1', '-L', 'deskside-test', ...loops);
  const uuid = run('blkid', '-s', 'UUID', '-o', 'value', loops[0]!).trim();
  const read = async () =>
    ((await readWith(pools, liveHost())).facts as unknown as Pools).pools.find(({ id }) => id === uuid);

  mountAs();
  writeFileSync(join(mount, 'file'), Buffer.alloc(64 * 2 ** 20, 'deskside'));
  run('sync', '-f', mount);
  const whole = await read();
  const usage = run('btrfs', 'filesystem', 'usage', '-b', mount);

  unmount();
  const bytes = readFileSync(images[1]!);
  const place = bytes.indexOf('desksidedeskside', 2 ** 20);
  const file = openSync(images[1]!, 'r+');
  writeSync(file, Buffer.alloc(16_384, 'x'), 0, 16_384, place + 65_536);
  closeSync(file);
  mountAs();
  run('btrfs', 'scrub', 'start', '-B', mount);
  const damaged = await read();
  const stats = run('btrfs', 'device', 'stats', mount);

  unmount();
  detach();
  run('btrfs', 'device', 'scan', '--forget');
  attach(images[0]!);
  mountAs('-o', 'degraded');
  const degraded = await read();
  process.stdout.write(JSON.stringify({ whole, usage, damaged, stats, degraded }));
} finally {
  unmount();
  detach();
  rmSync(folder, { recursive: true });
}
