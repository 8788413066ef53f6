// Tickets and cases as messages tell them.
import type { Case } from '../../domain/cases/case.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { Store } from '../../store/store.ts';
import type { Words } from './said.ts';

interface WorkMessage {
  /** "T-17", "C-4". */
  number: string;
  state: string;
  title: Words;
  /** Absent where it stands for many. */
  machine?: { id: string; name: string };
  /** RFC 3339, by the machine's clock. */
  observedAt: string;
}

export interface TicketMessage extends WorkMessage {
  priority: Ticket['priority'];
  severity: Ticket['severity'];
  assignee?: string;
  /** Of a parent: what its machines have in common, and how many they are. */
  scope?: { label: Words; machines: number };
}

export interface CaseMessage extends WorkMessage {
  severity: Case['severity'];
  /** RFC 3339: somebody must have acknowledged it by then. */
  ackDueAt: string;
}

export async function ticketMessage(store: Store, id: string): Promise<TicketMessage | undefined> {
  const file = await store.ticket(id);
  if (!file) return undefined;
  const { priority, severity, assignee, scope } = file.work;
  return {
    ...(await common(store, 'T', file.work)),
    ...{ priority, severity },
    ...(assignee !== undefined && { assignee }),
    ...(scope && { scope: { label: scope.label, machines: scope.machines } }),
  };
}

export async function caseMessage(store: Store, id: string): Promise<CaseMessage | undefined> {
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
