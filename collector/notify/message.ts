// What is said: the same content for every way out, made when it is sent, so that
// a late delivery tells the present state.
import type { Case } from '../domain/cases/case.ts';
import type { Ticket } from '../domain/tickets/ticket.ts';
import type { OutboxRow } from '../domain/work.ts';
import type { Store } from '../store/store.ts';

export interface Message {
  /** The same for every try: the receiver drops a second one. */
  id: string;
  type: OutboxRow['kind'];
  /** RFC 3339: when it happened. */
  timestamp: string;
  data: TicketMessage | CaseMessage;
}

interface WorkMessage {
  /** "T-17", "C-4". */
  number: string;
  state: string;
  title: { en: string; ja: string };
  /** Absent where it stands for many. */
  machine?: { id: string; name: string };
  /** RFC 3339, by the machine's clock. */
  observedAt: string;
}

interface TicketMessage extends WorkMessage {
  priority: Ticket['priority'];
  severity: Ticket['severity'];
}

interface CaseMessage extends WorkMessage {
  severity: Case['severity'];
  /** RFC 3339: somebody must have acknowledged it by then. */
  ackDueAt: string;
}

/** The message of an outbox row; undefined when its ticket or case is gone. */
export async function messageOf(store: Store, row: OutboxRow): Promise<Message | undefined> {
  const data = row.on === 'ticket' ? await ticketMessage(store, row.ofId) : await caseMessage(store, row.ofId);
  return data && { id: row.idempotencyKey, type: row.kind, timestamp: new Date(row.at).toISOString(), data };
}

async function ticketMessage(store: Store, id: string): Promise<TicketMessage | undefined> {
  const file = await store.ticket(id);
  if (!file) return undefined;
  const { priority, severity } = file.work;
  return { ...(await common(store, 'T', file.work)), priority, severity };
}

async function caseMessage(store: Store, id: string): Promise<CaseMessage | undefined> {
  const file = await store.case(id);
  if (!file) return undefined;
  const { severity, ackDueAt } = file.work;
  return { ...(await common(store, 'C', file.work)), severity, ackDueAt: new Date(ackDueAt).toISOString() };
}

async function common(store: Store, letter: string, work: Ticket | Case): Promise<WorkMessage> {
  const { machineId } = work;
  const name = machineId === undefined ? undefined : (await store.machine(machineId))?.name;
  return {
    number: `${letter}-${work.number}`,
    state: work.state,
    title: work.title,
    ...(machineId !== undefined && { machine: { id: machineId, name: name ?? machineId } }),
    observedAt: new Date(work.observedMs).toISOString(),
  };
}
