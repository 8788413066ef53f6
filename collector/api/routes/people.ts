import Type from 'typebox';
import { ROLES } from '../../domain/work.ts';
import { CLOSED, defineRoute, pageOf } from '../route.ts';
import { NewPersonSchema, PersonSchema, personShape } from '../shapes/person.ts';

const list = defineRoute({
  name: 'listPeople',
  method: 'GET',
  path: '/people',
  who: ['admin', 'auditor'],
  summary: 'Who may ask the API, and what they may do; never their tokens',
  answer: pageOf(PersonSchema),
  async run(_asked, { people }) {
    return { items: (await people.list()).map(personShape) };
  },
});

const add = defineRoute({
  name: 'addPerson',
  method: 'POST',
  path: '/people',
  who: ['admin'],
  summary: 'Let a person or program in; the token is shown in this answer and never again',
  status: 201,
  problems: [409, 422],
  body: Type.Object(
    {
      name: Type.String({ minLength: 1, maxLength: 64, description: 'how they sign their moves' }),
      roles: Type.Array(Type.Enum([...ROLES]), { minItems: 1, maxItems: ROLES.length }),
    },
    CLOSED,
  ),
  answer: NewPersonSchema,
  async run({ body, actor }, { people }) {
    const { person, token } = await people.add(actor, body);
    return { ...personShape(person), token };
  },
});

const revoke = defineRoute({
  name: 'revokePerson',
  method: 'DELETE',
  path: '/people/:person',
  who: ['admin'],
  summary: 'Void the token of a person at once; the last admin stays',
  problems: [404, 409],
  params: Type.Object({ person: Type.String({ minLength: 1, maxLength: 100, description: 'the name, or the id' }) }),
  answer: PersonSchema,
  async run({ params, actor }, { people }) {
    return personShape(await people.revoke(actor, params.person));
  },
});

export const peopleRoutes = [list, add, revoke];
