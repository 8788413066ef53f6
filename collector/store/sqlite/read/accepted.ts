import { type RawBuilder, sql } from 'kysely';
import { rankIn } from './rank.ts';

/** As the domain's `isAccepted` has it, of a finding and the ticket under this name. */
export function isAccepted(ticket: string): RawBuilder<boolean> {
  const of = (column: string) => sql.ref(`${ticket}.${column}`);
  return sql<boolean>`(${of('resolved_at')} is not null and finding.opened_at <= ${of('resolved_at')}
    and (${of('state')} = 'cancelled' or json_extract(${of('detail')}, '$.recheckAt') is not null)
    and ${rankIn('finding.severity')} <= ${rankIn(`${ticket}.severity`)})`;
}
