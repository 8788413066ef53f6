import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ticket } from '../../collector/domain/tickets/ticket.ts';
import type { TicketFilter } from '../../collector/store/store.ts';
import { aFinding, aMachine, aTicket, NOW, without } from './builders.ts';
import type { Ground, OpenGround } from './ground.ts';

/** The order in which tickets are worked off, and what can be asked of it. */
export function queue(open: OpenGround): void {
  describe('the queue', () => {
    let ground: Ground;
    const machine = aMachine();
    beforeEach(async () => {
      ground = await open();
      await ground.store.commit({ machines: [machine] });
    });
    afterEach(() => ground.dispose());

    const plain = (id: string, over: Partial<Ticket> = {}): Ticket => ({
      ...without(aTicket(machine.id), 'dues', 'parentId', 'scope', 'assignee'),
      ...{ id, kind: 'fault', state: 'open', version: 1 },
      ...over,
    });
    const store = async (...tickets: Ticket[]) => {
      for (const row of tickets) await ground.store.commit({ tickets: [{ row, expect: 0 }] });
    };
    const asked = async (filter: TicketFilter = {}) =>
      (await ground.store.tickets({ order: 'queue', ...filter })).rows.map(({ id }) => id);

    it('has priority first, then what is due soonest, then the oldest; what ended comes last', async () => {
      await store(
        plain('p3', { priority: 'P3', dues: { resolve: NOW } }),
        plain('p1 done', { priority: 'P1', state: 'resolved', dues: { resolve: NOW } }),
        plain('p2 without due, younger', { priority: 'P2', openedAt: NOW + 1 }),
        plain('p2 without due', { priority: 'P2', openedAt: NOW }),
        plain('p2 due later', { priority: 'P2', dues: { resolve: NOW + 9 } }),
        plain('p2 due', { priority: 'P2', dues: { resolve: NOW + 3 }, state: 'pending' }),
        plain('p1', { priority: 'P1' }),
      );
      expect(await asked()).toEqual([
        ...['p1', 'p2 due', 'p2 due later', 'p2 without due', 'p2 without due, younger', 'p3'],
        'p1 done',
      ]);
    });

    it('is read in pages that stay right while tickets are added', async () => {
      await store(...['a', 'b', 'c', 'd', 'e'].map((id) => plain(id, { priority: 'P3' })));
      const first = await ground.store.tickets({ order: 'queue', limit: 2 });
      expect(first.rows.map(({ id }) => id)).toEqual(['a', 'b']);
      await store(plain('above', { priority: 'P1' }), plain('below', { priority: 'P5' }));
      const read: string[] = [];
      let cursor = first.next;
      while (cursor !== undefined) {
        const page = await ground.store.tickets({ order: 'queue', limit: 2, cursor });
        read.push(...page.rows.map(({ id }) => id));
        cursor = page.next;
      }
      expect(read).toEqual(['c', 'd', 'e', 'below']);
    });

    it('is asked for what is free, of some priorities, due soon, or waits with nobody', async () => {
      await store(
        plain('mine', { assignee: 'kim', priority: 'P1' }),
        plain('free', { priority: 'P2', dues: { resolve: NOW + 50 } }),
        plain('child', { priority: 'P3', parentId: 'free' }),
        plain('late', { priority: 'P4', dues: { resolve: NOW - 50 } }),
      );
      expect(await asked({ unassigned: true })).toEqual(['free', 'child', 'late']);
      expect(await asked({ priorities: ['P1', 'P4'] })).toEqual(['mine', 'late']);
      expect(await asked({ dueBefore: NOW + 50 })).toEqual(['late']);
      expect(await asked({ withoutChildren: true })).toEqual(['mine', 'free', 'late']);
      expect(await asked({ parentId: 'free' })).toEqual(['child']);
      expect(await asked({ assignee: 'kim' })).toEqual(['mine']);
    });

    it('refuses the cursor of another order', async () => {
      await store(plain('a'), plain('b'));
      const { next } = await ground.store.tickets({ limit: 1 });
      await expect(ground.store.tickets({ order: 'queue', cursor: next! })).rejects.toMatchObject({
        code: 'BAD_CURSOR',
      });
    });
  });

  describe('what a ticket lets go', () => {
    it('is another’s in the same commit, even one that becomes active with it', async () => {
      const ground = await open();
      try {
        const { store } = ground;
        const machine = aMachine();
        await store.commit({ machines: [machine] });
        const finding = aFinding(machine.id);
        const link = (ofId: string) => ({ on: 'ticket', ofId, findingId: finding.id, at: NOW }) as const;
        const ticket = (id: string, state: Ticket['state'], version: number): Ticket => ({
          ...without(aTicket(machine.id), 'parentId', 'scope'),
          ...{ id, state, kind: 'fault', version },
        });
        await store.commit({
          findings: [finding],
          tickets: [{ row: ticket('alias', 'open', 1), expect: 0 }],
          links: [link('alias')],
        });
        await store.commit({
          tickets: [
            { row: ticket('alias', 'cancelled', 2), expect: 1 },
            { row: ticket('other', 'open', 1), expect: 0 },
          ],
          links: [link('other')],
        });
        await store.commit({
          releases: [{ ofId: 'other', findingId: finding.id }],
          tickets: [{ row: ticket('alias', 'open', 3), expect: 2 }],
        });
        expect((await store.ticket('alias'))?.findings.map(({ id }) => id)).toEqual([finding.id]);
        expect((await store.ticket('other'))?.findings).toEqual([]);
        await expect(store.commit({ links: [link('other')] })).rejects.toMatchObject({ code: 'CONFLICT' });
      } finally {
        await ground.dispose();
      }
    });
  });
}
