import { sql } from 'kysely';
import { createIndex, type SchemaStep } from './migration.ts';

/** From the mildest to the worst, as it was when this step was written. */
const RANK = sql`(case severity when 'info' then 0 when 'low' then 1 when 'medium' then 2 when 'high' then 3 when 'critical' then 4 end)`;

/** Findings are listed worst first; what ended is found by its age. */
export const worstFirst: SchemaStep = {
  name: '0005-worst-first',
  async up(db) {
    for (const name of ['by_machine_id_onset_ms_id', 'by_rule_id_onset_ms_id', 'by_onset_ms_id', 'live']) {
      await db.schema.dropIndex(`finding_${name}`).execute();
    }
    const order = sql`${RANK}, since_ms, id`;
    await sql`create index finding_of_machine on finding (machine_id, ${order})`.execute(db);
    await sql`create index finding_of_rule on finding (rule_id, ${order})`.execute(db);
    await sql`create index finding_worst on finding (${order})`.execute(db);
    await sql`create index finding_live on finding (${order}) where state <> 'clear'`.execute(db);

    const cleared = sql`(coalesce(cleared_at, observed_ms)), id`;
    await sql`create index finding_cleared on finding (${cleared}) where state = 'clear'`.execute(db);
    await createIndex(db, 'ticket', ['state', 'updated_at']);
    await createIndex(db, 'security_case', ['state', 'updated_at']);
    await createIndex(db, 'case_finding', ['finding_id']);
    await createIndex(db, 'outbox', ['at'], { where: sql`state <> 'waiting'` }, 'outbox_done');
  },
};
