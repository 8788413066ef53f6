// A collector's front on a real store and real TLS, with a desk that only records.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Authority, openAuthority } from '../../../collector/access/authority.ts';
import {
  type EnrolmentTokens,
  type NewEnrolmentToken,
  openEnrolmentTokens,
} from '../../../collector/access/enrolment-tokens.ts';
import type { Connected, Desk, Receipt, Received } from '../../../collector/desk.ts';
import type { Machine } from '../../../collector/domain/fleet/machine.ts';
import type { Actor } from '../../../collector/domain/work.ts';
import { type Gateway, openGateway } from '../../../collector/ingest/gateway.ts';
import type { GatewayLimits } from '../../../collector/ingest/limits.ts';
import { openSqliteStore } from '../../../collector/store/sqlite/store.ts';
import type { Store } from '../../../collector/store/store.ts';
import { openLog } from '../../../shared/log.ts';
import { enrol, type Identity, newIdentity, type Where } from '../../support/raw-agent.ts';

export const STAFF: Actor = { kind: 'person', name: 'ada' };

/** Hurried enough that no test has to wait for a deadline. */
const HURRIED: Partial<GatewayLimits> = {
  sweepMs: 20,
  probeMs: 1500,
  drainMs: 2000,
  handshakes: { perSecond: 1000, burst: 1000 },
  handshakesPerAddress: { perSecond: 1000, burst: 1000 },
  sessionsPerMachine: { perSecond: 1000, burst: 1000 },
};

class RecordingDesk implements Desk {
  readonly received: Received[] = [];
  readonly connections: Connected[] = [];
  readonly disconnections: { machineId: string; generation: number; presence: string }[] = [];
  readonly suspicions: { machineId: string; of: string }[] = [];
  readonly heartbeats: { machineId: string; clockOffsetMs: number }[] = [];
  answer: (batch: Received) => Promise<Receipt> = async ({ firstSeq, events }) => ({
    is: 'committed',
    ackedSeq: firstSeq + events.length - 1,
    rejected: [],
  });

  receive(batch: Received): Promise<Receipt> {
    this.received.push(batch);
    return this.answer(batch);
  }

  async connected(connection: Connected): Promise<void> {
    this.connections.push(connection);
  }

  heartbeat(machineId: string, clockOffsetMs: number): void {
    this.heartbeats.push({ machineId, clockOffsetMs });
  }

  async suspect(machineId: string, of: string): Promise<void> {
    this.suspicions.push({ machineId, of });
  }

  async disconnected(machineId: string, generation: number, presence: string): Promise<void> {
    this.disconnections.push({ machineId, generation, presence });
  }

  fresh(machine: Machine): Machine {
    return machine;
  }

  async tick(): Promise<void> {}

  async judgeAnew(): Promise<void> {}

  label(): Promise<never> {
    throw new Error('nobody labels here');
  }

  act(): Promise<never> {
    throw new Error('nobody acts here');
  }
}

export interface Ground {
  desk: RecordingDesk;
  store: Store;
  authority: Authority;
  tokens: EnrolmentTokens;
  gateway: Gateway;
  where: Where;
  /** The clock of the collector; tests move it. */
  clock: { now: number };
  bundle(wanted?: NewEnrolmentToken): Promise<string>;
  /** A machine that is known and active, not connected. */
  machine(): Promise<{ identity: Identity; id: string }>;
  close(): Promise<void>;
}

/** With `deskOn` a real desk stands where else one records. */
export async function openGround(
  limits: Partial<GatewayLimits> = {},
  deskOn?: (store: Store, now: () => number) => Desk,
): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'deskside-ingest-'));
  const clock = { now: Date.now() };
  const now = () => clock.now;
  const store = await openSqliteStore(join(folder, 'collector.db'));
  const authority = await openAuthority(folder, { now });
  const port = { actual: 0 };
  const tokens = openEnrolmentTokens({ store, authority, now, urls: () => [`wss://localhost:${port.actual}`] });
  const desk = new RecordingDesk();
  const log = openLog('test', 'silent');
  const gateway = openGateway({
    desk: deskOn?.(store, now) ?? desk,
    store,
    authority,
    tokens,
    log,
    now,
    limits: { ...HURRIED, ...limits },
  });
  port.actual = await gateway.start({ host: '127.0.0.1', port: 0 });
  const where = { port: port.actual, ca: authority.tls().cert };
  const bundle = async (wanted: NewEnrolmentToken = {}) => (await tokens.create(STAFF, wanted)).bundle;
  return {
    ...{ desk, store, authority, tokens, gateway, where, clock, bundle },
    machine: async () => {
      const identity = newIdentity();
      return { identity, id: await enrol(where, identity, await bundle()) };
    },
    close: async () => {
      await gateway.stop();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
