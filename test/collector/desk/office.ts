// One PC and a desk on a real store with the built-in rules; only the time is ours.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Desk, type DeskOptions, openDesk, type Receipt, type Received } from '../../../collector/desk.ts';
import type { Finding } from '../../../collector/domain/findings/finding.ts';
import type { Machine } from '../../../collector/domain/fleet/machine.ts';
import { DEFAULT_POLICY, type Policy } from '../../../collector/domain/policy.ts';
import type { LaneName } from '../../../collector/store/commit.ts';
import { openSqliteStore } from '../../../collector/store/sqlite/store.ts';
import type { Store } from '../../../collector/store/store.ts';
import { digestOf, encodeEvent, packBatch } from '../../../proto/codec.ts';
import { type Event, type Facts, Lane, type Occurrence, type Volume } from '../../../proto/gen/types.ts';
import { contractSchema } from '../../../proto/schema.ts';
import { minutes } from '../../../shared/duration.ts';
import { newId } from '../../../shared/id.ts';
import { openLog } from '../../../shared/log.ts';
import type { Pack } from '../../../shared/rules/pack.ts';
import { builtInPack } from '../../support/built-in-pack.ts';

export const MACHINE = '0198c3f2-0000-7000-8000-000000000001';
export const EPOCH = 'aa'.repeat(16);
export const AIKO = { kind: 'person', name: 'aiko', roles: ['lead', 'security'] } as const;
export const NOON = Date.UTC(2026, 10, 20, 12);

export interface Office {
  desk: Desk;
  store: Store;
  /** The store's file. */
  path: string;
  clock: { now: number };
  /** Sets the rules from now on. */
  rules(pack: Pack): void;
  /** A batch that continues its lane, sent now. */
  send(events: Event[], lane?: LaneName): Promise<Receipt>;
  /** A batch as said. */
  batch(firstSeq: number, events: Event[], over?: Partial<Received>): Received;
  /** Another desk on the same store, as after a restart. */
  reopen(): Desk;
  findings(): Promise<Finding[]>;
  close(): Promise<void>;
}

export async function openOffice(policy: Partial<Policy> = {}): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-desk-'));
  const path = join(folder, 'collector.db');
  const store = await openSqliteStore(path);
  await store.commit({ machines: [aMachine()] });
  await store.commit({
    session: { machineId: MACHINE, generation: 1, ticketHash: '', instanceId: 'i', openedAt: NOON },
  });

  const clock = { now: NOON };
  const inForce = { ...DEFAULT_POLICY, ...policy };
  let pack = builtInPack;
  const options: DeskOptions = {
    store,
    pack: () => pack,
    schema: contractSchema,
    policy: () => inForce,
    targets: () => ['webhook', 'mail'],
    now: () => clock.now,
    log: openLog('test', 'silent'),
  };
  const desk = openDesk(options);
  const next: Record<LaneName, number> = { urgent: 1, routine: 1 };
  const digests = new Map<string, Uint8Array>();

  /** As the agent does: "unchanged" names the facts it told last. */
  function told(event: Event): Event {
    if (event.facts) digests.set(event.check, digestOf(event.facts));
    const digest = event.unchanged?.digest.length === 0 && digests.get(event.check);
    return event.unchanged && digest ? { ...event, unchanged: { ...event.unchanged, digest } } : event;
  }

  function batch(firstSeq: number, said: Event[], over: Partial<Received> = {}): Received {
    const events = said.map(told);
    const lane = over.lane ?? 'routine';
    const place = {
      lane: lane === 'urgent' ? Lane.LANE_URGENT : Lane.LANE_ROUTINE,
      epoch: Buffer.from(EPOCH, 'hex'),
      first_seq: firstSeq,
    };
    const { codec, raw_len: rawLength, payload } = packBatch(place, events.map(encodeEvent));
    const raw = { codec, rawLength, payload };
    return {
      machineId: MACHINE,
      generation: 1,
      lane,
      epoch: EPOCH,
      firstSeq,
      events,
      raw,
      receivedAt: clock.now,
      ...over,
    };
  }

  async function send(events: Event[], lane: LaneName = 'routine'): Promise<Receipt> {
    const receipt = await desk.receive(batch(next[lane], events, { lane }));
    next[lane] += events.length;
    return receipt;
  }

  return {
    desk,
    store,
    path,
    clock,
    rules: (other) => {
      pack = other;
    },
    send,
    batch,
    reopen: () => openDesk(options),
    findings: async () => (await store.findings({ machineId: MACHINE, limit: 200 })).rows,
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function aMachine(over: Partial<Machine> = {}): Machine {
  return {
    id: MACHINE,
    name: 'pc-17',
    os: 'linux',
    arch: 'x64',
    agentVersion: '0.1.0',
    labels: { site: 'tokyo' },
    standing: 'active',
    publicKey: 'key-1',
    enrolledAt: NOON,
    lastSeenAt: NOON,
    presence: 'online',
    presenceAt: NOON,
    ...over,
  };
}

export function anEvent(check: string, observedMs: number, body: Partial<Event>): Event {
  return {
    event_id: newId(observedMs),
    check,
    observed_ms: observedMs,
    mono_ms: 1,
    cost_ms: 3,
    command_id: new Uint8Array(),
    ...body,
  };
}

export function factsOf<Check extends keyof Facts & string>(check: Check, facts: Facts[Check], at: number): Event {
  return anEvent(check, at, { facts: { [check]: facts } });
}

/** The root volume with so many GiB free of 100. */
export function disk(freeGiB: number, at: number): Event {
  const volume: Volume = {
    ...{ id: 'uuid-root', mount: '/', device: '/dev/sda2', type: 'ext4' },
    ...{ size_bytes: 100 * 2 ** 30, free_bytes: freeGiB * 2 ** 30, free_ratio: freeGiB / 100 },
    ...{ inodes: 1000, inodes_free_ratio: 0.9, read_only: false },
    ...{ network: false, removable: false, stuck: false, boot: false },
  };
  return factsOf('volumes', { volumes: [volume] }, at);
}

export const unchanged = (check: string, at: number): Event =>
  anEvent(check, at, { unchanged: { since_ms: at, digest: new Uint8Array() } });

export const unknown = (check: string, at: number): Event =>
  anEvent(check, at, { unknown: { reason: 2, detail: 'no answer within 30 s' } });

export function failedLogin(at: number, source = '203.0.113.9', over: Partial<Occurrence> = {}): Event {
  const occurrence = { at_ms: at, count: 1, login_failed: { account: 'root', source, service: 'sshd' }, ...over };
  return anEvent('logins', at, { occurrence });
}

/** Full at first sight, and still full a quarter of an hour later: open. */
export async function fillDisk(office: Office, freeGiB = 2): Promise<void> {
  await office.send([disk(freeGiB, office.clock.now)]);
  office.clock.now += minutes(15);
  await office.send([unchanged('volumes', office.clock.now)]);
}

/** Free again, and for a quarter of an hour: clear. */
export async function freeDisk(office: Office): Promise<void> {
  await office.send([disk(60, office.clock.now)]);
  office.clock.now += minutes(15);
  await office.send([unchanged('volumes', office.clock.now)]);
}
