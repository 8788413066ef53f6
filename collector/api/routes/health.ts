import { present } from '../../../shared/present.ts';
import type { Standing } from '../../rules/book.ts';
import { ANYONE } from '../access.ts';
import { defineRoute } from '../route.ts';
import { HealthSchema, type HealthShape } from '../shapes/health.ts';
import { timeOf } from '../shapes/time.ts';

const health = defineRoute({
  name: 'getHealth',
  method: 'GET',
  path: '/health',
  summary: 'Whether the collector is well, and the fleet in numbers',
  who: 'anyone',
  answer: HealthSchema,
  async run({ actor }, parts) {
    const { startedAt, problems } = parts.health();
    const short = { status: problems.length === 0 ? 'ok' : 'degraded', version: parts.version } as const;
    if (actor === ANYONE) return short;
    const { outboxWaiting, outboxDead, ...counts } = await parts.store.counts();
    const sessions = parts.gateway.sessions();
    const outbox = { waiting: outboxWaiting, dead: outboxDead };
    const rules = rulesShape(parts.rules.standing());
    return { ...short, rules, startedAt: timeOf(startedAt), problems, sessions, ...counts, outbox };
  },
});

function rulesShape({ at, by, rules: count, hash, refused }: Standing): NonNullable<HealthShape['rules']> {
  const since = refused && { ...refused, at: timeOf(refused.at) };
  return present({ at: timeOf(at), by, count, hash, refused: since });
}

export const healthRoutes = [health];
