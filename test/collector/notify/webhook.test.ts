import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../collector/notify/message.ts';
import { signatureHeaders, webhook } from '../../../collector/notify/webhook.ts';
import { DeliveryError } from '../../../shared/errors.ts';

const secret = `whsec_${randomBytes(32).toString('base64')}`;
const message: Message = {
  id: 'msg_1',
  type: 'ticket.opened',
  timestamp: '2026-11-22T09:00:00.000Z',
  text: { en: 'New ticket: T-1 (P3)', ja: '新しいチケット: T-1 (P3)' },
  data: {
    number: 'T-1',
    state: 'new',
    priority: 'P3',
    severity: 'high',
    title: { en: 'Disk / is almost full', ja: 'ディスク / の空きがわずかです' },
    machine: { id: '0', name: 'pc-1' },
    observedAt: '2026-11-22T08:59:00.000Z',
  },
};

let server: Server;
let url: string;
let received: { headers: IncomingHttpHeaders; body: string }[];
let answer: { status: number; headers?: Record<string, string> };

beforeEach(async () => {
  received = [];
  answer = { status: 204 };
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    response.writeHead(answer.status, answer.headers).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

/** As a receiver would do it, from the specification. */
function isGenuine({ headers, body }: { headers: IncomingHttpHeaders; body: string }): boolean {
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const key = Buffer.from(secret.slice(6), 'base64');
  const expected = createHmac('sha256', key).update(signed).digest();
  const given = Buffer.from(String(headers['webhook-signature']).slice('v1,'.length), 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

async function failure(): Promise<DeliveryError> {
  return webhook.send({ url, secret }, message, new AbortController().signal).then(
    () => expect.unreachable('it was delivered'),
    (error) => error,
  );
}

describe('webhook', () => {
  it('posts the message with a signature that the receiver can verify', async () => {
    await webhook.send({ url, secret }, message, new AbortController().signal);
    expect(received).toHaveLength(1);
    const first = received[0]!;
    expect(first.headers['webhook-id']).toBe('msg_1');
    expect(isGenuine(first)).toBe(true);
    expect(isGenuine({ ...first, body: first.body.replace('T-1', 'T-2') })).toBe(false);
    expect(JSON.parse(first.body)).toMatchObject({ type: 'ticket.opened', data: { number: 'T-1' } });
  });

  it('signs as the example of the specification does', () => {
    const example = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const headers = signatureHeaders('msg_p5jXN8AQM9LWM0D4loKWxJek', '{"test": 2432232314}', example, 1614265330000);
    expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it.each([500, 503, 429, 408, 404, 401])('says that waiting may help after %i', async (status) => {
    answer = { status };
    expect(await failure()).toMatchObject({ code: `HTTP_${status}`, retryable: true });
  });

  it('says that waiting does not help when the receiver is gone for good', async () => {
    answer = { status: 410 };
    const error = await failure();
    expect(error).toBeInstanceOf(DeliveryError);
    expect(error).toMatchObject({ code: 'HTTP_410', retryable: false });
  });

  it('does not follow a redirect', async () => {
    answer = { status: 302, headers: { location: `${url}/elsewhere` } };
    expect(await failure()).toMatchObject({ code: 'HTTP_302' });
    expect(received).toHaveLength(1);
  });

  it('says that waiting may help when nobody listens, without showing the secret', async () => {
    await new Promise((resolve) => server.close(resolve));
    const error = await failure();
    expect(error).toMatchObject({ code: 'UNREACHABLE', retryable: true });
    expect(error.message).not.toContain(secret);
  });
});
