// Silence of a machine as a finding: it opens in the turn of the machine, for that may be back by then.
import { WHOLE_MACHINE } from '../../../shared/rules/judged.ts';
import { fingerprintOf } from '../../domain/findings/finding.ts';
import { houseClears, houseHolds, MACHINE_SILENT } from '../../domain/findings/house.ts';
import type { Observed, Sighting } from '../../domain/findings/observe.ts';
import type { Machine } from '../../domain/fleet/machine.ts';
import type { Hider } from '../../domain/quiet/quiet.ts';
import { hushed } from '../judging/hushing.ts';
import type { Memory } from '../memory.ts';
import type { DeskOptions } from '../options.ts';
import type { Turns } from '../turns.ts';
import { committed } from './commit.ts';

export interface Silence {
  /** The machine is silent, as part of this parent's fault or by itself. */
  holds(machineId: string, parentId?: string): Promise<void>;
  /** It is heard again, or its silence says nothing any more. */
  over(machineId: string): Promise<void>;
}

export function openSilence(
  options: DeskOptions,
  memory: Memory,
  turns: Turns,
  hiders: () => readonly Hider[],
): Silence {
  const { store, now } = options;

  const holds: Silence['holds'] = (machineId, parentId) =>
    turns.take(machineId, async () => {
      const machine = await store.machine(machineId);
      if (machine?.presence !== 'silent' || memory.peek(machineId)) return;
      const before = await store.finding(fingerprintOf(machineId, MACHINE_SILENT.id, WHOLE_MACHINE));
      const about = { subject: WHOLE_MACHINE, label: machine.name };
      const observed = houseHolds(before, MACHINE_SILENT, about, sighting(machine, before?.observedMs));
      if (observed) await write(observed, machine, parentId);
    });

  const over: Silence['over'] = (machineId) =>
    turns.take(machineId, async () => {
      const machine = await store.machine(machineId);
      const before = await store.finding(fingerprintOf(machineId, MACHINE_SILENT.id, WHOLE_MACHINE));
      if (!machine || !before || before.state === 'clear') return;
      const observed = houseClears(before, MACHINE_SILENT, sighting(machine, before.observedMs));
      if (observed) await write(observed, machine);
    });

  const sighting = ({ id }: Machine, observedMs = 0): Sighting => ({
    machineId: id,
    observedMs: Math.max(now(), observedMs + 1),
    now: now(),
  });

  async function write({ finding: observed }: Observed, machine: Machine, parentId?: string): Promise<void> {
    let finding = observed;
    const done = await committed(options, (draft) => {
      draft.finding(finding);
      if (parentId !== undefined) draft.link('ticket', parentId, finding.id);
      else finding = hushed(draft, finding, machine, hiders()) ?? finding;
    });
    if (done) memory.peek(finding.machineId)?.findings.set(finding.id, finding);
  }

  return { holds, over };
}
