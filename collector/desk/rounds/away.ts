// A machine that nobody can reach stops the clocks of its tickets, and starts them again when it is back.
// What is about the machine being gone goes on: that is the fault.
import { minutes } from '../../../shared/duration.ts';
import { MACHINE_SILENT } from '../../domain/findings/house.ts';
import type { Machine } from '../../domain/fleet/machine.ts';
import { isOnItsOwn } from '../../domain/tickets/escalation.ts';
import { ACTIVE, move, type Ticket } from '../../domain/tickets/ticket.ts';
import { SYSTEM } from '../../domain/work.ts';
import type { DeskOptions } from '../options.ts';
import type { Turns } from '../turns.ts';
import { committed, inSlices, record } from './commit.ts';

const EVERY_MS = minutes(1);
const PAGE = 200;

export function openAwayRound(options: DeskOptions, turns: Turns): { round(): Promise<void> } {
  const { store, now } = options;
  let lookedAt = Number.NEGATIVE_INFINITY;

  async function round(): Promise<void> {
    if (now() - lookedAt < EVERY_MS) return;
    lookedAt = now();
    let cursor: string | undefined;
    do {
      const { rows, next } = await store.tickets({ states: [...ACTIVE], limit: PAGE, ...(cursor && { cursor }) });
      await inSlices(rows.filter(isOnItsOwn), look);
      cursor = next;
    } while (cursor !== undefined);
  }

  /** What was read before the turn only says whose turn to take. */
  async function look(ticket: Ticket): Promise<void> {
    const { machineId } = ticket;
    if (machineId === undefined || !(await turned(ticket))) return;
    await turns.take(machineId, () => tell(ticket.id));
  }

  async function tell(id: string): Promise<void> {
    const file = await store.ticket(id);
    if (!file || !isOnItsOwn(file.work)) return;
    const presence = await turned(file.work);
    if (!presence || file.findings.some(({ ruleId }) => ruleId === MACHINE_SILENT.id)) return;
    const [name, awaySince] =
      file.work.awaySince === undefined ? ['machine-away' as const, now()] : ['machine-back' as const, undefined];
    await committed(options, (draft) => {
      record(draft, move(file.work, name, draft.step(SYSTEM, presence), { awaySince }));
    });
  }

  /** The presence that the ticket has not heard of. */
  async function turned({ machineId = '', awaySince }: Ticket): Promise<Machine['presence'] | undefined> {
    const machine = await store.machine(machineId);
    if (!machine) return undefined;
    const gone = machine.presence !== 'online';
    const changed =
      awaySince === undefined ? gone && now() - machine.presenceAt >= options.policy().awayAfterMs : !gone;
    return changed ? machine.presence : undefined;
  }

  return { round };
}
