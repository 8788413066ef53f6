// Why something is read: the built-in rules whose expressions name it.
import { contractSchema } from '../../proto/schema.ts';
import { builtInRules, loadPack, type Rule } from '../../shared/rules/pack.ts';

export interface Reasons {
  /** Ids of rules, sorted. */
  of(check: string, field: string): string[];
  ofOccurrence(kind: string): string[];
}

export function reasonsOf(): Reasons {
  const rules = [...loadPack(builtInRules(), contractSchema).rules.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ids = (chosen: Rule[]) => chosen.map(({ id }) => id);
  return {
    of: (check, field) =>
      ids(rules.filter((rule) => [rule.check, ...rule.needs].includes(check) && names(rule, field))),
    ofOccurrence: (kind) => ids(rules.filter(({ kinds }) => kinds.includes(kind))),
  };
}

function names({ source }: Rule, field: string): boolean {
  const { for_each: list, unseen, only, subject, label, clear, levels, values = {} } = source;
  const expressions = [
    list,
    unseen,
    only,
    subject,
    label,
    clear,
    ...levels.map(({ when }) => when),
    ...Object.values(values),
  ];
  return expressions.some((text) => text !== undefined && new RegExp(`\\.${field}\\b`).test(text));
}
