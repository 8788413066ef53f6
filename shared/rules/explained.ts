// Which rules explain which: checked over the whole pack, once all its rules are known.
import { hint } from '../problems.ts';
import type { LocatedRule } from './rule-file.ts';

/** What `explained_by` says that can not be: rules nobody knows, and circles. "file:line: what and the mend". */
export function explainedProblems(located: LocatedRule[]): string[] {
  // A rule of a later file is in the place of an earlier one.
  const rules = new Map(located.map((rule) => [rule.source.id, rule]));
  return [...rules.values()].flatMap(({ source, placeOf }) =>
    (source.explained_by ?? []).flatMap((cause, index) => {
      const path = ['explained_by', String(index)];
      const wrong = rules.has(cause)
        ? circleProblem(source.id, cause, rules)
        : `there is no rule "${cause}"${hint(cause, [...rules.keys()])}`;
      return wrong === undefined ? [] : [`${placeOf(path)}: ${[source.id, ...path].join(' ')}: ${wrong}`];
    }),
  );
}

/** The way from a rule over one that explains it back to itself, if there is one. */
function circleProblem(id: string, cause: string, rules: ReadonlyMap<string, LocatedRule>): string | undefined {
  const seen = new Set<string>();
  const ways = [[id, cause]];
  for (const way of ways) {
    const last = way.at(-1) ?? cause;
    if (last === id) return `in the end it explains itself: ${way.join(' by ')}; take one of them out`;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const next of rules.get(last)?.source.explained_by ?? []) ways.push([...way, next]);
  }
  return undefined;
}
