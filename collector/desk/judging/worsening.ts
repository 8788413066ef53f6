// Tickets hear at once, in the same commit, of what their lines do: a fault gets worse
// while somebody works on it, it comes and goes, or it turns out to be the cause of others.
import type { Finding } from '../../domain/findings/finding.ts';
import { addLine, raise } from '../../domain/tickets/lines.ts';
import { comesAndGoes, steadies } from '../../domain/tickets/unstable.ts';
import { SYSTEM } from '../../domain/work.ts';
import type { Store } from '../../store/store.ts';
import { unstableTitle } from '../words.ts';
import { type AtWork, moves, ticketOf, ticketsAtWork } from './at-work.ts';
import type { Alarm, Bench } from './bench.ts';
import { explainAll } from './explaining.ts';

/** First what explains what: a finding that is explained still has the ticket it has. */
export async function raiseTickets(bench: Bench, store: Store): Promise<void> {
  const explained = await explainAll(bench, store);
  const heard = bench.alarms.filter(({ why, finding }) => CONCERNS.has(why) && finding.track === 'fault');
  if (heard.length === 0 && explained.length === 0) return;
  const tickets = await ticketsAtWork(store, bench.known.machine.id);
  for (const alarm of heard) {
    const at = ticketOf(alarm.finding, tickets);
    if (at) hear(bench, alarm, at);
  }
  for (const finding of explained) joinCause(bench, finding, tickets);
}

const CONCERNS: ReadonlySet<Alarm['why']> = new Set([
  'finding-opened',
  'finding-worse',
  'finding-returned',
  'finding-steady',
]);

function hear(bench: Bench, { why, finding }: Alarm, at: AtWork): void {
  const { draft, known } = bench;
  const step = draft.step(SYSTEM, why);
  switch (why) {
    case 'finding-opened':
    case 'finding-worse': {
      const raised = raise(at.ticket, finding, draft.step(SYSTEM, 'finding-worse'));
      if (raised) moves(draft, at, raised);
      return;
    }
    case 'finding-returned': {
      const unstable = comesAndGoes(at.ticket, finding, at.entries, unstableTitle(at.ticket.title, finding), step);
      if (unstable) moves(draft, at, unstable);
      if (unstable?.tell) draft.notice('ticket.unstable', 'ticket', at.ticket);
      return;
    }
    case 'finding-steady': {
      const lines = [...at.lines].flatMap((id) => known.findings.get(id) ?? []);
      const steady = steadies(at.ticket, lines, step);
      if (steady) moves(draft, at, steady);
    }
  }
}

/**
 * Its cause opened late, when it had a ticket already. As long as nobody looked at that ticket, the cause
 * becomes its line, so that there is one; the explained finding stays in it as well.
 */
function joinCause({ known, draft }: Bench, finding: Finding, tickets: AtWork[]): void {
  const at = ticketOf(finding, tickets);
  const cause = known.findings.get(finding.quiet?.id ?? '');
  if (!at || !cause || cause.quiet || ticketOf(cause, tickets)) return;
  if (at.ticket.state !== 'new' || at.ticket.acknowledgedAt !== undefined) return;
  const joined = addLine(at.ticket, cause, draft.step(SYSTEM, 'explains-a-line'));
  if ('refused' in joined) return;
  moves(draft, at, joined);
  draft.link('ticket', at.ticket.id, cause.id);
  at.lines.add(cause.id);
}
