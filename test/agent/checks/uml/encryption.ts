// Run inside the User Mode Linux of encryption.sh: prints what the check says, and for
// each volume the types of all devices under it as lsblk knows them.
import { execFileSync } from 'node:child_process';
import { encryption } from '../../../../agent/checks/encryption.ts';
import { liveHost } from '../../../../agent/host/live.ts';
import type { Encryption } from '../../../../proto/gen/types.ts';

const started = performance.now();
const reading = await encryption.on.linux!(liveHost(), { memory: undefined, surroundings: {} });
const tookMs = performance.now() - started;

function typesUnder(mount: string): string[] {
  const source = execFileSync('findmnt', ['-no', 'SOURCE', mount], { encoding: 'utf8' }).trim();
  const types = execFileSync('lsblk', ['-snro', 'TYPE', source], { encoding: 'utf8' });
  return types.trim().split('\n');
}

const { volumes } = reading.facts as Encryption;
const lsblk = Object.fromEntries(
  volumes.filter(({ role }) => role !== 'swap').map(({ mount }) => [mount, typesUnder(mount)]),
);
console.log(JSON.stringify({ tookMs, volumes, lsblk }));
