import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkLink } from '../../collector/store/commit.ts';
import {
  aFinding,
  aMachine,
  anAuditRow,
  anEnrolmentToken,
  aSession,
  aTicket,
  EPOCH,
  NOW,
  progressOf,
  without,
} from './builders.ts';
import type { Ground, OpenGround } from './ground.ts';

const OTHER_EPOCH = 'ff'.repeat(16);

export function fences(open: OpenGround): void {
  describe('a commit that was overtaken', () => {
    let ground: Ground;
    const machine = aMachine();
    const finding = aFinding(machine.id);
    const link = (ofId: string): WorkLink => ({ on: 'ticket', ofId, findingId: finding.id, at: NOW });

    beforeEach(async () => {
      ground = await open();
      await ground.store.commit({ machines: [machine], session: aSession(machine.id), findings: [finding] });
    });
    afterEach(() => ground.dispose());

    it('leaves nothing behind', async () => {
      const lost = ground.store.commit({ audit: [anAuditRow()], ...progressOf(machine.id, 5, 9) });
      await expect(lost).rejects.toMatchObject({ name: 'StoreError', code: 'FENCED' });
      expect((await ground.store.audit({})).rows).toEqual([]);
      expect((await ground.store.memoryOf(machine.id))?.watermarks).toEqual([]);
    });

    it('is FENCED when its lane stands elsewhere, and lands once only', async () => {
      await ground.store.commit(progressOf(machine.id, 0, 4));
      await expect(ground.store.commit(progressOf(machine.id, 0, 4))).rejects.toMatchObject({ code: 'FENCED' });
      await expect(ground.store.commit(progressOf(machine.id, 3, 6))).rejects.toMatchObject({ code: 'FENCED' });
      await ground.store.commit(progressOf(machine.id, 4, 6));
      expect((await ground.store.memoryOf(machine.id))?.watermarks).toMatchObject([{ ackedSeq: 6 }]);
    });

    it('is FENCED when a newer session of the machine exists', async () => {
      await ground.store.commit({ session: aSession(machine.id, 2) });
      await expect(ground.store.commit(progressOf(machine.id, 0, 1))).rejects.toMatchObject({ code: 'FENCED' });
    });

    it('is FENCED when it opens a session that another one already opened', async () => {
      const both = await Promise.allSettled([
        ground.store.commit({ session: aSession(machine.id, 2) }),
        ground.store.commit({ session: aSession(machine.id, 2) }),
      ]);
      expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    });

    it('a new spool begins at 0, and an old one put back goes on where it stood', async () => {
      await ground.store.commit(progressOf(machine.id, 0, 40));
      await ground.store.commit(progressOf(machine.id, 0, 2, { epoch: OTHER_EPOCH }));
      await ground.store.commit(progressOf(machine.id, 0, 1, { lane: 'urgent' }));
      await expect(ground.store.commit(progressOf(machine.id, 0, 3))).rejects.toMatchObject({ code: 'FENCED' });
      await ground.store.commit(progressOf(machine.id, 40, 41));
      const marks = (await ground.store.memoryOf(machine.id))?.watermarks.filter(({ lane }) => lane === 'routine');
      expect(marks).toMatchObject([
        { epoch: OTHER_EPOCH, ackedSeq: 2 },
        { epoch: EPOCH, ackedSeq: 41 },
      ]);
    });

    it('is a CONFLICT when the version is another by now', async () => {
      const ticket = aTicket(machine.id);
      await ground.store.commit({ tickets: [{ row: ticket, expect: 0 }] });
      const conflict = { name: 'StoreError', code: 'CONFLICT' };
      const change = (version: number, expected: number) =>
        ground.store.commit({
          tickets: [{ row: { ...ticket, number: 1, version, state: 'pending' }, expect: expected }],
        });
      await expect(change(1, 0)).rejects.toMatchObject(conflict);
      await change(2, 1);
      await expect(change(2, 1)).rejects.toMatchObject(conflict);
      await expect(ground.store.commit({ tickets: [{ row: aTicket(machine.id), expect: 3 }] })).rejects.toMatchObject(
        conflict,
      );
      expect((await ground.store.ticket(ticket.id))?.work).toMatchObject({ version: 2, number: 1, state: 'pending' });
    });

    it('is a CONFLICT when a ticket that it relies on has moved by now', async () => {
      const relied = aTicket(machine.id);
      await ground.store.commit({ tickets: [{ row: relied, expect: 0 }] });
      await ground.store.commit({ expected: [relied] });
      const moved = { ...relied, version: relied.version + 1 };
      await ground.store.commit({ tickets: [{ row: moved, expect: relied.version }] });
      await expect(ground.store.commit({ expected: [relied] })).rejects.toMatchObject({ code: 'CONFLICT' });
      await ground.store.commit({ expected: [moved] });
    });

    it('is a CONFLICT when the finding is in another active ticket', async () => {
      const [first, second] = [aTicket(machine.id), aTicket(machine.id)];
      await ground.store.commit({ tickets: [{ row: first, expect: 0 }], links: [link(first.id)] });
      const rival = { tickets: [{ row: second, expect: 0 }], links: [link(second.id)] };
      await expect(ground.store.commit(rival)).rejects.toMatchObject({ code: 'CONFLICT' });
      expect(await ground.store.ticket(second.id)).toBeUndefined();

      const resolved = { row: { ...first, state: 'resolved' as const, version: 2 }, expect: 1 };
      await ground.store.commit({ ...rival, tickets: [...rival.tickets, resolved] });
      const reopened = { row: { ...first, version: 3 }, expect: 2 };
      await expect(ground.store.commit({ tickets: [reopened] })).rejects.toMatchObject({ code: 'CONFLICT' });
    });

    it('is a CONFLICT when two machines claim one key', async () => {
      const copy = aMachine({ publicKey: machine.publicKey });
      await expect(ground.store.commit({ machines: [copy] })).rejects.toMatchObject({ code: 'CONFLICT' });
    });

    it('takes as many uses of an enrolment token as there are', async () => {
      const token = without(anEnrolmentToken({ maxUses: 3, uses: 1 }), 'revokedAt');
      await ground.store.commit({ enrolmentTokens: [token] });
      const uses = await Promise.allSettled([1, 2, 3, 4].map(() => ground.store.commit({ tokenUse: token.id })));
      expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
      expect(await ground.store.enrolmentToken(token.id)).toMatchObject({ uses: 3 });
    });

    it('belongs to a machine that was never stored: says so', async () => {
      const stray = ground.store.commit({ findings: [aFinding('nobody')] });
      await expect(stray).rejects.toMatchObject({ code: 'UNKNOWN_MACHINE', retryable: false });
    });

    it('fails alone among a hundred that share its transaction', async () => {
      const commits = Array.from({ length: 100 }, (_, i) => {
        const expect = i % 10 === 3 ? 9 : 0;
        return ground.store.commit({ tickets: [{ row: aTicket(machine.id), expect }], audit: [anAuditRow()] });
      });
      const ends = await Promise.allSettled(commits);
      expect(ends.flatMap((end, i) => (end.status === 'rejected' ? [i] : []))).toEqual([
        3, 13, 23, 33, 43, 53, 63, 73, 83, 93,
      ]);
      const { rows } = await ground.store.tickets({ limit: 200 });
      expect(new Set(rows.map(({ number }) => number)).size).toBe(90);
      expect((await ground.store.audit({ limit: 200 })).rows).toHaveLength(90);
      expect((await ground.store.counts()).activeTickets).toBe(90);
    });

    it('one of a hundred that claim one finding wins', async () => {
      const claims = Array.from({ length: 100 }, () => {
        const ticket = aTicket(machine.id);
        return ground.store.commit({ tickets: [{ row: ticket, expect: 0 }], links: [link(ticket.id)] });
      });
      const ends = await Promise.allSettled(claims);
      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });
  });
}
