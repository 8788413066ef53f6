import { sql } from 'kysely';
import { evidenceOf } from '../../rows/evidence.ts';
import { ticketOf } from '../../rows/work.ts';
import type { Store } from '../../store.ts';
import { joinedTables } from './joined.ts';
import type { Reader } from './reader.ts';
import type { Sync } from './sync.ts';

type EvidenceQuestions = Pick<Store, 'evidence' | 'judgedRules' | 'sameFault' | 'ticketsOn' | 'linesElsewhere'>;

/** Nobody needs to know more precisely how many others there are. */
const OTHERS_COUNTED = 50;

export function evidenceQuestions({ build, all, first }: Reader): Sync<EvidenceQuestions> {
  const { tickets } = joinedTables(build);

  return {
    evidence: (ticketId) =>
      all(build.selectFrom('evidence').selectAll().where('ticket_id', '=', ticketId).orderBy('ordinal')).map(
        evidenceOf,
      ),

    judgedRules: () => new Map(all(build.selectFrom('judged_rule').selectAll()).map(({ id, hash }) => [id, hash])),

    sameFault({ ruleIds, fromMs, toMs, exceptMachineId }) {
      const others = build
        .selectFrom('finding')
        .innerJoin('machine', 'machine.id', 'finding.machine_id')
        .select('finding.machine_id')
        .distinct()
        .where('rule_id', 'in', ruleIds)
        .where('state', 'in', ['open', 'clearing'])
        .where('onset_ms', '>=', fromMs)
        .where('onset_ms', '<=', toMs)
        .where('machine.uuid', '<>', exceptMachineId ?? '')
        .limit(OTHERS_COUNTED);
      const counted = build.selectFrom(others.as('other')).select(({ fn }) => fn.countAll<number>().as('count'));
      return Number(first(counted)?.count ?? 0);
    },

    ticketsOn(findingIds, openedSince) {
      const question = tickets
        .where('opened_at', '>=', openedSince)
        .where(
          'ticket.id',
          'in',
          sql<string>`(select ticket_id from ticket_finding
            where finding_id in (select value from json_each(${JSON.stringify(findingIds)})))`,
        )
        .orderBy('opened_at', 'desc')
        .orderBy('number', 'desc');
      return all(question).map(ticketOf);
    },

    linesElsewhere: (ticketId) =>
      all(
        build
          .selectFrom('ticket_finding as mine')
          .innerJoin('ticket_finding as other', 'other.finding_id', 'mine.finding_id')
          .innerJoin('finding', 'finding.id', 'mine.finding_id')
          .select(['finding.id', 'finding.state'])
          .where('mine.ticket_id', '=', ticketId)
          .where('other.active', '=', sql.lit(1))
          .whereRef('other.ticket_id', '<>', 'mine.ticket_id')
          .orderBy('finding.id'),
      ),
  };
}
