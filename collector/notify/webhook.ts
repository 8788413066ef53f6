// A signed POST, as Standard Webhooks 1.0 lays it down:
// https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
import { createHmac } from 'node:crypto';
import Type from 'typebox';
import { post } from './http.ts';
import type { Message } from './message.ts';
import { defineNotifier } from './notifier.ts';

/** "whsec_" and 24 to 64 bytes in base64. */
const SECRET = '^whsec_[A-Za-z0-9+/]{32,88}={0,2}$';

const Settings = Type.Object({
  url: Type.String({ pattern: '^https?://', description: 'an http or https address' }),
  secret: Type.String({
    pattern: SECRET,
    writeOnly: true,
    description: 'whsec_ and 24 to 64 random bytes in base64',
  }),
});

/** The three headers a receiver checks. `now` in milliseconds. */
export function signatureHeaders(id: string, body: string, secret: string, now: number): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000));
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

async function send(
  { url, secret }: Type.Static<typeof Settings>,
  { id, ...content }: Message,
  signal: AbortSignal,
): Promise<void> {
  const body = JSON.stringify(content);
  const headers = { 'content-type': 'application/json', 'user-agent': 'deskside' };
  await post(url, { ...headers, ...signatureHeaders(id, body, secret, Date.now()) }, body, signal);
}

export const webhook = defineNotifier({ kind: 'webhook', settings: Settings, send });
