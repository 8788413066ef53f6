// The errors of the CEL library in plain words, with the mend.
import { type ASTNode, ParseError, TypeError as TypeProblem } from '@marcbachmann/cel-js';
import { messageOf } from '../errors.ts';
import { hint } from '../problems.ts';
import type { Contract } from './contract.ts';

/** What a place in a rule needs from its expression. */
export type Wanted = 'condition' | 'list' | 'value';

const WANTED: Record<Wanted, { types: RegExp; words: string }> = {
  condition: { types: /^bool$/, words: 'a condition, true or false,' },
  list: { types: /^list/, words: 'a list' },
  value: { types: /^(bool|int|double|string)$/, words: 'a text, a number or true or false' },
};

export function wantedProblem(type: string, wanted: Wanted): string | undefined {
  const { types, words } = WANTED[wanted];
  return types.test(type) ? undefined : `this gives ${inWords(type)}, but ${words} is needed here`;
}

interface Vocabulary {
  types: Contract['types'];
  variables: Record<string, string>;
  checks: string[];
}

export function problemWith(error: unknown, vocabulary: Vocabulary): string {
  if (error instanceof ParseError) return `not a CEL expression: ${error.summary}${at(error)}`;
  if (!(error instanceof TypeProblem)) return messageOf(error);
  const node = error.node?.op ? (error.node as ASTNode) : undefined;
  if (error.code === 'unknown_variable' && node?.op === 'id') return unknownName(node.args, vocabulary);
  if (error.code === 'no_such_key' && node?.op === '.') return unknownField(node, vocabulary);
  if (error.code === 'no_such_overload') return wrongTypes(error.summary);
  if (error.code === 'incompatible_ternary_branches') {
    return `${error.summary}; a written number matches a fact as 0.0, not as 0`;
  }
  return `${error.summary}${at(error)}`;
}

/** Where in the text it is, counted from 1. */
export function placeOf(error: unknown): { column?: number } {
  const { range } = error instanceof ParseError || error instanceof TypeProblem ? error : {};
  return range ? { column: range.start + 1 } : {};
}

function unknownName(name: string, { variables, checks }: Vocabulary): string {
  if (checks.includes(name)) return `"${name}" is another check; add it to "needs"`;
  return `"${name}" is not known here${hint(name, Object.keys(variables))}`;
}

function unknownField(node: ASTNode & { op: '.' }, { types }: Vocabulary): string {
  const [owner, field] = node.args;
  const type = (owner as ASTNode & { checkedType?: { name: string } }).checkedType?.name ?? '';
  return `${type} has no field "${field}"${hint(field, Object.keys(types[type] ?? {}))}`;
}

function wrongTypes(summary: string): string {
  const [, left, operator, right] = /: (\S+) (\S+) (.+)$/.exec(summary) ?? [];
  if (!left || !operator || !right) return summary;
  return `"${operator}" can not join ${inWords(left)} with ${inWords(right)}; both sides must be of one kind`;
}

function inWords(type: string): string {
  if (type === 'int' || type === 'double') return 'a number';
  if (type === 'string') return 'a text';
  if (type === 'bool') return 'true or false';
  return type.startsWith('list') ? 'a list' : type;
}

function at({ range, node }: ParseError | TypeProblem): string {
  const rest = range && node?.input ? node.input.slice(range.start).trim() : undefined;
  if (rest === undefined) return '';
  return rest === '' ? ', at its end' : `, at "${rest.slice(0, 20)}"`;
}
