import { once } from 'node:events';
import { type Socket, connect as tcpConnect } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import {
  authOf,
  batchOf,
  connect,
  greet,
  logIn,
  newIdentity,
  type RawAgent,
  unchangedEvent,
} from '../../support/raw-agent.ts';
import { soon } from '../../support/soon.ts';
import { type Ground, openGround } from './ground.ts';

let ground: Ground;
afterEach(() => ground.close());

async function expectServed(): Promise<void> {
  const { identity } = await ground.machine();
  const { agent } = await logIn(ground.where, identity);
  agent.send({ batch: batchOf(identity, 1, [unchangedEvent()]) });
  expect((await agent.next('ack')).acked_seq).toBe(1);
  agent.ws.terminate();
}

const ended = (socket: Socket) =>
  new Promise<void>((resolve) => socket.on('error', () => undefined).once('close', () => resolve()));

describe('a deadline', () => {
  it('ends a connection that says nothing: 4408', async () => {
    ground = await openGround({ handshakeMs: 60 });
    const agent = await connect(ground.where);
    expect(await agent.next('error')).toMatchObject({ code: 'TIMEOUT' });
    expect((await agent.closed).code).toBe(4408);
  });

  it('ends a handshake that stops half way', async () => {
    ground = await openGround({ handshakeMs: 60 });
    const agent = await connect(ground.where);
    await greet(agent, newIdentity());
    expect((await agent.closed).code).toBe(4408);
  });

  it('destroys one that does not even read, though it can not be told', async () => {
    ground = await openGround({ handshakeMs: 60, silenceMs: 200 });
    const agent = await connect(ground.where);
    agent.socket.pause();
    await soon(() => expect(ground.gateway.counts().connections).toBe(0));
    agent.ws.terminate();
  });

  it('ends a slow loris before TLS and one within its headers', async () => {
    ground = await openGround({ headersMs: 500 });
    const { port, ca } = ground.where;
    const mute = tcpConnect(port, '127.0.0.1');
    const slow = tlsConnect({ port, host: '127.0.0.1', servername: 'localhost', ca });
    slow.once('secureConnect', () => slow.write('GET /agent/v1 HTTP/1.1\r\nHost: localhost\r\nX-Slow:'));
    slow.resume();
    await Promise.all([ended(mute), ended(slow)]);
    await expectServed();
  });
});

describe('liveness', () => {
  it('is kept by answering pings', async () => {
    ground = await openGround({ pingMs: 20, silenceMs: 1000 });
    const { identity } = await ground.machine();
    const { agent } = await logIn(ground.where, identity);
    let pings = 0;
    agent.ws.on('ping', () => {
      pings += 1;
    });
    await soon(() => expect(pings).toBeGreaterThan(70));
    expect(agent.ws.readyState).toBe(agent.ws.OPEN);
    agent.ws.terminate();
  });

  it('ends with a half-open connection: the machine is silent', async () => {
    ground = await openGround({ pingMs: 50, silenceMs: 250 });
    const { identity, id } = await ground.machine();
    const { agent } = await logIn(ground.where, identity);
    agent.socket.pause();
    await soon(() =>
      expect(ground.desk.disconnections).toContainEqual({ machineId: id, generation: 1, presence: 'silent' }),
    );
    agent.ws.terminate();
  });
});

describe('a limit', () => {
  it('turns newcomers away while too many strangers wait, and says when to come back', async () => {
    ground = await openGround({ unauthenticated: 2 });
    const { identity } = await ground.machine();
    await soon(() => expect(ground.gateway.counts().connections).toBe(0));
    const strangers = [await connect(ground.where), await connect(ground.where)];
    await expect(connect(ground.where)).rejects.toThrow(/503/);
    const transcript = await greet(strangers[0]!, identity);
    strangers[0]!.send({ client_auth: authOf(identity, transcript) });
    await strangers[0]!.next('session_accepted');
    const third = await connect(ground.where);
    for (const { ws } of [...strangers, third]) ws.terminate();
  });

  it('leaves room for others while one address holds sockets and says nothing', async () => {
    ground = await openGround({ unauthenticated: 4 });
    const { identity } = await ground.machine();
    const port = ground.where.port;
    const idle = Array.from({ length: 24 }, () => tcpConnect({ port, host: '127.0.0.1', localAddress: '127.0.0.2' }));
    const refused = idle.map((socket) => new Promise((resolve) => socket.on('error', resolve).once('close', resolve)));
    await Promise.race(refused);
    await soon(() => expect(idle.filter(({ destroyed }) => !destroyed)).toHaveLength(8));
    const { agent } = await logIn(ground.where, identity);
    agent.ws.terminate();
    for (const socket of idle) socket.destroy();
  });

  it('turns an address away that connects too fast', async () => {
    ground = await openGround({ handshakesPerAddress: { perSecond: 0.001, burst: 2 } });
    const agents = [await connect(ground.where), await connect(ground.where)];
    await expect(connect(ground.where)).rejects.toThrow(/503/);
    for (const { ws } of agents) ws.terminate();
  });

  it('tells a machine that opens session after session to wait: 4429', async () => {
    ground = await openGround({ sessionsPerMachine: { perSecond: 0.001, burst: 1 } });
    const { identity } = await ground.machine();
    const { agent } = await logIn(ground.where, identity);
    const second = await connect(ground.where);
    const transcript = await greet(second, identity);
    second.send({ client_auth: authOf(identity, transcript) });
    expect(await second.next('error')).toMatchObject({ code: 'QUOTA', retry_after_ms: 60_000 });
    expect((await second.closed).code).toBe(4429);
    agent.ws.terminate();
  });

  it('pauses a machine that sends more than its share, and lets it go on later', async () => {
    ground = await openGround({ events: { perSecond: 2, burst: 10 } });
    const { identity } = await ground.machine();
    const { agent } = await logIn(ground.where, identity);
    agent.send({
      batch: batchOf(
        identity,
        1,
        Array.from({ length: 12 }, () => unchangedEvent()),
      ),
    });
    const acks = [];
    do acks.push(await agent.next('ack'));
    while (acks.at(-1)!.acked_seq < 12);
    expect(acks.at(-1)!.credit_bytes).toBe(0);
    do acks.push(await agent.next('ack'));
    while (acks.at(-1)!.credit_bytes === 0);
    agent.ws.terminate();
  });

  it('pauses everybody and admits nobody while too much is uncommitted', async () => {
    ground = await openGround({ budgetBytes: 100 });
    const held: (() => void)[] = [];
    const committed = ground.desk.answer;
    ground.desk.answer = async (batch) => {
      await new Promise<void>((resolve) => held.push(resolve));
      return committed(batch);
    };
    const { identity } = await ground.machine();
    const { agent } = await logIn(ground.where, identity);
    agent.send({
      batch: batchOf(
        identity,
        1,
        Array.from({ length: 9 }, () => unchangedEvent()),
      ),
    });
    const paused = await agent.next('ack');
    expect(paused).toMatchObject({ acked_seq: 0, credit_bytes: 0 });
    await expect(connect(ground.where)).rejects.toThrow(/503/);
    held[0]!();
    await soon(async () => expect((await agent.next('ack')).credit_bytes).toBeGreaterThan(0));
    agent.ws.terminate();
  });
});

describe('a stop', () => {
  it('drains: says when to come back, finishes what runs, closes with 1012', async () => {
    ground = await openGround();
    const { identity } = await ground.machine();
    const { agent } = await logIn(ground.where, identity);
    const held: (() => void)[] = [];
    const committed = ground.desk.answer;
    ground.desk.answer = async (batch) => {
      await new Promise<void>((resolve) => held.push(resolve));
      return committed(batch);
    };
    agent.send({ batch: batchOf(identity, 1, [unchangedEvent()]) });
    await soon(() => expect(held).toHaveLength(1));
    const stopped = ground.gateway.stop();
    expect((await agent.next('drain')).retry_after_ms).toBeLessThanOrEqual(10_000);
    await expect(connect(ground.where)).rejects.toThrow();
    held[0]!();
    expect((await agent.next('ack')).acked_seq).toBe(1);
    expect((await agent.closed).code).toBe(1012);
    await stopped;
  });

  it('has the last word of every agent stored, those that leave at the same moment too', async () => {
    ground = await openGround();
    const agents: RawAgent[] = [];
    for (let n = 0; n < 8; n++) agents.push((await logIn(ground.where, (await ground.machine()).identity)).agent);
    for (const { ws } of agents) ws.close(1000);
    await once(agents[0]!.ws, 'close');
    await ground.gateway.stop();
    expect(ground.desk.disconnections).toHaveLength(agents.length);
  });

  it('does not wait for ever for a commit that hangs', async () => {
    ground = await openGround({ drainMs: 100 });
    const { identity } = await ground.machine();
    const { agent } = await logIn(ground.where, identity);
    ground.desk.answer = () => new Promise(() => undefined);
    agent.send({ batch: batchOf(identity, 1, [unchangedEvent()]) });
    await soon(() => expect(ground.desk.received).toHaveLength(1));
    await ground.gateway.stop();
    expect((await agent.closed).code).toBe(1012);
  });
});
