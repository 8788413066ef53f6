import { sql } from 'kysely';
import { createTable, type SchemaStep } from './migration.ts';

/** Ties each row of the audit to the one before. What was written earlier stays without a hash. */
export const auditChain: SchemaStep = {
  name: '0011-audit-chain',
  async up(db, engine) {
    await sql`alter table audit add column previous text not null default ''`.execute(db);
    await sql`alter table audit add column hash text not null default ''`.execute(db);
    await createTable(db, engine, {
      name: 'audit_anchor',
      columns: { name: 'text', no: 'int', hash: 'text', at: 'int' },
      key: ['name'],
    });
    await sql`insert into counter (name, key, count)
      select 'audit.written', '', max(place) from audit having max(place) is not null`.execute(db);
  },
};
