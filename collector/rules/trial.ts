// Rules that are tried before they are in force: what they would say to what is stored today, machine by machine.
import { contractSchema } from '../../proto/schema.ts';
import { hours } from '../../shared/duration.ts';
import { judge } from '../../shared/rules/judge.ts';
import { EVERY_SUBJECT, type FactsByCheck, type Judged, type PastOccurrence } from '../../shared/rules/judged.ts';
import { loadPack, type Pack, type Rule, type RuleFile } from '../../shared/rules/pack.ts';
import type { Tuning } from '../../shared/rules/rule.ts';
import { rank } from '../../shared/severity.ts';
import type { Finding } from '../domain/findings/finding.ts';
import type { FactRow, Machine } from '../domain/fleet/machine.ts';
import type { Store } from '../store/store.ts';

/** `opens`, `closes`: against what is open today. `worse`, `milder`: it stays open with another severity. */
type Outcome = 'opens' | 'closes' | 'worse' | 'milder' | 'stays' | 'unknown';

export interface Tried {
  outcome: Outcome;
  judged: Judged;
  /** What is open of it today. */
  today?: Finding;
}

/** Occurrence rules are tried on what happened within so long, or within their window where that is longer. */
const REPLAYED_MS = hours(24);
/** A flood is judged at so many moments; between them windows overlap anyway. */
const MAX_MOMENTS = 50;

/** The rules of one file, checked as they would be at load. @throws ConfigError with a line for each problem. */
export function rulesToTry(file: RuleFile, inForce: Pack, tuning: Tuning): Rule[] {
  return [...loadPack([file], contractSchema, tuning, inForce).rules.values()];
}

/** A change is one moment that is over: nothing is stored to judge it again by. */
export function canBeTried({ judges }: Rule): boolean {
  return judges !== 'change';
}

export async function tryOn(store: Store, machine: Machine, rules: Rule[], now: number): Promise<Tried[]> {
  const memory = await store.memoryOf(machine.id);
  const tried: Tried[] = [];
  for (const rule of rules.filter(canBeTried)) {
    const today = (memory?.findings ?? []).filter(({ ruleId, state }) => ruleId === rule.id && isOpen(state));
    const judged =
      rule.judges === 'facts'
        ? judgeFacts(rule, machine, memory?.facts ?? [])
        : await judgeOccurrences(store, rule, machine, now);
    tried.push(...compared(judged, today));
  }
  return tried;
}

function isOpen(state: Finding['state']): boolean {
  return state === 'open' || state === 'clearing';
}

/** As of the last observation. A check that never told is none of this machine's; undefined: nothing to judge. */
function judgeFacts(rule: Rule, machine: Machine, rows: FactRow[]): Judged[] | undefined {
  const row = rows.find(({ check }) => check === rule.check);
  if (!row) return undefined;
  // What a check can't tell now it does not tell, whatever it said before.
  const facts: FactsByCheck = Object.fromEntries(
    rows.map((each) => [each.check, each.unknown ? undefined : each.facts]),
  );
  return judge(rule, { machine, facts, now: row.observedMs });
}

/** The worst that each subject came to at any moment of the time replayed. */
async function judgeOccurrences(store: Store, rule: Rule, machine: Machine, now: number): Promise<Judged[]> {
  const since = now - Math.max(REPLAYED_MS, rule.windowMs) - rule.windowMs;
  const kinds = rule.kinds.map((kind) => store.occurrences(machine.id, kind, since));
  const occurrences: PastOccurrence[] = (await Promise.all(kinds)).flat();
  const facts: FactsByCheck = Object.fromEntries((await store.facts(machine.id)).map((row) => [row.check, row.facts]));
  const worst = new Map<string, Judged>();
  for (const moment of momentsOf(rule, occurrences)) {
    for (const one of judge(rule, { machine, facts, now: moment, occurrences })) {
      if (one.verdict.is === 'holding' || !worst.has(one.subject)) worst.set(one.subject, one);
    }
  }
  return [...worst.values()];
}

function momentsOf({ kinds }: Rule, occurrences: PastOccurrence[]): number[] {
  const judged = occurrences.filter(({ kind }) => kind === kinds[0]);
  const moments = [...new Set(judged.map(({ atMs }) => atMs))].toSorted((a, b) => a - b);
  const every = Math.ceil(moments.length / MAX_MOMENTS);
  return moments.filter((_, index) => (moments.length - 1 - index) % every === 0);
}

function compared(judged: Judged[] | undefined, today: Finding[]): Tried[] {
  const open = new Map(today.map((finding) => [finding.subject, finding]));
  const tried = (judged ?? []).flatMap((one): Tried[] => {
    const finding = open.get(one.subject);
    const outcome = outcomeOf(one, finding);
    return outcome === undefined ? [] : [{ outcome, judged: one, ...(finding && { today: finding }) }];
  });
  // Without an answer for all of them nobody can say that the others are gone.
  if (!judged || judged.some(({ subject }) => subject === EVERY_SUBJECT)) return tried;
  const named = new Set(judged.map(({ subject }) => subject));
  const gone = today.filter(({ subject }) => !named.has(subject));
  return [...tried, ...gone.map((finding): Tried => ({ outcome: 'closes', judged: asClear(finding), today: finding }))];
}

/** Undefined: clear, and nothing was open. */
function outcomeOf({ verdict }: Judged, today: Finding | undefined): Outcome | undefined {
  switch (verdict.is) {
    case 'holding':
      if (!today) return 'opens';
      if (verdict.severity === today.severity) return 'stays';
      return rank(verdict.severity) > rank(today.severity) ? 'worse' : 'milder';
    case 'unknown':
      return 'unknown';
    case 'between':
      return today && 'stays';
    case 'clear':
      return today && 'closes';
  }
}

function asClear({ ruleId, subject, label, values }: Finding): Judged {
  return { ruleId, subject, label, values, verdict: { is: 'clear' }, trace: [] };
}
