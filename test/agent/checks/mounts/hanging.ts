// Run under `unshare -m`: mounts a "network" file system whose server takes
// requests and never answers, and lets the volumes check look at it twice.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmdirSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Host } from '../../../../agent/host/host.ts';
import { liveHost } from '../../../../agent/host/live.ts';
import { readVolumes } from './read-volumes.ts';

const FUSE_INIT = 26;

const mount = mkdtempSync(join(tmpdir(), 'deskside-hanging-'));
const device = openSync('/dev/fuse', constants.O_RDWR | constants.O_NONBLOCK);
const options = 'fd=3,rootmode=40000,user_id=0,group_id=0';
spawnSync('mount', ['-i', '-t', 'fuse.sshfs', '-o', options, 'files.example.org:/', mount], {
  stdio: ['ignore', 'inherit', 'inherit', device],
});
const server = setInterval(takeRequest, 5);

const asked: string[] = [];
const live = liveHost();
const host: Host = {
  ...live,
  run: (program, argument) => {
    asked.push(`run ${program} ${argument}`);
    return live.run(program, argument);
  },
  space: (path) => {
    asked.push(`space ${path}`);
    return live.space(path);
  },
};

const started = performance.now();
const first = await readVolumes(host);
const tookMs = performance.now() - started;
const unkillable = await untilSome(sleepers);
const again = await readVolumes(host, first.memory);

clearInterval(server);
closeSync(device);
spawnSync('umount', ['-l', mount]);
rmdirSync(mount);

const found = (volumes: typeof first) => volumes.facts.volumes.find((volume) => volume.mount === mount);
console.log(
  JSON.stringify({
    tookMs,
    unkillable,
    first: found(first),
    again: found(again),
    asked: asked.filter((call) => call.includes(mount)).map((call) => call.replace(mount, 'MOUNT')),
  }),
);

/** Answers the greeting, as a mount needs it, and swallows all else. */
function takeRequest(): void {
  const request = Buffer.alloc(1024 * 1024);
  try {
    readSync(device, request);
  } catch {
    return;
  }
  if (request.readUInt32LE(4) !== FUSE_INIT) return;
  const answer = Buffer.alloc(16 + 64);
  answer.writeUInt32LE(answer.length, 0);
  request.copy(answer, 8, 8, 16);
  answer.writeUInt32LE(7, 16);
  answer.writeUInt32LE(31, 20);
  answer.writeUInt32LE(65536, 36);
  writeSync(device, answer);
}

/** The kernel needs a moment to tell that it will not let go of a killed process. */
async function untilSome(count: () => number): Promise<number> {
  for (let tries = 0; tries < 100 && count() === 0; tries++) await setTimeout(10);
  return count();
}

/** `stat` processes that hang in the kernel on this mount, although they were killed. */
function sleepers(): number {
  return readdirSync('/proc').filter((name) => {
    try {
      return (
        readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(mount) &&
        /\) D /.test(readFileSync(`/proc/${name}/stat`, 'utf8'))
      );
    } catch {
      return false;
    }
  }).length;
}
