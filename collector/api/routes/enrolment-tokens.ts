import Type from 'typebox';
import { DURATION_PATTERN, parseDuration } from '../../../shared/duration.ts';
import { present } from '../../../shared/present.ts';
import { CLOSED, defineRoute, pageOf } from '../route.ts';
import { EnrolmentTokenSchema, enrolmentTokenShape, NewEnrolmentTokenSchema } from '../shapes/enrolment-token.ts';
import { LabelsSchema } from '../shapes/labels.ts';

const list = defineRoute({
  name: 'listEnrolmentTokens',
  method: 'GET',
  path: '/enrolment-tokens',
  who: ['admin', 'auditor'],
  summary: 'The tokens that let machines in; never their secrets',
  answer: pageOf(EnrolmentTokenSchema),
  async run(_asked, { enrolmentTokens }) {
    return { items: (await enrolmentTokens.list()).map(enrolmentTokenShape) };
  },
});

const create = defineRoute({
  name: 'createEnrolmentToken',
  method: 'POST',
  path: '/enrolment-tokens',
  who: ['admin'],
  summary: 'Make a token; its bundle is shown in this answer and never again',
  status: 201,
  problems: [422],
  body: Type.Object(
    {
      maxUses: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, description: 'machines it may let in' })),
      lifetime: Type.Optional(Type.String({ pattern: DURATION_PATTERN, description: 'like 2h, 14d' })),
      autoApprove: Type.Optional(Type.Boolean({ description: 'let machines in without a person saying yes' })),
      labels: Type.Optional(LabelsSchema),
    },
    CLOSED,
  ),
  answer: NewEnrolmentTokenSchema,
  async run({ body, actor }, { enrolmentTokens }) {
    const { maxUses, lifetime, autoApprove, labels } = body;
    const lifetimeMs = lifetime === undefined ? undefined : parseDuration(lifetime);
    const wanted = present({ maxUses, lifetimeMs, autoApprove, labels });
    const { token, bundle } = await enrolmentTokens.create(actor, wanted);
    return { ...enrolmentTokenShape(token), bundle };
  },
});

const revoke = defineRoute({
  name: 'revokeEnrolmentToken',
  method: 'DELETE',
  path: '/enrolment-tokens/:token',
  who: ['admin'],
  summary: 'Stop a token from letting in further machines',
  problems: [404],
  params: Type.Object({ token: Type.String({ minLength: 1, maxLength: 64 }) }),
  answer: EnrolmentTokenSchema,
  async run({ params, actor }, { enrolmentTokens }) {
    return enrolmentTokenShape(await enrolmentTokens.revoke(actor, params.token));
  },
});

export const enrolmentTokenRoutes = [list, create, revoke];
