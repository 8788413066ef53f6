import type { Language } from '../../../shared/language.ts';
import { RECURS } from '../../domain/policy/causes.ts';
import { hypothesisWas } from '../../domain/tickets/cause.ts';
import { type Recurrence, recurrenceOf } from '../../domain/tickets/recurrence.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { Store, WorkFile } from '../../store/store.ts';
import { ticketRef } from '../shapes/ticket.ts';
import { timeOf } from '../shapes/time.ts';

/** How often its fault recurs, the case beside it, and whether the guess at its cause was right. */
export async function understandingOf(file: WorkFile<Ticket>, store: Store, language: Language) {
  const { caseId } = file.work;
  const flagged = caseId === undefined ? undefined : await store.case(caseId);
  const recurrence = await mostRecurring(file, store);
  return {
    caseRef: flagged && `C-${flagged.work.number}`,
    hypothesisWas: hypothesisWas(file.work),
    recurrence: recurrence && {
      count: recurrence.count,
      since: timeOf(recurrence.sinceMs),
      previous: recurrence.previous.map((ticket) => ticketRef(ticket, language)),
    },
  };
}

/** Of the fault that had the most tickets; those of many machines have a scope instead. */
async function mostRecurring({ work, findings }: WorkFile<Ticket>, store: Store): Promise<Recurrence | undefined> {
  if (work.kind === 'mass') return undefined;
  const since = work.openedAt - RECURS.withinMs;
  const each = await Promise.all(
    findings.map(async ({ id }) => recurrenceOf(work, await store.ticketsOn([id], since))),
  );
  return each.filter((one) => one !== undefined).toSorted((a, b) => b.count - a.count)[0];
}
