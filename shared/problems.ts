// What is wrong with a value, in sentences a person can act on.
import type Type from 'typebox';
import { Settings } from 'typebox/system';
import Value from 'typebox/value';
import { DURATION_PATTERN } from './duration.ts';

// People want to see all that is wrong at once; TypeBox stops at 8.
Settings.Set({ maxErrors: 1000 });

export interface Problem {
  /** Keys from the root to the place. */
  path: string[];
  /** What is wrong and how to mend it. */
  text: string;
}

/** Every problem of a value against its schema, each once, in the order of the places. */
export function problemsOf(schema: Type.TSchema, value: unknown): Problem[] {
  const problems: Problem[] = [];
  for (const error of Value.Errors(schema, value)) {
    const path = pathOf(error.instancePath);
    if (error.keyword === 'additionalProperties') {
      const allowed = Object.keys(at(schema, error.schemaPath)?.properties ?? {});
      for (const key of error.params.additionalProperties) {
        problems.push({ path: [...path, key], text: `"${key}" is not known here${hint(key, allowed)}` });
      }
    } else if (error.keyword === 'required') {
      const missing = error.params.requiredProperties.join('", "');
      problems.push({ path, text: `"${missing}" is missing` });
    } else if (error.keyword !== 'boolean') {
      const node = at(schema, error.schemaPath) ?? {};
      problems.push({ path, text: `${show(value, path, node)} ${misfit(error, node)}` });
    }
  }
  return problems;
}

/** ": did you mean ..." for a near name, else the list of names there are. */
export function hint(given: string, known: string[]): string {
  const [near] = nearest(given, known);
  if (near !== undefined) return `; did you mean "${near}"?`;
  return known.length > 0 ? `; known are ${known.join(', ')}` : '';
}

/** Up to three of the names that are spelled almost like the wanted one, nearest first. */
export function nearest(wanted: string, names: Iterable<string>): string[] {
  const limit = Math.min(wanted.length - 1, Math.max(2, Math.floor(wanted.length / 3)));
  return [...names]
    .map((name) => ({ name, far: distance(wanted, name) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || a.name.localeCompare(b.name))
    .slice(0, 3)
    .map(({ name }) => name);
}

function pathOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Never a secret: neither one that is marked, nor one within a list or section that stands in a wrong place. */
function show(value: unknown, path: string[], node: SchemaNode = {}): string {
  if (node.writeOnly) return '(secret)';
  const found = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
  if (Array.isArray(found)) return 'a list';
  if (typeof found === 'object' && found !== null) return 'a section';
  return JSON.stringify(found) ?? 'nothing';
}

/** What it should have been, in words: a regular expression helps nobody. */
function misfit(error: ReturnType<typeof Value.Errors>[number], { description }: SchemaNode): string {
  if (error.keyword === 'enum') return `is none of ${error.params.allowedValues.join(', ')}`;
  if (error.keyword === 'pattern' && String(error.params.pattern) === DURATION_PATTERN)
    return 'is no duration; write it like 90s, 15m, 4h, 14d';
  if ((error.keyword === 'pattern' || error.keyword === '~refine') && description) return `is not ${description}`;
  const what = wordsOf(error);
  return description ? `${what} (${description})` : what;
}

const KINDS: Record<string, string> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list, like [a, b]',
  object: 'a section of its own, with settings below',
};

function wordsOf(error: ReturnType<typeof Value.Errors>[number]): string {
  if (error.keyword === 'type')
    return `must be ${[error.params.type]
      .flat()
      .map((type) => KINDS[type] ?? type)
      .join(' or ')}`;
  if (error.keyword === 'minimum') return `must be at least ${error.params.limit}`;
  if (error.keyword === 'maximum') return `must be at most ${error.params.limit}`;
  return error.message;
}

interface SchemaNode {
  properties?: Record<string, unknown>;
  description?: string;
  /** JSON Schema's word for what may be set and never shown. */
  writeOnly?: boolean;
}

function at(schema: Type.TSchema, pointer: string): SchemaNode | undefined {
  const keys = pathOf(pointer.replace(/^#/, ''));
  return keys.reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], schema) as
    | SchemaNode
    | undefined;
}

/** Levenshtein distance, case-blind. */
function distance(left: string, right: string): number {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
