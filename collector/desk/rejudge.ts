// After the rules changed: every machine is judged again on what is stored of it, those
// that sleep included. Slice by slice, each machine in its turn, so that nobody waits.
import { messageOf } from '../../shared/errors.ts';
import type { Rule } from '../../shared/rules/pack.ts';
import { ruleFor } from '../domain/findings/house.ts';
import { ruleRemoved } from '../domain/findings/observe.ts';
import { sweep } from '../domain/findings/sweep.ts';
import { takenBack } from '../domain/findings/take-back.ts';
import { windowJudged } from '../domain/findings/window.ts';
import type { Store } from '../store/store.ts';
import { type Bench, findingsOf, judgeNow, note, sightingAt } from './bench.ts';
import { Draft } from './draft.ts';
import { finished } from './finish.ts';
import type { Memory } from './memory.ts';
import type { DeskOptions } from './options.ts';
import { inSlices } from './rounds/commit.ts';
import { raiseAlarms } from './security.ts';
import type { Turns } from './turns.ts';
import { raiseTickets } from './worsening.ts';

/** A second of the fleet: 5,000 machines take less than a minute. */
const MACHINES_A_SLICE = 100;

/** Ids of rules that are new, or judge otherwise than before. */
type Changed = ReadonlySet<string>;

export interface Rejudging {
  /** These rules are new or others, and some may be gone: the whole fleet has to be looked at. */
  begin(changed: Iterable<string>): void;
  /** The next machines, if any wait. */
  slice(): Promise<void>;
}

export function openRejudging(options: DeskOptions, memory: Memory, turns: Turns): Rejudging {
  const { store, log } = options;
  /** `cursor`: where the next slice begins. */
  let run: { changed: Changed; cursor?: string; machines: number } | undefined;

  async function slice(): Promise<void> {
    const current = run;
    if (!current) return;
    const { changed, cursor } = current;
    const page = await store.machines({ standing: 'active', limit: MACHINES_A_SLICE, ...(cursor && { cursor }) });
    await inSlices(page.rows, ({ id }) => turns.take(id, () => judged(id, changed)));
    // Rules may have changed once more meanwhile: then it all begins anew.
    if (run !== current) return;
    const machines = current.machines + page.rows.length;
    run = page.next === undefined ? undefined : { changed, machines, cursor: page.next };
    if (!run) log.info({ machines, rules: changed.size }, 'the fleet is judged by the rules in force');
  }

  /** One machine that can't be judged keeps nobody else from it; its next observation is judged as ever. */
  async function judged(machineId: string, changed: Changed): Promise<void> {
    const connected = memory.peek(machineId) !== undefined;
    try {
      await judgeAnew(options, memory, machineId, changed);
      if (!connected) memory.drop(machineId);
    } catch (error) {
      memory.drop(machineId);
      log.warn({ machineId, why: messageOf(error) }, 'not judged by the rules in force yet');
    }
  }

  return {
    begin(changed) {
      run = { changed: new Set([...(run?.changed ?? []), ...changed]), machines: 0 };
    },
    slice,
  };
}

async function judgeAnew(options: DeskOptions, memory: Memory, machineId: string, changed: Changed): Promise<void> {
  const { store } = options;
  const known = await memory.of(machineId);
  const draft = new Draft(options.now(), options.targets);
  const bench: Bench = { known, pack: options.pack(), policy: options.policy(), draft, alarms: [] };
  endRemoved(bench);
  for (const id of changed) {
    const rule = bench.pack.rules.get(id);
    if (rule?.judges === 'facts') judgeStored(bench, rule);
    if (rule?.judges === 'occurrences') await judgeWindow(bench, store, rule);
  }
  await raiseAlarms(bench, store);
  await raiseTickets(bench, store);
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
  note(bench, sweep(findings, judgeNow(bench, rule, { now: at.observedMs }), rule, at));
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
    windowJudged(findingsOf(bench, rule), judgeNow(bench, rule, { now: at.observedMs, occurrences }), rule, at),
  );
}
