// What follows from how a ticket stands in its surroundings, in the commit that opens it: evidence is
// frozen, the cause is guessed, signs of an attack are said, and a fault that recurs is called a problem.
import { CAUSE_WINDOW_MS, RECURS } from '../domain/policy/causes.ts';
import { hintsOf, hypothesisOf, looksLikeAttack, SIGNS_TOLD } from '../domain/tickets/cause.ts';
import type { Circumstances } from '../domain/tickets/cause-rules.ts';
import { freeze, type Seen } from '../domain/tickets/evidence.ts';
import { PROPOSED, proposesProblem, recurrenceOf } from '../domain/tickets/recurrence.ts';
import { ACTIVE, type Brings, type Move, move, type Ticket, type TicketMove } from '../domain/tickets/ticket.ts';
import { SYSTEM } from '../domain/work.ts';
import type { Store } from '../store/store.ts';
import type { Draft } from './draft.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

/** After these more is known of the fault than before. */
const TELLING: readonly TicketMove[] = ['opened', 'reopened', 'line-added', 'absorbed', 'grown'];

export async function understand(store: Store, draft: Draft): Promise<void> {
  for (const { row: ticket } of draft.tickets()) {
    const moves = draft.entriesOf(ticket.id).map((entry) => entry.move as TicketMove);
    if (!ACTIVE.includes(ticket.state) || !moves.some((made) => TELLING.includes(made))) continue;
    const around = await surroundingsOf(store, draft, ticket);
    const guessed = guessCause(draft, ticket, around);
    if (moves.includes('opened')) await proposeProblem(store, draft, guessed, around);
    if (moves.includes('opened') || moves.includes('reopened')) freezeEvidence(draft, ticket, around);
  }
}

function guessCause(draft: Draft, ticket: Ticket, around: Surroundings): Ticket {
  const hints = hintsOf(circumstancesOf(ticket, around));
  const guessed = { ...ticket, hypothesis: hypothesisOf(hints) };
  draft.amend(guessed);
  if (!looksLikeAttack(hints) || ticket.marks.includes(SIGNS_TOLD)) return guessed;
  const live = around.cases.toSorted((a, b) => b.activeAt - a.activeAt)[0];
  return moved(draft, guessed, 'noted', SIGNS_TOLD, live ? { caseId: live.id } : {});
}

/** How the machine's last session ended tells something about a fault that began soon after. */
function circumstancesOf(ticket: Ticket, around: Surroundings): Circumstances {
  const { lines, findings, changes, occurrences, sameFault, facts } = around;
  const onsetMs = ticket.observedMs;
  const ended = facts.find(({ check, sinceMs }) => check === 'crashes' && sinceMs >= onsetMs - CAUSE_WINDOW_MS);
  const { last_end: lastEnd } = (ended?.facts ?? {}) as { last_end?: string };
  return {
    ...{ onsetMs, lines, findings, occurrences, sameFault },
    changes: changes.filter(({ atMs }) => atMs >= onsetMs - CAUSE_WINDOW_MS && atMs <= onsetMs),
    ...(lastEnd !== undefined && { lastEnd }),
    ...(ticket.scope && { scope: ticket.scope }),
  };
}

async function proposeProblem(store: Store, draft: Draft, ticket: Ticket, { lines }: Surroundings): Promise<void> {
  for (const { id } of lines) {
    const recurrence = recurrenceOf(ticket, await store.ticketsOn([id], ticket.openedAt - RECURS.withinMs));
    if (!recurrence || !proposesProblem(recurrence)) continue;
    moved(draft, ticket, 'recurs', PROPOSED, {}, id);
    return;
  }
}

/** A move of the system whose reason is told once: it stands in the ticket's marks then. */
function moved(draft: Draft, ticket: Ticket, name: Move, reason: string, brings: Brings, findingId?: string): Ticket {
  const step = { ...draft.step(SYSTEM, reason), ...(findingId && { findingId }) };
  const made = move(ticket, name, step, { ...brings, marks: [...ticket.marks, reason] });
  if ('refused' in made) return ticket;
  draft.ticket(made, { action: `ticket.${name}` });
  return made.work;
}

function freezeEvidence(draft: Draft, ticket: Ticket, around: Surroundings): void {
  const { reopens } = ticket;
  const because = reopens > 0 ? 'reopened' : 'opened';
  draft.evidence.push(freeze(seenBy(ticket, around), { at: draft.now, because, ordinal: reopens + 1 }));
}

/** Facts that tell what a machine is, whatever failed. */
const ALWAYS_TOLD = ['inventory', 'release'];

function seenBy(ticket: Ticket, { machine, machines, lines, findings, facts, changes }: Surroundings): Seen {
  const { id, kind, title, severity, observedMs, scope } = ticket;
  const own = new Set(lines.map((finding) => finding.id));
  const failing = [...new Set(lines.map(({ check }) => check))];
  // Whoever reads the ticket reads this; what is the security track's is told with its case.
  const others = findings.filter(({ id, state, track }) => state !== 'clear' && track === 'fault' && !own.has(id));
  const told = [...failing, ...ALWAYS_TOLD.filter((check) => !failing.includes(check))];
  return {
    ticket: { id, kind, title, severity, observedMs, ...(scope && { scope }) },
    ...(machine && { machine: identityOf(machine) }),
    machines,
    facts: told.flatMap((name) => facts.filter(({ check }) => check === name).map(withoutMachine)),
    findings: [...lines, ...others],
    changes: changes.map(withoutMachine),
  };
}

function identityOf({ id, name, os, arch, agentVersion, labels, presence, lastSeenAt }: NonNullable<Seen['machine']>) {
  return { id, name, os, arch, agentVersion, labels, presence, lastSeenAt };
}

function withoutMachine<Row extends { machineId: string }>({ machineId: _, ...row }: Row): Omit<Row, 'machineId'> {
  return row;
}
