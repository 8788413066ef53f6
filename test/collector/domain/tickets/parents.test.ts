import { describe, expect, it } from 'vitest';
import {
  claim,
  endWith,
  grow,
  joinParent,
  leaveParent,
  openParent,
  release,
} from '../../../../collector/domain/tickets/parents.ts';
import type { Scope } from '../../../../collector/domain/tickets/scope.ts';
import type { Ticket } from '../../../../collector/domain/tickets/ticket.ts';
import { aStep, aTicket, PERSON } from '../builders.ts';

const scope: Scope = {
  ...{ kind: 'rule', key: 'rule/health.crashes/site=tokyo', label: { en: 'tokyo', ja: '東京' } },
  ...{ machines: 12, grownAt: 1000 },
};
const grades = { severity: 'high', impact: 'medium', urgency: 'high', priority: 'P2' } as const;
const { machineId: _, ...ofNobody } = aTicket({ id: 'parent', number: 9, kind: 'mass', scope });
const parentTicket = (over: Partial<Ticket> = {}): Ticket => ({ ...ofNobody, ...over });
const byPerson = aStep({ actor: PERSON });

describe('a parent', () => {
  it('opens without a machine of its own', () => {
    const title = { en: 'Crashes', ja: 'クラッシュ' };
    const { work, entry } = openParent('p', { title, scope, observedMs: 7, ...grades }, aStep({ reason: 'mass' }));
    expect(work).toMatchObject({ kind: 'mass', state: 'new', number: 0, version: 1, openedAt: 1000, scope, ...grades });
    expect(work).not.toHaveProperty('machineId');
    expect(entry).toMatchObject({ move: 'opened', to: 'new', reason: 'mass' });
  });

  it('grows while it is active, and not afterwards', () => {
    const wider = { ...scope, machines: 60, grownAt: 5000 };
    expect(grow(parentTicket(), wider, aStep(), { impact: 'high', priority: 'P1' })).toMatchObject({
      work: { scope: wider, impact: 'high', priority: 'P1', version: 2 },
      entry: { move: 'grown' },
    });
    expect(grow(parentTicket({ state: 'resolved' }), wider, aStep())).toMatchObject({ why: 'state' });
  });

  it.each([
    [claim, 'claimed', aStep()],
    [joinParent, 'joined-parent', byPerson],
  ] as const)('takes tickets in: %o', (join, name, step) => {
    expect(join(aTicket(), parentTicket(), step)).toMatchObject({
      work: { parentId: 'parent', state: 'new', version: 2 },
      entry: { move: name },
    });
  });

  it.each([
    ['itself', parentTicket(), parentTicket(), 0, 'its own parent'],
    ['a parent', parentTicket({ id: 'other' }), parentTicket(), 0, 'two levels'],
    ['what has children', aTicket(), parentTicket(), 1, 'two levels'],
    ['below a child', aTicket(), parentTicket({ parentId: 'top' }), 0, 'two levels'],
    ['what waits with it already', aTicket({ parentId: 'parent' }), parentTicket(), 0, 'already'],
    ['what waits with another', aTicket({ parentId: 'other' }), parentTicket(), 0, 'leave that one first'],
    ['anything when it has ended', aTicket(), parentTicket({ state: 'resolved' }), 0, 'nothing joins it'],
  ] as const)('takes no ticket in: %s', (_name, child, parent, children, words) => {
    expect(claim(child, parent, aStep(), children)).toMatchObject({
      why: 'state',
      refused: expect.stringContaining(words),
    });
  });

  it.each([
    [release, 'released', aStep()],
    [leaveParent, 'left-parent', byPerson],
  ] as const)('lets tickets go: %o', (leave, name, step) => {
    const left = leave(aTicket({ parentId: 'parent' }), step);
    expect(left).toMatchObject({ entry: { move: name } });
    expect('work' in left && left.work).not.toHaveProperty('parentId');
    expect(leave(aTicket(), step)).toMatchObject({ why: 'state' });
  });
});

describe('the end of a parent', () => {
  const clear = { ticket: aTicket({ id: 'a', parentId: 'parent' }), clear: true };
  const holding = { ticket: aTicket({ id: 'b', parentId: 'parent', state: 'open' }), clear: false };
  const step = (reason: string) => aStep({ reason });

  it('resolves the children that are clear, with what mended it, and releases the others', () => {
    const resolution = { cause: 'environment', fix: 'patch withdrawn' } as const;
    const [first, second] = endWith(parentTicket({ state: 'resolved', resolution }), [clear, holding], step);
    expect(first).toMatchObject({
      work: { id: 'a', state: 'resolved', resolvedAt: 1000, resolution, parentId: 'parent' },
      entry: { move: 'resolved-with-parent', reason: 'parent-resolved' },
    });
    expect(second).toMatchObject({
      work: { id: 'b', state: 'open' },
      entry: { move: 'released', reason: 'still-holding' },
    });
  });

  it('releases all of them when nothing was resolved', () => {
    const ended = endWith(parentTicket({ state: 'cancelled' }), [clear, holding], step);
    expect(ended.map(({ entry }) => entry.move)).toEqual(['released', 'released']);
  });

  it('says nothing of children that have ended already', () => {
    const done = { ticket: aTicket({ state: 'closed', parentId: 'parent' }), clear: true };
    expect(endWith(parentTicket({ state: 'resolved' }), [done], step)).toEqual([]);
  });
});
