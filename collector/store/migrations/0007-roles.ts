import { sql } from 'kysely';
import type { SchemaStep } from './migration.ts';

/** What people may do, and the order in which work is taken up. */
export const roles: SchemaStep = {
  name: '0007-roles',
  async up(db) {
    // Whoever has a token already could do everything until now.
    const everything = sql.lit('["tech","lead","security","admin","auditor"]');
    await sql`alter table api_token add column roles text not null default ${everything}`.execute(db);

    // What waits for nobody comes last; what has no due time after what has.
    const ended = sql`(case when state in ('new', 'open', 'in_progress', 'pending') then 0 else 1 end)`;
    const due = sql`(coalesce(due_at, 9007199254740991))`;
    const order = sql`${ended}, priority, ${due}, opened_at, number`;
    await sql`create index ticket_queue on ticket (${order})`.execute(db);
  },
};
