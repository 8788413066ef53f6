// Which machines and findings a window or silence speaks of: a CEL condition, checked
// against the names it may use before anything is stored.
import { openCel } from '../../../shared/rules/cel.ts';
import type { Finding } from '../findings/finding.ts';
import type { Machine } from '../fleet/machine.ts';

export interface Scope {
  /** A label that the machine lacks makes it unknown, and unknown does not match. */
  matches(machine: Machine, finding: Finding): boolean;
  /** Whether any finding of this machine could match. */
  reaches(machine: Machine): boolean;
}

export type Compiled = { ok: true; scope: Scope } | { ok: false; problem: string };

const VARIABLES = { machine: 'Machine', finding: 'Finding' };
/** Compiled ones are kept: the same few are asked every second. */
const KEPT = 500;

const cel = openCel({ messages: [] });
const compiled = new Map<string, Compiled>();

/** The problem names its place: "column 31: Finding has no field ...". */
export function compileScope(text: string): Compiled {
  const known = compiled.get(text) ?? compile(text);
  compiled.delete(text);
  compiled.set(text, known);
  const oldest = compiled.size > KEPT ? compiled.keys().next().value : undefined;
  if (oldest !== undefined) compiled.delete(oldest);
  return known;
}

/** A stored scope was good once; one that is not any more matches nothing. */
export function scopeOf(text: string): Scope {
  const result = compileScope(text);
  return result.ok ? result.scope : NOTHING;
}

const NOTHING: Scope = { matches: () => false, reaches: () => false };

function compile(text: string): Compiled {
  const result = cel.compile(text, VARIABLES, 'condition');
  if (!result.ok) {
    const place = result.column === undefined ? '' : `column ${result.column}: `;
    return { ok: false, problem: place + result.problem };
  }
  const { expression } = result;
  const possible = expression.possibleWithout('finding');
  return {
    ok: true,
    scope: {
      matches(machine, finding) {
        const answer = expression.evaluate({ machine: machineWords(machine), finding: findingWords(finding) });
        return answer.known && answer.value === true;
      },
      reaches: (machine) => possible({ machine: machineWords(machine) }),
    },
  };
}

function machineWords({ id, name, os, labels }: Machine): object {
  return { id, name, os, labels };
}

function findingWords({ ruleId, check, subject, label, severity, track }: Finding): object {
  return { rule: ruleId, area: ruleId.split('.', 1)[0], check, subject, label, severity, track };
}
