// Journals, outbox, audit and tokens, both ways.
import type { Insertable, Selectable } from 'kysely';
import { present } from '../../../shared/present.ts';
import type { Anchor, ChainedAudit } from '../../domain/audit/chain.ts';
import type { Actor, AuditRow, Entry, OutboxRow, Role } from '../../domain/work.ts';
import type { ApiToken, EnrolmentToken } from '../commit.ts';
import type { ApiTokenTable, AuditAnchorTable, AuditTable, EnrolmentTokenTable, OutboxTable } from '../tables/trail.ts';
import type { EntryTable } from '../tables/work.ts';
import { fromJson, toJson } from './json.ts';

export function entryRow(entry: Entry): Insertable<EntryTable> {
  return {
    id: entry.id,
    on_kind: entry.on,
    of_id: entry.ofId,
    at: entry.at,
    actor_kind: entry.actor.kind,
    actor_name: entry.actor.name,
    move: entry.move,
    from_state: entry.from ?? null,
    to_state: entry.to ?? null,
    reason: entry.reason,
    finding_id: entry.findingId ?? null,
    actor_roles: entry.actor.roles ? toJson(entry.actor.roles) : null,
  };
}

export function entryOf(row: Selectable<EntryTable>): Entry {
  return {
    id: row.id,
    on: row.on_kind,
    ofId: row.of_id,
    at: row.at,
    actor: { ...actorOf(row), ...(row.actor_roles !== null && { roles: fromJson<Role[]>(row.actor_roles) }) },
    move: row.move,
    ...present({ from: row.from_state ?? undefined, to: row.to_state ?? undefined }),
    reason: row.reason,
    ...present({ findingId: row.finding_id ?? undefined }),
  };
}

export function auditRow(audit: AuditRow): Omit<Insertable<AuditTable>, 'place' | 'previous' | 'hash'> {
  return {
    id: audit.id,
    at: audit.at,
    actor_kind: audit.actor.kind,
    actor_name: audit.actor.name,
    action: audit.action,
    object: audit.object,
    detail: toJson(audit.detail),
  };
}

function auditOf(row: Selectable<AuditTable>): AuditRow {
  return {
    id: row.id,
    at: row.at,
    actor: actorOf(row),
    action: row.action,
    object: row.object,
    detail: fromJson(row.detail),
  };
}

export function chainedOf(row: Selectable<AuditTable>): ChainedAudit {
  return { ...auditOf(row), no: row.place, previous: row.previous, hash: row.hash };
}

export function anchorOf({ name, no, hash, at }: Selectable<AuditAnchorTable>): Anchor {
  return { name, no, hash, at };
}

export function outboxRow(row: OutboxRow): Insertable<OutboxTable> {
  return {
    id: row.id,
    kind: row.kind,
    on_kind: row.on,
    of_id: row.ofId,
    at: row.at,
    idempotency_key: row.idempotencyKey,
    target: row.target,
    attempts: row.attempts,
    due_at: row.dueAt,
    state: row.state,
    last_error: row.lastError ?? null,
    sent_at: row.sentAt ?? null,
    role: row.role ?? null,
    detail: row.detail ? toJson(row.detail) : null,
    rolled_into: row.rolledInto ?? null,
    words: row.words ?? null,
  };
}

export function outboxOf(row: Selectable<OutboxTable>): OutboxRow {
  return {
    id: row.id,
    kind: row.kind,
    on: row.on_kind,
    ofId: row.of_id,
    at: row.at,
    idempotencyKey: row.idempotency_key,
    target: row.target,
    attempts: row.attempts,
    dueAt: row.due_at,
    state: row.state,
    ...present({
      lastError: row.last_error ?? undefined,
      sentAt: row.sent_at ?? undefined,
      role: row.role ?? undefined,
      rolledInto: row.rolled_into ?? undefined,
      words: row.words ?? undefined,
      detail: row.detail === null ? undefined : fromJson<NonNullable<OutboxRow['detail']>>(row.detail),
    }),
  };
}

export function enrolmentTokenRow(token: EnrolmentToken): Insertable<EnrolmentTokenTable> {
  return {
    id: token.id,
    key: token.key,
    max_uses: token.maxUses,
    uses: token.uses,
    created_at: token.createdAt,
    expires_at: token.expiresAt,
    revoked_at: token.revokedAt ?? null,
    auto_approve: token.autoApprove ? 1 : 0,
    labels: toJson(token.labels),
    created_by: token.createdBy,
  };
}

export function enrolmentTokenOf(row: Selectable<EnrolmentTokenTable>): EnrolmentToken {
  return {
    id: row.id,
    key: row.key,
    maxUses: row.max_uses,
    uses: row.uses,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    ...present({ revokedAt: row.revoked_at ?? undefined }),
    autoApprove: row.auto_approve === 1,
    labels: fromJson(row.labels),
    createdBy: row.created_by,
  };
}

export function apiTokenRow(token: ApiToken): Insertable<ApiTokenTable> {
  return {
    id: token.id,
    name: token.name,
    roles: toJson(token.roles),
    hash: token.hash,
    created_at: token.createdAt,
    revoked_at: token.revokedAt ?? null,
  };
}

export function apiTokenOf(row: Selectable<ApiTokenTable>): ApiToken {
  return {
    id: row.id,
    name: row.name,
    roles: fromJson(row.roles),
    hash: row.hash,
    createdAt: row.created_at,
    ...present({ revokedAt: row.revoked_at ?? undefined }),
  };
}

function actorOf(row: { actor_kind: Actor['kind']; actor_name: string }): Actor {
  return { kind: row.actor_kind, name: row.actor_name };
}
