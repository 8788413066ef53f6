import { type SqlBool, sql } from 'kysely';
import type { AuditQuestions } from '../../audit.ts';
import { anchorOf, chainedOf } from '../../rows/trail.ts';
import { asked, behind } from './joined.ts';
import { pageOf, sliceOf } from './page.ts';
import type { Reader } from './reader.ts';
import type { Sync } from './sync.ts';

/** Where what the audit is about has its number or name. */
const NAMED = [
  [sql.table('ticket'), sql`id`, sql`'T-' || number`],
  [sql.table('security_case'), sql`id`, sql`'C-' || number`],
  [sql.table('maintenance_window'), sql`id`, sql`'W-' || number`],
  [sql.table('silence'), sql`id`, sql`'S-' || number`],
  [sql.table('machine'), sql`uuid`, sql`name`],
  [sql.table('api_token'), sql`id`, sql`name`],
] as const;

/**
 * The lowest number since then bounds them: a clock that was set back need not have given it to the first moment.
 * "+" keeps SQLite in their order, and in the index over moments: 30 ms where a million rows are that young.
 */
const isSince = (since: number) => sql<SqlBool>`+at >= ${since}
  and place >= (select min(+place) from audit where at >= ${since})`;

export function auditQuestions({ build, all, first }: Reader): Sync<AuditQuestions> {
  const rows = build.selectFrom('audit').selectAll();

  return {
    audit({ actors, action, objects, since, ...page }) {
      const slice = sliceOf(page, 1);
      const question = rows
        .where(({ and, eb }) =>
          and(
            asked([
              actors && eb('actor_name', 'in', actors),
              action !== undefined && eb('action', '=', action),
              objects && eb('object', 'in', objects),
              since !== undefined && isSince(since),
              behind(slice.after, ['place'], '<'),
            ]),
          ),
        )
        .orderBy('place', 'desc')
        .limit(slice.fetch);
      return pageOf(all(question), slice, (row) => [row.place], chainedOf);
    },

    namesOf(ids) {
      const wanted = JSON.stringify(ids);
      const named = sql<{ id: string; name: string }>`${sql.join(
        NAMED.map(
          ([table, id, name]) => sql`select ${id} as id, ${name} as name from ${table} where ${id} in
          (select value from json_each(${wanted}))`,
        ),
        sql` union all `,
      )}`;
      return new Map(all({ compile: () => named.compile(build) }).map(({ id, name }) => [id, name]));
    },

    auditChain: (after, limit) => all(rows.where('place', '>', after).orderBy('place').limit(limit)).map(chainedOf),

    auditAnchors: () => all(build.selectFrom('audit_anchor').selectAll().orderBy('no', 'desc')).map(anchorOf),

    auditWritten: () =>
      first(build.selectFrom('counter').select('count').where('name', '=', 'audit.written'))?.count ?? 0,
  };
}
