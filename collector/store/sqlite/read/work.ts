import { type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely';
import { ACTIVE, type Ticket } from '../../../domain/tickets/ticket.ts';
import type { Of } from '../../rows/fleet.ts';
import { entryOf } from '../../rows/trail.ts';
import { caseOf, findingOf, ticketOf } from '../../rows/work.ts';
import type { Store, UntriagedFilter, WorkFile } from '../../store.ts';
import type { EntryTable, FindingTable } from '../../tables/work.ts';
import { isAccepted } from './accepted.ts';
import { asked, behind, joinedTables } from './joined.ts';
import { pageOf, sliceOf } from './page.ts';
import type { Reader } from './reader.ts';
import type { Sync } from './sync.ts';
import { ticketLists } from './ticket-lists.ts';

type WorkQuestions = Pick<Store, 'ticket' | 'tickets' | 'case' | 'cases'>;

export function workQuestions(reader: Reader): Sync<WorkQuestions> {
  const { build, all, first } = reader;
  const { tickets, cases } = joinedTables(build);
  const fileOf = workFiles(reader);

  return {
    ticket(id) {
      const number = numberIn(id, 'T');
      const row = first(
        number === undefined ? tickets.where('ticket.id', '=', id) : tickets.where('number', '=', number),
      );
      return row && fileOf('ticket', ticketOf(row));
    },

    tickets: ticketLists(reader),

    case(id) {
      const number = numberIn(id, 'C');
      const row = first(
        number === undefined ? cases.where('security_case.id', '=', id) : cases.where('number', '=', number),
      );
      return row && fileOf('case', caseOf(row));
    },

    cases(filter) {
      const slice = sliceOf(filter, 1);
      const { machineId, states, since } = filter;
      const question = cases
        .where(({ and, eb }) =>
          and(
            asked([
              machineId !== undefined && eb('machine.uuid', '=', machineId),
              states && eb('state', 'in', states),
              since !== undefined && eb('updated_at', '>=', since),
              behind(slice.after, ['number'], '<'),
            ]),
          ),
        )
        .orderBy('number', 'desc')
        .limit(slice.fetch);
      return pageOf(all(question), slice, (row) => [row.number], caseOf);
    },
  };
}

/** The oldest come first; the rest has its turn a second later. */
const UNTRIAGED_AT_ONCE = 5000;

const isLastTicket = sql<boolean>`last.id =
  (select l.ticket_id from ticket_finding l where l.finding_id = finding.id order by l.at desc limit 1)`;

/** As the partial indexes say it, or SQLite would not use them. */
const isOpen = (before: number) => sql<SqlBool>`finding.state = 'open' and finding.track = 'fault'
  and finding.quiet is null and finding.opened_at <= ${before}`;
/** Between two turns of it, it is not open when somebody looks. */
const isUnstable = sql<SqlBool>`finding.flapping_since is not null and finding.state <> 'open'
  and finding.track = 'fault' and finding.quiet is null`;

/** The rest has its turn a second later. */
const LEFT_BEHIND_AT_ONCE = 500;
const ACTIVE_STATES = sql.join(ACTIVE.map((state) => sql.lit(state)));

type TriageQuestions = Pick<Store, 'untriaged' | 'settled' | 'leftBehind'>;

/** What the desk asks every second; partial indexes keep the answers short. */
export function triageQuestions(reader: Reader): Sync<TriageQuestions> {
  const { build, all, prepared } = reader;
  const { findings, tickets } = joinedTables(build);
  const fileOf = workFiles(reader);

  const settled = prepared(
    tickets
      .where(sql<boolean>`ticket.state in (${ACTIVE_STATES})`)
      .where(sql<boolean>`ticket.kind <> 'mass' and ticket.parent_id is null`)
      .where(sql<boolean>`exists (select 1 from ticket_finding where ticket_id = ticket.id)`)
      .where(
        sql<boolean>`not exists (select 1 from ticket_finding l join finding f on f.id = l.finding_id
          where l.ticket_id = ticket.id and f.state <> 'clear')`,
      )
      .orderBy('number'),
  );

  // "+" keeps SQLite from walking all tickets by their state or number: children are few.
  const leftBehind = prepared(
    tickets
      .where(sql<boolean>`ticket.parent_id is not null`)
      .where(sql<boolean>`+ticket.state in (${ACTIVE_STATES})`)
      .where(sql<boolean>`not exists (select 1 from ticket parent where parent.id = ticket.parent_id
        and parent.state in (${ACTIVE_STATES}))`)
      .orderBy(sql`+number`)
      .limit(sql.lit(LEFT_BEHIND_AT_ONCE)),
  );

  return {
    untriaged(filter) {
      const rows = [isOpen(filter.before), isUnstable].flatMap((state) => all(withoutTicket(state, filter)));
      const last = new Map(ticketsWithIds(rows.map((row) => row.last_ticket_id)).map((row) => [row.id, ticketOf(row)]));
      return rows.map((row) => {
        const lastTicket = last.get(row.last_ticket_id ?? '');
        return { finding: findingOf(row), ...(lastTicket && { lastTicket }) };
      });
    },

    settled: () => settled().map((row) => fileOf('ticket', ticketOf(row))),

    leftBehind: () => leftBehind().map(ticketOf),
  };

  function withoutTicket(state: RawBuilder<SqlBool>, { severities, machineId }: UntriagedFilter) {
    return findings
      .leftJoin('ticket as last', (join) => join.on(isLastTicket))
      .select('last.id as last_ticket_id')
      .where(state)
      .where(sql<SqlBool>`not exists (select 1 from ticket_finding t where t.finding_id = finding.id and t.active = 1)`)
      .where(({ and, eb }) =>
        and(
          asked([
            sql<SqlBool>`not ${isAccepted('last')}`,
            severities && eb('finding.severity', 'in', severities),
            machineId !== undefined && eb('machine.uuid', '=', machineId),
          ]),
        ),
      )
      .orderBy('finding.opened_at')
      .limit(UNTRIAGED_AT_ONCE);
  }

  function ticketsWithIds(ids: (string | null)[]): Parameters<typeof ticketOf>[0][] {
    const wanted = JSON.stringify(ids.filter((id) => id !== null));
    return all(tickets.where('ticket.id', 'in', sql<string>`(select value from json_each(${wanted}))`));
  }
}

/** Of a parent; the list of findings has them all. */
const FINDINGS_SHOWN = 50;

/** Adds its journal and its findings to a ticket or case. */
function workFiles({ build, prepared }: Reader) {
  const { findings } = joinedTables(build);
  const entriesOf = prepared(
    build.selectFrom('entry').selectAll().where('of_id', '=', '').where('on_kind', '=', 'ticket').orderBy('place'),
  ) as (ofId: string, on: string) => Selectable<EntryTable>[];
  const findingsOf: Record<'ticket' | 'case', (ofId: string) => Of<FindingTable>[]> = {
    ticket: prepared(
      findings
        .innerJoin('ticket_finding as link', 'link.finding_id', 'finding.id')
        .where('link.ticket_id', '=', '')
        .orderBy('link.at')
        .orderBy('finding.id'),
    ),
    case: prepared(
      findings
        .innerJoin('case_finding as link', 'link.finding_id', 'finding.id')
        .where('link.case_id', '=', '')
        .orderBy('link.at')
        .orderBy('finding.id'),
    ),
  };

  const firstOf = prepared(
    findings
      .innerJoin('ticket_finding as link', 'link.finding_id', 'finding.id')
      .where('link.ticket_id', '=', '')
      .orderBy('link.finding_id')
      .limit(FINDINGS_SHOWN),
  );
  const linesOf = prepared({
    compile: () =>
      sql<{ total: number; clear: number }>`select count(*) as total, coalesce(sum(state = 'clear'), 0) as clear
        from ticket_finding link join finding on finding.id = link.finding_id
        where link.ticket_id in (select ?1 union all select id from ticket where parent_id = ?1)`.compile(build),
  });

  return <Work extends { id: string; kind?: Ticket['kind'] }>(on: 'ticket' | 'case', work: Work): WorkFile<Work> => {
    const file = { work, entries: entriesOf(work.id, on).map(entryOf) };
    if (work.kind !== 'mass') return { ...file, findings: findingsOf[on](work.id).map(findingOf) };
    const [lines = { total: 0, clear: 0 }] = linesOf(work.id);
    return { ...file, findings: firstOf(work.id, FINDINGS_SHOWN).map(findingOf), lines: { ...lines } };
  };
}

/** The number of "T-17". */
function numberIn(id: string, letter: 'T' | 'C'): number | undefined {
  const [, found, digits] = /^([TC])-(\d{1,15})$/i.exec(id) ?? [];
  return found?.toUpperCase() === letter ? Number(digits) : undefined;
}
