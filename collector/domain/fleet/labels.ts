// Labels: words of people about a machine, by which rules, priorities, calendars, windows and storms tell machines apart.

export type Labels = Record<string, string>;

/** What a person wants of the labels of one machine; a key is in one of the two only. */
export interface Relabelling {
  set?: Labels;
  /** Keys; one that is not there is gone already. */
  remove?: readonly string[];
}

/** Longer ones are no words, and facts and evidence carry all of them. */
const LONGEST_VALUE = 100;
const MOST = 50;

/** So that rules can say `machine.labels.site` and `"allow-no-screen-lock" in machine.labels`. */
const KEY = /^[a-z][a-z0-9_-]{0,30}$/;

/**
 * A sentence with the mend for each that can not be; of enrolment tokens and of machines alike. `all`: those
 * that the machine has with them; what is there already may be older than what is asked of labels today.
 */
export function labelProblems(labels: Labels, all = labels): string[] {
  const count = Object.keys(all).length;
  return [
    ...(count > MOST ? [`${count} labels are too many: ${MOST} at most`] : []),
    ...Object.entries(labels).flatMap(([key, value]) => problemOf(key, value) ?? []),
  ];
}

function problemOf(key: string, value: string): string | undefined {
  if (!KEY.test(key))
    return `"${key}" is no key of a label: write a letter of a-z, then up to 30 of a-z, 0-9, _ and -, like site or allow-no-screen-lock`;
  if (value.trim() === '') return `the label "${key}" has no value: write one, like ${key}=yes`;
  if (value.length <= LONGEST_VALUE) return undefined;
  return `the value of the label "${key}" has ${value.length} characters, ${LONGEST_VALUE} at most`;
}

/** The labels as they are wanted, by key; those that stay are the same. */
export function relabelled(labels: Labels, { set = {}, remove = [] }: Relabelling): Labels {
  const entries = Object.entries({ ...labels, ...set }).filter(([key]) => !remove.includes(key));
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** What is another: the labels that were, and those that are, each without what both have. */
export function labelDifference(before: Labels, after: Labels): { from: Labels; to: Labels } {
  const without = (some: Labels, others: Labels) =>
    Object.fromEntries(Object.entries(some).filter(([key, value]) => others[key] !== value));
  return { from: without(before, after), to: without(after, before) };
}
