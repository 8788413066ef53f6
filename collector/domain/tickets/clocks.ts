// By when what is promised. A clock is never counted up: it is computed anew from the journal, over the
// stretches in which it ran, so that it can't drift, and time that stood still stays so whatever is promised later.
import { present } from '../../../shared/present.ts';
import { addBusinessMs, businessMsBetween, calendarOf, lengthMs } from '../calendar.ts';
import { ALWAYS, type Calendar } from '../policy/calendars.ts';
import type { ServiceLevel } from '../policy/priorities.ts';
import type { Policy } from '../policy.ts';
import type { Entry } from '../work.ts';
import { ACTIVE, type Dues, type Ticket, type TicketState } from './ticket.ts';

/** Places on a clock that are told, each once. */
export const MARKS = ['ack-100', 'response-75', 'response-100', 'resolve-75', 'resolve-100'] as const;
type Mark = (typeof MARKS)[number];

export interface Clocks {
  /** Of the clocks that run. */
  dues: Dues;
  /** When each mark is reached, milliseconds; absent while its clock stands still before it. */
  marks: Partial<Record<Mark, number>>;
  /** When this part of the resolve time is used, 0 to 1; undefined while that clock stands still before it. */
  resolveAt(ratio: number): number | undefined;
}

/** What is promised, and the calendar that it is counted by. */
export interface Promised {
  level: ServiceLevel;
  calendar: Calendar;
}

/** `site`: the label of its machine. */
export function promisedTo({ priority }: Pick<Ticket, 'priority'>, site: string | undefined, policy: Policy): Promised {
  const level = policy.levels[priority];
  return { level, calendar: level.allHours ? ALWAYS : calendarOf(policy.calendars, site) };
}

/** `entries`: the whole journal of the ticket, oldest first. */
export function clocksOf(ticket: Ticket, entries: Entry[], { level, calendar }: Promised): Clocks {
  const lives = livesOf(ticket, entries);
  const answeredAt = entries.findLast(isAnswer)?.at;
  const active = stretchesOf(lives, isActive);
  const worked = stretchesOf(lives, (life) => isActive(life) && life.state !== 'pending' && !life.away);
  const awaited = stretchesOf(lives, (life) => isActive(life) && life.state !== 'pending');

  const unseen = ticket.acknowledgedAt === undefined ? lastSince(active, unseenFrom(entries)) : [];
  const unanswered = answeredAt === undefined ? active : [];
  const unsaid = answeredAt === undefined ? [] : lastSince(awaited, answeredAt);

  const clock = (stretches: Stretch[], promise: 'ack' | 'response' | 'resolve' | 'update') => (ratio: number) =>
    reached(stretches, calendar, ratio * lengthMs(level[promise], calendar));
  const due = (stretches: Stretch[], promise: 'ack' | 'response' | 'resolve' | 'update') =>
    isRunning(stretches) ? clock(stretches, promise)(1) : undefined;
  const [ack, response, resolve] = [clock(unseen, 'ack'), clock(unanswered, 'response'), clock(worked, 'resolve')];
  return {
    dues: present({
      ack: due(unseen, 'ack'),
      response: due(unanswered, 'response'),
      resolve: due(worked, 'resolve'),
      update: due(unsaid, 'update'),
    }),
    marks: present({
      'ack-100': ack(1),
      'response-75': response(0.75),
      'response-100': response(1),
      'resolve-75': resolve(0.75),
      'resolve-100': resolve(1),
    }),
    resolveAt: resolve,
  };
}

/** With these, people of the help desk say something; requesters ask. */
const WORDS = ['noted', 'pending', 'escalated', 'handed-back', 'resolved'];

/** Made by the help desk, as far as the journal can tell. */
export function isByStaff({ actor }: Entry): boolean {
  const asks = actor.roles?.every((role) => role === 'requester') ?? false;
  return actor.kind === 'person' && !asks;
}

function isAnswer(entry: Entry): boolean {
  return isByStaff(entry) && WORDS.includes(entry.move);
}

/** How the ticket stood, from a moment on. */
interface Life {
  at: number;
  state: TicketState;
  /** It waits with a parent, whose clocks run for it. */
  child: boolean;
  away: boolean;
}

/** Milliseconds; without `to` it still runs. */
interface Stretch {
  from: number;
  to?: number;
}

const CHILD: Record<string, boolean> = { claimed: true, 'joined-parent': true, released: false, 'left-parent': false };
const AWAY: Record<string, boolean> = { 'machine-away': true, 'machine-back': false };

function livesOf({ openedAt }: Ticket, entries: Entry[]): Life[] {
  const lives: Life[] = [{ at: openedAt, state: 'new', child: false, away: false }];
  for (const { at, to, move } of entries) {
    const last = lives.at(-1);
    if (!last) continue;
    const state = (to as TicketState | undefined) ?? last.state;
    lives.push({ at, state, child: CHILD[move] ?? last.child, away: AWAY[move] ?? last.away });
  }
  return lives;
}

function isActive({ state, child }: Life): boolean {
  return !child && ACTIVE.includes(state);
}

function stretchesOf(lives: Life[], runs: (life: Life) => boolean): Stretch[] {
  const stretches: Stretch[] = [];
  for (const life of lives) {
    const last = stretches.at(-1);
    const running = isRunning(stretches);
    if (runs(life) && !running) stretches.push({ from: life.at });
    else if (last && running && !runs(life)) last.to = life.at;
  }
  return stretches;
}

function isRunning(stretches: Stretch[]): boolean {
  const last = stretches.at(-1);
  return last !== undefined && last.to === undefined;
}

/** The stretch that runs at present, no sooner than `from`. */
function lastSince(stretches: Stretch[], from: number): Stretch[] {
  const last = stretches.at(-1);
  return last && isRunning(stretches) ? [{ from: Math.max(last.from, from) }] : [];
}

/** Since when nobody has it, unless somebody has acknowledged it. */
function unseenFrom(entries: Entry[]): number {
  return entries.findLast(({ move }) => ['ack-lapsed', 'ack-broken', 'reopened'].includes(move))?.at ?? 0;
}

/** When so much of the calendar's time has passed within the stretches. */
function reached(stretches: Stretch[], calendar: Calendar, ms: number): number | undefined {
  let rest = ms;
  for (const { from, to } of stretches) {
    const open = to === undefined ? Number.POSITIVE_INFINITY : businessMsBetween(calendar, from, to);
    if (open >= rest) return addBusinessMs(calendar, from, rest);
    rest -= open;
  }
  return undefined;
}
