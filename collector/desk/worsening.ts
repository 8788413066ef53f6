// A fault that gets worse while somebody works on it raises its ticket, in the same commit.
import { raise } from '../domain/tickets/lines.ts';
import { ACTIVE } from '../domain/tickets/ticket.ts';
import { SYSTEM } from '../domain/work.ts';
import type { Store } from '../store/store.ts';
import type { Bench } from './bench.ts';

export async function raiseTickets({ alarms, known, draft }: Bench, store: Store): Promise<void> {
  const worse = alarms.filter(({ why, finding }) => why === 'finding-worse' && finding.track === 'fault');
  if (worse.length === 0) return;
  const { rows } = await store.tickets({ machineId: known.machine.id, states: [...ACTIVE], limit: 200 });
  for (const { id } of rows) {
    const file = await store.ticket(id);
    const lines = new Set(file?.findings.map((finding) => finding.id));
    let ticket = file?.work;
    for (const { finding, why } of worse) {
      const raised = ticket && lines.has(finding.id) && raise(ticket, finding, draft.step(SYSTEM, why));
      if (!raised) continue;
      draft.ticket(raised, { action: 'ticket.severity-raised' });
      ticket = raised.work;
    }
  }
}
