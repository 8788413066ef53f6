import Type, { type Static } from 'typebox';
import type { Language } from '../../../shared/language.ts';
import { present } from '../../../shared/present.ts';
import type { Entry } from '../../domain/work.ts';
import { reasonSentence } from '../explain/ticket-words.ts';
import { CLOSED } from '../route.ts';
import { Time, timeOf } from './time.ts';

export const ActorSchema = Type.Object(
  { kind: Type.Enum(['system', 'person', 'machine']), name: Type.String() },
  { ...CLOSED, title: 'Actor' },
);

export const EntrySchema = Type.Object(
  {
    id: Type.String(),
    at: Time(),
    actor: ActorSchema,
    move: Type.String(),
    from: Type.Optional(Type.String()),
    to: Type.Optional(Type.String()),
    reason: Type.String({ description: "the decision's name, or the words a person gave" }),
    sentence: Type.Optional(Type.String({ description: 'the decision in a sentence of the language asked for' })),
    findingId: Type.Optional(Type.String()),
  },
  { ...CLOSED, title: 'Entry' },
);
export type EntryShape = Static<typeof EntrySchema>;

export function entryShape(
  { id, at, actor, move, from, to, reason, findingId }: Entry,
  language: Language,
): EntryShape {
  const sentence = actor.kind === 'person' ? undefined : reasonSentence(reason, language);
  const { kind, name } = actor;
  return present({ id, at: timeOf(at), actor: { kind, name }, move, from, to, reason, sentence, findingId });
}
