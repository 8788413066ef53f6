import { type RawBuilder, sql } from 'kysely';
import { rank, SEVERITIES } from '../../../../shared/severity.ts';

/** The rank of the severity in this column, as shared/severity.ts orders them. */
export function rankIn(column: string): RawBuilder<number> {
  const ranks = SEVERITIES.map((severity) => sql`when ${sql.lit(severity)} then ${sql.lit(rank(severity))}`);
  return sql<number>`(case ${sql.ref(column)} ${sql.join(ranks, sql` `)} end)`;
}
