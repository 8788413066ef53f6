import Type, { type Static } from 'typebox';
import { present } from '../../../shared/present.ts';
import { ROLES } from '../../domain/work.ts';
import type { ApiToken } from '../../store/commit.ts';
import { CLOSED } from '../route.ts';
import { maybeTimeOf, Time, timeOf } from './time.ts';

const FIELDS = {
  id: Type.String(),
  name: Type.String(),
  roles: Type.Array(Type.Enum([...ROLES])),
  createdAt: Time(),
  revokedAt: Type.Optional(Time()),
};

export const PersonSchema = Type.Object(FIELDS, { ...CLOSED, title: 'Person' });
export type PersonShape = Static<typeof PersonSchema>;

export const NewPersonSchema = Type.Object(
  { ...FIELDS, token: Type.String({ description: 'what they ask the API with; shown this once' }) },
  { ...CLOSED, title: 'NewPerson' },
);
export type NewPersonShape = Static<typeof NewPersonSchema>;

export function personShape({ id, name, roles, createdAt, revokedAt }: ApiToken): PersonShape {
  return present({ id, name, roles, createdAt: timeOf(createdAt), revokedAt: maybeTimeOf(revokedAt) });
}
