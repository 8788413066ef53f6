// How much one target is told. Asked of what is stored, so that a restart forgets nothing.
import { idText, newId } from '../../shared/id.ts';
import { ROLL_UP_EVERY_MS, SAME_WORDS_MS } from '../domain/policy/notices.ts';
import type { OutboxRow } from '../domain/work.ts';
import type { Store } from '../store/store.ts';
import { hashOfWords, isUrgent, type Message } from './message.ts';

export type SayDecision =
  | 'urgent'
  | 'within-budget'
  /** It tells what was over the budget. */
  | 'roll-up'
  /** The very same was said a while ago. */
  | 'repeated'
  /** So much was said within the hour. */
  | 'over-budget';

interface Asked {
  store: Store;
  perHour: number;
  now: number;
}

export async function sayDecision(
  row: OutboxRow,
  message: Message,
  { store, perHour, now }: Asked,
): Promise<SayDecision> {
  if (row.on === 'outbox') return 'roll-up';
  if (isUrgent(message)) return 'urgent';
  const words = hashOfWords(message);
  if ((await store.saidSince(row.target, words, now - SAME_WORDS_MS)) > 0) return 'repeated';
  const said = await store.saidSince(row.target, undefined, now - ROLL_UP_EVERY_MS);
  return said < perHour ? 'within-budget' : 'over-budget';
}

/** The rows to be kept instead of sending: the notice, and the roll-up that tells it at the top of the hour. */
export async function rolledUp(row: OutboxRow, { store, now }: Omit<Asked, 'perHour'>): Promise<OutboxRow[]> {
  const dueAt = (Math.floor(now / ROLL_UP_EVERY_MS) + 1) * ROLL_UP_EVERY_MS;
  const known = await store.rollUpAt(row.target, dueAt);
  const rollUp = known ?? newRollUp(row.target, dueAt, now);
  return [...(known ? [] : [rollUp]), { ...row, state: 'rolled-up', rolledInto: rollUp.id }];
}

function newRollUp(target: string, dueAt: number, now: number): OutboxRow {
  const id = idText(newId(now));
  return {
    ...{ id, target, kind: 'desk.roll-up', on: 'outbox', ofId: id, at: now, idempotencyKey: `desk.roll-up/${id}` },
    ...{ attempts: 0, dueAt, state: 'waiting' },
  };
}
