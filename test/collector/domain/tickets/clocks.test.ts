import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calendar, OFFICE } from '../../../../collector/domain/policy/calendars.ts';
import { DEFAULT_POLICY } from '../../../../collector/domain/policy.ts';
import { clocksOf, promisedTo } from '../../../../collector/domain/tickets/clocks.ts';
import type { Ticket, TicketMove, TicketState } from '../../../../collector/domain/tickets/ticket.ts';
import { type Actor, type Entry, SYSTEM } from '../../../../collector/domain/work.ts';
import { hours, minutes } from '../../../../shared/duration.ts';
import { aTicket, PERSON } from '../builders.ts';
import { wallClock } from '../wall-clock.ts';

const tokyo = (text: string): number => Date.parse(`${text}+09:00`);
/** A Monday without a holiday in its week, in the morning. */
const MONDAY = tokyo('2026-11-16T10:00');

type Step = [at: number, move: TicketMove, to?: TicketState, actor?: Actor];
const entriesOf = (...steps: Step[]): Entry[] =>
  steps.map(([at, move, to, actor = SYSTEM], index) => {
    return { id: `e${index}`, on: 'ticket', ofId: 'ticket-1', at, actor, move, reason: '', ...(to && { to }) };
  });
const OPENED: Step = [MONDAY, 'opened', 'new'];

const dues = (ticket: Partial<Ticket>, ...steps: Step[]) => clocks(ticket, ...steps).dues;
function clocks(over: Partial<Ticket>, ...steps: Step[]) {
  const ticket = aTicket({ openedAt: MONDAY, ...over });
  return clocksOf(ticket, entriesOf(OPENED, ...steps), promisedTo(ticket, undefined, DEFAULT_POLICY));
}

describe('what is promised', () => {
  it.each<[Ticket['priority'], Record<string, string>]>([
    ['P1', { ack: '2026-11-16T10:05', response: '2026-11-16T10:15', resolve: '2026-11-16T14:00' }],
    ['P2', { ack: '2026-11-16T10:15', response: '2026-11-16T10:30', resolve: '2026-11-16T18:00' }],
    ['P3', { ack: '2026-11-16T11:00', response: '2026-11-16T14:00', resolve: '2026-11-19T10:00' }],
    ['P4', { ack: '2026-11-17T10:00', response: '2026-11-17T10:00', resolve: '2026-11-23T10:00' }],
    ['P5', { ack: '2026-11-18T10:00', response: '2026-11-18T10:00', resolve: '2026-11-30T10:00' }],
  ])('of %s is counted by its clock', (priority, expected) => {
    const at = Object.fromEntries(Object.entries(expected).map(([name, text]) => [name, tokyo(text)]));
    expect(dues({ priority })).toEqual(at);
  });

  it('is no ack once somebody has it, and the next word once somebody has spoken', () => {
    const said: Step = [MONDAY + minutes(5), 'noted', 'new', PERSON];
    expect(dues({ acknowledgedAt: MONDAY + 1 }, said)).toEqual({
      resolve: tokyo('2026-11-19T10:00'),
      update: tokyo('2026-11-17T10:05'),
    });
  });

  it('is not answered by whoever asked', () => {
    const asks: Step = [MONDAY + minutes(5), 'noted', 'new', { kind: 'person', name: 'user', roles: ['requester'] }];
    expect(dues({}, asks)).toHaveProperty('response');
  });

  it('begins anew for the ack when it lapsed', () => {
    const lapsed: Step = [MONDAY + hours(2), 'ack-lapsed', 'open'];
    expect(dues({}, [MONDAY, 'acknowledged', 'open', PERSON], lapsed).ack).toBe(tokyo('2026-11-16T13:00'));
  });

  it('has marks at three quarters', () => {
    expect(clocks({ priority: 'P1' }).marks).toEqual({
      'ack-100': MONDAY + minutes(5),
      'response-75': MONDAY + minutes(11.25),
      'response-100': MONDAY + minutes(15),
      'resolve-75': MONDAY + hours(3),
      'resolve-100': MONDAY + hours(4),
    });
  });
});

describe('the clock to the resolution', () => {
  const P1 = { priority: 'P1', acknowledgedAt: MONDAY } as const;

  it.each<[string, Step, Step]>([
    ['it waits for somebody', [MONDAY + hours(1), 'pending', 'pending'], [MONDAY + hours(3), 'resumed', 'open']],
    ['it is resolved', [MONDAY + hours(1), 'resolved', 'resolved'], [MONDAY + hours(3), 'reopened', 'open']],
    ['it waits with a parent', [MONDAY + hours(1), 'claimed', 'new'], [MONDAY + hours(3), 'released', 'new']],
    ['its machine is away', [MONDAY + hours(1), 'machine-away', 'new'], [MONDAY + hours(3), 'machine-back', 'new']],
  ])('stands still while %s', (_, stops, goesOn) => {
    expect(dues(P1, stops)).not.toHaveProperty('resolve');
    expect(clocks(P1, stops).resolveAt(0.2)).toBe(MONDAY + minutes(48));
    expect(clocks(P1, stops).resolveAt(0.3)).toBeUndefined();
    expect(dues(P1, stops, goesOn).resolve).toBe(MONDAY + hours(6));
  });

  it('stands still while two reasons overlap, until the last is gone', () => {
    const away: Step[] = [
      [MONDAY + hours(1), 'pending', 'pending'],
      [MONDAY + hours(2), 'machine-away', 'pending'],
      [MONDAY + hours(3), 'resumed', 'open'],
    ];
    expect(dues(P1, ...away)).not.toHaveProperty('resolve');
    expect(dues(P1, ...away, [MONDAY + hours(5), 'machine-back', 'open']).resolve).toBe(MONDAY + hours(8));
  });

  it('keeps what stood still when the priority is another', () => {
    const paused: Step[] = [
      [MONDAY + hours(1), 'pending', 'pending'],
      [MONDAY + hours(3), 'resumed', 'open'],
    ];
    expect(dues({ ...P1, priority: 'P1' }, ...paused).resolve).toBe(tokyo('2026-11-16T16:00'));
    expect(dues({ ...P1, priority: 'P2' }, ...paused).resolve).toBe(tokyo('2026-11-17T11:00'));
    expect(dues({ ...P1, priority: 'P1' }, ...paused).resolve).toBe(tokyo('2026-11-16T16:00'));
  });

  it('may be over already: then it says when', () => {
    const late: Step = [MONDAY + hours(9), 'noted', 'new', PERSON];
    expect(dues(P1, late).resolve).toBe(MONDAY + hours(4));
  });
});

const KINDS: [TicketMove, TicketState | undefined][] = [
  ['pending', 'pending'],
  ['resumed', 'open'],
  ['resolved', 'resolved'],
  ['reopened', 'open'],
  ['claimed', undefined],
  ['released', undefined],
  ['machine-away', undefined],
  ['machine-back', undefined],
  ['noted', undefined],
];
const history = fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.constantFrom(...KINDS)), { maxLength: 8 });
const OFFICES: Calendar[] = [
  { ...OFFICE, zone: 'Europe/Berlin', holidays: new Set(['2026-10-26']) },
  { ...OFFICE, zone: 'Australia/Lord_Howe', shifts: { ...OFFICE.shifts, sat: [{ from: hours(22), to: hours(30) }] } },
  OFFICE,
];

describe('any history', () => {
  it('is due where counting it minute by minute says', () => {
    fc.assert(
      fc.property(
        history,
        fc.constantFrom(...OFFICES),
        fc.integer({ min: 30, max: 1200 }),
        (steps, calendar, limit) => {
          const from = Date.UTC(2026, 9, 23, 5);
          let at = from;
          let state: TicketState = 'new';
          const taken = steps.map(([wait, [move, to]]): Step => {
            at += minutes(wait);
            state = to ?? state;
            return [at, move, state];
          });
          const level = { ...DEFAULT_POLICY.levels.P3, resolve: { ms: minutes(limit) } };
          const entries = entriesOf([from, 'opened', 'new'], ...taken);
          const { resolveAt } = clocksOf(aTicket({ openedAt: from }), entries, { level, calendar });
          expect(resolveAt(1)).toBe(countedDue(entries, calendar, minutes(limit)));
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

/** Every minute looks at how things stand, and counts it or not; undefined when it never comes to the limit. */
function countedDue(entries: Entry[], calendar: Calendar, limit: number): number | undefined {
  const opens = wallClock(calendar);
  const from = entries[0]!.at;
  let used = 0;
  for (let at = from; at < from + 20 * hours(24); at += minutes(1)) {
    const past = entries.filter((entry) => entry.at <= at);
    const last = (...moves: string[]) => past.findLast(({ move }) => moves.includes(move))?.move;
    const state = past.at(-1)?.to ?? 'new';
    const stopped =
      ['pending', 'resolved'].includes(state) ||
      last('claimed', 'released') === 'claimed' ||
      last('machine-away', 'machine-back') === 'machine-away';
    if (!stopped && opens(at)) used += minutes(1);
    if (used === limit) return at + minutes(1);
    if (stopped && past.length === entries.length) return undefined;
  }
  return undefined;
}
