// Many PCs and a desk on a real store with the built-in rules; only the time is ours.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Desk, type DeskOptions, openDesk, type Receipt } from '../../../collector/desk.ts';
import type { Presence } from '../../../collector/domain/fleet/machine.ts';
import { DEFAULT_POLICY, type Policy } from '../../../collector/domain/policy.ts';
import type { NoticeKind, OutboxRow } from '../../../collector/domain/work.ts';
import type { LaneName } from '../../../collector/store/commit.ts';
import { openSqliteStore } from '../../../collector/store/sqlite/store.ts';
import type { Store } from '../../../collector/store/store.ts';
import { encodeEvent, packBatch } from '../../../proto/codec.ts';
import { type Event, Lane } from '../../../proto/gen/types.ts';
import { contractSchema } from '../../../proto/schema.ts';
import { seconds } from '../../../shared/duration.ts';
import { openLog } from '../../../shared/log.ts';
import { builtInPack } from '../../support/built-in-pack.ts';
import { aMachine } from './office.ts';

const EPOCH = 'aa'.repeat(16);
/** A Friday, ten o'clock in Tokyo. */
export const TEN_OCLOCK = Date.UTC(2026, 10, 20, 1);

export interface FleetOptions {
  machines: number;
  /** Labels by number. */
  labels?: (machine: number) => Record<string, string>;
  policy?: Partial<Policy>;
  from?: number;
}

export interface Fleet {
  desk: Desk;
  store: Store;
  clock: { now: number };
  idOf(machine: number): string;
  connect(machine: number): Promise<void>;
  /** It is gone; `silent` without a word. */
  part(machine: number, presence: Presence): Promise<void>;
  /** What continues its lane, received now. */
  send(machine: number, events: Event[], lane?: LaneName): Promise<Receipt>;
  /** Time passes, with a heartbeat of whoever is connected and a tick in each step. */
  later(ms: number, stepMs?: number): Promise<void>;
  /** The desk dies and another takes its place on the same store; machines come back to it. */
  restart(): Promise<void>;
  /** Everything that was to be told, by kind and number: "ticket.opened T-1". */
  told(kind?: NoticeKind): Promise<string[]>;
  close(): Promise<void>;
}

export async function openFleet({ machines, labels, policy, from = TEN_OCLOCK }: FleetOptions): Promise<Fleet> {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-fleet-'));
  const store = await openSqliteStore(join(folder, 'collector.db'));
  const clock = { now: from };
  const options: DeskOptions = {
    store,
    pack: () => builtInPack,
    schema: contractSchema,
    policy: () => ({ ...DEFAULT_POLICY, ...policy }),
    targets: () => ['webhook/desk'],
    now: () => clock.now,
    log: openLog('test', 'silent'),
  };
  let desk = openDesk(options);
  const sessions = new Map<number, number>();
  const connected = new Set<number>();
  const next = new Map<string, number>();

  const idOf = (machine: number) => `0198c3f2-0000-7000-8000-${String(machine).padStart(12, '0')}`;

  async function connect(machine: number): Promise<void> {
    const generation = (sessions.get(machine) ?? 0) + 1;
    sessions.set(machine, generation);
    connected.add(machine);
    const session = { machineId: idOf(machine), generation, ticketHash: '', instanceId: 'i', openedAt: clock.now };
    await store.commit({ session });
    const hello = { name: `pc-${machine}`, os: 'linux', arch: 'x64', agentVersion: '0.1.0' };
    await desk.connected({ machineId: idOf(machine), generation, ...hello, at: clock.now });
  }

  async function send(machine: number, events: Event[], lane: LaneName = 'routine'): Promise<Receipt> {
    const place = `${machine} ${lane}`;
    const firstSeq = next.get(place) ?? 1;
    next.set(place, firstSeq + events.length);
    const wire = {
      lane: lane === 'urgent' ? Lane.LANE_URGENT : Lane.LANE_ROUTINE,
      epoch: Buffer.from(EPOCH, 'hex'),
      first_seq: firstSeq,
    };
    const { codec, raw_len: rawLength, payload } = packBatch(wire, events.map(encodeEvent));
    const generation = sessions.get(machine) ?? 0;
    const batch = { machineId: idOf(machine), generation, lane, epoch: EPOCH, firstSeq, events };
    return desk.receive({ ...batch, raw: { codec, rawLength, payload }, receivedAt: clock.now });
  }

  async function later(ms: number, stepMs = seconds(10)): Promise<void> {
    for (const end = clock.now + ms; clock.now < end; ) {
      clock.now = Math.min(end, clock.now + stepMs);
      for (const machine of connected) desk.heartbeat(idOf(machine), 0, clock.now);
      await desk.tick();
    }
  }

  async function told(kind?: NoticeKind): Promise<string[]> {
    const rows = await allNotices(store);
    const refs = new Map<string, string>();
    for (const row of rows) if (!refs.has(row.ofId)) refs.set(row.ofId, await refOf(store, row));
    const meant = rows.filter((row) => kind === undefined || row.kind === kind).toReversed();
    return meant.map((row) => `${row.kind} ${refs.get(row.ofId)}`);
  }

  for (let machine = 0; machine < machines; machine++) {
    const id = idOf(machine);
    const own = labels?.(machine) ?? { site: 'tokyo', class: 'desktop' };
    await store.commit({ machines: [aMachine({ id, name: `pc-${machine}`, publicKey: id, labels: own })] });
    await connect(machine);
  }

  return {
    get desk() {
      return desk;
    },
    ...{ store, clock, idOf, connect, send, later, told },
    async part(machine, presence) {
      connected.delete(machine);
      await desk.disconnected(idOf(machine), sessions.get(machine) ?? 0, presence, clock.now);
    },
    async restart() {
      desk = openDesk(options);
      for (const machine of [...connected]) await connect(machine);
    },
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function allNotices(store: Store): Promise<OutboxRow[]> {
  let { rows, next } = await store.notices({ limit: 200 });
  const all = rows;
  while (next !== undefined) {
    ({ rows, next } = await store.notices({ limit: 200, cursor: next }));
    all.push(...rows);
  }
  return all;
}

async function refOf(store: Store, { on, ofId }: OutboxRow): Promise<string> {
  const file = await (on === 'ticket' ? store.ticket(ofId) : store.case(ofId));
  return file ? `${on === 'ticket' ? 'T' : 'C'}-${file.work.number}` : ofId;
}
