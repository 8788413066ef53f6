// Who a rule judges: the machine, the items of a list, what became of them, or
// the groups occurrences fall into.
import type { Answer } from './cel.ts';
import type { Rule } from './compiled.ts';
import { type JudgeInput, type PastOccurrence, WHOLE_MACHINE } from './judged.ts';

/** What the expressions of one rule see for one subject: its variables by name. */
export type Context = Record<string, unknown>;

export interface Subject {
  name: string;
  context: Context;
}

/** `because`: there are more subjects, or may be, and why nobody can say which. */
export interface Subjects {
  found: Subject[];
  because?: string;
}

export function subjectsOf(rule: Rule, input: JudgeInput): Subjects {
  const base: Context = { ...input.facts, machine: input.machine, now: input.now };
  switch (rule.judges) {
    case 'facts':
      return factSubjects(rule, base);
    case 'change':
      return input.before ? changeSubjects(rule, base, input.before) : { found: [] };
    case 'occurrences':
      return occurrenceSubjects(rule, base, input);
  }
}

function factSubjects(rule: Rule, base: Context): Subjects {
  if (!rule.forEach) return { found: [{ name: WHOLE_MACHINE, context: base }] };
  const { items, because } = itemsOf(rule, base);
  const found = [...items].map(([name, it]) => ({ name, context: { ...base, it } }));
  return withReason(found, because);
}

/**
 * Everything that is there or was there. Of a vanished item `it` is what it was. What a list that may lack items
 * does not name may have been there before, or be there still: it neither came nor went.
 */
function changeSubjects(rule: Rule, base: Context, before: object): Subjects {
  if (!rule.forEach) return { found: [{ name: WHOLE_MACHINE, context: { ...base, was: before } }] };
  const { unseen: _, ...seen } = rule;
  const compared = lacksTheSame(rule, base, before) ? seen : rule;
  const then = itemsOf(compared, { ...base, [rule.check]: before });
  const now = itemsOf(compared, base);
  const names = new Set([...then.items.keys(), ...now.items.keys()]);
  const found = [...names].flatMap((name) => {
    const was = then.items.get(name);
    const is = now.items.get(name);
    const fate = { appeared: was === undefined, vanished: is === undefined };
    const cannotTell = (fate.appeared && then.because !== undefined) || (fate.vanished && now.because !== undefined);
    return cannotTell ? [] : [{ name, context: { ...base, it: is ?? was, was, ...fate } }];
  });
  return withReason(found, then.because ?? now.because);
}

/** What could not be read is the same as before: then what could be is, too, and what it names has come or gone. */
function lacksTheSame({ unseen, check, needs }: Rule, base: Context, before: object): boolean {
  const fields = unseen?.fieldsOf(check) ?? [];
  if (fields.length === 0 || needs.some((other) => unseen?.mentions(other))) return false;
  const said = (facts: unknown) => JSON.stringify(fields.map((field) => (facts as Context | undefined)?.[field]));
  return said(base[check]) === said(before);
}

interface Items {
  items: Map<string, unknown>;
  because?: string;
}

/** The items by identity. Of two under one name the first counts: an identity is one thing. */
function itemsOf(rule: Rule, base: Context): Items {
  const list = rule.forEach?.evaluate(base) ?? { known: true, value: [] };
  if (!list.known) return { items: new Map(), because: list.because };
  const result: Items = { items: new Map() };
  const partial = whyPartial(rule, base);
  if (partial !== undefined) result.because = partial;
  for (const it of list.value as unknown[]) {
    const name = nameOf(rule, { ...base, it });
    if (!name.known) result.because = name.because;
    else if (!result.items.has(name.value)) result.items.set(name.value, it);
  }
  return result;
}

/** Why the list may lack items, if it may. */
function whyPartial({ unseen }: Rule, base: Context): string | undefined {
  const answer = unseen?.evaluate(base);
  if (!answer?.known) return answer?.because;
  return answer.value === true ? unseen?.text : undefined;
}

interface Group {
  latest: PastOccurrence;
  counts: Record<string, number>;
}

/** One subject for each group with an occurrence of the judged kind in the window. */
function occurrenceSubjects(rule: Rule, base: Context, { occurrences = [], now }: JudgeInput): Subjects {
  const [judged, ...counted] = rule.kinds;
  const inWindow = occurrences.filter(({ atMs }) => atMs > now - rule.windowMs && atMs <= now);
  const groups = new Map<string, Group>();
  let because: string | undefined;
  for (const occurrence of inWindow.filter(({ kind }) => kind === judged)) {
    const name = nameOf(rule, { ...base, it: occurrence.fields });
    if (!name.known) because = name.because;
    else groups.set(name.value, joined(groups.get(name.value), occurrence, counted));
  }
  for (const occurrence of inWindow.filter(({ kind }) => counted.includes(kind))) {
    const name = nameOf(rule, { ...base, it: occurrence.fields });
    const group = name.known ? groups.get(name.value) : undefined;
    // What came after the judged one did not lead to it.
    if (group && occurrence.atMs <= group.latest.atMs) add(group, occurrence);
  }
  const found = [...groups].map(([name, { latest, counts }]) => ({
    name,
    context: { ...base, it: latest.fields, count: counts[latest.kind], counts },
  }));
  return withReason(found, because);
}

function joined(known: Group | undefined, occurrence: PastOccurrence, counted: string[]): Group {
  const group = known ?? { latest: occurrence, counts: Object.fromEntries(counted.map((kind) => [kind, 0])) };
  if (occurrence.atMs >= group.latest.atMs) group.latest = occurrence;
  add(group, occurrence);
  return group;
}

function add({ counts }: Group, { kind, count }: PastOccurrence): void {
  counts[kind] = (counts[kind] ?? 0) + count;
}

function withReason(found: Subject[], because: string | undefined): Subjects {
  return because === undefined ? { found } : { found, because };
}

/** An empty name would be no identity. */
function nameOf(rule: Rule, context: Context): Extract<Answer, { known: false }> | { known: true; value: string } {
  if (!rule.subject) return { known: true, value: WHOLE_MACHINE };
  const answer = rule.subject.evaluate(context);
  if (!answer.known) return answer;
  const value = String(answer.value);
  return value === '' ? { known: false, because: `${rule.subject.text} is empty` } : { known: true, value };
}
