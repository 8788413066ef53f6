import { describe, expect, it } from 'vitest';
import { openCommands } from '../../../agent/uplink/commands.ts';
import { BACK_OFF, waitAfter } from '../../../agent/uplink/reconnect.ts';
import { CommandKind, type Envelope } from '../../../proto/gen/types.ts';
import { days } from '../../../shared/duration.ts';
import { newId } from '../../../shared/id.ts';
import type { Peer, PeerSession } from '../../support/peer.ts';
import { soon } from '../../support/soon.ts';
import { numbered, ROUTINE } from './bench.ts';
import { openPeer, startAgent } from './ground.ts';

/** A collector that does something else with every batch. */
async function liar(answer: (batch: NonNullable<Envelope['batch']>, session: PeerSession, frameId: number) => void) {
  const peer = await openPeer();
  peer.instead = ({ batch, frame_id }, session) => {
    if (batch) answer(batch, session, frame_id);
    return batch !== undefined;
  };
  return peer;
}

/** What is in the spool once it has complained, and what an honest collector gets of it then. */
async function outcomeWith(peer: Peer) {
  const { spool, uplink } = startAgent(peer);
  spool.append([numbered(1), numbered(2), numbered(3)]);
  uplink.wake();
  await soon(() => expect(uplink.status().problem).toBeDefined());
  const { problem } = uplink.status();
  const kept = spool.stats().routine.events;
  peer.instead = () => false;
  await soon(() => expect(peer.eventsOf(ROUTINE)).toHaveLength(3));
  return { problem, kept };
}

describe('a collector that lies', () => {
  it('about what it has, in an ack, makes the agent forget nothing that was not sent', async () => {
    const peer = await liar(({ lane, epoch }, session) =>
      session.send({ ack: { lane, epoch, acked_seq: 900, credit_bytes: 2 ** 32 - 1, rejected: [] } }),
    );
    expect(await outcomeWith(peer)).toMatchObject({ problem: { reason: 'MISBEHAVED' }, kept: 3 });
  });

  it('about what it has, in a nack, makes the agent forget nothing either', async () => {
    const peer = await liar(({ lane, epoch }, session, frameId) =>
      session.send({ nack: { lane, epoch, expected_seq: 900, code: 'SEQ_GAP', retry_after_ms: 0 } }, frameId),
    );
    expect(await outcomeWith(peer)).toMatchObject({ problem: { reason: 'MISBEHAVED' }, kept: 3 });
  });

  it('about what it can take does not empty the spool into the quarantine', async () => {
    const peer = await openPeer();
    peer.limits = { frame_bytes: 100, batch_bytes: 100, batch_events: 1 };
    const { spool, uplink } = startAgent(peer);
    spool.append([numbered(1), numbered(2)]);
    await soon(() => expect(uplink.status().problem).toMatchObject({ reason: 'MISBEHAVED' }));
    expect(spool.stats()).toMatchObject({ quarantined: 0, routine: { events: 2 } });
  });

  it('about another lane or epoch is not heard', async () => {
    const peer = await liar(({ lane, epoch }, session) => {
      const ack = { acked_seq: 3, credit_bytes: 1000, rejected: [] };
      session.send({ ack: { lane: 1, epoch, ...ack } });
      session.send({ ack: { lane, epoch: Buffer.alloc(16), ...ack } });
      session.hangUp(4503, 'OVERLOADED', 'later');
    });
    expect(await outcomeWith(peer)).toMatchObject({ problem: { reason: 'OVERLOADED' }, kept: 3 });
  });

  it('about having more than was ever sent is left for a new epoch, in a session that knows of it', async () => {
    const peer = await openPeer();
    const { spool, uplink } = startAgent(peer);
    await soon(() => expect(uplink.status().state).toBe('streaming'));
    const { epoch } = spool.place(ROUTINE);
    peer.acked.set(`${ROUTINE} ${epoch}`, 500);
    peer.session.socket.close(1012);
    spool.append([numbered(1), numbered(2)]);
    await soon(() => expect(peer.eventsOf(ROUTINE)).toHaveLength(2));
    expect(spool.place(ROUTINE).epoch).not.toBe(epoch);
    expect(peer.misdirected).toBe(0);
  });
});

describe('a collector that floods', () => {
  const command = { kind: CommandKind.COMMAND_KIND_RUN_CHECK, check: 'volumes', ttl_ms: 0, operator: '' };

  it('an agent with commands gets a check a second at most, and answers of bounded length', () => {
    let ran = 0;
    const commands = openCommands((check) => {
      ran += 1;
      return check === 'volumes' ? undefined : `there is no check ${check}`;
    });
    const endless = commands.take({ ...command, command_id: newId(1), check: 'x'.repeat(100_000) }, undefined);
    expect(endless).toHaveLength(200);
    const answers = Array.from({ length: 500 }, () =>
      commands.take({ ...command, command_id: newId(Date.now()) }, undefined),
    );
    expect(ran).toBe(60);
    expect(answers.at(-1)).toContain('60 commands in a minute');
  });

  it('an agent with pings and reads no answer is left', async () => {
    const peer = await openPeer();
    const { uplink } = startAgent(peer);
    await soon(() => expect(uplink.status().state).toBe('streaming'));
    const { socket } = peer.session;
    socket.pause();
    const flood = setInterval(() => {
      for (let times = 0; times < 2000 && socket.bufferedAmount < 2 ** 20; times++) socket.ping(Buffer.alloc(125));
    }, 1);
    await soon(() => expect(uplink.status().problem).toMatchObject({ reason: 'SILENT' })).finally(() =>
      clearInterval(flood),
    );
  });

  it('complaints has only their beginning shown, and nothing that a terminal obeys', async () => {
    const peer = await openPeer();
    peer.instead = (_frame, session) => {
      session.hangUp(4401, 'AUTH_FAILED', `\x1b[2J${'x'.repeat(100_000)}`);
      return true;
    };
    const { uplink } = startAgent(peer);
    await soon(() => expect(uplink.status().problem).toBeDefined());
    expect(uplink.status().problem?.text).toMatch(/^\\x1b\[2Jx{400,500}$/);
  });
});

it('no collector sends an agent away for more than a day and a quarter', () => {
  for (const retryAfterMs of [2 ** 32 - 1, Number.MAX_SAFE_INTEGER, Number.POSITIVE_INFINITY]) {
    const wait = waitAfter({ reason: 'DRAIN', text: '', retryAfterMs }, 0, BACK_OFF);
    expect(wait).toBeGreaterThanOrEqual(days(1));
    expect(wait).toBeLessThanOrEqual(days(1.25));
  }
});
