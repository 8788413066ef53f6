import type { Case } from '../../domain/cases/case.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { Store } from '../../store/store.ts';

export interface WorkOn {
  ticket?: Ticket;
  flagged?: Case;
}

/** The latest ticket of a finding; its latest case is looked for among the latest 200 of its machine. */
export async function workOn(store: Store, { id, machineId, track }: Finding): Promise<WorkOn> {
  if (track === 'fault') {
    const [ticket] = await store.ticketsOn([id], 0);
    return ticket ? { ticket } : {};
  }
  const { rows } = await store.cases({ machineId, limit: 200 });
  for (const work of rows.toSorted((a, b) => b.number - a.number)) {
    const file = await store.case(work.id);
    if (file?.findings.some((finding) => finding.id === id)) return { flagged: work };
  }
  return {};
}
