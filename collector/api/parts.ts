// What the API stands on. Routes get these and nothing else.
import type { Log } from '../../shared/log.ts';
import type { Pack } from '../../shared/rules/pack.ts';
import type { ApiTokens } from '../access/api-tokens.ts';
import type { EnrolmentTokens } from '../access/enrolment-tokens.ts';
import type { Desk } from '../desk.ts';
import type { Policy } from '../domain/policy.ts';
import type { Actor, NoticeKind } from '../domain/work.ts';
import type { RuleBook } from '../rules/book.ts';
import type { Reload } from '../rules/reload.ts';
import type { Store } from '../store/store.ts';

export interface ApiParts {
  store: Store;
  desk: Pick<Desk, 'act' | 'fresh' | 'label'>;
  /** The rules in force now. */
  pack: () => Pack;
  /** Since when they are, how they are tuned, and how they are read anew. */
  rules: Pick<RuleBook, 'standing' | 'tuning'> & { reload: Reload };
  people: Pick<ApiTokens, 'personOf' | 'called' | 'add' | 'list' | 'revoke'>;
  enrolmentTokens: Pick<EnrolmentTokens, 'create' | 'list' | 'revoke'>;
  gateway: Connections;
  health: () => Health;
  /** The targets that take such a notice; `role`: of a call, whom it is for. */
  told: (kind: NoticeKind, role?: string) => readonly string[];
  /** Where the store lies. */
  dataFolder: string;
  /** Of the collector: "0.1.0". */
  version: string;
  log: Log;
  /** Names besides this machine's own under which people reach the API. */
  hostNames?: readonly string[];
  /** The numbers the desk works by now; default DEFAULT_POLICY. */
  policy?: () => Policy;
  /** Milliseconds; default Date.now. */
  now?: () => number;
}

/** What people can ask of the machines that are connected. */
interface Connections {
  /** How many machines are connected now. */
  sessions(): number;
  /** Resolves when the agent took the command. @throws RequestError 409 when it is not connected or refuses. */
  command(machineId: string, check: string, actor: Actor): Promise<void>;
  /** Ends the session of a machine that was shut out. */
  revoke(machineId: string): void | Promise<void>;
}

interface Health {
  startedAt: number;
  /** What is wrong now, in words for people; empty when all is well. */
  problems: string[];
}
