import Type, { type Static } from 'typebox';
import { present } from '../../../shared/present.ts';
import { NOTICE_KINDS, type OutboxRow } from '../../domain/work.ts';
import { CLOSED } from '../route.ts';
import { maybeTimeOf, Time, timeOf } from './time.ts';

export const NOTICE_STATES = [
  'waiting',
  'sent',
  'dead',
  'rolled-up',
  'repeated',
] as const satisfies OutboxRow['state'][];

const NOTICE_STATE_WORDS =
  'dead: given up, until somebody asks for another try; rolled-up: told as a line of `rolledInto`; repeated: the same words were told a while ago';

export const NoticeSchema = Type.Object(
  {
    id: Type.String(),
    kind: Type.Enum([...NOTICE_KINDS]),
    ref: Type.String({ description: 'what it is about: T-17, C-4' }),
    target: Type.String({ description: 'like webhook/security-desk' }),
    state: Type.Enum([...NOTICE_STATES], { description: NOTICE_STATE_WORDS }),
    at: Time('when it happened'),
    attempts: Type.Integer(),
    dueAt: Type.Optional(Time('the next try')),
    sentAt: Type.Optional(Time()),
    lastError: Type.Optional(Type.String()),
    rolledInto: Type.Optional(Type.String({ description: 'the notice that tells this one among others' })),
  },
  { ...CLOSED, title: 'Notice' },
);
export type NoticeShape = Static<typeof NoticeSchema>;

export function noticeShape(row: OutboxRow, ref: string): NoticeShape {
  const { id, kind, target, state, attempts, lastError, rolledInto } = row;
  const dueAt = state === 'waiting' ? timeOf(row.dueAt) : undefined;
  const times = { at: timeOf(row.at), dueAt, sentAt: maybeTimeOf(row.sentAt) };
  return present({ id, kind, ref, target, state, attempts, lastError, rolledInto, ...times });
}
