// What connections show of a machine becomes findings by rules of the house.
import { seconds } from '../../../shared/duration.ts';
import { WHOLE_MACHINE } from '../../../shared/rules/judged.ts';
import {
  CONNECTION,
  isOver,
  MACHINE_CLONED,
  MACHINE_FLOODING,
  MACHINE_STOPPED,
  STOPPED_AFTER_MS,
} from '../../domain/findings/connection-rules.ts';
import { fingerprintOf } from '../../domain/findings/finding.ts';
import { houseClears, houseHolds, houseRuleOf } from '../../domain/findings/house.ts';
import type { HouseRule } from '../../domain/findings/house-rule.ts';
import type { Machine } from '../../domain/fleet/machine.ts';
import type { Page, PageOf } from '../../store/store.ts';
import type { Desk } from '../doors.ts';
import { Draft } from '../draft.ts';
import { finished } from '../finish.ts';
import { type Bench, note, sightingAt } from '../judging/bench.ts';
import { raiseAlarms } from '../judging/security.ts';
import type { Memory } from '../memory.ts';
import type { DeskOptions } from '../options.ts';
import type { Turns } from '../turns.ts';
import { oneByOne } from './commit.ts';

export interface Signals extends Pick<Desk, 'suspect'> {
  /** Who stopped the agent and left it so; what is over. */
  round(): Promise<void>;
}

const PAGE = 200;
/** What it looks for takes minutes to be true. */
const LOOK_EVERY_MS = seconds(10);

export function openSignals(options: DeskOptions, memory: Memory, turns: Turns): Signals {
  const { store, now } = options;
  const openedAt = now();
  let lookedAt = Number.NEGATIVE_INFINITY;

  const suspect: Signals['suspect'] = (machineId, of) =>
    turns.take(machineId, () =>
      judge(machineId, of === 'machine.cloned' ? MACHINE_CLONED : MACHINE_FLOODING, () => true),
    );

  async function judge(machineId: string, rule: HouseRule, holds: (machine: Machine) => boolean): Promise<void> {
    const connected = memory.peek(machineId) !== undefined;
    const known = await memory.of(machineId);
    try {
      const draft = new Draft(now(), options.targets);
      const bench: Bench = { known, pack: options.pack(), policy: options.policy(), draft, alarms: [] };
      const before = known.findings.get(fingerprintOf(machineId, rule.id, WHOLE_MACHINE));
      const at = sightingAt(bench, Math.max(now(), (before?.observedMs ?? 0) + 1));
      const about = { subject: WHOLE_MACHINE, label: known.machine.name };
      const observed = holds(known.machine)
        ? houseHolds(before, rule, about, at)
        : before && houseClears(before, rule, at);
      if (!observed) return;
      note(bench, [observed]);
      await raiseAlarms(bench, store);
      await store.commit(await finished(options, draft));
    } catch (error) {
      memory.drop(machineId);
      throw error;
    } finally {
      if (!connected) memory.drop(machineId);
    }
  }

  async function round(): Promise<void> {
    if (now() - lookedAt < LOOK_EVERY_MS) return;
    lookedAt = now();
    const open = await everyPage((page) => store.findings({ check: CONNECTION, states: ['open'], ...page }));
    const stopped = await everyPage((page) => store.machines({ presence: 'stopped', standing: 'active', ...page }));
    const flagged = new Set(open.map(({ machineId, ruleId }) => `${machineId} ${ruleId}`));
    const unflagged = stopped.filter(
      ({ id, presenceAt }) =>
        now() - Math.max(presenceAt, openedAt) >= STOPPED_AFTER_MS && !flagged.has(`${id} ${MACHINE_STOPPED.id}`),
    );
    await oneByOne(unflagged, ({ id }) =>
      turns.take(id, () => judge(id, MACHINE_STOPPED, ({ presence }) => presence === 'stopped')),
    );
    await oneByOne(open, async (finding) => {
      const rule = houseRuleOf(finding.ruleId);
      const machine = await store.machine(finding.machineId);
      if (!rule || !machine || !isOver(finding, machine, now())) return;
      await turns.take(machine.id, () => judge(machine.id, rule, () => false));
    });
  }

  return { suspect, round };
}

async function everyPage<Row>(ask: (page: PageOf) => Promise<Page<Row>>): Promise<Row[]> {
  let { rows, next } = await ask({ limit: PAGE });
  const all = rows;
  while (next !== undefined) {
    ({ rows, next } = await ask({ limit: PAGE, cursor: next }));
    all.push(...rows);
  }
  return all;
}
