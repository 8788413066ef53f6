// Whether a condition could come true when one of its variables is not known yet:
// what each part could give, through ands, ors and nots of three-valued logic.
import { type ASTNode, type Environment, serialize } from '@marcbachmann/cel-js';

type Outcome = 'true' | 'false' | 'unknown';
type Look = (context: object) => Set<Outcome>;

const ANY: readonly Outcome[] = ['true', 'false', 'unknown'];
/** The first of these that a side has is what both give together. */
const AND: readonly Outcome[] = ['false', 'unknown', 'true'];
const OR: readonly Outcome[] = ['true', 'unknown', 'false'];
const NOT: Record<Outcome, Outcome> = { true: 'false', false: 'true', unknown: 'unknown' };

/** `mentions` says whether a part speaks of the open variable. */
export function possibility(
  ast: ASTNode,
  loose: Environment,
  mentions: (part: ASTNode) => boolean,
): (context: object) => boolean {
  const look = lookAt(ast);
  return (context) => look(context).has('true');

  function lookAt(part: ASTNode): Look {
    if (!mentions(part)) return settled(part);
    if (part.op === '&&') return joined(part.args, AND);
    if (part.op === '||') return joined(part.args, OR);
    if (part.op !== '!_') return () => new Set(ANY);
    const inner = lookAt(part.args);
    return (context) => new Set([...inner(context)].map((outcome) => NOT[outcome]));
  }

  function joined([left, right]: [ASTNode, ASTNode], order: readonly Outcome[]): Look {
    const [lookLeft, lookRight] = [lookAt(left), lookAt(right)];
    return (context) => {
      const rights = [...lookRight(context)];
      const pairs = [...lookLeft(context)].flatMap((one) => rights.map((other) => [one, other]));
      return new Set(pairs.map((pair) => order.find((outcome) => pair.includes(outcome)) ?? 'unknown'));
    };
  }

  function settled(part: ASTNode): Look {
    const run = loose.parse(serialize(part));
    return (context) => {
      try {
        return new Set([run(context) === true ? 'true' : 'false']);
      } catch {
        return new Set(['unknown']);
      }
    };
  }
}
