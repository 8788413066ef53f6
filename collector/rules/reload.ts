// Rules and policy changed while the collector runs: by a person through the API, or by a signal.
import type { Log } from '../../shared/log.ts';
import { auditRow } from '../access/audit.ts';
import type { Actor } from '../domain/work.ts';
import type { Store } from '../store/store.ts';
import type { Reloaded, RuleBook } from './book.ts';

interface ReloadParts {
  book: RuleBook;
  store: Pick<Store, 'commit'>;
  now: () => number;
  log: Log;
}

/** What is in force is exchanged and written into the audit; the desk sees it, and judges the fleet by it. */
export type Reload = (actor: Actor) => Promise<Reloaded>;

export function reloaderOf(parts: ReloadParts): Reload {
  return (actor) => reload(parts, actor);
}

async function reload({ book, store, now, log }: ReloadParts, actor: Actor): Promise<Reloaded> {
  const reloaded = book.reload(actor.name);
  const audit = (action: string, detail: object) =>
    store.commit({ audit: [auditRow(now(), actor, action, 'rules', detail)] });
  if (reloaded.is === 'refused') {
    log.warn({ problems: reloaded.problems }, 'rules refused, the old ones stay in force');
    await audit('rules.refuse', { problems: reloaded.problems.slice(0, 20) });
    return reloaded;
  }
  const { difference, policy, needsRestart } = reloaded;
  const { hash, rules } = book.standing();
  log.info({ rules, hash, ...difference, policy, needsRestart }, 'rules reloaded');
  await audit('rules.reload', { hash, rules, ...difference, policy });
  return reloaded;
}
