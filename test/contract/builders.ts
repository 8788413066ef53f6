// One of everything, every field filled: Required<> makes a new field a compile error here.
import { randomUUID } from 'node:crypto';
import type { Case } from '../../collector/domain/cases/case.ts';
import { type Finding, fingerprintOf } from '../../collector/domain/findings/finding.ts';
import type { Change, FactRow, Machine } from '../../collector/domain/fleet/machine.ts';
import type { Ticket } from '../../collector/domain/tickets/ticket.ts';
import type { AuditRow, Entry, OutboxRow } from '../../collector/domain/work.ts';
import type {
  ApiToken,
  Commit,
  EnrolmentToken,
  JournalRow,
  OccurrenceRow,
  SessionRow,
} from '../../collector/store/commit.ts';

export const NOW = Date.UTC(2026, 10, 22, 12);
export const EPOCH = '0123456789abcdef0123456789abcdef';

export function aMachine(changed: Partial<Machine> = {}): Required<Machine> {
  const id = randomUUID();
  return {
    id,
    name: 'laptop-7',
    os: 'linux',
    arch: 'x64',
    agentVersion: '0.1.0',
    labels: { site: 'Kyoto', class: 'laptop' },
    standing: 'active',
    publicKey: `key of ${id}`,
    enrolledAt: NOW,
    lastSeenAt: NOW,
    presence: 'online',
    presenceAt: NOW - 60_000,
    clockOffsetMs: -12.5,
    ...changed,
  };
}

export function aSession(machineId: string, generation = 1): Required<SessionRow> {
  return {
    machineId,
    generation,
    ticketHash: 'aa'.repeat(32),
    previousTicketHash: 'bb'.repeat(32),
    instanceId: 'cc'.repeat(16),
    openedAt: NOW,
    rolledBackAt: NOW - 5,
  };
}

export function aBatch(machineId: string, changed: Partial<JournalRow> = {}): Required<JournalRow> {
  return {
    machineId,
    lane: 'urgent',
    epoch: EPOCH,
    firstSeq: 1,
    count: 3,
    receivedAt: NOW,
    codec: 1,
    rawLength: 999,
    payload: Uint8Array.of(0, 255, 1, 254, 10, 13),
    ...changed,
  };
}

export function aFact(machineId: string, changed: Partial<FactRow> = {}): Required<FactRow> {
  return {
    machineId,
    check: 'volumes',
    facts: { volumes: [{ id: 'device:/dev/sda1', mount: '/', free_ratio: 0.25, name: '空き' }] },
    sinceMs: NOW - 1000,
    observedMs: NOW,
    receivedAt: NOW + 5,
    costMs: 1.5,
    unknown: { reason: 'timeout', detail: 'no answer in 10 s', sinceMs: NOW - 10 },
    ...changed,
  };
}

export function aChange(machineId: string, changed: Partial<Change> = {}): Required<Change> {
  return {
    machineId,
    check: 'updates',
    atMs: NOW,
    receivedAt: NOW + 1,
    kind: 'changed',
    subject: 'openssl',
    path: 'packages.openssl.available',
    before: '3.0.1',
    after: { version: '3.0.2', security: true },
    ...changed,
  };
}

export function anOccurrence(machineId: string, changed: Partial<OccurrenceRow> = {}): Required<OccurrenceRow> {
  return {
    id: randomUUID(),
    machineId,
    check: 'logins',
    kind: 'login_failed',
    atMs: NOW,
    receivedAt: NOW + 3,
    count: 2,
    fields: { account: 'root', port: 22, local: false },
    ...changed,
  };
}

export function aFinding(machineId: string, changed: Partial<Finding> = {}): Required<Finding> {
  const { ruleId = 'disk-full', subject = randomUUID() } = changed;
  return {
    id: fingerprintOf(machineId, ruleId, subject),
    machineId,
    ruleId,
    check: 'volumes',
    subject,
    label: '/home',
    track: 'fault',
    state: 'open',
    severity: 'high',
    values: { free: 0.02, mount: '/home', growing: true },
    samples: 3,
    sinceMs: NOW - 60_000,
    onsetMs: NOW - 90_000,
    openedAt: NOW - 30_000,
    clearedAt: NOW - 900_000,
    onsets: 2,
    observedMs: NOW,
    reason: 'confirmed',
    recentOnsets: [NOW - 90_000],
    flappingSince: NOW - 20_000,
    unknown: { reason: 'timeout', sinceMs: NOW - 10_000 },
    quiet: { by: 'window', id: 'patch-day', since: NOW - 5000 },
    ...changed,
  };
}

export function aTicket(machineId: string, changed: Partial<Ticket> = {}): Required<Ticket> {
  return {
    id: randomUUID(),
    number: 0,
    state: 'open',
    machineId,
    kind: 'mass',
    scope: {
      ...{
        kind: 'rule',
        key: `rule/disk.space/${randomUUID()}`,
        label: { en: 'across the fleet', ja: '拠点を問わず' },
      },
      ...{ ruleId: 'disk.space', machines: 12, grownAt: NOW },
    },
    ladder: { priority: 'P1', startedAt: NOW - 60_000, step: 2 },
    parentId: randomUUID(),
    mergedInto: randomUUID(),
    previousId: randomUUID(),
    impact: 'high',
    urgency: 'medium',
    pinned: true,
    major: true,
    tier: 2,
    acknowledgedAt: NOW + 1,
    acknowledgedBy: 'ada',
    pending: { on: 'vendor', reason: 'waits for a spare part', until: NOW + 86_400_000, was: 'open' },
    recheckAt: NOW + 5,
    cancelled: 'test',
    heldOpen: 'flapping',
    awaySince: NOW - 7,
    hypothesis: { cause: 'system_fault', confidence: 0.7, because: 'same-fault-on-others' },
    caseId: randomUUID(),
    dues: { resolve: NOW + 3_600_000 },
    marks: ['resolve-75'],
    title: { en: 'Disk almost full', ja: '空き容量不足' },
    severity: 'high',
    priority: 'P2',
    assignee: 'ada',
    openedAt: NOW,
    observedMs: NOW - 90_000,
    updatedAt: NOW + 1,
    resolvedAt: NOW + 2,
    resolution: { cause: 'user_action', fix: 'emptied the bin' },
    reopens: 1,
    version: 1,
    ...changed,
  };
}

export function aCase(machineId: string, changed: Partial<Case> = {}): Required<Case> {
  return {
    id: randomUUID(),
    number: 0,
    state: 'flagged',
    machineId,
    title: { en: 'Password guessing', ja: '総当たり攻撃' },
    severity: 'S2',
    findingSeverity: 'critical',
    flaggedAt: NOW,
    observedMs: NOW - 3,
    activeAt: NOW + 4,
    ackDueAt: NOW + 900_000,
    acknowledgedAt: NOW + 10,
    acknowledgedBy: 'ada',
    updatedAt: NOW + 11,
    attack: ['T1110', 'T1078'],
    version: 1,
    ...changed,
  };
}

export function anEntry(on: Entry['on'], ofId: string, changed: Partial<Entry> = {}): Required<Entry> {
  return {
    id: randomUUID(),
    on,
    ofId,
    at: NOW,
    actor: { kind: 'person', name: 'ada' },
    move: 'taken',
    from: 'new',
    to: 'in_progress',
    reason: 'mine',
    findingId: 'abcdefghijklmnopqrstuvwxyz',
    ...changed,
  };
}

export function anOutboxRow(changed: Partial<OutboxRow> = {}): Required<OutboxRow> {
  return {
    id: randomUUID(),
    kind: 'ticket.opened',
    on: 'ticket',
    ofId: randomUUID(),
    at: NOW,
    idempotencyKey: randomUUID(),
    target: 'chat',
    attempts: 2,
    dueAt: NOW + 100,
    state: 'waiting',
    lastError: 'refused',
    sentAt: NOW + 50,
    role: 'on-call',
    detail: { step: 2 },
    rolledInto: randomUUID(),
    words: 'a hash',
    ...changed,
  };
}

export function anAuditRow(changed: Partial<AuditRow> = {}): Required<AuditRow> {
  return {
    id: randomUUID(),
    at: NOW,
    actor: { kind: 'machine', name: 'm-1' },
    action: 'token.create',
    object: 'token 4',
    detail: { uses: 5, labels: { site: 'Kyoto' } },
    ...changed,
  };
}

export function anEnrolmentToken(changed: Partial<EnrolmentToken> = {}): Required<EnrolmentToken> {
  return {
    id: randomUUID(),
    key: 'dd'.repeat(32),
    maxUses: 5,
    uses: 2,
    createdAt: NOW,
    expiresAt: NOW + 1000,
    revokedAt: NOW + 500,
    autoApprove: true,
    labels: { site: 'Kyoto' },
    createdBy: 'ada',
    ...changed,
  };
}

export function anApiToken(): Required<ApiToken> {
  return {
    id: randomUUID(),
    name: 'dashboard',
    roles: ['integration'],
    hash: randomUUID(),
    createdAt: NOW,
    revokedAt: NOW + 1,
  };
}

/** The value without some of its fields: what is absent must stay absent. */
export function without<Value extends object, Key extends keyof Value>(value: Value, ...keys: Key[]): Omit<Value, Key> {
  const rest = { ...value };
  for (const key of keys) delete rest[key];
  return rest;
}

/** What a batch of the machine's first session commits: from one watermark to the next. */
export function progressOf(
  machineId: string,
  from: number,
  to: number,
  changed: object = {},
): Pick<Commit, 'progress'> {
  const watermark = { machineId, lane: 'routine' as const, epoch: EPOCH, ackedSeq: to, ...changed };
  return { progress: { watermark, from, generation: 1 } };
}
