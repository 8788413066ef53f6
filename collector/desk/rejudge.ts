// After the rules changed: every machine is judged again on what is stored of it, those
// that sleep included. Slice by slice, each machine in its turn, so that nobody waits.
import { setImmediate as turn } from 'node:timers/promises';
import { messageOf } from '../../shared/errors.ts';
import type { Pack, Rule } from '../../shared/rules/pack.ts';
import { ruleFor } from '../domain/findings/house.ts';
import { ruleRemoved } from '../domain/findings/observe.ts';
import { sweep } from '../domain/findings/sweep.ts';
import { takenBack } from '../domain/findings/take-back.ts';
import { windowJudged } from '../domain/findings/window.ts';
import type { Hider } from '../domain/quiet/quiet.ts';
import { differenceOf, ruleHashes } from '../rules/difference.ts';
import type { JudgedRule } from '../store/commit.ts';
import type { Store } from '../store/store.ts';
import { Draft } from './draft.ts';
import { finished } from './finish.ts';
import { type Bench, findingsOf, judgeOf, note, sightingAt } from './judging/bench.ts';
import { hushNew } from './judging/hushing.ts';
import { raiseAlarms } from './judging/security.ts';
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
  for (const id of changed) {
    const rule = bench.pack.rules.get(id);
    if (rule?.judges === 'facts') judgeStored(bench, rule);
    if (rule?.judges === 'occurrences') await judgeWindow(bench, store, rule);
  }
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

/** As of the last observation of what it looks at; a check that could not tell then is not asked. */
function judgeStored(bench: Bench, rule: Rule): void {
  const { facts } = bench.known;
  const own = facts.get(rule.check);
  if (!own?.facts || own.unknown) return;
  const observed = [rule.check, ...rule.needs].map((check) => facts.get(check)?.observedMs ?? 0);
  const at = sightingAt(bench, Math.max(...observed), rule.check);
  const findings = findingsOf(bench, rule).map((finding) => takenBack(finding, at.observedMs));
  note(bench, sweep(findings, judgeOf(bench)(rule, { now: at.observedMs }), rule, at));
}

async function judgeWindow(bench: Bench, store: Store, rule: Rule): Promise<void> {
  const { id } = bench.known.machine;
  const kinds = rule.kinds.map((kind) => store.occurrences(id, kind, bench.draft.now - rule.windowMs));
  const occurrences = (await Promise.all(kinds)).flat();
  if (occurrences.length === 0) return;
  // Not at this moment: what happened before it may still be on its way.
  const at = sightingAt(bench, Math.max(...occurrences.map(({ atMs }) => atMs)), rule.check);
  note(
    bench,
    windowJudged(findingsOf(bench, rule), judgeOf(bench)(rule, { now: at.observedMs, occurrences }), rule, at),
  );
}
