// The one line between an office and its collector. Cut, nothing goes through it and
// nobody is told: no reset, no goodbye. Repaired, the connections of before are dead.
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Line {
  /** "wss://127.0.0.1:40123" */
  url: string;
  cut(): void;
  repair(): void;
  close(): Promise<void>;
}

/** `to`: "wss://host:port". */
export async function openLine(to: string): Promise<Line> {
  const { hostname, port } = new URL(to);
  const pairs = new Set<[Socket, Socket]>();
  let whole = true;
  const server = createServer({ noDelay: true }, (near) => {
    near.on('error', () => undefined);
    if (!whole) {
      near.destroy();
      return;
    }
    const far = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 443), noDelay: true });
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    join(pair, () => pairs.delete(pair));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  function drop(): void {
    for (const socket of [...pairs].flat()) socket.destroy();
  }

  return {
    url: `wss://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      whole = false;
      for (const [near, far] of pairs) {
        near.unpipe(far).pause();
        far.unpipe(near).pause();
      }
    },
    repair() {
      drop();
      whole = true;
    },
    async close() {
      drop();
      server.close();
      await once(server, 'close');
    },
  };
}

function join([near, far]: [Socket, Socket], over: () => void): void {
  near.pipe(far).pipe(near);
  const end = () => {
    near.destroy();
    far.destroy();
    over();
  };
  for (const socket of [near, far]) socket.on('error', end).on('close', end);
}
