// What is known around a ticket: its machine, what changed there, and whether others have the same.
import type { Case } from '../domain/cases/case.ts';
import type { Finding } from '../domain/findings/finding.ts';
import type { Change, FactRow, Machine } from '../domain/fleet/machine.ts';
import { CAUSE_WINDOW_MS, EVIDENCE_CHANGES, EVIDENCE_MACHINES } from '../domain/policy/causes.ts';
import type { Circumstances } from '../domain/tickets/cause-rules.ts';
import type { Ticket } from '../domain/tickets/ticket.ts';
import type { Store } from '../store/store.ts';
import type { Draft } from './draft.ts';

export interface Surroundings {
  /** Absent for a parent. */
  machine?: Machine;
  /** Of a parent: the first that it hit. */
  machines: { id: string; name: string }[];
  /** Those of the ticket, then what else its machine remembers. */
  lines: Finding[];
  findings: Finding[];
  facts: FactRow[];
  /** Of the last day, latest first. */
  changes: Change[];
  /** Those of the machine that nobody has ended. */
  cases: Case[];
  sameFault: number;
  occurrences: Circumstances['occurrences'];
}

/** What the draft brings is part of it already. */
export async function surroundingsOf(store: Store, draft: Draft, ticket: Ticket): Promise<Surroundings> {
  const { machineId } = ticket;
  return machineId === undefined ? aroundParent(store, draft, ticket) : aroundMachine(store, draft, ticket, machineId);
}

async function aroundMachine(store: Store, draft: Draft, ticket: Ticket, machineId: string): Promise<Surroundings> {
  const memory = await store.memoryOf(machineId);
  const drafted = draft.findings().filter((finding) => finding.machineId === machineId);
  const findings = new Map([...(memory?.findings ?? []), ...drafted].map((finding) => [finding.id, finding]));
  const lines = await linesOf(store, draft, ticket, findings);
  const from = Math.min(ticket.observedMs, draft.now) - CAUSE_WINDOW_MS;
  return {
    ...(memory && { machine: memory.machine }),
    machines: [],
    lines,
    findings: [...findings.values()],
    facts: memory?.facts ?? [],
    changes: await changesSince(store, machineId, from),
    cases: memory?.cases ?? [],
    sameFault: await sameFault(store, lines, ticket),
    occurrences: await lockouts(store, machineId, from),
  };
}

async function aroundParent(store: Store, draft: Draft, ticket: Ticket): Promise<Surroundings> {
  const drafted = new Map(draft.findings().map((finding) => [finding.id, finding]));
  const lines = await linesOf(store, draft, ticket, drafted);
  const ids = [...new Set(lines.map(({ machineId }) => machineId))].slice(0, EVIDENCE_MACHINES);
  const machines = await Promise.all(ids.map(async (id) => ({ id, name: (await store.machine(id))?.name ?? id })));
  return {
    machines,
    lines,
    findings: lines,
    facts: [],
    changes: [],
    cases: [],
    sameFault: ids.length,
    occurrences: [],
  };
}

/** As many as a page of it shows; the draft's own come first. */
async function linesOf(
  store: Store,
  draft: Draft,
  { id }: Ticket,
  known: ReadonlyMap<string, Finding>,
): Promise<Finding[]> {
  const stored = (await store.ticket(id))?.findings ?? [];
  const fresh = draft.linkedTo(id).slice(0, EVIDENCE_MACHINES);
  const found = await Promise.all(fresh.map((each) => known.get(each) ?? store.finding(each)));
  const lines = [...stored, ...found.filter((finding) => finding !== undefined)];
  return [...new Map(lines.map((finding) => [finding.id, known.get(finding.id) ?? finding])).values()];
}

async function changesSince(store: Store, machineId: string, from: number): Promise<Change[]> {
  const changes: Change[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.timeline(machineId, { limit: 200, ...(cursor && { cursor }) });
    changes.push(...page.rows.filter(({ receivedAt }) => receivedAt >= from));
    cursor = page.rows.some(({ receivedAt }) => receivedAt < from) ? undefined : page.next;
  } while (cursor !== undefined && changes.length < EVIDENCE_CHANGES);
  return changes;
}

async function sameFault(store: Store, lines: Finding[], { machineId, observedMs }: Ticket): Promise<number> {
  const ruleIds = [...new Set(lines.map(({ ruleId }) => ruleId))];
  if (ruleIds.length === 0) return 0;
  const window = { fromMs: observedMs - CAUSE_WINDOW_MS, toMs: observedMs + CAUSE_WINDOW_MS };
  return store.sameFault({ ruleIds, ...window, ...(machineId && { exceptMachineId: machineId }) });
}

/** Failed logins matter where an account was locked. */
async function lockouts(store: Store, machineId: string, from: number): Promise<Surroundings['occurrences']> {
  const locked = await store.occurrences(machineId, 'account_locked', from);
  return locked.length === 0 ? [] : [...locked, ...(await store.occurrences(machineId, 'login_failed', from))];
}
