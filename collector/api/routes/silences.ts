import Type from 'typebox';
import { DURATION_PATTERN, parseDuration } from '../../../shared/duration.ts';
import { present } from '../../../shared/present.ts';
import { addSilence, approveSilence, expireSilence, preview, silenceAt } from '../../desk/act/silences.ts';
import type { Silence } from '../../domain/quiet/silences.ts';
import { Words } from '../moves.ts';
import type { ApiParts } from '../parts.ts';
import { CLOSED, defineRoute, PAGE_OF, pageOf } from '../route.ts';
import { PreviewSchema, SilenceSchema, type SilenceShape, silenceShape } from '../shapes/silence.ts';
import { FLEET_READERS, PLANNERS } from '../who.ts';

const SilenceParams = Type.Object({
  silence: Type.String({ minLength: 1, maxLength: 40, description: 'S-3, or the id' }),
});

const list = defineRoute({
  name: 'listSilences',
  method: 'GET',
  path: '/silences',
  who: FLEET_READERS,
  summary: 'Silences, expired ones too, the latest first',
  query: Type.Object(
    { ...PAGE_OF, live: Type.Optional(Type.Literal(true, { description: 'without those that have expired' })) },
    CLOSED,
  ),
  answer: pageOf(SilenceSchema),
  async run({ query }, parts) {
    const { live, ...page } = query;
    const { rows, next } = await parts.store.silences(present({ ...page, notOverAt: live && nowOf(parts) }));
    const counts = await parts.store.hiddenCounts(rows.map(({ id }) => id));
    const items = rows.map((silence) => silenceShape(silence, counts.get(silence.id), nowOf(parts)));
    return present({ items, next });
  },
});

const show = defineRoute({
  name: 'getSilence',
  method: 'GET',
  path: '/silences/:silence',
  who: FLEET_READERS,
  summary: 'One silence, and how much it hid',
  problems: [404],
  params: SilenceParams,
  answer: SilenceSchema,
  version: ({ version }) => version,
  run: async ({ params }, parts) => shape(parts, await silenceAt(parts.store, params.silence)),
});

const create = defineRoute({
  name: 'createSilence',
  method: 'POST',
  path: '/silences',
  who: PLANNERS,
  summary: 'Keep what matches from making work for a while; with `dryRun` only say how much that would be',
  problems: [422],
  query: Type.Object({ dryRun: Type.Optional(Type.Boolean()) }, CLOSED),
  body: Type.Object(
    {
      scope: Type.String({
        minLength: 1,
        maxLength: 2000,
        description: "CEL over machine and finding: finding.check == 'updates'",
      }),
      reason: Words('why'),
      owner: Type.Optional(Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' })),
      duration: Type.Optional(
        Type.String({ pattern: DURATION_PATTERN, description: 'like 30m; default 2h, at most 7d' }),
      ),
    },
    CLOSED,
  ),
  answer: Type.Object({ preview: PreviewSchema, silence: Type.Optional(SilenceSchema) }, CLOSED),
  async run({ query, body, actor }, parts) {
    const ground = groundOf(parts);
    const would = await preview(ground, body.scope);
    if (query.dryRun) return { preview: would };
    const { duration, ...rest } = body;
    const durationMs = duration === undefined ? undefined : parseDuration(duration);
    const silence = await addSilence(ground, actor, present({ ...rest, durationMs }));
    return { preview: would, silence: await shape(parts, silence) };
  },
});

const approve = defineRoute({
  name: 'approveSilence',
  method: 'POST',
  path: '/silences/:silence/approve',
  who: PLANNERS,
  summary: 'Agree to a silence that reaches many machines; not open to its maker',
  problems: [404, 409],
  params: SilenceParams,
  answer: SilenceSchema,
  version: ({ version }) => version,
  run: async ({ params, actor }, parts) => shape(parts, await approveSilence(groundOf(parts), actor, params.silence)),
});

const expire = defineRoute({
  name: 'expireSilence',
  method: 'POST',
  path: '/silences/:silence/expire',
  who: PLANNERS,
  summary: 'End a silence before its time',
  problems: [404, 409],
  params: SilenceParams,
  answer: SilenceSchema,
  version: ({ version }) => version,
  run: async ({ params, actor }, parts) => shape(parts, await expireSilence(groundOf(parts), actor, params.silence)),
});

export const silenceRoutes = [list, show, create, approve, expire];

const nowOf = ({ now = Date.now }: ApiParts): number => now();
const groundOf = (parts: ApiParts) => ({ store: parts.store, now: nowOf(parts) });

async function shape(parts: ApiParts, silence: Silence): Promise<SilenceShape> {
  const counts = await parts.store.hiddenCounts([silence.id]);
  return silenceShape(silence, counts.get(silence.id), nowOf(parts));
}
