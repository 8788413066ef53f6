import type { Case } from '../../domain/cases/case.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { Store } from '../../store/store.ts';

export interface WorkOn {
  ticket?: Ticket;
  flagged?: Case;
}

/** The latest ticket or case of a finding, looked for among the latest 200 of its machine. */
export async function workOn(store: Store, { id, machineId, track }: Finding): Promise<WorkOn> {
  if (track === 'security') {
    const { rows } = await store.cases({ machineId, limit: 200 });
    const flagged = await latestWith(id, rows, (each) => store.case(each));
    return flagged ? { flagged } : {};
  }
  const { rows } = await store.tickets({ machineId, limit: 200 });
  const ticket = await latestWith(id, rows, (each) => store.ticket(each));
  return ticket ? { ticket } : {};
}

interface File {
  findings: Finding[];
}

async function latestWith<Work extends { id: string; number: number }>(
  findingId: string,
  works: Work[],
  fileOf: (id: string) => Promise<File | undefined>,
): Promise<Work | undefined> {
  for (const work of works.toSorted((a, b) => b.number - a.number)) {
    const file = await fileOf(work.id);
    if (file?.findings.some(({ id }) => id === findingId)) return work;
  }
  return undefined;
}
