// What a way out is: it says one thing to one target, and whether another try may
// help. Waiting, giving up and logging live once, in the dispatcher.
import type Type from 'typebox';
import type { Message } from './message.ts';

export interface Notifier<Schema extends Type.TSchema = Type.TSchema> {
  /** Key below `notify:` in the configuration: a list of targets of this kind. */
  kind: string;
  /** One target's settings; every kind has `name`, `events`, `roles` and `per_hour` besides. */
  settings: Schema;
  /** @throws DeliveryError; `retryable` says whether another try may help. */
  send(settings: Type.Static<Schema>, message: Message, signal: AbortSignal): Promise<void>;
}

export function defineNotifier<Schema extends Type.TSchema>(notifier: Notifier<Schema>): Notifier<Schema> {
  return notifier;
}
