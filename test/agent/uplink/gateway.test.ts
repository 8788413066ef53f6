// Both real ends: the agent's uplink and the collector's gateway before a real desk.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { enrol } from '../../../agent/uplink/enrolment.ts';
import { startUplink } from '../../../agent/uplink/uplink.ts';
import { openDesk } from '../../../collector/desk.ts';
import { DEFAULT_POLICY } from '../../../collector/domain/policy.ts';
import { GoodbyeReason } from '../../../proto/gen/types.ts';
import { contractSchema } from '../../../proto/schema.ts';
import { idText } from '../../../shared/id.ts';
import { openGround, STAFF } from '../../collector/ingest/ground.ts';
import { builtInPack } from '../../support/built-in-pack.ts';
import { soon } from '../../support/soon.ts';
import { log, numbered, ownFolder, ROUTINE, URGENT } from './bench.ts';
import { openOwnSpool } from './ground.ts';

async function openCollector() {
  const ground = await openGround({}, (store, now) =>
    openDesk({
      ...{ store, now, schema: contractSchema, policy: () => DEFAULT_POLICY, targets: () => [] },
      ...{ pack: () => builtInPack, log },
    }),
  );
  onTestFinished(() => ground.close());
  return ground;
}

interface Past {
  maxBytes?: number;
  /** Events that were spooled before the first connection. */
  connectAfter?: number;
  /** Where it goes, if not straight to the collector. */
  port?: number;
}

async function startEnrolled(collector: Awaited<ReturnType<typeof openCollector>>, past: Past = {}) {
  const folder = ownFolder();
  const enrolled = await enrol(await collector.bundle(), { folder, agentVersion: '1.2.3' });
  if (enrolled.is === 'pending') throw new Error('not approved');
  const { identity } = enrolled;
  if (past.port) identity.urls = [`wss://localhost:${past.port}`];
  const spool = openOwnSpool(folder, past.maxBytes);
  if (past.connectAfter) spool.append(Array.from({ length: past.connectAfter }, (_, n) => numbered(n)));
  const ran: string[] = [];
  const onRunCheck = (check: string) => void ran.push(check);
  const uplink = startUplink({
    ...{ spool, identity, folder, log, onRunCheck, agentVersion: '1.2.3' },
    timings: { afterBootMs: 0, backOff: { baseMs: 5, capMs: 50 } },
  });
  onTestFinished(() => uplink.stop(GoodbyeReason.GOODBYE_REASON_STOPPED));
  return { spool, uplink, ran, id: idText(identity.machineId) };
}

/** A TCP connection to a port, that can be cut, and that counts how often it was made. */
async function openCable(to: number): Promise<{ port: number; made(): number; cut(): void }> {
  const sockets = new Set<Socket>();
  let made = 0;
  const server = createServer((inbound) => {
    made++;
    const outbound = connect(to, '127.0.0.1');
    for (const socket of [inbound, outbound]) sockets.add(socket.on('error', () => undefined));
    inbound.pipe(outbound).pipe(inbound);
  });
  const cut = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    cut();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, made: () => made, cut };
}

describe('an agent and a collector', () => {
  it('enrol, stream and acknowledge', async () => {
    const collector = await openCollector();
    const { spool, uplink, id } = await startEnrolled(collector);
    spool.append(Array.from({ length: 700 }, (_, n) => numbered(n)));
    spool.append([numbered(1, URGENT)]);
    uplink.wake();
    await soon(() => expect(spool.stats()).toMatchObject({ urgent: { events: 0 }, routine: { events: 0 } }));
    expect(await collector.store.facts(id)).toMatchObject([{ check: 'clock' }]);
    expect(spool.stats().quarantined).toBe(0);
  });

  it('agree on what is lost after an overflow, and go on behind it', async () => {
    const collector = await openCollector();
    const { spool, uplink } = await startEnrolled(collector, { maxBytes: 30_000, connectAfter: 500 });
    await soon(() => expect(spool.stats().routine.events).toBe(0));
    expect(spool.stats().routine.dropped).toBeGreaterThan(100);
    spool.append([numbered(9)]);
    uplink.wake();
    await soon(() => expect(spool.place(ROUTINE)).toMatchObject({ ackedSeq: 501, nextSeq: 502 }));
  });

  it('run a check on command', async () => {
    const collector = await openCollector();
    const { uplink, ran, id } = await startEnrolled(collector);
    await soon(() => expect(uplink.status().state).toBe('streaming'));
    await soon(() => expect(collector.gateway.sessions()).toHaveLength(1));
    await collector.gateway.command(id, 'volumes', STAFF);
    expect(ran).toEqual(['volumes']);
  });

  it('find each other again whenever the connection breaks, by the rolling ticket', async () => {
    const collector = await openCollector();
    const cable = await openCable(collector.where.port);
    const { spool, uplink, id } = await startEnrolled(collector, { port: cable.port });
    for (let n = 1; n <= 3; n++) {
      await soon(() => expect(cable.made()).toBe(n));
      spool.append([numbered(n)]);
      uplink.wake();
      await soon(() => expect(spool.stats().routine.events).toBe(0));
      cable.cut();
    }
    await soon(() => expect(uplink.status().state).toBe('streaming'));
    expect((await collector.store.facts(id))[0]?.facts).toMatchObject({ offset_ms: 3 });
  });

  it('part for good when the machine is shut out', async () => {
    const collector = await openCollector();
    const { uplink, id } = await startEnrolled(collector);
    await soon(() => expect(collector.gateway.sessions()).toHaveLength(1));
    collector.gateway.revoke(id);
    await soon(() => expect(uplink.status().state).toBe('revoked'));
  });
});
