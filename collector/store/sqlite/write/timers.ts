import type { Database } from '../../../../shared/sqlite.ts';
import type { TimerSet } from '../../commit.ts';
import { timerRow } from '../../rows/work.ts';
import { insertInto } from './upsert.ts';

export function openTimerSets(database: Database): (set: TimerSet) => void {
  const clear = database.prepare('DELETE FROM timer WHERE of_id = ?');
  const insert = insertInto(database, 'timer');
  return ({ ofId, timers }) => {
    clear.run(ofId);
    for (const timer of timers) insert(timerRow(timer));
  };
}
