import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Line, openLine } from '../../../scripts/simulate/line.ts';

let server: Server;
let line: Line;
let far: Socket;
let near: Socket;

beforeEach(async () => {
  server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  line = await openLine(`wss://127.0.0.1:${(server.address() as AddressInfo).port}`);
  [near, far] = await through();
});

afterEach(async () => {
  near.destroy();
  await line.close();
  server.close();
});

async function through(): Promise<[Socket, Socket]> {
  const here = connect({ host: '127.0.0.1', port: Number(new URL(line.url).port) });
  const [there] = await once(server, 'connection');
  return [here, there];
}

describe('the line of an office', () => {
  it('carries bytes both ways', async () => {
    near.write('out');
    expect(String((await once(far, 'data'))[0])).toBe('out');
    far.write('in');
    expect(String((await once(near, 'data'))[0])).toBe('in');
  });

  it('is silent when it is cut: nothing comes through, and nobody hears of an end', async () => {
    const heard: string[] = [];
    for (const event of ['data', 'end', 'close', 'error']) far.on(event, () => heard.push(event));
    line.cut();
    near.write('lost');
    // A stranger's connection goes around the loop of events: what was to come would have come.
    const stranger = connect({ host: '127.0.0.1', port: Number(new URL(line.url).port) }).on('error', () => undefined);
    await once(stranger, 'close');
    expect(heard).toEqual([]);
  });

  it('ends what was before when it is mended, and carries what comes then', async () => {
    line.cut();
    const over = Promise.all([once(near, 'close'), once(far.resume(), 'close')]);
    line.repair();
    await over;
    [near, far] = await through();
    near.write('back');
    expect(String((await once(far, 'data'))[0])).toBe('back');
  });
});
