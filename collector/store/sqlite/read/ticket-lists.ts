// Tickets as lists: the latest first, or as the queue that people work off.
import { type Expression, type ExpressionBuilder, type Selectable, type SqlBool, sql } from 'kysely';
import { ACTIVE, type Ticket } from '../../../domain/tickets/ticket.ts';
import { ticketOf } from '../../rows/work.ts';
import type { Tables } from '../../schema.ts';
import type { Page, TicketFilter } from '../../store.ts';
import type { TicketTable } from '../../tables/work.ts';
import { asked, behind, joinedTables } from './joined.ts';
import { type Place, pageOf, sliceOf } from './page.ts';
import type { Reader } from './reader.ts';

/** As the index says it, or SQLite would not use it. */
const ENDED = sql<number>`(case when state in (${sql.join(ACTIVE.map((state) => sql.lit(state)))}) then 0 else 1 end)`;
const NO_DUE = Number.MAX_SAFE_INTEGER;
const DUE = sql<number>`(coalesce(due_at, ${sql.lit(NO_DUE)}))`;
const QUEUE = [ENDED, 'priority', DUE, 'opened_at', 'number'] as const;

export function ticketLists({ build, all }: Reader): (filter: TicketFilter) => Page<Ticket> {
  const { tickets } = joinedTables(build);

  function latest(filter: TicketFilter): Page<Ticket> {
    const slice = sliceOf(filter, 1);
    const conditions = conditionsOf(filter, behind(slice.after, ['number'], '<'));
    const question = tickets.where(conditions).orderBy('number', 'desc').limit(slice.fetch);
    return pageOf(all(question), slice, (row) => [row.number], ticketOf);
  }

  function queue(filter: TicketFilter): Page<Ticket> {
    const slice = sliceOf(filter, QUEUE.length);
    const [ended, priority, due, openedAt, number] = QUEUE;
    const question = tickets
      .where(conditionsOf(filter, behind(slice.after, QUEUE, '>')))
      .orderBy(ended)
      .orderBy(priority)
      .orderBy(due)
      .orderBy(openedAt)
      .orderBy(number)
      .limit(slice.fetch);
    return pageOf(all(question), slice, placeInQueue, ticketOf);
  }

  return (filter) => (filter.order === 'queue' ? queue(filter) : latest(filter));
}

function placeInQueue({ state, priority, due_at, opened_at, number }: Selectable<TicketTable>): Place {
  return [ACTIVE.includes(state) ? 0 : 1, priority, due_at ?? NO_DUE, opened_at, number];
}

function conditionsOf(filter: TicketFilter, after: Expression<SqlBool> | undefined) {
  const { machineId, states, assignee, parentId, scopeKey, kind, priorities, dueBefore, since } = filter;
  return ({ and, eb }: ExpressionBuilder<Tables, 'ticket' | 'machine'>) =>
    and(
      asked([
        machineId !== undefined && eb('machine.uuid', '=', machineId),
        states && eb('state', 'in', states),
        assignee !== undefined && eb('assignee', '=', assignee),
        parentId !== undefined && eb('parent_id', '=', parentId),
        scopeKey !== undefined && eb('scope_key', '=', scopeKey),
        kind !== undefined && eb('kind', '=', kind),
        priorities && eb('priority', 'in', priorities),
        filter.unassigned && eb('assignee', 'is', null),
        filter.withoutChildren && eb('parent_id', 'is', null),
        dueBefore !== undefined && eb('due_at', '<', dueBefore),
        since !== undefined && eb('updated_at', '>=', since),
        after,
      ]),
    );
}
