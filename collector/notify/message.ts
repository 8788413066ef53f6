// What is said: the same content for every way out, made when it is sent, so that
// a late delivery tells the present state.
import { createHash } from 'node:crypto';
import type { OutboxRow } from '../domain/work.ts';
import type { Store } from '../store/store.ts';
import { type RollUpMessage, rollUpMessage } from './messages/roll-up.ts';
import type { Call, Words } from './messages/said.ts';
import { type SilenceMessage, silenceMessage } from './messages/silence.ts';
import { type CaseMessage, caseMessage, type TicketMessage, ticketMessage } from './messages/work.ts';
import { sentence } from './sentences.ts';

export interface Message {
  /** The same for every try: the receiver drops a second one. */
  id: string;
  type: OutboxRow['kind'];
  /** RFC 3339: when it happened. */
  timestamp: string;
  /** For people: a sentence, of a roll-up a list. */
  text: Words;
  data: (TicketMessage | CaseMessage | SilenceMessage | RollUpMessage) & Call;
}

/** The message of an outbox row; undefined when what it is about is gone. */
export async function messageOf(store: Store, row: OutboxRow): Promise<Message | undefined> {
  const data = await dataOf(store, row);
  if (!data) return undefined;
  const { kind, role, detail } = row;
  const said = { ...data, ...(role !== undefined && { role }), ...(detail && { detail }) };
  const timestamp = new Date(row.at).toISOString();
  return { id: row.idempotencyKey, type: kind, timestamp, text: sentence(kind, said), data: said };
}

async function dataOf(store: Store, row: OutboxRow): Promise<Message['data'] | undefined> {
  switch (row.on) {
    case 'ticket':
      return ticketMessage(store, row.ofId);
    case 'case':
      return caseMessage(store, row.ofId);
    case 'silence':
      return silenceMessage(store, row.ofId, row.at);
    case 'outbox':
      return rollUpMessage(store, row);
  }
}

/** P1 and S1 are told whatever was told before. */
export function isUrgent({ data }: Message): boolean {
  return ('priority' in data && data.priority === 'P1') || ('severity' in data && data.severity === 'S1');
}

/** Tells whether two messages say the same to people. */
export function hashOfWords({ type, text }: Message): string {
  return createHash('sha256')
    .update(JSON.stringify([type, text.en, text.ja]))
    .digest('base64url');
}
