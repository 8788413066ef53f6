// Machines and what is known of them: as tables keep them, and as the domain sees them.
import type { Insertable, Selectable } from 'kysely';
import { present } from '../../../shared/present.ts';
import type { Change, FactRow, Machine } from '../../domain/fleet/machine.ts';
import type { SessionRow, Watermark } from '../commit.ts';
import type { FactTable, MachineTable, SessionTable, WatermarkTable } from '../tables/fleet.ts';
import type { ChangeTable } from '../tables/history.ts';
import { fromJson, toJson } from './json.ts';

/** A row of a machine, with the machine's UUID joined in. */
export type Of<Table> = Selectable<Table> & { machine_uuid: string };

export function machineRow(machine: Machine): Insertable<MachineTable> {
  return {
    uuid: machine.id,
    name: machine.name,
    os: machine.os,
    arch: machine.arch,
    agent_version: machine.agentVersion,
    labels: toJson(machine.labels),
    standing: machine.standing,
    public_key: machine.publicKey,
    enrolled_at: machine.enrolledAt,
    last_seen_at: machine.lastSeenAt,
    presence: machine.presence,
    presence_at: machine.presenceAt,
    clock_offset_ms: machine.clockOffsetMs ?? null,
  };
}

export function machineOf(row: Selectable<MachineTable>): Machine {
  return {
    id: row.uuid,
    name: row.name,
    os: row.os,
    arch: row.arch,
    agentVersion: row.agent_version,
    labels: fromJson(row.labels),
    standing: row.standing,
    publicKey: row.public_key,
    enrolledAt: row.enrolled_at,
    lastSeenAt: row.last_seen_at,
    presence: row.presence,
    presenceAt: row.presence_at,
    ...present({ clockOffsetMs: row.clock_offset_ms ?? undefined }),
  };
}

export function sessionRow(session: SessionRow, machineId: number): Insertable<SessionTable> {
  return {
    machine_id: machineId,
    generation: session.generation,
    ticket_hash: session.ticketHash,
    previous_ticket_hash: session.previousTicketHash ?? null,
    instance_id: session.instanceId,
    opened_at: session.openedAt,
    rolled_back_at: session.rolledBackAt ?? null,
  };
}

export function sessionOf(row: Of<SessionTable>): SessionRow {
  return {
    machineId: row.machine_uuid,
    generation: row.generation,
    ticketHash: row.ticket_hash,
    ...present({ previousTicketHash: row.previous_ticket_hash ?? undefined }),
    instanceId: row.instance_id,
    openedAt: row.opened_at,
    ...present({ rolledBackAt: row.rolled_back_at ?? undefined }),
  };
}

export function watermarkOf(row: Of<WatermarkTable>): Watermark {
  return { machineId: row.machine_uuid, lane: row.lane, epoch: row.epoch, ackedSeq: row.acked_seq };
}

export function factOf(row: Of<FactTable>): FactRow {
  return {
    machineId: row.machine_uuid,
    check: row.check_name,
    ...(row.facts === null ? {} : { facts: fromJson<object>(row.facts) }),
    sinceMs: row.since_ms,
    observedMs: row.observed_ms,
    receivedAt: row.received_at,
    costMs: row.cost_ms,
    ...(row.unknown === null ? {} : { unknown: fromJson<NonNullable<FactRow['unknown']>>(row.unknown) }),
  };
}

export function changeRow(change: Change, machineId: number): Insertable<ChangeTable> {
  return {
    machine_id: machineId,
    check_name: change.check,
    at_ms: change.atMs,
    received_at: change.receivedAt,
    kind: change.kind,
    subject: change.subject,
    path: change.path,
    before: change.before === undefined ? null : toJson(change.before),
    after: change.after === undefined ? null : toJson(change.after),
  };
}

export function changeOf(row: Of<ChangeTable>): Change {
  return {
    machineId: row.machine_uuid,
    check: row.check_name,
    atMs: row.at_ms,
    receivedAt: row.received_at,
    kind: row.kind,
    subject: row.subject,
    path: row.path,
    ...(row.before === null ? {} : { before: fromJson(row.before) }),
    ...(row.after === null ? {} : { after: fromJson(row.after) }),
  };
}
