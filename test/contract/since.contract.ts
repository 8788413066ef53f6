// What happened since a moment: the questions of a morning.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCase, aFinding, aMachine, aTicket, NOW, without } from './builders.ts';
import type { Ground, OpenGround } from './ground.ts';

export function since(open: OpenGround): void {
  describe('since', () => {
    let ground: Ground;
    const machine = aMachine({ clockOffsetMs: 5000 });
    beforeEach(async () => {
      ground = await open();
      await ground.store.commit({ machines: [machine] });
    });
    afterEach(() => ground.dispose());

    it('tickets and cases are those that moved then or later, ended ones too', async () => {
      const moments = [NOW - 1, NOW, NOW + 1];
      await ground.store.commit({
        tickets: moments.map((updatedAt) => ({ row: aTicket(machine.id, { updatedAt, state: 'closed' }), expect: 0 })),
        cases: moments.map((updatedAt) => ({ row: aCase(machine.id, { updatedAt, state: 'benign' }), expect: 0 })),
      });
      for (const order of ['latest', 'queue'] as const) {
        const { rows } = await ground.store.tickets({ since: NOW, order });
        expect(rows.map(({ updatedAt }) => updatedAt).toSorted()).toEqual([NOW, NOW + 1]);
      }
      const { rows } = await ground.store.cases({ since: NOW });
      expect(rows.map(({ updatedAt }) => updatedAt)).toEqual([NOW + 1, NOW]);
    });

    it('findings are those that came into their state then or later, the worst first, page by page', async () => {
      const severities = ['low', 'critical', 'medium'] as const;
      const before = severities.map((severity) => aFinding(machine.id, { severity, sinceMs: NOW - 1 }));
      const after = severities.map((severity, n) => aFinding(machine.id, { severity, sinceMs: NOW + n }));
      await ground.store.commit({ findings: [...before, ...after] });
      const first = await ground.store.findings({ since: NOW, limit: 2 });
      const rest = await ground.store.findings({ since: NOW, limit: 2, cursor: first.next ?? '' });
      const seen = [...first.rows, ...rest.rows].map(({ severity, sinceMs }) => [severity, sinceMs - NOW]);
      expect(seen).toEqual([
        ['critical', 1],
        ['medium', 2],
        ['low', 0],
      ]);
      expect(rest.next).toBeUndefined();
    });

    it('what went away before it was believed is no news, though its machine has a clock of its own', async () => {
      const gone = (changed: object) => aFinding(machine.id, { state: 'clear', sinceMs: NOW + 9000, ...changed });
      // Observed at 4 s by a clock that is 5 s fast, open at 0 s by ours.
      const believed = gone({ onsetMs: NOW + 4000, openedAt: NOW });
      const flicker = gone({ onsetMs: NOW + 8000, openedAt: NOW });
      const never = without(gone({ onsetMs: NOW }), 'openedAt');
      await ground.store.commit({ findings: [believed, flicker, never] });
      const { rows } = await ground.store.findings({ since: NOW });
      expect(rows.map(({ id }) => id)).toEqual([believed.id]);
    });
  });
}
