// A machine in a certain state: this one, with mounts, network and processes of its own.
// What a scenario lays over it ends with the last process on the stage.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LOOK = join(import.meta.dirname, 'look.ts');

/** `over "$1" /etc`: from here on, what is written to /etc is written to memory only. */
const PROLOGUE = `
mount -t tmpfs tmpfs "$1"
over() {
  layer=$(mktemp -d "$1/XXXXXX"); mkdir "$layer/up" "$layer/work"
  mount -t overlay overlay -o "lowerdir=$2,upperdir=$layer/up,workdir=$layer/work" "$2"
}
ip link set lo up
`;

/**
 * What the checks find after the shell commands of `scene` ran; "severity rule label",
 * or "unknown check reason". In the scene, $1 is a folder of its own.
 */
export function found(scene: string, checks: string[], lookingForDays = 0): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-stage-'));
  const look = `exec "$2" "$3" ${checks.join(',')} ${lookingForDays}`;
  try {
    const output = execFileSync(
      'unshare',
      [
        ...['--mount', '--net', '--pid', '--fork', '--kill-child', '--mount-proc'],
        ...['sh', '-euc', `${PROLOGUE}\n${scene}\n${look}`, 'sh', folder, process.execPath, LOOK],
      ],
      { encoding: 'utf8', timeout: 60_000, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    return JSON.parse(output.slice(output.lastIndexOf('\n[') + 1));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Lets a program listen at the address, and waits until it does. */
export function listenAt(address: string, port: number): string {
  const program = `require('node:net').createServer().listen(${port}, '${address}')`;
  return `
"$2" -e "${program}" &
while [ -z "$(ss -Hltn 'sport = :${port}')" ]; do sleep 0.02; done`;
}
