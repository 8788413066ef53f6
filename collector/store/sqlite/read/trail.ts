import { sql } from 'kysely';
import { apiTokenOf, enrolmentTokenOf, outboxOf } from '../../rows/trail.ts';
import { timerOf } from '../../rows/work.ts';
import type { FleetCounts, Store } from '../../store.ts';
import type { CounterName } from '../write/counters.ts';
import type { Reader } from './reader.ts';
import type { Sync } from './sync.ts';

type TrailQuestions = Pick<
  Store,
  'timersDue' | 'outboxDue' | 'enrolmentToken' | 'enrolmentTokens' | 'apiTokenByHash' | 'apiTokens' | 'counts'
>;

export function trailQuestions({ build, all, first }: Reader): Sync<TrailQuestions> {
  const tokens = build.selectFrom('enrolment_token').selectAll();

  return {
    timersDue: (now, limit) =>
      all(build.selectFrom('timer').selectAll().where('due_at', '<=', now).orderBy('due_at').limit(limit)).map(timerOf),

    outboxDue(now, limit, except = []) {
      const waiting = build.selectFrom('outbox').selectAll().where(sql<boolean>`state = 'waiting'`);
      const due = waiting.where('due_at', '<=', now).orderBy('due_at').orderBy('id').limit(limit);
      return all(except.length === 0 ? due : due.where('target', 'not in', except)).map(outboxOf);
    },

    enrolmentToken(id) {
      const row = first(tokens.where('id', '=', id));
      return row && enrolmentTokenOf(row);
    },
    enrolmentTokens: () => all(tokens.orderBy('created_at').orderBy('id')).map(enrolmentTokenOf),

    apiTokenByHash(hash) {
      const row = first(build.selectFrom('api_token').selectAll().where('hash', '=', hash));
      return row && apiTokenOf(row);
    },
    apiTokens: () => all(build.selectFrom('api_token').selectAll().orderBy('created_at').orderBy('id')).map(apiTokenOf),

    counts: () => countsOf(all(build.selectFrom('counter').selectAll().where('count', '>', 0))),
  };
}

function countsOf(counters: { name: string; key: string; count: number }[]): FleetCounts {
  const by = (name: CounterName) =>
    Object.fromEntries(counters.filter((row) => row.name === name).map(({ key, count }) => [key, count]));
  const one = (name: CounterName) => by(name)[''] ?? 0;
  return {
    machines: { total: one('machines.total'), byPresence: by('machines.presence'), byOs: by('machines.os') },
    openFindings: {
      byRule: by('findings.rule'),
      bySeverity: by('findings.severity'),
      byOs: by('findings.os'),
    },
    activeTickets: one('tickets.active'),
    activeCases: one('cases.active'),
    outboxWaiting: one('outbox.waiting'),
    outboxDead: one('outbox.dead'),
  };
}
