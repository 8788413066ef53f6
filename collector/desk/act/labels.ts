// What people say about a machine: its labels, and all that follows from them, in one commit.
import { RequestError } from '../../../shared/errors.ts';
import {
  type Labels,
  labelDifference,
  labelProblems,
  type Relabelling,
  relabelled,
} from '../../domain/fleet/labels.ts';
import type { Machine } from '../../domain/fleet/machine.ts';
import type { Hider } from '../../domain/quiet/quiet.ts';
import { mayActAs, roleMissing } from '../../domain/roles.ts';
import { reweigh } from '../../domain/tickets/lines.ts';
import { impactOf } from '../../domain/tickets/priority.ts';
import { type Role, SYSTEM } from '../../domain/work.ts';
import type { Store } from '../../store/store.ts';
import type { Desk } from '../doors.ts';
import { Draft } from '../draft.ts';
import { finished } from '../finish.ts';
import { moves, ticketsAtWork } from '../judging/at-work.ts';
import type { Bench } from '../judging/bench.ts';
import { hushNew } from '../judging/hushing.ts';
import { raiseAlarms } from '../judging/security.ts';
import { judgeStored } from '../judging/stored.ts';
import { raiseTickets } from '../judging/worsening.ts';
import type { Memory } from '../memory.ts';
import type { DeskOptions } from '../options.ts';
import type { Turns } from '../turns.ts';

/** The label that is the lead's as well. */
const IMPORTANCE = 'importance';

/**
 * Whoever lets machines in says what they are: a label ends findings (`allow-...`), moves promises to another
 * calendar (`site`), and says whose silence counts (`class`). What comes first is the lead's to say, who may
 * call a major incident too; a tech says it of one ticket, by hand, and not of a machine for good.
 */
function whoMay(wanted: Relabelling): readonly Role[] {
  const keys = [...Object.keys(wanted.set ?? {}), ...(wanted.remove ?? [])];
  return keys.every((key) => key === IMPORTANCE) ? ['lead', 'admin'] : ['admin'];
}

interface Ground {
  memory: Memory;
  turns: Turns;
  hiders: () => readonly Hider[];
  /** Computes the promises of a machine anew, in its turn. */
  keepUp(machineId: string): Promise<void>;
}

/**
 * The rules that look at labels judge what is stored of the machine again, its open tickets are weighed anew,
 * and its promises follow the calendar of its site. What is so already leaves no trace.
 */
export function openLabelling(options: DeskOptions, { memory, turns, hiders, keepUp }: Ground): Desk['label'] {
  const { store } = options;

  const label: Desk['label'] = async (actor, machineId, wanted) => {
    const who = whoMay(wanted);
    if (!mayActAs(actor, who)) throw new RequestError(403, 'ROLE_MISSING', roleMissing(who, actor));
    const machine = await store.machine(machineId);
    if (!machine) throw new RequestError(404, 'NO_MACHINE', `There is no machine "${machineId}".`);
    const after = { ...machine, labels: labelsWanted(machine, wanted) };
    const detail = labelDifference(machine.labels, after.labels);
    if (Object.keys({ ...detail.from, ...detail.to }).length === 0) return machine;
    const draft = new Draft(options.now(), options.targets);
    draft.audit({ actor, action: 'machine.label', object: machineId, detail });
    await committed(draft, after);
    if (after.labels['site'] !== machine.labels['site']) await keepUp(machineId);
    return after;
  };

  async function committed(draft: Draft, { id, labels }: Machine): Promise<void> {
    const connected = memory.peek(id) !== undefined;
    try {
      const known = await memory.of(id);
      known.machine = { ...known.machine, labels };
      await judgeAgain({ known, pack: options.pack(), policy: options.policy(), draft, alarms: [] }, store, hiders());
      await store.commit({ ...(await finished(options, draft)), decidedMachines: [{ id, labels }] });
      if (!connected) memory.drop(id);
    } catch (error) {
      // Only the store knows what is true now.
      memory.drop(id);
      throw error;
    }
  }

  return (actor, machineId, wanted) => turns.take(machineId, () => label(actor, machineId, wanted));
}

function labelsWanted({ labels }: Machine, wanted: Relabelling): Labels {
  const both = (wanted.remove ?? []).filter((key) => Object.hasOwn(wanted.set ?? {}, key));
  const after = relabelled(labels, wanted);
  const problems = [
    ...both.map((key) => `the label "${key}" is both set and removed: say one of them`),
    ...labelProblems(wanted.set ?? {}, after),
  ];
  if (problems.length > 0) throw new RequestError(422, 'BAD_LABEL', problems.join('; '));
  return after;
}

async function judgeAgain(bench: Bench, store: Store, hiders: readonly Hider[]): Promise<void> {
  const rules = [...bench.pack.rules.values()].filter(({ byLabels }) => byLabels);
  await judgeStored(bench, store, rules);
  await raiseAlarms(bench, store);
  await raiseTickets(bench, store);
  await weighTickets(bench, store);
  await hushNew(bench, hiders, store);
}

/** As the policy has it, and as for any ticket: pinned stays, and what somebody has seen never drops by itself. */
async function weighTickets({ known, draft }: Bench, store: Store): Promise<void> {
  const impact = impactOf({ machines: 1, importance: [known.machine.labels[IMPORTANCE]] });
  const moved = new Map(draft.tickets().map(({ row }) => [row.id, row]));
  for (const at of await ticketsAtWork(store, known.machine.id)) {
    const ticket = moved.get(at.ticket.id) ?? at.ticket;
    const weighed = reweigh(ticket, impact, draft.step(SYSTEM, 'another-importance'));
    if (weighed) moves(draft, at, weighed);
  }
}
