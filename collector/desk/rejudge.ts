// After the rules changed: every machine is judged again on what is stored of it, those
// that sleep included. Slice by slice, each machine in its turn, so that nobody waits.
import { setImmediate as turn } from 'node:timers/promises';
import { messageOf } from '../../shared/errors.ts';
import type { Pack } from '../../shared/rules/pack.ts';
import { ruleFor } from '../domain/findings/house.ts';
import { ruleRemoved } from '../domain/findings/observe.ts';
import type { Hider } from '../domain/quiet/quiet.ts';
import { differenceOf, ruleHashes } from '../rules/difference.ts';
import type { JudgedRule } from '../store/commit.ts';
import type { Store } from '../store/store.ts';
import { Draft } from './draft.ts';
import { finished } from './finish.ts';
import { type Bench, note, sightingAt } from './judging/bench.ts';
import { hushNew } from './judging/hushing.ts';
import { raiseAlarms } from './judging/security.ts';
import { judgeStored } from './judging/stored.ts';
import { raiseTickets } from './judging/worsening.ts';
import type { Memory } from './memory.ts';
import type { DeskOptions } from './options.ts';
import type { Turns } from './turns.ts';

/** A second of the fleet: 5,000 machines take less than a minute. */
const MACHINES_A_SLICE = 100;
/** Between so many, whoever waits for an answer has a turn. */
const MACHINES_AT_ONCE = 10;

interface Run {
  /** Ids of rules that are new, or judge otherwise than before. */
  changed: ReadonlySet<string>;
  /** What is noted when the whole fleet is judged. */
  judged: JudgedRule[];
  /** Where the next slice begins. */
  cursor?: string;
  machines: number;
}

export interface Rejudging {
  /** The next machines, when the rules are others than those the fleet was judged by. */
  slice(): Promise<void>;
}

export function openRejudging(
  options: DeskOptions,
  memory: Memory,
  turns: Turns,
  hiders: () => readonly Hider[],
): Rejudging {
  const { store, log } = options;
  const atStart = options.pack();
  let looked: Pack | undefined;
  let run: Run | undefined;

  async function slice(): Promise<void> {
    const pack = options.pack();
    if (pack !== looked) run = await runTo(store, pack, atStart);
    looked = pack;
    if (run) run = await goOn(run);
  }

  async function goOn({ changed, judged, cursor, machines }: Run): Promise<Run | undefined> {
    const page = await store.machines({ standing: 'active', limit: MACHINES_A_SLICE, ...(cursor && { cursor }) });
    for (let start = 0; start < page.rows.length; start += MACHINES_AT_ONCE) {
      const some = page.rows.slice(start, start + MACHINES_AT_ONCE);
      await Promise.all(some.map(({ id }) => turns.take(id, () => judgedOne(id, changed))));
      await turn();
    }
    const total = machines + page.rows.length;
    if (page.next !== undefined) return { changed, judged, machines: total, cursor: page.next };
    await store.commit({ judgedRules: judged });
    log.info({ machines: total, rules: changed.size }, 'the fleet is judged by the rules in force');
    return undefined;
  }

  /** One machine that can't be judged keeps nobody else from it; its next observation is judged as ever. */
  async function judgedOne(machineId: string, changed: Run['changed']): Promise<void> {
    const connected = memory.peek(machineId) !== undefined;
    try {
      await judgeAnew({ ...options, hiders: hiders() }, memory, machineId, changed);
      if (!connected) memory.drop(machineId);
    } catch (error) {
      memory.drop(machineId);
      log.warn({ machineId, why: messageOf(error) }, 'not judged by the rules in force yet');
    }
  }

  return { slice };
}

/**
 * The store knows by which rules the fleet was judged, so that what changed while the collector was down, or
 * what it had not judged to the end, is found too. A new store knows of none: it counts from the start.
 * Undefined: nothing judges otherwise.
 */
async function runTo(store: Store, pack: Pack, atStart: Pack): Promise<Run | undefined> {
  const hashes = ruleHashes(pack);
  const judged = [...hashes].map(([id, hash]) => ({ id, hash }));
  const stored = await store.judgedRules();
  const { added, changed, removed } = differenceOf(stored.size > 0 ? stored : ruleHashes(atStart), hashes);
  const others = new Set([...added, ...changed]);
  if (others.size + removed.length === 0) {
    if (stored.size === 0) await store.commit({ judgedRules: judged });
    return undefined;
  }
  const underWay = [...others, ...removed].map((id) => ({ id, hash: '' }));
  await store.commit({ judgedRules: [...judged.filter(({ id }) => !others.has(id)), ...underWay] });
  return { changed: others, judged, machines: 0 };
}

async function judgeAnew(
  options: DeskOptions & { hiders: readonly Hider[] },
  memory: Memory,
  machineId: string,
  changed: Run['changed'],
): Promise<void> {
  const { store } = options;
  const known = await memory.of(machineId);
  const draft = new Draft(options.now(), options.targets);
  const bench: Bench = { known, pack: options.pack(), policy: options.policy(), draft, alarms: [] };
  // Those were the rules of before.
  known.calm.clear();
  endRemoved(bench);
  const rules = [...changed].flatMap((id) => bench.pack.rules.get(id) ?? []);
  await judgeStored(bench, store, rules);
  await raiseAlarms(bench, store);
  await raiseTickets(bench, store);
  await hushNew(bench, options.hiders, store);
  const commit = await finished(options, draft);
  if (commit.findings?.length) await store.commit(commit);
}

function endRemoved(bench: Bench): void {
  for (const finding of [...bench.known.findings.values()]) {
    if (finding.state === 'clear' || ruleFor(bench.pack, finding)) continue;
    note(bench, [ruleRemoved(finding, sightingAt(bench, finding.observedMs, finding.check))]);
  }
}
