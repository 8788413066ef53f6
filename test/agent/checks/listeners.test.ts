import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { basename } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listenersOf } from '../../../agent/checks/listeners.group.ts';
import { parseSocketTable } from '../../../agent/checks/listeners.parse.ts';
import { listeners } from '../../../agent/checks/listeners.ts';
import type { Host } from '../../../agent/host/host.ts';
import { liveHost } from '../../../agent/host/live.ts';
import { machineWith } from './health/machine.ts';

const head = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';
const row = (local: string, state: string, inode: number, remote = '00000000:0000') =>
  `   0: ${local} ${remote} ${state} 00000000:00000000 00:00000000 00000000     0        0 ${inode} 1 0000000000000000 100 0 0 10 0\n`;

describe('socket tables', () => {
  it('takes listening TCP sockets and leaves connections out', () => {
    const text = head + row('00000000:0016', '0A', 7) + row('0100007F:B31B', '01', 8, '0100007F:84F4');
    expect(parseSocketTable('tcp', text, 32_768)).toEqual([
      { protocol: 'tcp', port: 22, address: '0.0.0.0', scope: 'any', inode: '7' },
    ]);
  });

  it('leaves UDP on ephemeral ports out: those are questions, not services', () => {
    const text = head + row('00000000:14E9', '07', 1) + row('00000000:EA60', '07', 2);
    expect(parseSocketTable('udp', text, 32_768).map(({ port }) => port)).toEqual([5353]);
  });

  it.each([
    ['00000000000000000000000000000000', '::', 'any'],
    ['00000000000000000000000001000000', '::1', 'loopback'],
    ['0000000000000000FFFF00000100007F', '127.0.0.1', 'loopback'],
    ['B80D0120000000000000000001000000', '2001:db8::1', 'any'],
    ['B80D0120000000000100000001000000', '2001:db8::1:0:1', 'any'],
  ])('reads the address %s as %s', (hex, address, scope) => {
    const [socket] = parseSocketTable('tcp6', head + row(`${hex}:0050`, '0A', 1), 32_768);
    expect(socket).toMatchObject({ address, scope });
  });

  it('makes one listener of the same service on several addresses', () => {
    const base = { protocol: 'tcp', port: 22, scope: 'any' } as const;
    const sockets = [
      { ...base, address: '0.0.0.0', inode: '1' },
      { ...base, address: '::', inode: '2' },
    ];
    expect(listenersOf(sockets, { 1: 'sshd', 2: 'sshd' })).toEqual([
      { ...base, id: 'tcp/22/any/sshd', program: 'sshd', addresses: ['0.0.0.0', '::'] },
    ]);
  });
});

describe('the program that listens', () => {
  it.each([
    ['its file', '/usr/lib/systemd/systemd-resolved', 'systemd-resolve', 'systemd-resolved'],
    ['its file, replaced by an update', '/opt/node/bin/node (deleted)', 'MainThread', 'node'],
    ['its script, where an interpreter runs', '/usr/bin/python3.13', 'fail2ban-server', 'fail2ban-server'],
    ['what it calls itself, where the file may not be seen', undefined, 'sshd', 'sshd'],
  ])('is named after %s', async (_, executable, comm, program) => {
    const host = machineWith({
      files: { '/proc/net/tcp': head + row('00000000:0016', '0A', 7), '/proc/812/comm': `${comm}\n` },
      links: { '/proc/812/fd/3': 'socket:[7]', ...(executable && { '/proc/812/exe': executable }) },
    });
    const { facts } = await listeners.on.linux!(host, { memory: undefined, surroundings: {} });
    expect(facts).toMatchObject({ listeners: [{ port: 22, program }] });
  });
});

describe.runIf(process.platform === 'linux')('listeners on this machine', () => {
  it('finds a socket this process opens, with its program, and keeps the walk for new sockets', async () => {
    const server = createServer();
    onTestFinished(() => void server.close());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    // Others open and close sockets of this machine meanwhile.
    const read = async (memory?: unknown) => {
      const reading = await listeners.on.linux!(liveHost(), { memory, surroundings: {} });
      const { listeners: all } = reading.facts as { listeners: { port: number }[] };
      return { ...reading, own: all.filter((listener) => listener.port === port) };
    };
    const first = await read();
    expect(first.own).toMatchObject([{ scope: 'loopback', program: basename(process.execPath) }]);
    const second = await read(first.memory);
    expect(second.own).toEqual(first.own);
  });

  it('looks at the thousands of sockets of a server a few at a time', async () => {
    let [asking, most] = [0, 0];
    const host: Host = {
      ...liveHost(),
      list: async (path) => (path === '/proc' ? ['42'] : Array.from({ length: 5_000 }, (_, fd) => String(fd))),
      readFile: async (path) => (path === '/proc/net/tcp' ? head + row('00000000:0016', '0A', 4_999) : undefined),
      readLink: async (path) => {
        most = Math.max(most, ++asking);
        await null;
        asking--;
        return path.endsWith('/exe') ? '/usr/sbin/sshd' : `socket:[${path.split('/').at(-1)}]`;
      },
    };
    const { facts } = await listeners.on.linux!(host, { memory: undefined, surroundings: {} });
    expect(facts).toMatchObject({ listeners: [{ port: 22, program: 'sshd' }] });
    expect(most).toBeLessThan(50);
  });

  it('are not known, and not none, where nobody mounted /proc', async () => {
    const reading = listeners.on.linux!(machineWith({}), { memory: undefined, surroundings: {} });
    await expect(reading).rejects.toMatchObject({ reason: 'not_supported' });
  });

  it('does not take a client’s UDP socket for a service', async () => {
    const socket = createSocket('udp4');
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    const { facts } = await listeners.on.linux!(liveHost(), { memory: undefined, surroundings: {} });
    const ports = (facts as { listeners: { port: number; protocol: string }[] }).listeners
      .filter(({ protocol }) => protocol === 'udp')
      .map(({ port }) => port);
    expect(ports).not.toContain(socket.address().port);
    socket.close();
  });
});
