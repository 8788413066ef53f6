// How many events a second of CPU the desk judges and remembers, beside what remembering alone costs: the same
// batches of the same machines, into a store of their own, in turns.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDesk, type Received } from '../../../collector/desk.ts';
import { DEFAULT_POLICY } from '../../../collector/domain/policy.ts';
import { openSqliteStore } from '../../../collector/store/sqlite/store.ts';
import type { Store } from '../../../collector/store/store.ts';
import { contractSchema } from '../../../proto/schema.ts';
import { openLog } from '../../../shared/log.ts';
import { builtInRules, loadPack } from '../../../shared/rules/pack.ts';
import { makePcs, type Pc, SITES } from '../../simulate/pc.ts';
import { BATCH_EVENTS, type Batches, streamOf } from './stream.ts';

type Receive = (batch: Received) => Promise<unknown>;

interface Side {
  store: Store;
  receive: Receive;
}

export async function measureReceive(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      machines: { type: 'string', default: '1000' },
      rounds: { type: 'string', default: '7' },
      batches: { type: 'string', default: '10' },
    },
  });
  const [machines, rounds, batches] = [Number(values.machines), Number(values.rounds), Number(values.batches)];
  const folder = mkdtempSync(join(tmpdir(), 'deskside-bench-'));
  const pcs = makePcs(machines, 1, (index) => SITES[index % SITES.length] ?? 'tokyo');
  const ids = new Map(pcs.map((pc) => [pc, randomUUID()]));
  const idOf = (pc: Pc) => ids.get(pc) ?? '';
  const startMs = Date.now();
  const stream = streamOf(pcs, idOf, startMs);
  const desk = await openSide(join(folder, 'desk.db'), pcs, idOf, judging);
  const floor = await openSide(join(folder, 'floor.db'), pcs, idOf, remembering);
  try {
    for (const side of [floor, desk]) await feed(side.receive, stream, machines, [0, 1, 2]);
    const ratios: number[] = [];
    const rates: { desk: number; floor: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      const numbers = Array.from({ length: batches }, (_, index) => 3 + round * batches + index);
      const rate = {
        floor: await feed(floor.receive, stream, machines, numbers),
        desk: await feed(desk.receive, stream, machines, numbers),
      };
      rates.push(rate);
      ratios.push(rate.desk / rate.floor);
    }
    console.log(
      `events a second of CPU, batches of ${BATCH_EVENTS}, ${machines} machines, medians of ${rounds} rounds`,
    );
    console.log(`judged and remembered  ${thousands(median(rates.map(({ desk }) => desk)))}`);
    console.log(`remembered only        ${thousands(median(rates.map(({ floor }) => floor)))}`);
    console.log(
      `ratio                  ${median(ratios).toFixed(2)}  (${ratios.map((ratio) => ratio.toFixed(2)).join(' ')})`,
    );
  } finally {
    for (const { store } of [desk, floor]) await store.close();
    rmSync(folder, { recursive: true });
  }
}

async function openSide(
  path: string,
  pcs: readonly Pc[],
  idOf: (pc: Pc) => string,
  open: (store: Store) => Receive,
): Promise<Side> {
  const store = await openSqliteStore(path);
  const at = Date.now();
  for (const pc of pcs) {
    const [id, labels] = [idOf(pc), { site: pc.site }];
    const told = { name: pc.name, os: pc.os, arch: 'x64', agentVersion: '0.1.0', publicKey: id };
    await store.commit({
      machines: [
        { id, ...told, labels, standing: 'active', enrolledAt: at, lastSeenAt: at, presence: 'online', presenceAt: at },
      ],
    });
    await store.commit({ session: { machineId: id, generation: 1, ticketHash: '', instanceId: 'i', openedAt: at } });
  }
  return { store, receive: open(store) };
}

function judging(store: Store): Receive {
  const pack = loadPack(builtInRules(), contractSchema);
  const log = openLog('bench', 'silent');
  return openDesk({
    ...{ store, pack: () => pack, schema: contractSchema, policy: () => DEFAULT_POLICY, targets: () => [] },
    ...{ now: Date.now, log },
  }).receive;
}

/** The bytes, and how far the lane is. */
function remembering(store: Store): Receive {
  return ({ machineId, lane, epoch, firstSeq, generation, receivedAt, events, raw }) => {
    const ackedSeq = firstSeq + events.length - 1;
    const watermark = { machineId, lane, epoch, ackedSeq };
    const journal = { machineId, lane, epoch, firstSeq, count: events.length, receivedAt, ...raw };
    return store.commit({ progress: { watermark, from: firstSeq - 1, generation }, journal });
  };
}

/** Every machine tells these batches in order, all machines side by side. Events a second of CPU. */
async function feed(receive: Receive, stream: Batches, machines: number, numbers: number[]): Promise<number> {
  const batches = Array.from({ length: machines }, (_, machine) => numbers.map((number) => stream(machine, number)));
  const before = process.cpuUsage();
  await Promise.all(
    batches.map(async (own) => {
      for (const batch of own) await receive(batch);
    }),
  );
  const { user, system } = process.cpuUsage(before);
  const events = batches.flat().reduce((sum, { events }) => sum + events.length, 0);
  return events / ((user + system) / 1e6);
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function thousands(rate: number): string {
  return `${(rate / 1000).toFixed(1)} k`;
}
