import { type RawBuilder, sql } from 'kysely';
import { SEVERITIES } from '../../../../shared/severity.ts';
import type { Cell } from '../../../domain/storms/mass.ts';
import { ticketOf } from '../../rows/work.ts';
import type { Free, Leftover, StormQuestions } from '../../storms.ts';
import { isAccepted } from './accepted.ts';
import { joinedTables } from './joined.ts';
import { rankIn } from './rank.ts';
import type { Reader } from './reader.ts';
import type { Sync } from './sync.ts';

type MassQuestions = Pick<
  StormQuestions,
  'parents' | 'rising' | 'cells' | 'free' | 'lines' | 'leftovers' | 'siteRatio' | 'pace'
>;

const MOST_FREE = 5000;
const MINUTE_MS = 60_000;

export const SITE = sql<string | null>`json_extract(machine.labels, '$.site')`;
/** Linux has no build: release and version say as much. */
const BUILD = sql<string | null>`(select coalesce(json_extract(r.facts, '$.build'),
  json_extract(r.facts, '$.distribution') || ' ' || json_extract(r.facts, '$.version'))
  from fact r where r.machine_id = machine.id and r.check_name = 'release')`;

const isOpenFault = sql`finding.state = 'open' and finding.track = 'fault' and finding.quiet is null`;
/** No parent has it, and nobody accepted it as it is. */
const isFree = sql`not exists (select 1 from ticket_finding l join ticket t on t.id = l.ticket_id
  where l.finding_id = finding.id and (${isAccepted('t')}
    or l.active = 1 and (t.kind = 'mass' or t.parent_id is not null)))`;
/** A ticket that works on other faults too is no child. */
const isOfThisFault = sql`not exists (select 1 from ticket_finding l join finding f on f.id = l.finding_id
  where l.ticket_id = own.id and l.active = 1 and f.state <> 'clear' and f.rule_id <> finding.rule_id)`;

export function massQuestions({ build, all: ask }: Reader): Sync<MassQuestions> {
  const all = <Row>(question: RawBuilder<Row>) => ask<Row>({ compile: () => question.compile(build) });
  const tickets = (parentId: string) =>
    sql`(select ${parentId} union all select id from ticket where parent_id = ${parentId})`;
  const lines = (parentId: string) => sql`ticket_finding link
    join finding on finding.id = link.finding_id where link.ticket_id in ${tickets(parentId)} and link.active = 1`;

  // "+" keeps SQLite from walking all tickets by their state or number: parents are few.
  const parents = joinedTables(build)
    .tickets.where(sql<boolean>`scope_key is not null and +state in ('new', 'open', 'in_progress', 'pending')`)
    .orderBy(sql`+number`);

  return {
    parents: () => ask(parents).map(ticketOf),

    rising: ({ openedFrom, severities, machines }) =>
      all(sql<{ rule_id: string }>`select rule_id from finding
        where ${isOpenFault} and opened_at >= ${openedFrom} and severity in (${sql.join(severities)}) and ${isFree}
        group by rule_id having count(distinct machine_id) >= ${machines} order by rule_id`).map((row) => row.rule_id),

    cells({ ruleId, openedFrom, severities }) {
      const hit = all(sql<Group & { hit: number; free: number }>`select ${SITE} as site, ${BUILD} as build,
          count(distinct machine.id) as hit, count(distinct case when ${isFree} then machine.id end) as free
        from finding join machine on machine.id = finding.machine_id
        where ${isOpenFault} and opened_at >= ${openedFrom} and severity in (${sql.join(severities)})
          and rule_id = ${ruleId} group by 1, 2`);
      const online = all(sql<Group & { online: number }>`select ${SITE} as site, ${BUILD} as build, count(*) as online
        from machine where presence = 'online' and standing = 'active' group by 1, 2`);
      return cellsOf([...hit, ...online]);
    },

    free({ ruleId, checks, openedFrom, severities, ticketsFrom }) {
      const rows =
        all(sql<FreeRow>`select finding.id, machine.uuid, ${SITE} as site, ${BUILD} as build, finding.severity,
          onset_ms, own.id as ticket_id
        from finding join machine on machine.id = finding.machine_id
        left join ticket own on own.id =
          (select l.ticket_id from ticket_finding l where l.finding_id = finding.id and l.active = 1)
        where ${isOpenFault} and finding.opened_at >= ${openedFrom} and finding.severity in (${sql.join(severities)})
          and ${ruleId === undefined ? sql`1` : sql`rule_id = ${ruleId}`}
          and ${checks === undefined ? sql`1` : sql`check_name in (${sql.join([...checks])})`}
          and ${isFree} and (own.id is null or own.opened_at >= ${ticketsFrom} and ${isOfThisFault})
        order by finding.opened_at limit ${MOST_FREE}`);
      return rows.map(freeOf);
    },

    lines(parentId, clearBefore) {
      const [row] = all(sql<LinesRow>`select count(*) as total, count(distinct machine_id) as machines,
          coalesce(sum(state = 'clear' and coalesce(cleared_at, observed_ms) <= ${clearBefore}), 0) as settled,
          coalesce(sum(state <> 'clear'), 0) as live, max(${rankIn('severity')}) as worst,
          coalesce(min(onset_ms), 0) as first_onset, coalesce(max(onset_ms), 0) as last_onset
        from ${lines(parentId)}`);
      const { total = 0, machines = 0, settled = 0, live = 0, first_onset = 0, last_onset = 0 } = row ?? {};
      const worst = SEVERITIES[row?.worst ?? -1];
      const onsets = { firstOnsetMs: first_onset, lastOnsetMs: last_onset };
      return { total, machines, settled, live, ...onsets, ...(worst && { worst }) };
    },

    leftovers: (parentId, limit) =>
      all(sql<Leftover>`select finding.id as "findingId", rule_id as "ruleId",
          (select uuid from machine where machine.id = finding.machine_id) as "machineId", link.ticket_id as "ticketId"
        from ${lines(parentId)} and state <> 'clear' order by finding.opened_at, finding.id limit ${limit}`),

    siteRatio(parentId) {
      const [row] = all(sql<{ ratio: number | null }>`with
          ours as (select distinct machine_id as id from ${lines(parentId)}),
          hit as (select ${SITE} as site, count(*) as count from ours join machine using (id) group by 1)
        select max(1.0 * hit.count / (select count(*) from machine where standing = 'active' and ${SITE} = hit.site))
          as ratio from hit where site is not null`);
      return row?.ratio ?? 0;
    },

    pace(now, minutes) {
      const since = now - minutes * MINUTE_MS;
      const rows = all(sql<{ minute: number; count: number }>`
        select cast((${now} - opened_at) / ${MINUTE_MS} as integer) as minute, count(*) as count from ticket
          where opened_at > ${since} and kind <> 'mass' group by 1
        union all
        select cast((${now} - link.at) / ${MINUTE_MS} as integer), count(*) from ticket join ticket_finding link on link.ticket_id = ticket.id
          where scope_key >= 'storm/' and scope_key < 'storm0' and link.at > ${since} and link.active = 1 group by 1`);
      const pace = Array.from({ length: minutes }, () => 0);
      for (const { minute, count } of rows) pace[Math.max(0, minute)] = (pace[Math.max(0, minute)] ?? 0) + count;
      return pace;
    },
  };
}

interface Group {
  site: string | null;
  build: string | null;
}

interface FreeRow extends Group {
  id: string;
  uuid: string;
  severity: Free['severity'];
  onset_ms: number;
  ticket_id: string | null;
}

interface LinesRow {
  total: number;
  machines: number;
  settled: number;
  live: number;
  worst: number | null;
  first_onset: number;
  last_onset: number;
}

function cellsOf(rows: (Group & Partial<Pick<Cell, 'hit' | 'free' | 'online'>>)[]): Cell[] {
  const cells = new Map<string, Cell>();
  for (const { site, build, hit = 0, free = 0, online = 0 } of rows) {
    const key = JSON.stringify([site, build]);
    const cell = cells.get(key) ?? { site: site ?? undefined, build: build ?? undefined, hit: 0, free: 0, online: 0 };
    cells.set(key, { ...cell, hit: cell.hit + hit, free: cell.free + free, online: cell.online + online });
  }
  return [...cells.values()];
}

function freeOf({ id, uuid, site, build, severity, onset_ms, ticket_id }: FreeRow): Free {
  return {
    ...{ findingId: id, machineId: uuid, site: site ?? undefined, build: build ?? undefined, severity },
    onsetMs: onset_ms,
    ...(ticket_id !== null && { ticketId: ticket_id }),
  };
}
