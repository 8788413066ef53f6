// A machine that nobody can reach stops the clocks of its tickets, and starts them again when it is back.
// What is about the machine being gone goes on: that is the fault.
import { minutes } from '../../../shared/duration.ts';
import { MACHINE_SILENT } from '../../domain/findings/house.ts';
import type { Machine } from '../../domain/fleet/machine.ts';
import { isOnItsOwn } from '../../domain/tickets/escalation.ts';
import { move, type Ticket } from '../../domain/tickets/ticket.ts';
import { SYSTEM } from '../../domain/work.ts';
import type { WorkFile } from '../../store/store.ts';
import type { DeskOptions } from '../options.ts';
import type { Turns } from '../turns.ts';
import { committed, inSlices, record } from './commit.ts';

const EVERY_MS = minutes(1);

export function openAwayRound(options: DeskOptions, turns: Turns): { round(): Promise<void> } {
  const { store, now } = options;
  let lookedAt = Number.NEGATIVE_INFINITY;

  async function round(): Promise<void> {
    if (now() - lookedAt < EVERY_MS) return;
    lookedAt = now();
    const untold = await store.presenceUntold(now() - options.policy().awayAfterMs);
    // What was read before the turn only says whose turn to take.
    await inSlices(untold, ({ id, machineId }) => turns.take(machineId, () => tell(id)));
  }

  async function tell(id: string): Promise<void> {
    const file = await store.ticket(id);
    const machine = await store.machine(file?.work.machineId ?? '');
    if (!file || !machine || !isOnItsOwn(file.work)) return;
    const name = heard(file, machine);
    if (!name) return;
    const brings = { awaySince: name === 'machine-away' ? now() : undefined };
    await committed(options, (draft) => {
      record(draft, move(file.work, name, draft.step(SYSTEM, machine.presence), brings));
    });
  }

  /** That it is gone, unless the ticket is about that; that it is back, in any case. */
  function heard({ work, findings }: WorkFile<Ticket>, { presence, presenceAt }: Machine) {
    if (work.awaySince !== undefined) return presence === 'online' ? 'machine-back' : undefined;
    if (presence === 'online' || now() - presenceAt < options.policy().awayAfterMs) return undefined;
    const isAboutIt = findings.some(({ ruleId, state }) => ruleId === MACHINE_SILENT.id && state !== 'clear');
    return isAboutIt ? undefined : 'machine-away';
  }

  return { round };
}
