import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, logIn, type RawAgent } from '../../support/raw-agent.ts';
import { type Ground, openGround } from './ground.ts';

let ground: Ground;

beforeAll(async () => {
  ground = await openGround({
    sweepMs: 1000,
    unauthenticated: 8,
    events: { perSecond: 1, burst: 50 },
    bytes: { perSecond: 1, burst: 300_000 },
  });
});
afterAll(() => ground.close());

/** Sends the same until the other side hangs up; how it does. */
async function flooded(agent: RawAgent, send: () => void): Promise<number> {
  const flood = setInterval(() => {
    for (let times = 0; times < 50; times++) send();
  }, 1);
  try {
    return (await agent.closed).code;
  } finally {
    clearInterval(flood);
  }
}

async function known(): Promise<RawAgent> {
  const { identity } = await ground.machine();
  return (await logIn(ground.where, identity)).agent;
}

describe('a flood', () => {
  it.each([
    ['of nothing', () => new Uint8Array()],
    ['of frames that only a newer collector knows', (agent: RawAgent) => agent.bytesOf({})],
  ])('%s from a stranger ends long before its handshake must: 4429', async (_what, frame) => {
    const agent = await connect(ground.where);
    expect(await flooded(agent, () => agent.ws.send(frame(agent)))).toBe(4429);
  });

  it.each([
    ['goodbyes', { goodbye: { reason: 0 as const } }],
    ['answers to nothing', { command_ack: { command_id: new Uint8Array(16), refused: 'no' } }],
    ['complaints', { error: { code: 'X', text: 'x'.repeat(100_000), retry_after_ms: 0 } }],
  ])('of %s costs a machine its connection, as batches do: 4429', async (_what, body) => {
    const agent = await known();
    expect(await flooded(agent, () => agent.send(body))).toBe(4429);
  });

  it('is not forgiven to a machine that comes back', async () => {
    const { identity } = await ground.machine();
    const first = await logIn(ground.where, identity);
    expect(first.credit_bytes).toBeGreaterThan(0);
    expect(await flooded(first.agent, () => first.agent.send({ goodbye: { reason: 0 } }))).toBe(4429);
    const second = await logIn(ground.where, identity);
    expect(second.credit_bytes).toBe(0);
    second.agent.ws.terminate();
  });

  it('of pings is cut off', async () => {
    const agent = await known();
    expect(await flooded(agent, () => agent.ws.ping())).toBe(1006);
  });

  it('of connections that were cut before anybody looked at them keeps nobody out', async () => {
    // This process waits meanwhile, so it finds all of them gone, without an address.
    const cut = `const { connect } = require('node:net');
      for (let i = 0; i < 50; i++) connect(${ground.where.port}, '127.0.0.1', function () { this.resetAndDestroy(); });`;
    expect(spawnSync(process.execPath, ['-e', cut]).status).toBe(0);
    const agent = await known();
    agent.ws.terminate();
  });
});
