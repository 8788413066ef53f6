// "What happened since?", asked of a list.
import Type from 'typebox';
import { Time } from './shapes/time.ts';

/** The query's field; `what`: of a row, that must be so since then. */
export const sinceField = (what: string) => ({
  since: Type.Optional(Time(`only what ${what} then or later; without \`state\`, what has ended as well`)),
});

/** Milliseconds. */
export function sinceMs({ since }: { since?: string }): number | undefined {
  return since === undefined ? undefined : Date.parse(since);
}
