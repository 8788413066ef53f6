import { describe, expect, it } from 'vitest';
import { latestDue, stepOf } from '../../../../collector/domain/ladder.ts';
import { TICKET_LADDERS } from '../../../../collector/domain/policy/ladders.ts';
import { DEFAULT_POLICY } from '../../../../collector/domain/policy.ts';
import { happeningOf } from '../../../../collector/domain/tickets/due.ts';
import { ackBroken, ladderOf, unacknowledged, withDoublings } from '../../../../collector/domain/tickets/escalation.ts';
import type { Scope } from '../../../../collector/domain/tickets/scope.ts';
import type { Ticket } from '../../../../collector/domain/tickets/ticket.ts';
import { timersOf } from '../../../../collector/domain/tickets/timers.ts';
import { type Entry, SYSTEM, type TimerKind } from '../../../../collector/domain/work.ts';
import { hours, minutes } from '../../../../shared/duration.ts';
import { aTicket } from '../builders.ts';

const P1 = TICKET_LADDERS.P1!;
const scopeOf = (machines: number, doublings?: number): Scope => ({
  ...{ kind: 'rule', key: 'rule/x', label: { en: 'all', ja: '全PC' }, machines, grownAt: 0 },
  ...(doublings !== undefined && { doublings }),
});
const parent = (machines: number, doublings?: number, over: Partial<Ticket> = {}) =>
  aTicket({ kind: 'mass', scope: scopeOf(machines, doublings), acknowledgedAt: 5, state: 'open', ...over });

describe('a ladder', () => {
  it('is numbered through its rounds and reminders', () => {
    const steps = [0, 4, 5, 29, 30, 31].map((ordinal) => stepOf(P1, ordinal));
    expect(steps).toEqual([
      { afterMs: 0, role: 'on-call', round: 1 },
      { afterMs: minutes(30), role: 'manager', round: 1 },
      { afterMs: minutes(35), role: 'on-call', round: 2 },
      { afterMs: minutes(205), role: 'manager', round: 6 },
      { afterMs: minutes(265), role: 'lead' },
      { afterMs: minutes(325), role: 'lead' },
    ]);
  });

  it('may end', () => {
    const { P2 } = TICKET_LADDERS;
    expect([0, 1, 2, 3, 4].map((ordinal) => stepOf(P2!, ordinal)?.role)).toEqual([
      ...['on-call', 'second-channel', 'deputy', 'lead', undefined],
    ]);
  });

  it('skips what was missed, up to the latest', () => {
    expect(latestDue(P1, 1, minutes(4))).toBe(1);
    expect(latestDue(P1, 1, minutes(16))).toBe(3);
    expect(latestDue(P1, 0, hours(24))).toBe(29 + 20);
  });

  it('begins anew with another priority, and ends with none', () => {
    const ticket = aTicket({ priority: 'P2', ladder: { priority: 'P2', startedAt: 5, step: 3 } });
    expect(ladderOf(ticket, DEFAULT_POLICY, 900)).toBe(ticket.ladder);
    expect(ladderOf({ ...ticket, priority: 'P1' }, DEFAULT_POLICY, 900)).toEqual({
      priority: 'P1',
      startedAt: 900,
      step: 0,
    });
    expect(ladderOf({ ...ticket, priority: 'P3' }, DEFAULT_POLICY, 900)).toBeUndefined();
    expect(ladderOf({ ...ticket, state: 'resolved' }, DEFAULT_POLICY, 900)).toBeUndefined();
    expect(ladderOf({ ...ticket, parentId: 'p' }, DEFAULT_POLICY, 900)).toBeUndefined();
  });

  it('goes on from its step when the ack is gone, and repeats its last where it had ended', () => {
    const at = (priority: 'P1' | 'P2', step: number) =>
      unacknowledged(aTicket({ priority, ladder: { priority, startedAt: 0, step } }), DEFAULT_POLICY, hours(9)).ladder;
    expect(at('P1', 2)).toEqual({ priority: 'P1', startedAt: hours(9) - minutes(10), step: 2 });
    expect(at('P2', 4)).toEqual({ priority: 'P2', startedAt: hours(9) - minutes(90), step: 3 });
  });
});

describe('an ack', () => {
  it.each<[string, Ticket | undefined, Ticket, ReturnType<typeof ackBroken>]>([
    ['of few stays', parent(3), parent(9), undefined],
    ['is broken by ten', parent(9), parent(10), 'scope-doubled'],
    ['stays on the way to the next doubling', parent(10), parent(19), undefined],
    ['is broken by each doubling', parent(19), parent(40), 'scope-doubled'],
    ['is not broken by one that was counted', parent(10, 2), parent(39, 2), undefined],
    ['is broken by a worse fault', parent(3), parent(3, undefined, { severity: 'critical' }), 'worse-severity'],
    ['stays with a milder one', parent(3), parent(3, undefined, { severity: 'low' }), undefined],
    ['that is just given stays', parent(10, 1, { acknowledgedAt: 9 }), parent(10, 1, { acknowledgedAt: 9 }), undefined],
    ['of a new ticket stays', undefined, parent(50), undefined],
  ])('%s', (_, before, after, because) => {
    expect(ackBroken(before, after)).toBe(because);
  });

  it('that was never given counts the doublings all the same', () => {
    const unseen = aTicket({ kind: 'mass', scope: scopeOf(9) });
    const grown = { ...unseen, scope: scopeOf(45) };
    expect(ackBroken(unseen, grown)).toBeUndefined();
    const scope = withDoublings(unseen, grown)!;
    expect(scope.doublings).toBe(3);
    // A scope that was computed anew by somebody who does not count.
    expect(withDoublings({ ...grown, scope }, { ...grown, scope: scopeOf(20) })?.doublings).toBe(3);
  });
});

describe('a timer that fires', () => {
  const opened: Entry = {
    id: 'e',
    on: 'ticket',
    ofId: 'ticket-1',
    at: 0,
    actor: SYSTEM,
    move: 'opened',
    to: 'new',
    reason: '',
  };
  const course = { entries: [opened], policy: DEFAULT_POLICY, site: undefined };
  const ladder = { priority: 'P1', startedAt: 0, step: 0 } as const;

  it.each<[TimerKind, Partial<Ticket>]>([
    ['mark', {}],
    ['ladder', { priority: 'P1', ladder }],
    ['ack-lapses', { acknowledgedAt: 1, state: 'open' }],
    ['tier-up', {}],
    ['follow-up', { state: 'pending', pending: { on: 'user', reason: 'asked', until: 5, was: 'open' } }],
    ['re-check', { state: 'resolved', resolvedAt: 1, recheckAt: 5 }],
    ['close', { state: 'resolved', resolvedAt: 1 }],
  ])('changes what it was set for, so that it never fires twice: %s', (kind, over) => {
    const ticket = aTicket(over);
    const timer = timersOf(ticket, course).find((one) => one.kind === kind)!;
    const happening = happeningOf(ticket, timer, course, 'nowhere', timer.dueAt)!;
    const { brings, move } = happening;
    const moves: Record<string, Partial<Ticket>> = {
      resumed: { state: 'open', pending: undefined as never },
      closed: { state: 'closed' },
    };
    const after = { ...ticket, ...moves[move], ...(brings as Partial<Ticket>) };
    const again = timersOf(after, course).filter((one) => one.kind === kind && one.ordinal === timer.ordinal);
    expect(again).toEqual([]);
  });

  it('of a ticket that waits with a parent is none', () => {
    expect(timersOf(aTicket({ parentId: 'p', priority: 'P1', ladder }), course)).toEqual([]);
    expect(timersOf(aTicket({ state: 'closed' }), course)).toEqual([]);
  });
});
