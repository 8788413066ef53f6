import { mkdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTicket } from '../../../agent/uplink/identity.ts';
import { unpackBatch } from '../../../proto/codec.ts';
import { CloseCode } from '../../../proto/frames.ts';
import { CommandKind, GoodbyeReason } from '../../../proto/gen/types.ts';
import { newId } from '../../../shared/id.ts';
import { soon } from '../../support/soon.ts';
import { numbered, numberOf, ROUTINE, URGENT } from './bench.ts';
import { openPeer, startAgent } from './ground.ts';

const many = (count: number, lane = ROUTINE as typeof ROUTINE | typeof URGENT, padding = 0) =>
  Array.from({ length: count }, (_, n) => numbered(n + 1, lane, 'clock', padding));

describe('an uplink', () => {
  it('delivers what is spooled and what comes later, once and in order, and lets the spool forget', async () => {
    const peer = await openPeer();
    const { spool, uplink } = startAgent(peer);
    spool.append(many(1200));
    uplink.wake();
    await soon(() => expect(peer.eventsOf(ROUTINE)).toHaveLength(1200));
    spool.append([numbered(7777)]);
    uplink.wake();
    await soon(() => expect(spool.stats().routine.events).toBe(0));
    expect(peer.eventsOf(ROUTINE).map(numberOf)).toEqual([...Array.from({ length: 1200 }, (_, n) => n + 1), 7777]);
    expect(uplink.status()).toMatchObject({ state: 'streaming', url: peer.url, lastAckAt: expect.any(Number) });
    expect(uplink.status().problem).toBeUndefined();
  });

  it('introduces itself, and shows the ticket of the last session at the next', async () => {
    const peer = await openPeer();
    const { folder, spool } = startAgent(peer);
    await soon(() => expect(loadTicket(folder)).toHaveLength(32));
    const ticket = loadTicket(folder);
    const { frames, auth } = peer.session;
    expect(frames[0]?.client_hello).toMatchObject({
      ...{ minor_max: 1, agent_version: '1.2.3', hostname: hostname() },
      os: expect.stringMatching(/^(linux|windows|macos)$/),
    });
    expect(auth?.ticket).toHaveLength(0);
    expect(auth?.lanes).toMatchObject([{ lane: URGENT, next_seq: 1, oldest_seq: 1 }, { lane: ROUTINE }]);
    expect(Buffer.from(auth!.lanes[1]!.epoch).toString('hex')).toBe(spool.place(ROUTINE).epoch);
    peer.session.socket.close(1012);
    await soon(() => expect(Buffer.from(peer.session.auth?.ticket ?? [])).toEqual(Buffer.from(ticket)));
  });

  it('goes on without a place to store its ticket, and shows the one it was given', async () => {
    const peer = await openPeer();
    const { folder, spool } = startAgent(peer);
    await soon(() => expect(loadTicket(folder)).toHaveLength(32));
    rmSync(join(folder, 'session-ticket'));
    mkdirSync(join(folder, 'session-ticket'));
    for (const sessions of [2, 3]) {
      peer.session.socket.close(1012);
      await soon(() => expect(peer.sessions).toHaveLength(sessions));
      await soon(() => expect(peer.session.auth).toBeDefined());
    }
    spool.append(many(1));
    await soon(() => expect(peer.eventsOf(ROUTINE)).toHaveLength(1));
    const tickets = peer.sessions.map(({ auth }) => Buffer.from(auth?.ticket ?? []).toString('hex'));
    expect(new Set(tickets).size).toBe(3);
  });

  it('sends again what was not acknowledged when the connection broke', async () => {
    const peer = await openPeer();
    let lost = 0;
    peer.instead = (frame, session) => {
      if (!frame.batch || lost >= 3) return false;
      lost++;
      session.socket.terminate();
      return true;
    };
    const { spool, uplink } = startAgent(peer);
    spool.append(many(100));
    uplink.wake();
    await soon(() =>
      expect(peer.eventsOf(ROUTINE).map(numberOf)).toEqual(many(100).map(({ event }) => numberOf(event))),
    );
    expect(peer.sessions.length).toBe(4);
  });

  it('rewinds to the watermark of a collector that came back from a backup', async () => {
    const peer = await openPeer();
    const { spool, uplink } = startAgent(peer);
    spool.append(many(50));
    uplink.wake();
    await soon(() => expect(spool.stats().routine.events).toBe(0));
    peer.stored.length = 20;
    for (const key of peer.acked.keys()) peer.acked.set(key, 20);
    peer.session.socket.terminate();
    await soon(() => expect(peer.eventsOf(ROUTINE)).toHaveLength(50));
    expect(peer.eventsOf(ROUTINE).map(numberOf)).toEqual(many(50).map(({ event }) => numberOf(event)));
  });

  it('goes back to the number that a nack asks for', async () => {
    const peer = await openPeer();
    let dropped = false;
    peer.instead = ({ batch }) => {
      const drop = batch !== undefined && !dropped;
      dropped ||= drop;
      return drop;
    };
    const { spool, uplink } = startAgent(peer);
    spool.append(many(1500));
    uplink.wake();
    await soon(() => expect(peer.eventsOf(ROUTINE)).toHaveLength(1500));
    expect(peer.sessions).toHaveLength(1);
  });

  it('begins a new epoch when a collector asks in vain for the same number again and again', async () => {
    const peer = await openPeer();
    const { spool, uplink } = startAgent(peer);
    const { epoch } = spool.place(ROUTINE);
    peer.instead = ({ batch, frame_id }, session) => {
      if (!batch || Buffer.from(batch.epoch).toString('hex') !== epoch) return false;
      const nack = { lane: batch.lane, epoch: batch.epoch, expected_seq: 1, code: 'SEQ_GAP', retry_after_ms: 0 };
      session.send({ nack }, frame_id);
      return true;
    };
    spool.append(many(10));
    uplink.wake();
    await soon(() =>
      expect(peer.eventsOf(ROUTINE).map(numberOf)).toEqual(many(10).map(({ event }) => numberOf(event))),
    );
    expect(spool.place(ROUTINE).epoch).not.toBe(epoch);
  });

  it('delivers a spool with gaps after an overflow', async () => {
    const peer = await openPeer();
    const { spool, uplink } = startAgent(peer);
    spool.append(many(10));
    spool.setAside(ROUTINE, 1, 'TOO_LARGE', 'as a test');
    spool.setAside(ROUTINE, 5, 'TOO_LARGE', 'as a test');
    uplink.wake();
    await soon(() => expect(peer.eventsOf(ROUTINE)).toHaveLength(10));
    expect(peer.eventsOf(ROUTINE).filter(({ gap }) => gap)).toHaveLength(2);
  });

  it('never has more on the way than its credit and 4 batches', async () => {
    const peer = await openPeer();
    peer.credit = 40_000;
    const flights: number[] = [];
    const waiting: (() => void)[] = [];
    let onTheWay = 0;
    peer.instead = (frame, session) => {
      if (!frame.batch) return false;
      const { batch } = frame;
      onTheWay += batch.payload.length;
      flights.push(onTheWay);
      waiting.push(() => {
        onTheWay -= batch.payload.length;
        peer.take(batch, session, frame.frame_id);
      });
      setTimeout(() => waiting.shift()?.(), 30);
      return true;
    };
    const { spool, uplink } = startAgent(peer);
    spool.append(Array.from({ length: 300 }, (_, n) => numbered(n, ROUTINE, 'clock', 1)).map(incompressible));
    uplink.wake();
    await soon(() => expect(peer.eventsOf(ROUTINE)).toHaveLength(300));
    expect(Math.max(...flights)).toBeLessThanOrEqual(40_000);
    expect(waiting).toHaveLength(0);
  });

  it('pauses at credit 0 and goes on when there is credit again', async () => {
    const peer = await openPeer();
    peer.credit = 0;
    const { spool, uplink } = startAgent(peer);
    spool.append(many(5));
    await soon(() => expect(uplink.status().state).toBe('paused'));
    uplink.wake();
    await soon(() => expect(peer.session.frames.some(({ heartbeat }) => heartbeat)).toBe(true));
    expect(peer.session.frames.some(({ batch }) => batch)).toBe(false);
    const [{ lane, epoch }] = [peer.session.auth!.lanes[1]!];
    peer.session.send({ ack: { lane, epoch, acked_seq: 0, credit_bytes: 1000, rejected: [] } });
    await soon(() => expect(peer.eventsOf(ROUTINE)).toHaveLength(5));
  });

  it('sends the urgent first, and still one batch in eight from routine', async () => {
    const peer = await openPeer();
    const { spool, uplink } = startAgent(peer);
    spool.append(Array.from({ length: 200 }, (_, n) => incompressible(numbered(n, ROUTINE))));
    spool.append(Array.from({ length: 2000 }, (_, n) => incompressible(numbered(n, URGENT))));
    uplink.wake();
    await soon(() => expect(spool.stats().urgent.events + spool.stats().routine.events).toBe(0));
    const lanes = peer.session.frames.flatMap(({ batch }) => batch?.lane ?? []);
    expect(lanes.slice(0, 7)).toEqual(Array(7).fill(URGENT));
    expect(lanes[7]).toBe(ROUTINE);
    expect(peer.eventsOf(URGENT).map(numberOf)).toEqual(Array.from({ length: 2000 }, (_, n) => n));
  });

  it('puts records that the collector refuses into quarantine and goes on', async () => {
    const peer = await openPeer();
    peer.instead = ({ batch }, session) => {
      if (!batch) return false;
      const rejected = [{ seq: 2, code: 'INVALID_SCHEMA', text: 'no' }];
      const { lane, epoch, first_seq, count } = batch;
      session.send({ ack: { lane, epoch, acked_seq: first_seq + count - 1, credit_bytes: 9999, rejected } });
      return true;
    };
    const { spool, uplink } = startAgent(peer);
    spool.append(many(3));
    uplink.wake();
    await soon(() => expect(spool.stats()).toMatchObject({ quarantined: 1, routine: { events: 0 } }));
  });

  it.each([CloseCode.BATCH_REJECTED, CloseCode.BAD_PROTOCOL])(
    'finds the one record that makes the collector hang up with %i, and delivers all others',
    async (code) => {
      const peer = await openPeer();
      const poison = 37;
      peer.instead = ({ batch }, session) => {
        const bad = batch && batch.first_seq <= poison && poison < batch.first_seq + batch.count;
        const isGap = batch?.count === 1 && unpackBatch(batch)[0]?.gap;
        if (!bad || isGap) return false;
        session.socket.close(code);
        return true;
      };
      const { spool, uplink } = startAgent(peer);
      spool.append(many(100));
      uplink.wake();
      await soon(() => expect(peer.eventsOf(ROUTINE)).toHaveLength(100));
      expect(peer.eventsOf(ROUTINE)[poison - 1]?.gap).toMatchObject({
        from_seq: poison,
        count: 1,
        reason: 'quarantined',
      });
      expect(spool.stats().quarantined).toBe(1);
    },
  );

  it('measures how far its clock is off', async () => {
    const peer = await openPeer();
    peer.clockSkewMs = -3_600_000;
    const { uplink } = startAgent(peer);
    await soon(() => expect(uplink.clockOffsetMs()).toBeDefined());
    expect(Math.abs(uplink.clockOffsetMs()! - 3_600_000)).toBeLessThan(1000);
  });

  it('runs a check on command, once, and refuses everything else', async () => {
    const peer = await openPeer();
    const ran: string[] = [];
    const onRunCheck = (check: string) => (check === 'volumes' ? void ran.push(check) : 'there is no such check');
    startAgent(peer, { onRunCheck });
    await soon(() => expect(peer.session?.auth).toBeDefined());
    const command_id = newId(Date.now());
    const command = {
      command_id,
      kind: CommandKind.COMMAND_KIND_RUN_CHECK,
      check: 'volumes',
      ttl_ms: 60_000,
      operator: 'ann',
    };
    const ask = (change: object) => peer.session.send({ command: { ...command, ...change } });
    ask({});
    ask({});
    ask({ command_id: newId(Date.now()), check: 'shell' });
    ask({ command_id: newId(Date.now()), kind: 9 as never });
    ask({ command_id: newId(Date.now() - 120_000) });
    const answers = () => peer.session.frames.flatMap(({ command_ack }) => command_ack?.refused ?? []);
    await soon(() => expect(answers()).toHaveLength(5));
    expect(answers()).toEqual([
      '',
      '',
      'there is no such check',
      expect.stringContaining('command 9'),
      expect.stringContaining('over'),
    ]);
    expect(ran).toEqual(['volumes']);
  });

  it('says goodbye with its reason when it stops', async () => {
    const peer = await openPeer();
    const { uplink } = startAgent(peer);
    await soon(() => expect(uplink.status().state).toBe('streaming'));
    await uplink.stop(GoodbyeReason.GOODBYE_REASON_SHUTDOWN);
    await soon(() =>
      expect(peer.session.frames.at(-1)?.goodbye).toEqual({ reason: GoodbyeReason.GOODBYE_REASON_SHUTDOWN }),
    );
    expect(uplink.status().state).toBe('stopped');
    await uplink.stop(GoodbyeReason.GOODBYE_REASON_SHUTDOWN);
  });
});

/** Text that deflate can't shrink. */
function incompressible(entry: ReturnType<typeof numbered>): ReturnType<typeof numbered> {
  const clock = { ...entry.event.facts!.clock!, time_zone: noise(1500) };
  return { ...entry, event: { ...entry.event, facts: { clock } } };
}

function noise(length: number): string {
  return Array.from({ length }, () => String.fromCharCode(33 + Math.floor(Math.random() * 90))).join('');
}
