import { spawn } from 'node:child_process';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { liveHost } from '../../../agent/host/live.ts';

const host = liveHost();
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A DNS server on loopback that gives every question the same response code, or none at all. */
async function dnsServer(responseCode: number | undefined): Promise<string> {
  const socket: Socket = createSocket('udp4');
  socket.on('message', (question, from) => {
    if (responseCode === undefined) return;
    const answer = Buffer.from(question);
    answer.writeUInt16BE(0x8180 | responseCode, 2);
    answer.writeUInt16BE(0, 10);
    socket.send(answer.subarray(0, questionEnd(question)), from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  closing.push(() => socket.close());
  return `127.0.0.1:${socket.address().port}`;
}

/** Header, name, type and class; leaves out the EDNS record behind them. */
function questionEnd(question: Buffer): number {
  return question.indexOf(0, 12) + 5;
}

describe('asking a DNS server', () => {
  it.each([
    ['no such name', 3],
    ['server failure', 2],
    ['refused', 5],
    ['no data', 0],
  ])('counts "%s" as an answer', async (_, responseCode) => {
    const milliseconds = await host.resolve(await dnsServer(responseCode), 'pc.example.org', 2000);
    expect(milliseconds).toBeGreaterThan(0);
    expect(milliseconds).toBeLessThan(2000);
  });

  it('is a timeout when the server stays silent', async () => {
    const started = performance.now();
    await expect(host.resolve(await dnsServer(undefined), 'pc.example.org', 300)).rejects.toMatchObject({
      reason: 'timeout',
    });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('is a timeout when nobody listens there', async () => {
    await expect(host.resolve('127.0.0.1:9', 'pc.example.org', 500)).rejects.toMatchObject({ reason: 'timeout' });
  });
});

describe('dialling', () => {
  it('measures how long a connection takes, and closes it', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    closing.push(() => server.close());
    const closed = once(server, 'connection').then(([socket]) => once(socket.resume(), 'close'));
    const { port } = server.address() as { port: number };
    expect(await host.dial({ host: '127.0.0.1', port }, 2000)).toBeLessThan(2000);
    await closed;
  });

  it('fails with a typed reason when the connection is refused', async () => {
    await expect(host.dial({ host: '127.0.0.1', port: 9 }, 2000)).rejects.toMatchObject({ name: 'CheckError' });
  });

  it.runIf(process.platform === 'linux')('is a timeout when nothing comes back', async () => {
    const port = await deafPort();
    const dials = Array.from({ length: 5 }, () => host.dial({ host: '127.0.0.1', port }, 400));
    const failures = (await Promise.allSettled(dials)).filter((outcome) => outcome.status === 'rejected');
    expect(failures.map(({ reason }) => reason.reason)).toContain('timeout');
    expect(new Set(failures.map(({ reason }) => reason.reason))).toEqual(new Set(['timeout']));
  });
});

/** A port whose owner accepts nobody: once its short queue is full, the kernel drops what comes. */
async function deafPort(): Promise<number> {
  const script = `require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, function () {
    require('node:fs').writeSync(1, String(this.address().port));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10000);
    process.exit();
  })`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  closing.push(() => child.kill('SIGKILL'));
  const [port] = await once(child.stdout, 'data');
  return Number(port);
}

describe('addresses', () => {
  it('has loopback among them', () => {
    expect(host.addresses()).toContainEqual(
      expect.objectContaining({ address: '127.0.0.1', family: 'ipv4', internal: true }),
    );
  });
});
