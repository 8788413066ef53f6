// Listeners hear of it before a silence ends: what it hides becomes work then.

import { StoreError } from '../../../shared/errors.ts';
import { warned, warningIsDue } from '../../domain/quiet/silences.ts';
import { Draft } from '../draft.ts';
import { finished } from '../finish.ts';
import type { DeskOptions } from '../options.ts';

export async function warnOfEndings(options: DeskOptions): Promise<void> {
  const { store, now } = options;
  const ending = (await store.silencesFrom(now())).filter((silence) => warningIsDue(silence, now()));
  for (const silence of ending) {
    const draft = new Draft(now(), options.targets);
    const row = warned(silence, now());
    draft.notice('silence.ending', 'silence', row);
    const silences = [{ row, expect: silence.version }];
    try {
      await store.commit({ ...(await finished(options, draft)), silences });
    } catch (error) {
      // A person was faster: the next round sees what is left.
      if (!(error instanceof StoreError && error.code === 'CONFLICT')) throw error;
    }
  }
}
