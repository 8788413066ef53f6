import Type, { type Static } from 'typebox';
import { SEVERITIES } from '../../../shared/severity.ts';
import { CLOSED } from '../route.ts';
import { FindingSchema } from './finding.ts';
import { Time } from './time.ts';

const Named = { name: Type.String(), sentence: Type.String() };

export const ExplanationSchema = Type.Object(
  {
    finding: FindingSchema,
    state: Type.Object(Named, { ...CLOSED, description: 'in a sentence of the language asked for' }),
    decision: Type.Object(Named, { ...CLOSED, description: 'why it is in this state' }),
    rule: Type.Optional(
      Type.Object(
        {
          id: Type.String(),
          place: Type.String({ description: 'file and line' }),
          written: Type.String({ description: 'as YAML, tuned by the organisation, without its texts' }),
        },
        { ...CLOSED, description: 'absent when it is no longer in force' },
      ),
    ),
    samples: Type.Object(
      { have: Type.Integer(), need: Type.Integer() },
      { ...CLOSED, description: 'observations in a row' },
    ),
    present: Type.Object(
      {
        verdict: Type.Enum(['holding', 'clear', 'between', 'unknown', 'not-judged']),
        severity: Type.Optional(Type.Enum([...SEVERITIES])),
        because: Type.Optional(Type.String({ description: 'why there is no answer' })),
        conditions: Type.Array(Type.Object({ expression: Type.String(), answer: Type.String() }, CLOSED)),
        observedAt: Type.Optional(Time('of the facts')),
      },
      { ...CLOSED, description: 'what the rule says to the facts stored now' },
    ),
    waitsFor: Type.Optional(
      Type.Object(
        {
          ...Named,
          until: Type.Optional(Time()),
          since: Type.Optional(Time()),
          id: Type.Optional(Type.String({ description: 'of the window, silence, finding or ticket it is about' })),
        },
        { ...CLOSED, description: 'before anything happens, or why nothing does' },
      ),
    ),
    work: Type.Optional(
      Type.Object(
        { on: Type.Enum(['ticket', 'case']), ref: Type.String(), state: Type.String(), title: Type.String() },
        { ...CLOSED, description: 'the last ticket or case that works on it' },
      ),
    ),
  },
  { ...CLOSED, title: 'Explanation' },
);
export type ExplanationShape = Static<typeof ExplanationSchema>;
