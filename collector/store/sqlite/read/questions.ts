import { openDatabase } from '../../../../shared/sqlite.ts';
import type { FactRow } from '../../../domain/fleet/machine.ts';
import type { Store } from '../../store.ts';
import { auditQuestions } from './audit.ts';
import { evidenceQuestions } from './evidence.ts';
import { findingQuestions } from './findings.ts';
import { fleetQuestions } from './fleet.ts';
import { historyQuestions } from './history.ts';
import { memoryQuestion } from './memory.ts';
import { noticeQuestions } from './notices.ts';
import { quietQuestions } from './quiet.ts';
import { openReader } from './reader.ts';
import { sharedChangeQuestion } from './shared-changes.ts';
import { silenceQuestions } from './silence.ts';
import { massQuestions } from './storms.ts';
import { promised } from './sync.ts';
import { trailQuestions } from './trail.ts';
import { triageQuestions, workQuestions } from './work.ts';

type Questions = Omit<Store, 'commit' | 'prune' | 'close'>;

/**
 * All questions, on a read-only connection of their own. They run in the caller's
 * thread: lists are pages, read in the order of an index.
 */
export function openQuestions(
  path: string,
  fresh: (row: FactRow) => FactRow,
): { questions: Questions; close: () => void } {
  const database = openDatabase(path, { readOnly: true });
  const reader = openReader(path, database);
  const questions = promised<Questions>({
    ...fleetQuestions(reader, fresh),
    ...historyQuestions(reader),
    ...memoryQuestion(reader, fresh),
    ...findingQuestions(reader),
    ...workQuestions(reader),
    ...evidenceQuestions(reader),
    ...triageQuestions(reader),
    ...trailQuestions(reader),
    ...auditQuestions(reader),
    ...massQuestions(reader),
    ...sharedChangeQuestion(reader),
    ...silenceQuestions(reader),
    ...noticeQuestions(reader),
    ...quietQuestions(reader),
  });
  return { questions, close: () => database.close() };
}
