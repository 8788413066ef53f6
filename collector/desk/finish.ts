// The last touch before a draft is committed: what follows from the moves in it.
import type { Commit } from '../store/commit.ts';
import type { Draft } from './draft.ts';
import type { DeskOptions } from './options.ts';

export async function finished(_options: Pick<DeskOptions, 'store' | 'policy'>, draft: Draft): Promise<Commit> {
  return draft.commit();
}
