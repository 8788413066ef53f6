// The third frame of a known machine: proof of its key and the rolling ticket, in
// exchange for a session that fences off every older one.
import { randomBytes } from 'node:crypto';
import { CloseCode } from '../../proto/frames.ts';
import { type ClientAuth, Lane, type LaneAck, type LaneState } from '../../proto/gen/types.ts';
import { keyIdOf, sameBytes, verifyFor } from '../../proto/handshake.ts';
import { StoreError } from '../../shared/errors.ts';
import { idText } from '../../shared/id.ts';
import { auditRow } from '../access/audit.ts';
import type { Machine } from '../domain/fleet/machine.ts';
import type { LaneName, Watermark } from '../store/commit.ts';
import type { MachineMemory } from '../store/store.ts';
import type { Greeting } from './greeting.ts';
import type { SessionParts } from './parts.ts';
import { refusal } from './refusal.ts';
import { hashOfTicket, judgeTicket, nextSession, type Shown, type TicketVerdict } from './tickets.ts';

export interface Admitted {
  machine: Machine;
  generation: number;
  instanceId: string;
  nextTicket: Uint8Array;
  lanes: LaneAck[];
}

export const LANE_NAMES: Partial<Record<Lane, LaneName>> = {
  [Lane.LANE_URGENT]: 'urgent',
  [Lane.LANE_ROUTINE]: 'routine',
};

const TICKET_BYTES = 32;
const EPOCH_BYTES = 16;
/** Two connections of a machine may overtake each other so often before one gives up. */
const TRIES = 3;

/** @throws ProtocolError with the close code the agent gets; StoreError. */
export async function logIn(
  parts: SessionParts,
  greeting: Greeting,
  auth: ClientAuth,
  address: string,
): Promise<Admitted> {
  checkLanes(auth.lanes);
  const shown = { ticketHash: hashOfTicket(auth.ticket), instanceId: hex(greeting.hello.instance_id) };
  for (let tries = 1; ; tries += 1) {
    const memory = await provenMachine(parts, greeting, auth);
    if (tries === 1) takeSession(parts, memory.machine.id);
    const nextTicket = randomBytes(TICKET_BYTES);
    try {
      const generation = await openSession(parts, memory, shown, { nextTicket, address });
      const lanes = auth.lanes.map((lane) => startOf(lane, memory.watermarks));
      return { machine: memory.machine, generation, instanceId: shown.instanceId, nextTicket, lanes };
    } catch (error) {
      const overtaken = error instanceof StoreError && error.code === 'FENCED';
      if (!overtaken || tries === TRIES) throw error;
    }
  }
}

function checkLanes(lanes: LaneState[]): void {
  const known = lanes.every(({ lane, epoch }) => LANE_NAMES[lane] !== undefined && epoch.length === EPOCH_BYTES);
  const once = new Set(lanes.map(({ lane }) => lane)).size === lanes.length;
  if (!known || !once)
    throw refusal(CloseCode.BAD_PROTOCOL, 'BAD_PROTOCOL', 'each lane is named once, with an epoch of 16 bytes');
}

/** Only whoever holds the key learns in what standing the machine is. */
async function provenMachine(
  { store }: SessionParts,
  { hello, transcript }: Greeting,
  { signature }: ClientAuth,
): Promise<MachineMemory> {
  const memory = await store.memoryOf(idText(hello.machine_id));
  const key = Buffer.from(memory?.machine.publicKey ?? '', 'base64');
  const proven = sameBytes(keyIdOf(key), hello.key_id) && verifyFor('client', transcript, key, signature);
  if (!memory || !proven) {
    throw refusal(CloseCode.AUTH_FAILED, 'AUTH_FAILED', 'This collector does not know this machine by this key.');
  }
  if (memory.machine.standing === 'pending') {
    throw refusal(
      CloseCode.PENDING_APPROVAL,
      'PENDING_APPROVAL',
      'This machine waits for somebody of the staff to let it in.',
    );
  }
  if (memory.machine.standing === 'revoked') {
    throw refusal(CloseCode.REVOKED, 'REVOKED', 'This machine was shut out. Enrol it again if that was a mistake.');
  }
  return memory;
}

function takeSession({ sessionRates }: SessionParts, machineId: string): void {
  if (sessionRates.take(machineId, performance.now())) return;
  throw refusal(CloseCode.QUOTA, 'QUOTA', 'This machine connects too often. Wait a minute.');
}

async function openSession(
  parts: SessionParts,
  { machine, session }: MachineMemory,
  shown: Shown,
  { nextTicket, address }: { nextTicket: Uint8Array; address: string },
): Promise<number> {
  const other = await otherInstance(parts, machine.id, session?.ticketHash, shown);
  const now = parts.now();
  const verdict = judgeTicket(session, shown, other, now);
  const audit = suspicion(parts, machine, verdict, { now, address, instanceId: shown.instanceId });
  if (verdict === 'clone') {
    await parts.store.commit({ audit });
    await parts.desk.suspect(machine.id, 'machine.cloned');
    throw refusal(
      CloseCode.CLONE_SUSPECTED,
      'CLONE_SUSPECTED',
      'Another machine uses the same identity. Take a new key and wait to be let in.',
    );
  }
  const row = nextSession(machine.id, session, shown, { ticket: nextTicket, verdict, now });
  await parts.store.commit({ session: row, audit });
  return row.generation;
}

/** The instance that is connected and alive; a reconnect with the right ticket need not ask. */
async function otherInstance(
  { roster }: SessionParts,
  machineId: string,
  ticketHash: string | undefined,
  shown: Shown,
): Promise<string | undefined> {
  const present = roster.of(machineId);
  if (!present) return undefined;
  const reconnects = present.instanceId === shown.instanceId && shown.ticketHash === ticketHash;
  return !reconnects && (await present.answers()) ? present.instanceId : undefined;
}

function suspicion(
  { roster, log }: SessionParts,
  { id }: Machine,
  verdict: TicketVerdict,
  { now, ...newcomer }: { now: number; address: string; instanceId: string },
) {
  if (verdict !== 'clone' && verdict !== 'rolled-back') return [];
  const action = verdict === 'clone' ? 'machine.clone-suspected' : 'machine.rolled-back';
  const present = roster.of(id);
  const other = present && { address: present.address, instanceId: present.instanceId, since: present.since };
  log.warn({ machine: id, newcomer, other }, action);
  return [auditRow(now, { kind: 'machine', name: id }, action, id, { newcomer, ...(other && { present: other }) })];
}

/** What is committed always wins over what the agent believes; a new epoch begins at nothing. */
function startOf({ lane, epoch }: LaneState, watermarks: Watermark[]): LaneAck {
  const stored = watermarks.find((mark) => mark.lane === LANE_NAMES[lane] && mark.epoch === hex(epoch));
  return { lane, epoch, acked_seq: stored?.ackedSeq ?? 0 };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
