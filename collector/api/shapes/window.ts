import Type, { type Static } from 'typebox';
import { present } from '../../../shared/present.ts';
import { WINDOW_SETTLES_MS } from '../../domain/policy/quiet.ts';
import { type MaintenanceWindow, type Span, spanAt, spansAfter, windowState } from '../../domain/quiet/windows.ts';
import type { HiddenCount } from '../../store/quiet.ts';
import { CLOSED } from '../route.ts';
import { maybeTimeOf, Time, timeOf } from './time.ts';

const WINDOW_STATES = ['on', 'settling', 'planned', 'over', 'removed'] as const;

const SpanSchema = Type.Object({ from: Time(), to: Time() }, { ...CLOSED, title: 'Span' });

export const HiddenSchema = Type.Object(
  { ever: Type.Integer(), now: Type.Integer() },
  { ...CLOSED, description: 'findings it kept from making work, each counted once' },
);

/** What people at the machines may be told. */
export const TextSchema = Type.Object(
  { en: Type.Optional(Type.String({ maxLength: 1000 })), ja: Type.Optional(Type.String({ maxLength: 1000 })) },
  { ...CLOSED, description: 'for the people at the machines' },
);

export const WindowSchema = Type.Object(
  {
    id: Type.String(),
    ref: Type.String({ description: 'the number for people: W-3' }),
    state: Type.Enum([...WINDOW_STATES], { description: 'settling: over, and machines have time to come back' }),
    name: Type.String(),
    purpose: Type.String(),
    owner: Type.String(),
    start: Type.String({ description: 'the first time, by the wall clock of its zone: 2026-11-25T22:00:00' }),
    zone: Type.String({ description: 'IANA name' }),
    durationMs: Type.Integer(),
    rrule: Type.Optional(Type.String({ description: 'RFC 5545; absent: it happens once' })),
    except: Type.Optional(Type.Array(Type.String(), { description: 'times of the rule at which it does not happen' })),
    scope: Type.String({ description: 'CEL over machine and finding' }),
    text: Type.Optional(TextSchema),
    uid: Type.Optional(Type.String({ description: 'of the calendar event it came from' })),
    going: Type.Optional(SpanSchema),
    next: Type.Array(SpanSchema, { description: 'the next times, five at most' }),
    hidden: HiddenSchema,
    reaches: Type.Optional(
      Type.Object(
        { machines: Type.Integer(), of: Type.Integer() },
        { ...CLOSED, description: 'how many of the active machines its scope can mean today; not in lists' },
      ),
    ),
    createdAt: Time(),
    createdBy: Type.String(),
    endedEarlyAt: Type.Optional(Time('the last time that a person did')),
    removedAt: Type.Optional(Time()),
    version: Type.Integer(),
  },
  { ...CLOSED, title: 'Window' },
);
export type WindowShape = Static<typeof WindowSchema>;

const NEXT_SHOWN = 5;

export function windowShape(window: MaintenanceWindow, hidden: HiddenCount | undefined, now: number): WindowShape {
  const { id, number, name, purpose, owner, start, zone, durationMs, rrule, except, scope, text, uid } = window;
  const going = spanAt(window, now);
  return present({
    ...{ id, ref: `W-${number}`, state: windowState(window, now, WINDOW_SETTLES_MS), name, purpose, owner },
    ...{ start, zone, durationMs, rrule, except: except && [...except], scope, text, uid },
    going: going && spanShape(going),
    next: spansAfter(window, now, NEXT_SHOWN).map(spanShape),
    hidden: hidden ?? { ever: 0, now: 0 },
    createdAt: timeOf(window.createdAt),
    createdBy: window.createdBy,
    endedEarlyAt: maybeTimeOf(window.cutAt),
    removedAt: maybeTimeOf(window.removedAt),
    version: window.version,
  });
}

const spanShape = ({ from, to }: Span) => ({ from: timeOf(from), to: timeOf(to) });
