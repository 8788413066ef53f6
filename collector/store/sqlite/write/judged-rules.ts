import type { Database } from '../../../../shared/sqlite.ts';
import type { JudgedRule } from '../../commit.ts';
import { insertInto } from './upsert.ts';

/** All of them, in place of those from before. */
export function openJudgedRules(database: Database): (rules: JudgedRule[]) => void {
  const clear = database.prepare('DELETE FROM judged_rule');
  const insert = insertInto(database, 'judged_rule');
  return (rules) => {
    clear.run();
    for (const { id, hash } of rules) insert({ id, hash });
  };
}
