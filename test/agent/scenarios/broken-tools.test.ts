// Programs of a machine go wrong in every way while a real agent runs on it.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { CHECKS } from '../../../agent/checks/catalog.ts';
import { ensureKey, storeIdentity } from '../../../agent/uplink/identity.ts';
import { type Event, UnknownReason } from '../../../proto/gen/types.ts';
import { makePrivateFolder } from '../../../shared/private-files.ts';
import { noStage } from '../../support/powers.ts';
import { spooledEvents } from '../../support/spooled-events.ts';

const TOOLS: Record<string, string> = {
  firewall: '/usr/sbin/nft',
  smart: '/usr/sbin/smartctl',
  updates: '/usr/bin/apt-get',
};
/** apt-get is the one that takes a second itself. */
const EVERY: Record<string, string> = { firewall: '500ms', smart: '500ms', updates: '1s' };
const none = noStage('/usr/sbin/ip', '/usr/bin/dpkg', ...Object.values(TOOLS));

/** Programs and disks of this machine, to be changed for the agent alone; the disk answers well at first. */
const STAGE = `
mount -t tmpfs tmpfs "$1/over"
for place in /usr/sbin /usr/bin; do
  layer=$(mktemp -d "$1/over/XXXXXX"); mkdir "$layer/up" "$layer/work"
  mount -t overlay overlay -o "lowerdir=$place,upperdir=$layer/up,workdir=$layer/work" "$place"
done
rm -f /usr/sbin/iptables
cp "$1/smartctl" /usr/sbin/smartctl
mkdir -p "$1/over/block/sda/device" "$1/over/block/sda/queue"
echo 0 > "$1/over/block/sda/queue/rotational"
mount --bind "$1/over/block" /sys/block
shift; exec "$@"
`;
const HEALTHY_DRIVE = `#!/bin/sh
echo '{"smartctl":{"exit_status":0},"model_name":"Example SSD","smart_support":{"available":true,"enabled":true},"smart_status":{"passed":true},"temperature":{"current":31}}'
`;

describe.skipIf(none)(`a running agent (${none ?? 'in a namespace of its own'})`, { timeout: 150_000 }, () => {
  let folder: string;
  let agent: ChildProcess;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'deskside-tools-'));
    const [data, config] = [join(folder, 'agent'), join(folder, 'deskside.yaml')];
    const checks = Object.fromEntries(
      CHECKS.map(({ name }) => [name, EVERY[name] ? { every: EVERY[name] } : { enabled: false }]),
    );
    writeFileSync(config, stringify({ agent: { checks } }));
    enrolWithNobody(data);
    mkdirSync(join(folder, 'over'));
    writeFileSync(join(folder, 'smartctl'), HEALTHY_DRIVE, { mode: 0o755 });
    const run = [process.execPath, 'agent/main.ts', 'run', '--data-folder', data, '--config', config];
    agent = spawn('unshare', ['-mn', 'sh', '-euc', STAGE, 'sh', folder, ...run], { stdio: 'ignore' });
  });
  afterAll(async () => {
    if (agent.exitCode === null) {
      agent.kill('SIGKILL');
      await new Promise((resolve) => agent.once('exit', resolve));
    }
    rmSync(folder, { recursive: true });
  });

  /** The path as the agent sees it. */
  const there = (path: string) => `/proc/${agent.pid}/root${path}`;

  function lay(script: string, mode = 0o755): void {
    for (const path of Object.values(TOOLS)) {
      renameSync(there(path), there(`${path}.aside`));
      writeFileSync(there(`${path}.new`), `#!/bin/sh\n${script}\n`);
      chmodSync(there(`${path}.new`), mode);
      renameSync(there(`${path}.new`), there(path));
    }
  }

  function restore(): void {
    for (const path of Object.values(TOOLS)) renameSync(there(`${path}.aside`), there(path));
  }

  async function told(checks: string[], what: (event: Event) => unknown, expected: unknown): Promise<void> {
    const since = Date.now();
    const latest = () => {
      const events = spooledEvents(join(folder, 'agent')).filter(({ observed_ms }) => observed_ms > since);
      return checks.map((check) => {
        const event = events.findLast((one) => one.check === check);
        return event && what(event);
      });
    };
    await expect.poll(latest, { timeout: 60_000, interval: 200 }).toEqual(checks.map(() => expected));
    expect(agent.exitCode).toBeNull();
  }

  const reason = ({ unknown }: Event) => Object.entries(UnknownReason).find(([, one]) => one === unknown?.reason)?.[0];
  const isWell = ({ facts, unchanged }: Event) => facts !== undefined || unchanged !== undefined;
  const all = Object.keys(TOOLS);

  it('sees well at first', async () => {
    await expect.poll(() => existsSync(join(folder, 'agent', 'spool.db')), { timeout: 20_000 }).toBe(true);
    await told(all, isWell, true);
  });

  it.each([
    ['print garbage', 'head -c 3000 /dev/urandom', 0o755, 'PARSE_ERROR'],
    ['print nothing', ':', 0o755, 'PARSE_ERROR'],
    ['print 100 MB', 'head -c 100000000 /dev/zero', 0o755, 'PARSE_ERROR'],
    ['are killed', 'kill -9 $$', 0o755, 'PARSE_ERROR'],
    ['may not be started', ':', 0o644, 'NO_PERMISSION'],
    ['take themselves away while they run', 'rm -f "$0"', 0o755, 'TOOL_MISSING'],
  ])('can not tell when they %s, and can again afterwards', async (_, script, mode, expected) => {
    lay(script, mode);
    await told(all, reason, `UNKNOWN_REASON_${expected}`);
    restore();
    await told(all, isWell, true);
  });

  it('gives up on those that hang, with all they started', async () => {
    const forLong = `8640${randomInt(1000, 9999)}`;
    lay(`sleep ${forLong} & sleep ${forLong}; wait`);
    // apt-get is given two minutes, so that it would make this test wait for long.
    renameSync(there(`${TOOLS['updates']}.aside`), there(String(TOOLS['updates'])));
    await told(['firewall', 'smart'], reason, 'UNKNOWN_REASON_TIMEOUT');
    for (const check of ['firewall', 'smart']) renameSync(there(`${TOOLS[check]}.aside`), there(String(TOOLS[check])));
    await told(all, isWell, true);
    expect(running(forLong)).toEqual([]);
  });
});

function enrolWithNobody(data: string): void {
  makePrivateFolder(data);
  ensureKey(data);
  const hash = '00'.repeat(32);
  storeIdentity(data, { machineId: new Uint8Array(16), urls: ['wss://127.0.0.1:9'], rootKey: hash, ca: hash });
}

function running(argument: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(argument);
    } catch {
      return false;
    }
  });
}
