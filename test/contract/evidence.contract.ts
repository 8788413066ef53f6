import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freeze } from '../../collector/domain/tickets/evidence.ts';
import { days, hours } from '../../shared/duration.ts';
import { aFinding, aMachine, aTicket, NOW } from './builders.ts';
import type { Ground, OpenGround } from './ground.ts';

export function evidence(open: OpenGround): void {
  describe('what is known beside a ticket', () => {
    let ground: Ground;
    const machine = aMachine();
    const ticket = aTicket(machine.id, { version: 1 });
    const frozen = (ordinal: number, at = NOW, because: 'opened' | 'reopened' = 'opened') =>
      freeze(
        { ticket: { ...ticket, kind: 'fault' }, machines: [], facts: [], findings: [], changes: [] },
        { at, because, ordinal },
      );
    beforeEach(async () => {
      ground = await open();
      await ground.store.commit({ machines: [machine], tickets: [{ row: ticket, expect: 0 }] });
    });
    afterEach(() => ground.dispose());

    it('evidence comes back byte by byte, the oldest first', async () => {
      const [first, second] = [frozen(1), frozen(2, NOW + 5, 'reopened')];
      await ground.store.commit({ evidence: [second, first] });
      expect(await ground.store.evidence(ticket.id)).toEqual([first, second]);
      expect(await ground.store.evidence('nothing')).toEqual([]);
    });

    it('evidence is never written over', async () => {
      const first = frozen(1);
      await ground.store.commit({ evidence: [first] });
      await expect(ground.store.commit({ evidence: [frozen(1, NOW + 9)] })).rejects.toMatchObject({
        code: 'CONFLICT',
      });
      expect(await ground.store.evidence(ticket.id)).toEqual([first]);
    });

    it('evidence is forgotten when its ticket is, not before', async () => {
      await ground.store.commit({ evidence: [frozen(1)] });
      await ground.store.prune(NOW + days(4 * 365));
      expect(await ground.store.evidence(ticket.id)).toHaveLength(1);
      await ground.store.prune(NOW + days(6 * 365));
      expect(await ground.store.evidence(ticket.id)).toEqual([]);
    });

    it('the rules by which the fleet was judged are replaced as a whole', async () => {
      expect(await ground.store.judgedRules()).toEqual(new Map());
      await ground.store.commit({
        judgedRules: [
          { id: 'a.b', hash: '1' },
          { id: 'c.d', hash: '' },
        ],
      });
      await ground.store.commit({ judgedRules: [{ id: 'a.b', hash: '2' }] });
      expect(await ground.store.judgedRules()).toEqual(new Map([['a.b', '2']]));
    });

    it('counts the other machines on which a rule holds since about the same time', async () => {
      const others = Array.from({ length: 3 }, () => aMachine());
      const at = (machineId: string, onsetMs: number, state: 'open' | 'clear' = 'open') =>
        aFinding(machineId, { ruleId: 'health.crashes', subject: `at ${onsetMs}`, state, onsetMs });
      const [a, b, c] = others.map(({ id }) => id) as [string, string, string];
      const findings = [at(machine.id, NOW), at(a, NOW), at(a, NOW + 1), at(b, NOW - days(3)), at(c, NOW, 'clear')];
      await ground.store.commit({ machines: others, findings });
      const asked = { ruleIds: ['health.crashes', 'other'], fromMs: NOW - hours(24), toMs: NOW + hours(24) };
      expect(await ground.store.sameFault(asked)).toBe(2);
      expect(await ground.store.sameFault({ ...asked, exceptMachineId: machine.id })).toBe(1);
    });

    it('finds the tickets that a finding was ever a line of, ended ones too, the latest first', async () => {
      const finding = aFinding(machine.id);
      const older = aTicket(machine.id, { state: 'closed', openedAt: NOW - days(3), version: 1 });
      const newer = aTicket(machine.id, { openedAt: NOW, version: 1 });
      const link = (ofId: string) => ({ on: 'ticket', ofId, findingId: finding.id, at: NOW }) as const;
      await ground.store.commit({
        findings: [finding],
        tickets: [older, newer].map((row) => ({ row, expect: 0 })),
        links: [link(older.id), link(newer.id)],
      });
      const ids = async (since: number) => (await ground.store.ticketsOn([finding.id], since)).map(({ id }) => id);
      expect(await ids(0)).toEqual([newer.id, older.id]);
      expect(await ids(NOW - days(1))).toEqual([newer.id]);
      expect(await ground.store.ticketsOn([], 0)).toEqual([]);
    });

    it('finds the lines of an ended ticket that an active one works on', async () => {
      const [taken, own] = [aFinding(machine.id), aFinding(machine.id, { id: 'own', ruleId: 'own.rule' })];
      const older = aTicket(machine.id, { state: 'resolved', resolvedAt: NOW, version: 1 });
      const newer = aTicket(machine.id, { version: 1 });
      const link = (ofId: string, findingId: string) => ({ on: 'ticket', ofId, findingId, at: NOW }) as const;
      await ground.store.commit({
        findings: [taken, own],
        tickets: [older, newer].map((row) => ({ row, expect: 0 })),
        links: [link(older.id, taken.id), link(older.id, own.id), link(newer.id, taken.id)],
      });
      expect(await ground.store.linesElsewhere(older.id)).toEqual([{ id: taken.id, state: taken.state }]);
      expect(await ground.store.linesElsewhere(newer.id)).toEqual([]);
    });
  });
}
