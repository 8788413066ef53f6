import { present } from '../../../shared/present.ts';
import { mayActAs } from '../../domain/roles.ts';
import type { Standing } from '../../rules/book.ts';
import { ANYONE } from '../access.ts';
import { warningsOf } from '../health/warnings.ts';
import { defineRoute } from '../route.ts';
import { HealthSchema, type HealthShape } from '../shapes/health.ts';
import { timeOf } from '../shapes/time.ts';
import { FLEET_READERS } from '../who.ts';

const health = defineRoute({
  name: 'getHealth',
  method: 'GET',
  path: '/health',
  summary: 'Whether the collector is well, and the fleet in numbers',
  who: 'anyone',
  answer: HealthSchema,
  async run({ actor, language }, parts) {
    const { startedAt, problems } = parts.health();
    const short = { status: problems.length === 0 ? 'ok' : 'degraded', version: parts.version } as const;
    if (actor === ANYONE) return short;
    const { outboxWaiting, outboxDead, ...counts } = await parts.store.counts();
    const sessions = parts.gateway.sessions();
    const outbox = { waiting: outboxWaiting, dead: outboxDead };
    const rules = rulesShape(parts.rules.standing());
    const warnings = mayActAs(actor, FLEET_READERS) ? await warningsOf(parts, language) : undefined;
    return present({ ...short, rules, startedAt: timeOf(startedAt), problems, warnings, sessions, ...counts, outbox });
  },
});

function rulesShape({ at, by, rules: count, hash, refused }: Standing): NonNullable<HealthShape['rules']> {
  const since = refused && { ...refused, at: timeOf(refused.at) };
  return present({ at: timeOf(at), by, count, hash, refused: since });
}

export const healthRoutes = [health];
