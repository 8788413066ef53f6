import Type, { type Static } from 'typebox';
import { present } from '../../../shared/present.ts';
import type { EnrolmentToken } from '../../store/commit.ts';
import { CLOSED } from '../route.ts';
import { maybeTimeOf, Time, timeOf } from './time.ts';

const FIELDS = {
  id: Type.String(),
  maxUses: Type.Integer(),
  uses: Type.Integer(),
  createdAt: Time(),
  createdBy: Type.String(),
  expiresAt: Time(),
  revokedAt: Type.Optional(Time()),
  autoApprove: Type.Boolean({ description: 'machines are let in without a person saying yes' }),
  labels: Type.Record(Type.String(), Type.String(), { description: 'given to each machine that enrols with it' }),
};

export const EnrolmentTokenSchema = Type.Object(FIELDS, { ...CLOSED, title: 'EnrolmentToken' });
export type EnrolmentTokenShape = Static<typeof EnrolmentTokenSchema>;

export const NewEnrolmentTokenSchema = Type.Object(
  { ...FIELDS, bundle: Type.String({ description: 'for deskside-agent enrol; shown this once' }) },
  { ...CLOSED, title: 'NewEnrolmentToken' },
);
export type NewEnrolmentTokenShape = Static<typeof NewEnrolmentTokenSchema>;

export function enrolmentTokenShape(token: EnrolmentToken): EnrolmentTokenShape {
  const { id, maxUses, uses, createdBy, autoApprove, labels } = token;
  return present({
    ...{ id, maxUses, uses, createdBy, autoApprove, labels },
    createdAt: timeOf(token.createdAt),
    expiresAt: timeOf(token.expiresAt),
    revokedAt: maybeTimeOf(token.revokedAt),
  });
}
