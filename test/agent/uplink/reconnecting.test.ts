import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { waitAfter } from '../../../agent/uplink/reconnect.ts';
import { bodyName, CloseCode } from '../../../proto/frames.ts';
import { type Envelope, GoodbyeReason } from '../../../proto/gen/types.ts';
import type { Peer, PeerSession } from '../../support/peer.ts';
import { soon } from '../../support/soon.ts';
import { numbered, ROUTINE } from './bench.ts';
import { openPeer, startAgent } from './ground.ts';

const STOPPED = GoodbyeReason.GOODBYE_REASON_STOPPED;
const YEAR = 365 * 86_400_000;
const BACK_OFF = { baseMs: 1000, capMs: 300_000 };

describe('the wait before the next try', () => {
  it.each([
    ['UNREACHABLE', 0, {}, 0, 1000],
    ['UNREACHABLE', 4, {}, 0, 16_000],
    ['UNREACHABLE', 30, {}, 0, 300_000],
    ['AUTH_FAILED', 0, {}, 900_000, 900_000],
    ['AUTH_FAILED', 9, {}, 900_000, 21_600_000],
    ['PENDING_APPROVAL', 0, {}, 300_000, 900_000],
    ['REVOKED', 0, {}, 86_400_000, 86_400_000],
    ['SUPERSEDED', 0, {}, 60_000, 300_000],
    ['VERSION', 0, {}, 3_600_000, 3_600_000],
    ['RESUMED', 9, {}, 0, 5000],
    ['DRAIN', 0, { retryAfterMs: 40_000 }, 40_000, 50_000],
    ['OVERLOADED', 0, { retryAfterMs: 40_000 }, 40_000, 50_000],
  ] as const)('after %s, %i failures and %o is between its bounds', (reason, failures, more, least, most) => {
    for (const chance of [0, 0.5, 0.999]) {
      const wait = waitAfter({ reason, text: '', ...more }, failures, BACK_OFF, () => chance);
      expect(wait).toBeGreaterThanOrEqual(least);
      expect(wait).toBeLessThanOrEqual(most);
    }
    expect(waitAfter({ reason, text: '', ...more }, failures, BACK_OFF, () => 1)).toBe(most);
  });
});

describe('a collector that can not prove itself', () => {
  const hello = ['client_hello'];

  it.each<[string, (peer: Peer) => void, string]>([
    ['has another root key', (peer) => Object.assign(peer, { rootKey: generateKeyPairSync('ed25519') }), 'root key'],
    ['has a signing key of its own', unendorsed, 'not endorsed'],
    ['signs something else', forged, 'signature is wrong'],
    ['shows a certificate that is over by its own clock', (peer) => Object.assign(peer, { clockSkewMs: YEAR }), 'over'],
  ])('hears nothing after the hello when it %s', async (_how, spoil, why) => {
    const peer = await openPeer();
    const { uplink } = startAgent(peer);
    spoil(peer);
    await soon(() => expect(uplink.status().problem).toMatchObject({ reason: 'WRONG_COLLECTOR' }));
    await soon(() => expect(peer.sessions.length).toBeGreaterThan(2));
    expect(uplink.status().problem?.text).toContain(why);
    await uplink.stop(STOPPED);
    // The last try may have been cut off before its hello.
    for (const { frames } of peer.sessions) expect(namesOf(frames)).toEqual(frames.length === 0 ? [] : hello);
    expect(peer.sessions.filter(({ frames }) => frames.length === 1).length).toBeGreaterThan(1);
  });

  it.each([
    ['its certificate comes from another CA', {}, { ca: '0'.repeat(64) }],
    ['its certificate is for another host', { names: ['collector.example'] }, {}],
  ])('hears not even a hello when %s', async (_why, options, trust) => {
    const peer = await openPeer(options);
    Object.defineProperty(peer, 'trust', { value: { ...peer.trust, ...trust } });
    const { uplink } = startAgent(peer);
    await soon(() => expect(uplink.status().problem?.reason).toBe('UNTRUSTED'));
    expect(peer.sessions).toHaveLength(0);
  });

  it('is believed whatever the clock of the PC says', async () => {
    const peer = await openPeer({ certifiedAt: Date.now() - 10 * YEAR });
    peer.clockSkewMs = -10 * YEAR;
    const { uplink } = startAgent(peer);
    await soon(() => expect(uplink.status().state).toBe('streaming'));
    expect(uplink.clockOffsetMs()).toBeGreaterThan(9 * YEAR);
  });
});

describe('a connection that breaks', () => {
  it('comes back when the collector does, and delivers what was spooled meanwhile', async () => {
    const peer = await openPeer();
    const { spool, uplink } = startAgent(peer);
    await soon(() => expect(uplink.status().state).toBe('streaming'));
    const { port } = peer;
    await peer.close();
    await soon(() =>
      expect(uplink.status().problem).toMatchObject({ reason: 'UNREACHABLE', mend: expect.any(String) }),
    );
    spool.append([numbered(1)]);
    await peer.open({ port });
    await soon(() => expect(peer.eventsOf(ROUTINE)).toHaveLength(1));
    expect(uplink.status().problem).toBeUndefined();
  });

  it('goes to another collector when one is away', async () => {
    const peer = await openPeer();
    const gone = await openPeer();
    const urls = [gone.url, peer.url];
    await gone.close();
    const { uplink } = startAgent(peer, { urls });
    await soon(() => expect(uplink.status()).toMatchObject({ state: 'streaming', url: peer.url }));
  });

  it('waits longer each time while streaming is never healthy', async () => {
    const peer = await openPeer();
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    onTestFinished(() => void vi.restoreAllMocks());
    peer.instead = ({ heartbeat }, { socket }) => heartbeat !== undefined && socket.terminate() === undefined;
    const { uplink } = startAgent(peer, { timings: { backOff: { baseMs: 40, capMs: 10_000 } } });
    const waits: number[] = [];
    for (let count = 1; count <= 4; count++) {
      await soon(() => expect(peer.sessions).toHaveLength(count));
      await soon(() => expect(uplink.status().state).toBe('waiting'));
      const { nextTryAt = 0, since } = uplink.status();
      waits.push(Math.round(nextTryAt - since));
    }
    expect(waits).toEqual([20, 40, 80, 160].map((wait) => expect.closeTo(wait, -1)));
  });

  it('begins with short waits again after it has streamed for a while', async () => {
    const peer = await openPeer();
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    onTestFinished(() => void vi.restoreAllMocks());
    peer.instead = ({ heartbeat }, { socket }) => heartbeat !== undefined && socket.terminate() === undefined;
    const { uplink } = startAgent(peer, { timings: { healthyMs: 0, backOff: { baseMs: 100, capMs: 60_000 } } });
    await soon(() => expect(peer.sessions.length).toBeGreaterThan(4));
    await soon(() => expect(uplink.status().state).toBe('waiting'));
    const { nextTryAt = 0, since } = uplink.status();
    expect(nextTryAt - since).toBeLessThanOrEqual(60);
  });

  it('closes with 4408 and comes back when no ack comes', async () => {
    const peer = await openPeer();
    const codes: number[] = [];
    peer.instead = ({ batch }, { socket }) => {
      if (batch) socket.on('close', (code) => codes.push(code));
      return batch !== undefined && peer.sessions.length === 1;
    };
    const { spool, uplink } = startAgent(peer, { timings: { ackWaitMs: 100 } });
    spool.append([numbered(1)]);
    uplink.wake();
    await soon(() => expect(peer.eventsOf(ROUTINE)).toHaveLength(1));
    expect(codes[0]).toBe(CloseCode.TIMEOUT);
  });

  it('is cut when nothing comes in for a while', async () => {
    const peer = await openPeer();
    peer.instead = ({ heartbeat }) => heartbeat !== undefined;
    const { uplink } = startAgent(peer, { timings: { silenceMs: 100, backOff: { baseMs: 60_000, capMs: 60_000 } } });
    await soon(() => expect(uplink.status().problem?.reason).toBe('SILENT'));
  });

  it('is dropped when the machine wakes up from sleep, and comes back at once', async () => {
    const peer = await openPeer();
    vi.spyOn(Math, 'random').mockReturnValue(0);
    onTestFinished(() => void vi.restoreAllMocks());
    const { uplink } = startAgent(peer);
    await soon(() => expect(uplink.status().state).toBe('streaming'));
    const { now } = Date;
    const wokenAt = vi.spyOn(Date, 'now').mockImplementation(() => now() + 8 * 3_600_000);
    await soon(() => expect(peer.sessions).toHaveLength(2));
    wokenAt.mockRestore();
    await soon(() => expect(uplink.status().state).toBe('streaming'));
  });

  it('is given up when the handshake takes too long', async () => {
    const peer = await openPeer();
    peer.instead = () => true;
    const { uplink } = startAgent(peer, { timings: { handshakeMs: 100 } });
    await soon(() => expect(uplink.status().problem?.reason).toBe('UNREACHABLE'));
  });

  it.each([
    [CloseCode.AUTH_FAILED, 'auth-failed', 15 * 60],
    [CloseCode.PENDING_APPROVAL, 'pending-approval', 5 * 60],
    [CloseCode.REVOKED, 'revoked', 86_400],
    [CloseCode.CLONE_SUSPECTED, 'clone-suspected', 6 * 3600],
  ])('tells what is the matter after %i, and does not ask again soon', async (code, state, seconds) => {
    const peer = await openPeer();
    peer.instead = ({ client_auth }, session) => {
      if (client_auth) session.hangUp(code, 'X', 'because');
      return client_auth !== undefined;
    };
    const { uplink } = startAgent(peer);
    await soon(() =>
      expect(uplink.status()).toMatchObject({ state, problem: { text: 'because', mend: expect.any(String) } }),
    );
    expect((uplink.status().nextTryAt ?? 0) - Date.now()).toBeGreaterThan(seconds * 1000 - 5000);
  });

  it('stays away as long as a drain or a 503 asks', async () => {
    const peer = await openPeer();
    const { uplink } = startAgent(peer);
    await soon(() => expect(uplink.status().state).toBe('streaming'));
    peer.httpStatus = '503 Service Unavailable\r\nRetry-After: 600';
    peer.session.send({ drain: { retry_after_ms: 300 } });
    await soon(() => expect(uplink.status().state).toBe('draining'));
    peer.session.socket.close(CloseCode.DRAIN);
    await soon(() => expect(uplink.status().problem?.reason).toBe('DRAIN'));
    expect((uplink.status().nextTryAt ?? 0) - uplink.status().since).toBeGreaterThanOrEqual(300);
    await soon(() => expect(uplink.status().problem?.reason).toBe('OVERLOADED'));
    expect((uplink.status().nextTryAt ?? 0) - Date.now()).toBeGreaterThan(590_000);
  });

  it.each<[string, (session: PeerSession) => void]>([
    ['text', ({ socket }) => socket.send('hello')],
    ['rubbish', ({ socket }) => socket.send(Buffer.from([0xff, 0xff, 0xff]))],
    [
      'a frame out of turn',
      (session) => session.send({ enrol_result: { machine_id: new Uint8Array(), pending_approval: false } }),
    ],
    [
      'an ack for what was never sent',
      (session) => {
        const { lane, epoch } = session.auth!.lanes[0]!;
        session.send({ ack: { lane, epoch, acked_seq: 5, credit_bytes: 1, rejected: [] } });
      },
    ],
  ])('is closed when the collector sends %s', async (_what, send) => {
    const peer = await openPeer();
    const { uplink } = startAgent(peer);
    await soon(() => expect(uplink.status().state).toBe('streaming'));
    const closed = once(peer.session.socket, 'close');
    send(peer.session);
    const [code] = await closed;
    expect([CloseCode.NOT_BINARY, CloseCode.BAD_PROTOCOL]).toContain(code);
    await soon(() => expect(peer.sessions.length).toBeGreaterThan(1));
  });
});

function unendorsed(peer: Peer): void {
  peer.signingKey = generateKeyPairSync('ed25519');
  const rightful = peer.rootKey;
  // The signature of the endorsement comes from the wrong key, the root key shown is the right one.
  peer.rootKey = { publicKey: rightful.publicKey, privateKey: generateKeyPairSync('ed25519').privateKey };
}

function forged(peer: Peer): void {
  peer.signingKey = { ...peer.signingKey, privateKey: generateKeyPairSync('ed25519').privateKey };
}

function namesOf(frames: Envelope[]): string[] {
  return frames.map((frame) => bodyName(frame) ?? '');
}
