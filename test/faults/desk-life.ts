// One life of a desk with its store and its way out, over the story; only the time is
// not real. The next life goes on where this one ended.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Desk, openDesk } from '../../collector/desk.ts';
import { DEFAULT_POLICY } from '../../collector/domain/policy.ts';
import { openDispatcher } from '../../collector/notify/dispatcher.ts';
import { targetsOf } from '../../collector/notify/targets.ts';
import { openSqliteStore } from '../../collector/store/sqlite/store.ts';
import type { Store } from '../../collector/store/store.ts';
import { encodeEvent, packBatch } from '../../proto/codec.ts';
import { Lane } from '../../proto/gen/types.ts';
import { contractSchema } from '../../proto/schema.ts';
import { openLog } from '../../shared/log.ts';
import { aMachine } from '../collector/desk/office.ts';
import { builtInPack } from '../support/built-in-pack.ts';
import { labelOf } from './labels.ts';
import { BEGIN, LENGTH_MS, MACHINES, machineId, type Report, reports, STEP_MS } from './story.ts';

const EPOCH = 'aa'.repeat(16);

export interface Life {
  folder: string;
  webhook: { url: string; secret: string };
  /** Told before and after each commit, with what it does in a word. */
  around?: (when: 'before' | 'after', label: string) => void;
}

export async function live({ folder, webhook, around = () => undefined }: Life): Promise<void> {
  const clockFile = join(folder, 'clock');
  let now = existsSync(clockFile) ? Number(readFileSync(clockFile, 'utf8')) : BEGIN;
  const stored = await openSqliteStore(join(folder, 'collector.db'));
  const store: Store = {
    ...stored,
    async commit(commit) {
      const label = labelOf(commit);
      around('before', label);
      await stored.commit(commit);
      around('after', label);
    },
  };
  const log = openLog('test', 'silent');
  const targets = targetsOf({ webhook: [{ name: 'desk', ...webhook, per_hour: 1000 }] });
  const desk = openDesk({
    ...{ store, schema: contractSchema, now: () => now, log },
    pack: () => builtInPack,
    policy: () => DEFAULT_POLICY,
    targets: () => targets.map(({ name }) => name),
  });
  const dispatcher = openDispatcher({ store, targets, now: () => now, log });

  await comeIn(stored, desk, now);
  const deliver = deliveryTo(stored, desk);
  const waiting = reports();
  for (; now <= BEGIN + LENGTH_MS; now += STEP_MS) {
    writeFileSync(clockFile, String(now));
    while (waiting[0] && BEGIN + waiting[0].at <= now) await deliver(waiting.shift() as Report, now);
    for (let machine = 0; machine < MACHINES; machine++) desk.heartbeat(machineId(machine), 0, now);
    await desk.tick();
    await dispatcher.drain();
  }
  await dispatcher.stop();
  await stored.close();
}

/** All machines connect, as agents do after a collector comes back; the first time they are new. */
async function comeIn(store: Store, desk: Desk, now: number): Promise<void> {
  for (let machine = 0; machine < MACHINES; machine++) {
    const id = machineId(machine);
    const labels = { site: machine < MACHINES / 2 ? 'tokyo' : 'osaka' };
    const row = aMachine({ id, name: `pc-${machine}`, publicKey: `key-${machine}`, labels });
    if (!(await store.machine(id))) await store.commit({ machines: [row] });
    const generation = (await generationOf(store, id)) + 1;
    await store.commit({ session: { machineId: id, generation, ticketHash: '', instanceId: 'i', openedAt: now } });
    const hello = { name: `pc-${machine}`, os: 'linux', arch: 'x64', agentVersion: '0.1.0' };
    await desk.connected({ machineId: id, generation, ...hello, at: now });
  }
}

/** What was committed before is sent again too: the desk must know it. */
function deliveryTo(store: Store, desk: Desk) {
  const sent = new Map<string, number>();
  return async ({ machine, lane, events }: Report, now: number): Promise<void> => {
    const id = machineId(machine);
    const firstSeq = (sent.get(`${id} ${lane}`) ?? 0) + 1;
    sent.set(`${id} ${lane}`, firstSeq + events.length - 1);
    const place = {
      lane: lane === 'urgent' ? Lane.LANE_URGENT : Lane.LANE_ROUTINE,
      epoch: Buffer.from(EPOCH, 'hex'),
      first_seq: firstSeq,
    };
    const { codec, raw_len: rawLength, payload } = packBatch(place, events.map(encodeEvent));
    const raw = { codec, rawLength, payload };
    const generation = await generationOf(store, id);
    await desk.receive({ machineId: id, generation, lane, epoch: EPOCH, firstSeq, events, raw, receivedAt: now });
  };
}

async function generationOf(store: Store, machineId: string): Promise<number> {
  return (await store.memoryOf(machineId))?.session?.generation ?? 0;
}
