import Type from 'typebox';
import { contractSchema } from '../../../proto/schema.ts';
import { RequestError } from '../../../shared/errors.ts';
import { present } from '../../../shared/present.ts';
import { hint } from '../../../shared/problems.ts';
import { checksOf } from '../../../shared/schema.ts';
import { SEVERITIES } from '../../../shared/severity.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import { HOUSE_RULES } from '../../domain/findings/house.ts';
import { findFinding } from '../find-finding.ts';
import { findMachine } from '../find-machine.ts';
import { refOf } from '../moves.ts';
import { findingShapes } from '../naming.ts';
import type { ApiParts } from '../parts.ts';
import { CLOSED, defineRoute, PAGE_OF, pageOf } from '../route.ts';
import { FINDING_STATES, FindingSchema, type FindingShape, TRACKS } from '../shapes/finding.ts';
import { sinceField, sinceMs } from '../since.ts';
import { READERS } from '../who.ts';
import { unknownRule } from './rules.ts';

export const FindingParams = Type.Object({
  finding: Type.String({ minLength: 1, maxLength: 40, description: 'id or its beginning' }),
});

const LIVE: Finding['state'][] = ['pending', 'open', 'clearing'];

const list = defineRoute({
  name: 'listFindings',
  method: 'GET',
  path: '/findings',
  who: READERS,
  summary: 'What is remembered; without `state`, what is open or on its way',
  problems: [404, 409],
  query: Type.Object(
    {
      ...PAGE_OF,
      machine: Type.Optional(Type.String({ minLength: 1, maxLength: 255 })),
      state: Type.Optional(Type.Array(Type.Enum([...FINDING_STATES]), { description: 'may be given several times' })),
      severity: Type.Optional(Type.Array(Type.Enum([...SEVERITIES]), { description: 'may be given several times' })),
      track: Type.Optional(Type.Enum([...TRACKS])),
      rule: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
      check: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
      ticket: Type.Optional(
        Type.String({
          ...{ minLength: 1, maxLength: 40 },
          description: 'lines of this ticket, T-9 or the id; of a parent those of its children too',
        }),
      ),
      quiet: Type.Optional(
        Type.Boolean({ description: 'only what is kept from making work, or only what nothing keeps from it' }),
      ),
      ...sinceField('came into its state, by the time of observation,'),
      flapping: Type.Optional(
        Type.Literal(true, {
          description: 'only what comes and goes; without `state`, what is clear just now as well',
        }),
      ),
    },
    CLOSED,
  ),
  answer: pageOf(FindingSchema),
  async run({ query, language }, parts) {
    const { machine, state, severity, rule, track, check, ticket, quiet, flapping, limit, cursor } = query;
    const since = sinceMs(query);
    const states = state ?? (flapping || since !== undefined ? undefined : LIVE);
    const machineId = machine === undefined ? undefined : (await findMachine(parts.store, machine)).id;
    const asked = { machineId, states, severities: severity, ruleId: rule, track, check, quiet, flapping };
    const ticketId = ticket === undefined ? undefined : refOf('T', ticket);
    const filter = { ...asked, ticketId, since, limit, cursor };
    const { rows, next } = await parts.store.findings(present(filter));
    if (rows.length === 0) mustBeKnown(parts, query);
    const items = await findingShapes(parts, rows, language);
    // The store knows what flapped at the last look; the shape says whether it does now.
    return present({ items: flapping ? items.filter((item) => item.flapping) : items, next });
  },
});

const show = defineRoute({
  name: 'getFinding',
  method: 'GET',
  path: '/findings/:finding',
  who: READERS,
  summary: 'One finding',
  problems: [404, 409],
  params: FindingParams,
  answer: FindingSchema,
  async run({ params, language }, parts) {
    const [shape] = await findingShapes(parts, [await findFinding(parts.store, params.finding)], language);
    return shape as FindingShape;
  },
});

/** An empty list of what there is no rule or check for would read as if all were well. @throws RequestError 404. */
function mustBeKnown({ pack }: ApiParts, { rule, check }: { rule?: string; check?: string }): void {
  const ids = new Set([...pack().rules.keys(), ...HOUSE_RULES.map(({ id }) => id)]);
  if (rule !== undefined && !ids.has(rule)) throw unknownRule(rule, ids);
  const checks = new Set(checksOf(contractSchema));
  for (const house of HOUSE_RULES) checks.add(house.check);
  if (check === undefined || checks.has(check)) return;
  throw new RequestError(404, 'NO_CHECK', `There is no check "${check}"${hint(check, [...checks])}`);
}

export const findingRoutes = [list, show];
