import { createTable, type SchemaStep } from './migration.ts';

/** By which rules the fleet was judged last: a rule that is another since is found after a restart too. */
export const judgedRules: SchemaStep = {
  name: '0014-judged-rules',
  async up(db, engine) {
    await createTable(db, engine, { name: 'judged_rule', columns: { id: 'text', hash: 'text' }, key: ['id'] });
  },
};
