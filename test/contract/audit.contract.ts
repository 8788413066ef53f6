// The audit, asked by whom, what, on what and since when.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCase, aMachine, anApiToken, anAuditRow, aTicket, NOW } from './builders.ts';
import type { Ground, OpenGround } from './ground.ts';

export function audits(open: OpenGround): void {
  describe('the audit', () => {
    let ground: Ground;
    beforeEach(async () => {
      ground = await open();
    });
    afterEach(() => ground.dispose());

    const by = (name: string) => ({ kind: 'person', name }) as const;

    it('is filtered, page by page, the latest first', async () => {
      for (let n = 0; n < 6; n++) {
        const row = anAuditRow({
          at: NOW + n,
          actor: by(n % 2 ? 'aiko' : 'ken'),
          action: `a${n % 3}`,
          object: `o${n}`,
        });
        await ground.store.commit({ audit: [row] });
      }
      const seen = async (filter: object) => (await ground.store.audit(filter)).rows.map(({ at }) => at - NOW);
      expect(await seen({ actors: ['aiko'] })).toEqual([5, 3, 1]);
      expect(await seen({ actors: ['aiko', 'ken'] })).toEqual([5, 4, 3, 2, 1, 0]);
      expect(await seen({ action: 'a1' })).toEqual([4, 1]);
      expect(await seen({ objects: ['o2', 'o5'] })).toEqual([5, 2]);
      expect(await seen({ since: NOW + 4 })).toEqual([5, 4]);
      expect(await seen({ since: NOW + 2, actors: ['ken'] })).toEqual([4, 2]);
      expect(await seen({ since: NOW + 6 })).toEqual([]);
      const first = await ground.store.audit({ actors: ['aiko'], limit: 2 });
      await ground.store.commit({ audit: [anAuditRow({ actor: by('aiko') })] });
      const rest = await ground.store.audit({ actors: ['aiko'], limit: 2, cursor: first.next ?? '' });
      expect([...first.rows, ...rest.rows].map(({ at }) => at - NOW)).toEqual([5, 3, 1]);
    });

    it('leaves out nothing since a moment, though the clock was set back meanwhile', async () => {
      for (const at of [0, 60, 20, 30, 40]) await ground.store.commit({ audit: [anAuditRow({ at: NOW + at })] });
      const { rows } = await ground.store.audit({ since: NOW + 30 });
      expect(rows.map(({ at }) => at - NOW)).toEqual([40, 30, 60]);
    });

    it('names what it is about as people do', async () => {
      const machine = aMachine({ name: 'pc-7' });
      const [ticket, flagged, person] = [aTicket(machine.id), aCase(machine.id), anApiToken()];
      await ground.store.commit({
        machines: [machine],
        tickets: [{ row: ticket, expect: 0 }],
        cases: [{ row: flagged, expect: 0 }],
        apiTokens: [person],
      });
      const names = await ground.store.namesOf([machine.id, ticket.id, flagged.id, person.id, 'rules']);
      expect(Object.fromEntries(names)).toEqual({
        [machine.id]: 'pc-7',
        [ticket.id]: 'T-1',
        [flagged.id]: 'C-1',
        [person.id]: person.name,
      });
    });
  });
}
