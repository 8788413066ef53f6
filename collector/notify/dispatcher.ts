// Drains the outbox: waiting, giving up and "the same error again" live here, once
// for all ways out. Each target has a line of its own, so that a slow one holds up
// nobody else. A row is marked only after its target took it: a crash between the
// two sends it again, with the same id.
import { days, hours, minutes, seconds } from '../../shared/duration.ts';
import { DeliveryError, messageOf as wordsOf } from '../../shared/errors.ts';
import type { Log } from '../../shared/log.ts';
import type { OutboxRow } from '../domain/work.ts';
import type { Store } from '../store/store.ts';
import { rolledUp, sayDecision } from './budget.ts';
import { hashOfWords, messageOf } from './message.ts';
import type { Target } from './targets.ts';

/** Waits after the first, second, ... failed try; after the last one the row is dead. */
const WAITS = [seconds(30), minutes(5), minutes(30), hours(2), hours(8), days(1)];
const AT_ONCE = 100;

export interface Dispatcher {
  /** Begins to send what is due to those who are not being sent to already. */
  wake(): Promise<void>;
  /** Sends what is due; resolves when that is done. */
  drain(): Promise<void>;
  /** Breaks off what is being sent; it is due again at the next start. */
  stop(): Promise<void>;
}

export interface DispatcherParts {
  store: Store;
  targets: Target[];
  now: () => number;
  log: Log;
}

export function openDispatcher({ store, targets, now, log }: DispatcherParts): Dispatcher {
  const byName = new Map(targets.map((target) => [target.name, target]));
  const notes = openNotes(log);
  const busy = new Map<string, Promise<void>>();
  const ending = new AbortController();
  let looking: Promise<void> | undefined;

  async function look(): Promise<void> {
    const due = await store.outboxDue(now(), AT_ONCE, [...busy.keys()]);
    for (const [target, rows] of Map.groupBy(due, (row) => row.target)) {
      const sending = sendAll(rows).finally(() => busy.delete(target));
      busy.set(target, sending);
    }
  }

  function wake(): Promise<void> {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  }

  async function sendAll(rows: OutboxRow[]): Promise<void> {
    for (const row of rows) {
      const tried = await attempt(row);
      const failed = tried.every(({ state }) => state === 'waiting' || state === 'dead');
      if (ending.signal.aborted && failed) return;
      await store.commit({ outbox: tried });
    }
  }

  /** Tries once, unless enough was said; returns the rows as they are to be kept. */
  async function attempt(row: OutboxRow): Promise<OutboxRow[]> {
    const attempts = row.attempts + 1;
    try {
      const kept = await deliver(row);
      notes.delivered(row.target);
      return kept;
    } catch (error) {
      const words = wordsOf(error);
      const wait = error instanceof DeliveryError && !error.retryable ? undefined : WAITS[row.attempts];
      if (!ending.signal.aborted) notes.failed(row, words, wait === undefined);
      if (wait === undefined) return [{ ...row, attempts, state: 'dead', lastError: words }];
      return [{ ...row, attempts, dueAt: now() + wait, lastError: words }];
    }
  }

  async function deliver(row: OutboxRow): Promise<OutboxRow[]> {
    const target = byName.get(row.target);
    if (!target) throw new DeliveryError(`${row.target} is no longer configured`, { code: 'NO_TARGET' });
    const message = await messageOf(store, row);
    if (!message) throw new DeliveryError(`the ${row.on} is gone`, { code: 'NO_WORK' });
    const decision = await sayDecision(row, message, { store, perHour: target.perHour, now: now() });
    if (decision === 'repeated') return [{ ...row, state: 'repeated' }];
    if (decision === 'over-budget') return rolledUp(row, { store, now: now() });
    await target.send(message, ending.signal);
    return [{ ...row, attempts: row.attempts + 1, state: 'sent', sentAt: now(), words: hashOfWords(message) }];
  }

  return {
    wake,
    async drain() {
      await wake();
      await Promise.all(busy.values());
    },
    async stop() {
      ending.abort();
      await looking;
      await Promise.all(busy.values());
    },
  };
}

/** The same error of the same target again is not worth a line. */
function openNotes(log: Log) {
  const lastError = new Map<string, string>();
  return {
    failed({ target, kind }: OutboxRow, error: string, dead: boolean): void {
      if (dead) log.error({ target, kind, error }, 'notice given up');
      else if (lastError.get(target) !== error) log.warn({ target, kind, error }, 'notice delayed');
      lastError.set(target, error);
    },
    delivered(target: string): void {
      if (lastError.delete(target)) log.info({ target }, 'target takes notices again');
    },
  };
}
