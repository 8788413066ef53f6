import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import { rank, SEVERITIES } from '../../../../shared/severity.ts';
import { findingOf } from '../../rows/work.ts';
import type { Tables } from '../../schema.ts';
import type { FindingFilter, Store } from '../../store.ts';
import { asked, behind, joinedTables } from './joined.ts';
import { pageOf, sliceOf } from './page.ts';
import { rankIn } from './rank.ts';
import type { Reader } from './reader.ts';
import type { Sync } from './sync.ts';

/** As the indexes say it, or SQLite would not use them. */
const RANK = rankIn('finding.severity');

export function findingQuestions({
  build,
  all,
}: Reader): Sync<Pick<Store, 'finding' | 'findingsBeginning' | 'findings' | 'openSecurity'>> {
  const { findings } = joinedTables(build);

  return {
    finding(id) {
      const [found] = all(findings.where('finding.id', '=', id));
      return found && findingOf(found);
    },

    findingsBeginning(written, limit, track) {
      const prefix = written.toLowerCase();
      const beginning = findings.where('finding.id', '>=', prefix).where('finding.id', '<', `${prefix}\u{10ffff}`);
      const wanted = track ? beginning.where('track', '=', track) : beginning;
      return all(wanted.orderBy('finding.id').limit(limit)).map(findingOf);
    },

    openSecurity: () =>
      all(
        build
          .selectFrom('finding')
          .innerJoin('machine', 'machine.id', 'finding.machine_id')
          .where(sql<SqlBool>`finding.state <> 'clear'`)
          .where('finding.state', 'in', ['open', 'clearing'])
          .where('track', '=', 'security')
          .groupBy(['rule_id', 'severity', 'os'])
          .select(({ fn }) => ['rule_id as ruleId', 'severity', 'os', fn.countAll<number>().as('count')]),
      ),

    findings(filter) {
      const slice = sliceOf(filter, 3);
      const question = findings
        .where(({ and }) => and(asked([...conditions(filter), behind(slice.after, PLACE, '<')])))
        .orderBy(RANK, 'desc')
        .orderBy('since_ms', 'desc')
        .orderBy('finding.id', 'desc')
        .limit(slice.fetch);
      return pageOf(all(question), slice, (row) => [rank(row.severity), row.since_ms, row.id], findingOf);
    },
  };
}

/** Where a finding stands in the list. */
const PLACE = [RANK, 'since_ms', 'finding.id'];

function conditions(filter: FindingFilter) {
  const { machineId, states, track, ruleId, check, severities, quiet, flapping, ticketId, since } = filter;
  const eb = expressionBuilder<Tables, 'finding' | 'machine'>();
  return [
    machineId !== undefined && eb('machine.uuid', '=', machineId),
    isLive(states) && sql<SqlBool>`finding.state <> 'clear'`,
    states && eb('finding.state', 'in', states),
    track && eb('track', '=', track),
    ruleId !== undefined && eb('rule_id', '=', ruleId),
    check !== undefined && eb('check_name', '=', check),
    severities && eb('severity', 'in', severities),
    quiet !== undefined && eb('finding.quiet', quiet ? 'is not' : 'is', null),
    flapping && eb('finding.flapping_since', 'is not', null),
    ticketId !== undefined && isLineOf(ticketId),
    since !== undefined && isSoSince(since),
  ];
}

/** Of a parent its children's lines too. */
function isLineOf(ticketId: string): Expression<SqlBool> {
  const number = /^t-(\d{1,15})$/i.exec(ticketId)?.[1];
  const own = number === undefined ? sql`id = ${ticketId}` : sql`number = ${Number(number)}`;
  return sql<SqlBool>`finding.id in (select l.finding_id from ticket t join ticket_finding l on l.ticket_id = t.id
    where t.id = (select id from ticket where ${own}) or t.parent_id = (select id from ticket where ${own}))`;
}

/** The ranks let SQLite read an index that begins with them. What went away before it was believed is no news. */
function isSoSince(since: number): Expression<SqlBool> {
  const ranks = sql.join(SEVERITIES.map((severity) => sql.lit(rank(severity))));
  const onset = sql`finding.onset_ms - coalesce(machine.clock_offset_ms, 0)`;
  return sql<SqlBool>`${RANK} in (${ranks}) and finding.since_ms >= ${since}
    and (finding.state <> 'clear' or finding.opened_at >= ${onset})`;
}

/** Said as the index over live findings says it, or SQLite would not use it. */
const isLive = (states: FindingFilter['states']) => states !== undefined && !states.includes('clear');
