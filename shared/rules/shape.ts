// What a rule of each sort must have and can't have, beyond what the schema says.
import { hint, type Problem } from '../problems.ts';
import type { Contract } from './contract.ts';
import type { RuleSource } from './rule.ts';

export function shapeProblems(source: RuleSource, { checks, kinds }: Contract): Problem[] {
  const problems: Problem[] = [];
  known('check', source.check, 'check', checks);
  for (const [index, check] of (source.needs ?? []).entries()) known(`needs.${index}`, check, 'check', checks);
  if (source.judges === 'occurrences') {
    if (source.occurrence === undefined) missing('occurrence', 'the kind it counts', Object.keys(kinds));
    else known('occurrence', source.occurrence, 'kind of occurrence', kinds);
    if (source.window === undefined) missing('window', 'how far back it counts, like 10m');
    unfit('for_each', 'occurrences are grouped by "subject"');
    unfit('unseen', 'occurrences are no list that somebody could not read');
  } else {
    unfit('occurrence', 'only rules that judge occurrences have it; write "judges: occurrences"');
    unfit('window', 'only rules that judge occurrences have it; write "judges: occurrences"');
    if (source.for_each === undefined) unfit('unseen', 'it tells of a list, and there is no "for_each"');
    if (source.for_each === undefined) unfit('subject', 'without "for_each" the machine itself is the subject');
  }
  if (source.judges === 'change' && source.hold === undefined) {
    missing('hold', 'how long a change stays open when no other follows, like 7d');
  }
  if (source.track === 'security') unfit('explained_by', 'what is investigated is never explained away');
  return problems;

  function known(path: string, name: string, what: string, names: Record<string, string>): void {
    if (Object.hasOwn(names, name)) return;
    problems.push({ path: path.split('.'), text: `there is no ${what} "${name}"${hint(name, Object.keys(names))}` });
  }

  function missing(key: string, why: string, choice: string[] = []): void {
    const from = choice.length > 0 ? `; known are ${choice.join(', ')}` : '';
    problems.push({ path: [], text: `"${key}" is missing: ${why}${from}` });
  }

  function unfit(key: keyof RuleSource, why: string): void {
    if (source[key] !== undefined) problems.push({ path: [key], text: `"${key}" has no place here: ${why}` });
  }
}
