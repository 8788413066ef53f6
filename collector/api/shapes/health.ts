import Type, { type Static } from 'typebox';
import { CLOSED } from '../route.ts';
import { RulesStandingSchema } from './rules.ts';
import { Time } from './time.ts';

const Counts = Type.Record(Type.String(), Type.Integer());

export const HealthSchema = Type.Object(
  {
    status: Type.Enum(['ok', 'degraded']),
    version: Type.String(),
    startedAt: Type.Optional(Time()),
    problems: Type.Optional(Type.Array(Type.String(), { description: 'what fails now' })),
    warnings: Type.Optional(
      Type.Array(
        Type.Object(
          { name: Type.String(), sentence: Type.String(), mend: Type.String() },
          { ...CLOSED, title: 'Warning' },
        ),
        { description: 'what would go wrong although all runs, in the language asked for' },
      ),
    ),
    sessions: Type.Optional(Type.Integer({ description: 'machines connected now' })),
    machines: Type.Optional(Type.Object({ total: Type.Integer(), byPresence: Counts, byOs: Counts }, CLOSED)),
    openFindings: Type.Optional(Type.Object({ byRule: Counts, bySeverity: Counts, byOs: Counts }, CLOSED)),
    activeTickets: Type.Optional(Type.Integer()),
    activeCases: Type.Optional(Type.Integer()),
    rules: Type.Optional(RulesStandingSchema),
    outbox: Type.Optional(Type.Object({ waiting: Type.Integer(), dead: Type.Integer() }, CLOSED)),
  },
  { ...CLOSED, title: 'Health', description: 'without a token only status and version' },
);
export type HealthShape = Static<typeof HealthSchema>;
