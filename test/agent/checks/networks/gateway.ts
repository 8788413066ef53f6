// Run under `unshare -n -m`: a machine with one link, whose gateway lives in a network
// namespace of its own. Prints what the check says of it, in four situations.
import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { Reading } from '../../../../agent/checks/check.ts';
import { type Linux, readLinux } from '../../../../agent/checks/network.linux.ts';
import { liveHost } from '../../../../agent/host/live.ts';

const GATEWAY = '192.0.2.1';
const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });
const gateway = spawn('unshare', ['-n', 'cat'], { stdio: ['pipe', 'ignore', 'inherit'] });
const there = (...args: string[]) => run('nsenter', '-t', String(gateway.pid), '-n', ...args);

async function read(last?: Reading<'network', Linux>, laterMs = 0) {
  const live = liveHost();
  const host = { ...live, now: () => live.now() + laterMs };
  const reading = await readLinux(host, { memory: last?.memory, surroundings: {} });
  const { gateway_reachable, gateway_rtt_ms, loss_ratio, default_interface } = reading.facts;
  return { reading, told: { gateway_reachable, gateway_rtt_ms, loss_ratio, default_interface } };
}

try {
  run('mount', '-t', 'sysfs', 'sysfs', '/sys');
  await otherNamespace();
  run('ip', 'link', 'add', 'wan0', 'type', 'veth', 'peer', 'name', 'lan0', 'netns', String(gateway.pid));
  there('ip', 'addr', 'add', `${GATEWAY}/24`, 'dev', 'lan0');
  there('ip', 'link', 'set', 'lan0', 'up');
  run('ip', 'addr', 'add', '192.0.2.7/24', 'dev', 'wan0');
  run('ip', 'link', 'set', 'wan0', 'up');
  run('ip', 'route', 'add', 'default', 'via', GATEWAY);

  const answering = await read();
  there('sh', '-c', 'echo 1 > /proc/sys/net/ipv4/icmp_echo_ignore_all');
  const remembered = await read(answering.reading);
  const silent = await read(answering.reading, 15 * 60_000);
  there('ip', 'link', 'set', 'lan0', 'down');
  run('ip', 'neigh', 'flush', 'all');
  const gone = await read(answering.reading, 15 * 60_000);
  writeFileSync(1, JSON.stringify([answering, remembered, silent, gone].map(({ told }) => told)));
} finally {
  gateway.kill();
}

/** Until unshare has done its work, the process still has ours. */
async function otherNamespace(): Promise<void> {
  const ours = run('readlink', '/proc/self/ns/net');
  for (let tries = 0; tries < 500; tries++) {
    if (run('readlink', `/proc/${gateway.pid}/ns/net`) !== ours) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('unshare made no network namespace');
}
