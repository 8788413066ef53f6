import { describe, expect, it } from 'vitest';
import { addLine, openTicket, raise, reopen } from '../../../../collector/domain/tickets/lines.ts';
import { type MOVES, move, type TicketState } from '../../../../collector/domain/tickets/ticket.ts';
import { SYSTEM } from '../../../../collector/domain/work.ts';
import { aFinding, aStep, aTicket, PERSON } from '../builders.ts';

const STATES: TicketState[] = ['new', 'open', 'in_progress', 'pending', 'resolved', 'closed', 'cancelled'];
const byPerson = aStep({ actor: PERSON });

describe('the moves of a ticket', () => {
  it.each<[keyof typeof MOVES, 'system' | 'person', string, string]>([
    ['line-added', 'system', 'new open in_progress pending', 'same'],
    ['severity-raised', 'system', 'new open in_progress pending', 'same'],
    ['taken', 'person', 'new open in_progress pending', 'in_progress'],
    ['noted', 'person', 'new open in_progress pending resolved closed cancelled', 'same'],
    ['resolved', 'person', 'new open in_progress pending', 'resolved'],
    ['resolved-by-itself', 'system', 'new open in_progress pending', 'resolved'],
    ['reopened', 'system', 'resolved', 'open'],
    ['reopened', 'person', 'resolved', 'open'],
    ['closed', 'system', 'resolved', 'closed'],
  ])('%s by a %s is possible from %s and leads to %s', (name, kind, from, to) => {
    const step = kind === 'person' ? byPerson : aStep();
    const reached = (state: TicketState) => (to === 'same' ? state : to);
    const possible = from.split(' ');
    for (const state of STATES.filter((one) => !possible.includes(one))) {
      expect(move(aTicket({ state }), name, step)).toHaveProperty('refused');
    }
    for (const state of STATES.filter((one) => possible.includes(one))) {
      expect(move(aTicket({ state }), name, step)).toMatchObject({
        work: { state: reached(state), version: 2, updatedAt: 1000 },
        entry: { move: name, from: state, to: reached(state), on: 'ticket', ofId: 'ticket-1' },
      });
    }
  });

  it.each<[keyof typeof MOVES, 'system' | 'person']>([
    ['taken', 'system'],
    ['resolved', 'system'],
    ['resolved-by-itself', 'person'],
    ['closed', 'person'],
    ['line-added', 'person'],
  ])('%s is no move of the %s', (name, kind) => {
    const state = name === 'closed' ? 'resolved' : 'new';
    const moved = move(aTicket({ state }), name, aStep({ actor: kind === 'system' ? SYSTEM : PERSON }));
    expect(moved).toEqual({ refused: expect.stringContaining(kind) });
  });

  it('remember when it was resolved, and how often it came back', () => {
    const resolved = move(aTicket(), 'resolved', byPerson, { resolution: { cause: 'user_action', fix: 'tidied up' } });
    expect(resolved).toMatchObject({ work: { resolvedAt: 1000, resolution: { fix: 'tidied up' } } });
    const back = reopen(aTicket({ state: 'resolved', resolvedAt: 5 }), aFinding(), aStep());
    expect(back).toMatchObject({ work: { state: 'open', reopens: 1 } });
  });
});

const MILD = { severity: 'medium', urgency: 'medium', priority: 'P4' } as const;

describe('the lines of a ticket', () => {
  it('carry the time the fault was observed, however late that was told', () => {
    const { work, entry } = openTicket('t', aFinding({ onsetMs: 7 }), { en: 'a', ja: 'b' }, 'low', aStep({ at: 9000 }));
    expect(work).toMatchObject({ observedMs: 7, openedAt: 9000, number: 0, version: 1, priority: 'P3' });
    expect(entry).toMatchObject({ move: 'opened', to: 'new', findingId: aFinding().id });
  });

  it('raise it when they get worse, and say nothing else', () => {
    expect(raise(aTicket(MILD), aFinding({ severity: 'critical' }), aStep())).toMatchObject({
      work: { severity: 'critical', urgency: 'high', priority: 'P3' },
      entry: { move: 'severity-raised' },
    });
    expect(raise(aTicket(), aFinding({ severity: 'high' }), aStep())).toBeUndefined();
    expect(raise(aTicket({ state: 'resolved' }), aFinding({ severity: 'critical' }), aStep())).toBeUndefined();
  });

  it('raise its priority, and never lower it', () => {
    expect(addLine(aTicket(MILD), aFinding({ severity: 'critical' }), aStep())).toMatchObject({
      work: { severity: 'critical', priority: 'P3' },
    });
    expect(addLine(aTicket(), aFinding({ severity: 'medium' }), aStep())).toMatchObject({
      work: { severity: 'high', priority: 'P3' },
    });
  });
});
