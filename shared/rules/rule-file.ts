// A rule file read with the place of everything in it, so that each problem can
// name its line.
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { type Problem, problemsOf } from '../problems.ts';
import { contentOf, syntaxProblem } from '../yaml.ts';
import { RuleFileSchema, RuleSchema, type RuleSource } from './rule.ts';

/** A file of rules; `file` is how problems call it. */
export interface RuleFile {
  file: string;
  text: string;
}

/** A rule as written and, for each path into it, "file:line". */
export interface LocatedRule {
  source: RuleSource;
  placeOf(path: string[]): string;
}

export interface ParsedRuleFile {
  /** Those that fit the schema; nothing is known yet of their expressions. */
  rules: LocatedRule[];
  /** "file:line: what is wrong and the mend" */
  problems: string[];
}

export function parseRuleFile({ file, text }: RuleFile): ParsedRuleFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const problems = [...document.errors, ...document.warnings].map(
    (error) => `${lineAt(error.pos[0])}: ${syntaxProblem(error)}`,
  );
  if (problems.length > 0) return { rules: [], problems };

  const root = contentOf(document);
  if (!root.ok) return { rules: [], problems: [`${file}:1: ${root.problem}`] };
  if (root.value === null) return { rules: [], problems: [`${file}:1: the file is empty; begin with "rules:"`] };
  const misfits: Problem[] = problemsOf(RuleFileSchema, root.value);
  const rules: LocatedRule[] = [];
  for (const [index, candidate] of rulesOf(root.value).entries()) {
    const place = ['rules', String(index)];
    const found = problemsOf(RuleSchema, candidate);
    misfits.push(...found.map((problem) => ({ ...problem, path: [...place, ...problem.path] })));
    if (found.length === 0) {
      rules.push({ source: candidate as RuleSource, placeOf: (path) => placeOf([...place, ...path]) });
    }
  }
  return { rules, problems: misfits.map(({ path, text: what }) => `${placeOf(path)}: ${within(path)}${what}`) };

  function placeOf(path: string[]): string {
    for (let length = path.length; length > 0; length--) {
      const offset = offsetOf(document.getIn(path.slice(0, length - 1), true), path[length - 1] ?? '');
      if (offset !== undefined) return lineAt(offset);
    }
    return `${file}:1`;
  }

  function lineAt(offset: number): string {
    return `${file}:${lines.linePos(offset).line}`;
  }
}

/** "levels.0.when: " of ["rules", "3", "levels", "0", "when"]. */
function within(path: string[]): string {
  const inRule = path.slice(2).join('.');
  return inRule ? `${inRule}: ` : '';
}

function rulesOf(root: unknown): unknown[] {
  const rules = typeof root === 'object' && root !== null && 'rules' in root ? root.rules : undefined;
  return Array.isArray(rules) ? rules : [];
}

/** Where a key of a map, or an item of a list, begins. */
function offsetOf(parent: unknown, key: string): number | undefined {
  if (isSeq(parent)) return rangeOf(parent.items[Number(key)]);
  if (!isMap(parent)) return undefined;
  return rangeOf(parent.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)?.key);
}

function rangeOf(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] } | null | undefined)?.range?.[0];
}
