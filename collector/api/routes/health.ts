import Type, { type Static } from 'typebox';
import { ANYONE } from '../access.ts';
import { CLOSED, defineRoute } from '../route.ts';
import { Time, timeOf } from '../shapes/time.ts';

const Counts = Type.Record(Type.String(), Type.Integer());

export const HealthSchema = Type.Object(
  {
    status: Type.Enum(['ok', 'degraded']),
    version: Type.String(),
    startedAt: Type.Optional(Time()),
    problems: Type.Optional(Type.Array(Type.String())),
    sessions: Type.Optional(Type.Integer({ description: 'machines connected now' })),
    machines: Type.Optional(Type.Object({ total: Type.Integer(), byPresence: Counts, byOs: Counts }, CLOSED)),
    openFindings: Type.Optional(Type.Object({ byRule: Counts, bySeverity: Counts, byOs: Counts }, CLOSED)),
    activeTickets: Type.Optional(Type.Integer()),
    activeCases: Type.Optional(Type.Integer()),
    outbox: Type.Optional(Type.Object({ waiting: Type.Integer(), dead: Type.Integer() }, CLOSED)),
  },
  { ...CLOSED, title: 'Health', description: 'without a token only status and version' },
);
export type HealthShape = Static<typeof HealthSchema>;

const health = defineRoute({
  name: 'getHealth',
  method: 'GET',
  path: '/health',
  summary: 'Whether the collector is well, and the fleet in numbers',
  open: true,
  answer: HealthSchema,
  async run({ actor }, parts) {
    const { startedAt, problems } = parts.health();
    const short = { status: problems.length === 0 ? 'ok' : 'degraded', version: parts.version } as const;
    if (actor === ANYONE) return short;
    const { outboxWaiting, outboxDead, ...counts } = await parts.store.counts();
    const sessions = parts.gateway.sessions();
    const outbox = { waiting: outboxWaiting, dead: outboxDead };
    return { ...short, startedAt: timeOf(startedAt), problems, sessions, ...counts, outbox };
  },
});

export const healthRoutes = [health];
