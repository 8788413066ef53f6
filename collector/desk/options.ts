import type { Log } from '../../shared/log.ts';
import type { Pack } from '../../shared/rules/pack.ts';
import type { ContractSchema } from '../../shared/schema.ts';
import type { Policy } from '../domain/policy.ts';
import type { Notice } from '../domain/work.ts';
import type { Store } from '../store/store.ts';

/** What the desk works with. `pack` and `policy` are asked in each step: both may be loaded anew. */
export interface DeskOptions {
  store: Store;
  pack: () => Pack;
  schema: ContractSchema;
  policy: () => Policy;
  /** Names of the targets that want to be told such a thing; of a call, those that serve the role. */
  targets: (kind: Notice['kind'], role?: string) => string[];
  now: () => number;
  log: Log;
}
