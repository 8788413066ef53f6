// The only door to CEL. An expression is checked in a strict environment, which
// knows the type of every fact, and run in a loose one, which reads plain objects
// as they are: the strict one would have to wrap each object before reading it,
// and takes more than twice as long. Both know the same operators and constants.
import { type ASTNode, Environment, EvaluationError, serialize } from '@marcbachmann/cel-js';
import { messageOf } from '../errors.ts';
import type { ContractSchema } from '../schema.ts';
import { compareVersions } from '../version-order.ts';
import { checkHas, checkPatterns, isWhole, mentions, namesUnder } from './cel-ast.ts';
import { possibility } from './cel-possible.ts';
import { placeOf, problemWith, type Wanted, wantedProblem } from './cel-problem.ts';
import { type Contract, contractOf } from './contract.ts';

/** The name and CEL type of each thing an expression may speak of: { it: 'Volume', now: 'double' }. */
export type Variables = Record<string, string>;

/** Unknown is no error and never false: `false && unknown` is false, `true || unknown` is true. */
export type Answer = { known: true; value: unknown } | { known: false; because: string };

export interface Expression {
  /** As written. */
  text: string;
  /** The CEL type of its value: "bool", "double", "list<Volume>". */
  type: string;
  /** Never throws. Whole numbers come back as plain numbers. */
  evaluate(context: object): Answer;
  /** The fields it takes from one variable: ["login_failed"] of `counts`. */
  fieldsOf(variable: string): string[];
  /** Whether it speaks of this variable; of this field of it, or of it as a whole. */
  mentions(variable: string, field?: string): boolean;
  /** Tells whether a context without this variable could make it true, whatever the variable were. */
  possibleWithout(variable: string): (context: object) => boolean;
}

/** `column` counts from 1; absent where the whole expression is meant. */
type Compiled = { ok: true; expression: Expression } | { ok: false; problem: string; column?: number };

export interface Cel {
  contract: Contract;
  /** Checks an expression once, for ever. `wanted` is what its place needs. */
  compile(text: string, variables: Variables, wanted: Wanted): Compiled;
}

const MACHINE = { id: 'string', name: 'string', os: 'string', labels: 'map<string, string>' };

/** What a scope may say of a finding; `area` is the first word of its rule. */
const FINDING = {
  ...{ rule: 'string', area: 'string', check: 'string', subject: 'string', label: 'string' },
  ...{ severity: 'string', track: 'string' },
};

const CONSTANTS = {
  ...{ KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40 },
  ...{ second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000 },
};

const ARITHMETIC: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

const LIMITS = { maxAstNodes: 500, maxDepth: 25, maxListElements: 100, maxMapEntries: 20, maxCallArguments: 8 };

export function openCel(schema: ContractSchema): Cel {
  const contract = contractOf(schema);
  const types: Contract['types'] = {
    ...contract.types,
    Machine: MACHINE,
    Finding: FINDING,
    Counts: countsOf(contract),
  };
  const strict = strictEnvironment(types);
  const loose = vocabulary(new Environment({ unlistedVariablesAreDyn: true, limits: LIMITS }));
  const scopes = new Map<string, Environment>();

  function scopeOf(variables: Variables): Environment {
    const key = JSON.stringify(variables);
    const known = scopes.get(key);
    if (known) return known;
    const scope = strict.clone();
    for (const [name, type] of Object.entries(variables)) scope.registerVariable(name, type);
    scopes.set(key, scope);
    return scope;
  }

  function compile(text: string, variables: Variables, wanted: Wanted): Compiled {
    const vocabularyOf = { types, variables, checks: Object.keys(contract.checks) };
    try {
      const parsed = scopeOf(variables).parse(text);
      const { error, type = 'dyn' } = parsed.check();
      if (error) return { ok: false, problem: problemWith(error, vocabularyOf), ...placeOf(error) };
      const problem = checkHas(parsed.ast, types) ?? checkPatterns(parsed.ast) ?? wantedProblem(type, wanted);
      return problem ? { ok: false, problem } : { ok: true, expression: expression(text, type, parsed.ast, loose) };
    } catch (error) {
      return { ok: false, problem: problemWith(error, vocabularyOf), ...placeOf(error) };
    }
  }

  return { contract, compile };
}

/** How often each kind of occurrence happened: a field for each, so that a wrong name is refused. */
function countsOf({ kinds }: Contract): Record<string, string> {
  return Object.fromEntries(Object.keys(kinds).map((kind) => [kind, 'double']));
}

function strictEnvironment(types: Contract['types']): Environment {
  const environment = vocabulary(new Environment({ limits: LIMITS }));
  for (const [name, fields] of Object.entries(types)) environment.registerType(name, { fields });
  // The loose environment finds a fact in any list by itself.
  environment.registerOperator('double in list<int>: bool', (a, list) => list.includes(a));
  return environment;
}

/** Facts are doubles and written numbers are ints: `5 * GiB` and `now - 5` must work all the same. */
function vocabulary(environment: Environment): Environment {
  for (const [name, value] of Object.entries(CONSTANTS)) environment.registerConstant(name, 'double', value);
  for (const [operator, compute] of Object.entries(ARITHMETIC)) {
    const mixed = (a: number | bigint, b: number | bigint) => compute(Number(a), Number(b));
    environment.registerOperator(`int ${operator} double: double`, mixed);
    environment.registerOperator(`double ${operator} int: double`, mixed);
  }
  environment.registerOperator('int == double: bool', (a, b) => Number(a) === Number(b));
  environment.registerFunction('older(string, string): bool', isOlder);
  return environment;
}

/** Whether a version comes before another. What is no version makes its condition unknown. */
function isOlder(version: string, than: string): boolean {
  for (const text of [version, than]) if (!/^\d/.test(text)) throw new Error(`"${text}" is no version`);
  return compareVersions(version, than) < 0;
}

function expression(text: string, type: string, ast: ASTNode, loose: Environment): Expression {
  const run = loose.parse(text);
  const fieldsOf = (variable: string) => namesUnder(ast, variable);
  const possibleWithout = (variable: string) => possibility(ast, loose, (part) => mentions(part, variable));
  return { text, type, evaluate, fieldsOf, mentions: mentionsIn(ast), possibleWithout };

  function evaluate(context: object): Answer {
    // An absent field is everyday life here, and eight ninths of the price of an error is its stack.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
      const value: unknown = run(context);
      return { known: true, value: typeof value === 'bigint' ? Number(value) : value };
    } catch (error) {
      return { known: false, because: missing(error) };
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
  }
}

function mentionsIn(ast: ASTNode): Expression['mentions'] {
  return (variable, field) =>
    field === undefined ? mentions(ast, variable) : namesUnder(ast, variable).includes(field) || isWhole(ast, variable);
}

function missing(error: unknown): string {
  if (!(error instanceof EvaluationError)) return messageOf(error);
  const absent = error.code === 'no_such_key' || error.code === 'unknown_variable';
  return absent && error.node?.op ? `${serialize(error.node as ASTNode)} is absent` : error.summary;
}
