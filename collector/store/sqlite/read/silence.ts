import { type RawBuilder, sql } from 'kysely';
import type { Silent } from '../../../domain/storms/outage.ts';
import type { SilentFinding, StormQuestions } from '../../storms.ts';
import type { Reader } from './reader.ts';
import { SITE } from './storms.ts';
import type { Sync } from './sync.ts';

type SilenceQuestions = Pick<
  StormQuestions,
  'silentSince' | 'silentLong' | 'siteCounts' | 'onlineBefore' | 'silentFindings' | 'presenceUntold'
>;

const CLASS = sql<string | null>`json_extract(machine.labels, '$.class')`;
const isSilent = sql`presence = 'silent' and standing = 'active'`;

/** Who is not there, in the order of the index over presence. */
export function silenceQuestions({ build, all: ask }: Reader): Sync<SilenceQuestions> {
  const all = <Row>(question: RawBuilder<Row>) => ask<Row>({ compile: () => question.compile(build) });
  const silent = sql<SilentRow>`select uuid, name, ${SITE} as site, ${CLASS} as class, presence_at from machine`;

  return {
    silentSince: (since, heardSince) =>
      all(sql<SilentRow>`${silent} where ${isSilent} and presence_at >= ${since} and last_seen_at > ${heardSince}
        order by presence_at`).map(silentOf),

    silentLong: (before, classes) =>
      all(sql<SilentRow>`${silent} where ${isSilent} and presence_at <= ${before}
        and ${CLASS} in (${sql.join([...classes])}) and not exists (select 1 from finding
          where finding.machine_id = machine.id and rule_id = 'machine.silent' and state <> 'clear')
        order by presence_at`).map(silentOf),

    siteCounts: (goneSince) =>
      all(sql<{ site: string | null; online: number; gone: number }>`select ${SITE} as site,
          sum(presence = 'online') as online, sum(presence <> 'online') as gone from machine
        where standing = 'active' and (presence = 'online' or presence_at > ${goneSince}) group by 1`).map(
        ({ site, ...counts }) => ({ site: site ?? undefined, ...counts }),
      ),

    onlineBefore(before) {
      const [row] = all(sql<{ count: number }>`select count(*) as count from machine
        where presence = 'online' and presence_at <= ${before} and standing = 'active'`);
      return row?.count ?? 0;
    },

    silentFindings: () =>
      all(sql<FindingRow>`select finding.id, machine.uuid, ${CLASS} as class, ${SITE} as site, presence, presence_at,
          (select l.ticket_id from ticket_finding l where l.finding_id = finding.id and l.active = 1) as ticket_id
        from finding join machine on machine.id = finding.machine_id
        where rule_id = 'machine.silent' and state <> 'clear' order by finding.id`).map(findingOf),

    presenceUntold: (goneBefore) =>
      all(sql<{ id: string; machineId: string }>`select ticket.id, machine.uuid as "machineId"
        from ticket join machine on machine.id = ticket.machine_id
        where ticket.state in ('new', 'open', 'in_progress', 'pending') and ticket.parent_id is null
          and case when json_extract(ticket.detail, '$.awaySince') is not null then presence = 'online'
            else presence <> 'online' and presence_at <= ${goneBefore} and not exists (
              select 1 from ticket_finding l join finding f on f.id = l.finding_id
              where l.ticket_id = ticket.id and f.rule_id = 'machine.silent' and f.state <> 'clear') end
        order by ticket.number`),
  };
}

interface SilentRow {
  uuid: string;
  name: string;
  site: string | null;
  class: string | null;
  presence_at: number;
}

interface FindingRow extends Omit<SilentRow, 'name'> {
  id: string;
  presence: SilentFinding['presence'];
  ticket_id: string | null;
}

function silentOf({ uuid, name, site, class: kind, presence_at }: SilentRow): Silent {
  return { machineId: uuid, name, site: site ?? undefined, class: kind ?? undefined, since: presence_at };
}

function findingOf({ id, uuid, class: kind, site, presence, presence_at, ticket_id }: FindingRow): SilentFinding {
  return {
    ...{ findingId: id, machineId: uuid, class: kind ?? undefined, site: site ?? undefined, presence },
    since: presence_at,
    ...(ticket_id !== null && { ticketId: ticket_id }),
  };
}
