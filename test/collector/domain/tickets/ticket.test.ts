import { describe, expect, it } from 'vitest';
import { addLine, openTicket, raise, reopen } from '../../../../collector/domain/tickets/lines.ts';
import { MOVES, type Move, move, type TicketState } from '../../../../collector/domain/tickets/ticket.ts';
import { type Actor, ROLES, SYSTEM } from '../../../../collector/domain/work.ts';
import { aFinding, aStep, aTicket, PERSON } from '../builders.ts';

const STATES: TicketState[] = ['new', 'open', 'in_progress', 'pending', 'resolved', 'closed', 'cancelled'];
const byPerson = aStep({ actor: PERSON });
const WAITING = { on: 'user', reason: 'part ordered', until: 9000, was: 'in_progress' } as const;

const ACTIVES = 'new open in_progress pending';
const EVERY = `${ACTIVES} resolved closed cancelled`;

/** The whole table as people read it: who, from where, to where. */
const TABLE: [Move, string, string, string][] = [
  ['line-added', 'system tech lead', ACTIVES, 'same'],
  ['severity-raised', 'system', ACTIVES, 'same'],
  ['impact-changed', 'system', ACTIVES, 'same'],
  ['unstable', 'system', ACTIVES, 'same'],
  ['kept-open', 'system', ACTIVES, 'same'],
  ['steady', 'system', ACTIVES, 'same'],
  ['acknowledged', 'tech lead', ACTIVES, 'new>open'],
  ['taken', 'tech lead', ACTIVES, 'in_progress'],
  ['assigned', 'tech lead', ACTIVES, 'new>in_progress open>in_progress'],
  ['unassigned', 'tech lead', ACTIVES, 'in_progress>open'],
  ['noted', 'system requester tech lead security', EVERY, 'same'],
  ['pending', 'tech lead', ACTIVES, 'pending'],
  ['resumed', 'system requester tech lead', 'pending', 'in_progress'],
  ['escalated', 'system tech lead', ACTIVES, 'same'],
  ['handed-back', 'tech lead', ACTIVES, 'same'],
  ['priority-set', 'tech lead', ACTIVES, 'same'],
  ['unpinned', 'tech lead', ACTIVES, 'same'],
  ['called-major', 'lead', ACTIVES, 'same'],
  ['major-over', 'lead', ACTIVES, 'same'],
  ['resolved', 'tech lead', ACTIVES, 'resolved'],
  ['resolved-by-itself', 'system', ACTIVES, 'resolved'],
  ['resolved-with-parent', 'system', ACTIVES, 'resolved'],
  ['reopened', 'system requester tech lead', 'resolved', 'open'],
  ['closed', 'system requester', 'resolved', 'closed'],
  ['cancelled', 'system lead', 'new open', 'cancelled'],
  ['merged', 'system tech lead', ACTIVES, 'cancelled'],
  ['absorbed', 'system tech lead', ACTIVES, 'same'],
  ['unmerged', 'lead', 'cancelled', 'open'],
  ['gave-back', 'lead', ACTIVES, 'same'],
  ['recurs', 'system', ACTIVES, 'same'],
  ['marked', 'system', ACTIVES, 'same'],
  ['called', 'system', ACTIVES, 'same'],
  ['ack-lapsed', 'system', ACTIVES, 'same'],
  ['ack-broken', 'system', ACTIVES, 'same'],
  ['machine-away', 'system', ACTIVES, 'same'],
  ['machine-back', 'system', ACTIVES, 'same'],
  ['grown', 'system', ACTIVES, 'same'],
  ['claimed', 'system', ACTIVES, 'same'],
  ['released', 'system', ACTIVES, 'same'],
  ['joined-parent', 'tech lead', ACTIVES, 'same'],
  ['left-parent', 'tech lead', ACTIVES, 'same'],
];

const ACTORS: [string, Actor][] = [
  ['system', SYSTEM],
  ['machine', { kind: 'machine', name: 'machine-1' }],
  ...ROLES.map((role): [string, Actor] => [role, { kind: 'person', name: 'kim', roles: [role] }]),
  ['person of no role', { kind: 'person', name: 'kim' }],
];

function arrivesAt(state: TicketState, to: string): string {
  if (to === 'same') return state;
  const changed = to.split(' ').map((step) => step.split('>'));
  if (changed[0]?.length === 1) return to;
  return changed.find(([from]) => from === state)?.[1] ?? state;
}

describe('the moves of a ticket', () => {
  it('are all in this table', () => {
    expect(Object.keys(MOVES).toSorted()).toEqual(TABLE.map(([name]) => name).toSorted());
  });

  it.each(TABLE)('%s is of %s, from %s, to %s', (name, who, from, to) => {
    for (const [role, actor] of ACTORS) {
      for (const state of STATES) {
        const ticket = aTicket({ state, ...(state === 'pending' && { pending: WAITING }) });
        const moved = move(ticket, name, aStep({ actor }));
        if (!who.split(' ').includes(role))
          expect(moved, role).toMatchObject({ refused: expect.any(String), why: 'role' });
        else if (!from.split(' ').includes(state)) expect(moved, state).toMatchObject({ why: 'state' });
        else
          expect(moved, `${role} ${state}`).toMatchObject({
            work: { state: arrivesAt(state, to), version: 2, updatedAt: 1000 },
            entry: { move: name, from: state, to: arrivesAt(state, to), on: 'ticket', ofId: 'ticket-1' },
          });
      }
    }
  });

  it('say which role they need, and which states', () => {
    const kim: Actor = { kind: 'person', name: 'kim', roles: ['auditor'] };
    expect(move(aTicket(), 'taken', aStep({ actor: kim }))).toMatchObject({
      refused:
        "You may not do this: it needs the role tech; you are auditor. An admin gives roles with 'deskside people add'.",
    });
    expect(move(aTicket({ state: 'closed' }), 'reopened', byPerson)).toMatchObject({
      refused: 'this ticket is closed; "reopened" is possible from: resolved',
    });
  });

  it('show that somebody has seen it, once; only an ack says it again', () => {
    for (const name of ['acknowledged', 'taken', 'assigned', 'pending', 'resolved'] as const) {
      expect(move(aTicket(), name, byPerson)).toMatchObject({ work: { acknowledgedAt: 1000, acknowledgedBy: 'aiko' } });
    }
    const seen = aTicket({ state: 'open', acknowledgedAt: 5, acknowledgedBy: 'ben' });
    expect(move(seen, 'taken', byPerson)).toMatchObject({ work: { acknowledgedAt: 5, acknowledgedBy: 'ben' } });
    expect(move(seen, 'acknowledged', byPerson)).toMatchObject({ work: { acknowledgedBy: 'aiko' } });
    const noted = move(aTicket(), 'noted', byPerson);
    expect('work' in noted && noted.work).not.toHaveProperty('acknowledgedAt');
  });

  it('leave nothing behind of what is over: no pending, no resolution', () => {
    const waiting = aTicket({ state: 'pending', pending: WAITING });
    for (const name of ['resumed', 'taken', 'resolved'] as const) {
      const moved = move(waiting, name, byPerson);
      expect('work' in moved && moved.work).not.toHaveProperty('pending');
    }
    const resolution = { cause: 'unknown', fix: 'restarted' } as const;
    const back = move(aTicket({ state: 'resolved', resolvedAt: 1, recheckAt: 9, resolution }), 'reopened', byPerson);
    for (const field of ['resolvedAt', 'recheckAt', 'resolution']) {
      expect('work' in back && back.work).not.toHaveProperty(field);
    }
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
    const { work, entry } = openTicket(
      't',
      aFinding({ onsetMs: 7 }),
      { title: { en: 'a', ja: 'b' }, impact: 'low' },
      aStep({ at: 9000 }),
    );
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
