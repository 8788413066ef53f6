// Drains the outbox: waiting, giving up and "the same error again" live here, once
// for all ways out. A row is marked only after its target took it, so a crash
// between the two sends it again, with the same id.
import { days, hours, minutes, seconds } from '../../shared/duration.ts';
import { DeliveryError, messageOf as wordsOf } from '../../shared/errors.ts';
import type { Log } from '../../shared/log.ts';
import type { OutboxRow } from '../domain/work.ts';
import type { Store } from '../store/store.ts';
import { messageOf } from './message.ts';
import type { Target } from './targets.ts';

/** Waits after the first, second, ... failed try; after the last one the row is dead. */
const WAITS = [seconds(30), minutes(5), minutes(30), hours(2), hours(8), days(1)];
const AT_ONCE = 20;

export interface Dispatcher {
  /** Sends all that is due; returns when done. A second call while one runs joins it. */
  drain(): Promise<void>;
}

export interface DispatcherParts {
  store: Store;
  targets: Target[];
  now: () => number;
  log: Log;
}

export function openDispatcher({ store, targets, now, log }: DispatcherParts): Dispatcher {
  const byName = new Map(targets.map((target) => [target.name, target]));
  const lastError = new Map<string, string>();
  let draining: Promise<void> | undefined;

  async function drainAll(): Promise<void> {
    const rows = await store.outboxDue(now(), AT_ONCE);
    for (const row of rows) await store.commit({ outbox: [await attempt(row)] });
  }

  /** Tries once; returns the row as it is to be kept. */
  async function attempt(row: OutboxRow): Promise<OutboxRow> {
    const attempts = row.attempts + 1;
    try {
      await deliver(row);
      noteRecovery(row.target);
      return { ...row, attempts, state: 'sent', sentAt: now() };
    } catch (error) {
      const words = wordsOf(error);
      const wait = error instanceof DeliveryError && !error.retryable ? undefined : WAITS[row.attempts];
      noteFailure(row, words, wait === undefined);
      if (wait === undefined) return { ...row, attempts, state: 'dead', lastError: words };
      return { ...row, attempts, dueAt: now() + wait, lastError: words };
    }
  }

  async function deliver(row: OutboxRow): Promise<void> {
    const target = byName.get(row.target);
    if (!target) throw new DeliveryError(`${row.target} is no longer configured`, { code: 'NO_TARGET' });
    const message = await messageOf(store, row);
    if (!message) throw new DeliveryError(`the ${row.on} is gone`, { code: 'NO_WORK' });
    await target.send(message);
  }

  function noteFailure({ target, kind }: OutboxRow, error: string, dead: boolean): void {
    if (dead) log.error({ target, kind, error }, 'notice given up');
    else if (lastError.get(target) !== error) log.warn({ target, kind, error }, 'notice delayed');
    lastError.set(target, error);
  }

  function noteRecovery(target: string): void {
    if (lastError.delete(target)) log.info({ target }, 'target takes notices again');
  }

  return {
    drain() {
      draining ??= drainAll().finally(() => {
        draining = undefined;
      });
      return draining;
    },
  };
}
