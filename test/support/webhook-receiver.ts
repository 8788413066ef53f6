// A receiver of webhooks as an integrator would write it from the specification:
// it takes only what carries a good signature.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Delivery {
  id: string;
  type: string;
  data: Record<string, unknown>;
}

export interface WebhookReceiver {
  url: string;
  secret: string;
  /** Those with a good signature. */
  deliveries: Delivery[];
  refused: number;
  /** What it answers from now on. */
  status: number;
  close(): Promise<void>;
}

export async function webhookReceiver(): Promise<WebhookReceiver> {
  const key = randomBytes(32);
  const receiver: WebhookReceiver = {
    url: '',
    secret: `whsec_${key.toString('base64')}`,
    deliveries: [],
    refused: 0,
    status: 204,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = request.headers;
    const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
    const given = Buffer.from(String(signature).replace(/^v1,/, ''), 'base64');
    const genuine = given.length === expected.length && timingSafeEqual(given, expected);
    const fresh = Math.abs(Date.now() / 1000 - Number(timestamp)) < 300;
    if (genuine && fresh && receiver.status < 300) receiver.deliveries.push({ id: String(id), ...JSON.parse(body) });
    if (!genuine || !fresh) receiver.refused++;
    response.writeHead(genuine && fresh ? receiver.status : 401).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/deskside`;
  return receiver;
}
