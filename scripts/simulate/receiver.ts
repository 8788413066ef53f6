// Stands for whoever is told: takes the collector's webhooks and counts them.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Told {
  /** "ticket.opened" */
  kind: string;
  /** "T-17"; empty where it is about no ticket. */
  ref: string;
  /** By performance.now(). */
  at: number;
}

export interface Receiver {
  url: string;
  /** As the collector's settings want it. */
  secret: string;
  /** In the order they came; one that was sent twice counts once. */
  told(): Told[];
  close(): Promise<void>;
}

/** Nobody is told more in any scenario, or something is very wrong. */
const MOST_REMEMBERED = 100_000;
const BODY_BYTES = 256 * 1024;

export async function openReceiver(): Promise<Receiver> {
  const told = new Map<string, Told>();
  const server = createServer((request, response) => {
    readJson(request)
      .then((body) => {
        const id = String(request.headers['webhook-id']);
        const { type, data } = body as { type?: string; data?: { number?: string } };
        if (told.size < MOST_REMEMBERED && !told.has(id)) {
          told.set(id, { kind: type ?? '', ref: data?.number ?? '', at: performance.now() });
        }
        response.writeHead(204).end();
      })
      .catch(() => response.writeHead(400).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/simulated`,
    secret: `whsec_${randomBytes(32).toString('base64')}`,
    told: () => [...told.values()],
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > BODY_BYTES) throw new RangeError('more than a notice ever is');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString());
}
