// What cel-js leaves to its users: fields inside has(), patterns, and which fields
// an expression takes from a variable.
import type { ASTNode } from '@marcbachmann/cel-js';
import { messageOf } from '../errors.ts';
import { hint } from '../problems.ts';
import type { Contract } from './contract.ts';

/** After a check the nodes carry their types; cel-js 8 does not declare it. */
type CheckedNode = ASTNode & { checkedType?: { name: string } };

/** cel-js accepts any field in has(), so that a misspelt one would be absent for ever. */
export function checkHas(ast: ASTNode, types: Contract['types']): string | undefined {
  for (const node of nodesOf(ast)) {
    if (node.op !== 'call' || node.args[0] !== 'has') continue;
    for (const argument of node.args[1]) {
      const typed = typeOf(argument, types);
      if (typed.problem) return typed.problem;
    }
  }
  return undefined;
}

/** A pattern that is none would make its condition unknown for ever. */
export function checkPatterns(ast: ASTNode): string | undefined {
  for (const node of nodesOf(ast)) {
    if (node.op !== 'rcall' || node.args[0] !== 'matches') continue;
    const pattern = node.args[2][0];
    if (pattern?.op !== 'value') continue;
    try {
      new RegExp(String(pattern.args));
    } catch (error) {
      return messageOf(error);
    }
  }
  return undefined;
}

/** The fields an expression takes from a variable, each once. */
export function namesUnder(ast: ASTNode, variable: string): string[] {
  const names = new Set<string>();
  for (const node of nodesOf(ast)) {
    if (node.op !== '.') continue;
    const [owner, name] = node.args;
    if (isVariable(owner, variable)) names.add(name);
  }
  return [...names];
}

/** Whether it takes the variable otherwise than field by field. */
export function isWhole(ast: ASTNode, variable: string): boolean {
  const nodes = [...nodesOf(ast)];
  const named = nodes.filter(({ op, args }) => op === '.' && isVariable(args[0], variable));
  return nodes.filter((node) => isVariable(node, variable)).length > named.length;
}

function isVariable(node: unknown, variable: string): boolean {
  return isNode(node) && node.op === 'id' && node.args === variable;
}

export function mentions(part: ASTNode, variable: string): boolean {
  return [...nodesOf(part)].some((node) => isVariable(node, variable));
}

function typeOf(node: ASTNode, types: Contract['types']): { type?: string; problem?: string } {
  if (node.op !== '.') return { type: (node as CheckedNode).checkedType?.name ?? 'dyn' };
  const [owner, field] = node.args;
  const { type = 'dyn', problem } = typeOf(owner, types);
  const fields = types[type];
  if (problem) return { problem };
  if (!fields) return {};
  const found = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return found ? { type: found } : { problem: `${type} has no field "${field}"${hint(field, Object.keys(fields))}` };
}

function* nodesOf(value: unknown): Generator<ASTNode> {
  if (Array.isArray(value)) for (const item of value) yield* nodesOf(item);
  else if (isNode(value)) {
    yield value;
    yield* nodesOf(value.args);
  }
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
