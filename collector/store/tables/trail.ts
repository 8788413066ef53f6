import type { Actor, OutboxRow } from '../../domain/work.ts';
import type { Flag, Json } from './column.ts';

export interface OutboxTable {
  id: string;
  kind: OutboxRow['kind'];
  on_kind: OutboxRow['on'];
  of_id: string;
  at: number;
  idempotency_key: string;
  target: string;
  attempts: number;
  due_at: number;
  state: OutboxRow['state'];
  last_error: string | null;
  sent_at: number | null;
  role: string | null;
  detail: Json | null;
  rolled_into: string | null;
  words: string | null;
}

export interface AuditTable {
  /** Its number in the chain. */
  place: number;
  id: string;
  at: number;
  actor_kind: Actor['kind'];
  actor_name: string;
  action: string;
  object: string;
  detail: Json;
  previous: string;
  hash: string;
}

export interface AuditAnchorTable {
  name: string;
  no: number;
  hash: string;
  at: number;
}

export interface EnrolmentTokenTable {
  id: string;
  key: string;
  max_uses: number;
  uses: number;
  created_at: number;
  expires_at: number;
  revoked_at: number | null;
  auto_approve: Flag;
  labels: Json;
  created_by: string;
}

export interface ApiTokenTable {
  id: string;
  name: string;
  roles: Json;
  hash: string;
  created_at: number;
  revoked_at: number | null;
}

/** How many there are of something, by name and key: "findings.rule", "disk-full". */
export interface CounterTable {
  name: string;
  key: string;
  count: number;
}
