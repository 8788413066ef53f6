import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  aBatch,
  aCase,
  aChange,
  aFact,
  aFinding,
  aMachine,
  anApiToken,
  anAuditRow,
  anEnrolmentToken,
  anEntry,
  anOccurrence,
  anOutboxRow,
  aSession,
  aTicket,
  EPOCH,
  NOW,
  progressOf,
  without,
} from './builders.ts';
import type { Ground, OpenGround } from './ground.ts';

export function roundTrips(open: OpenGround): void {
  describe('what was committed comes back as it was', () => {
    let ground: Ground;
    const machine = aMachine();
    beforeEach(async () => {
      ground = await open();
      await ground.store.commit({ machines: [machine] });
    });
    afterEach(() => ground.dispose());

    it('keeps what people decided about a machine, whatever its connection says', async () => {
      const { store } = ground;
      await store.commit({ machines: [{ ...machine, standing: 'revoked', labels: { site: 'osaka' } }] });
      await store.commit({ seenMachines: [{ ...machine, name: 'renamed', presence: 'away' }] });
      const kept = { name: 'renamed', presence: 'away', standing: 'revoked', labels: { site: 'osaka' } };
      expect(await store.machine(machine.id)).toMatchObject(kept);
      expect((await store.counts()).machines.total).toBe(0);
    });

    it('keeps what its connection says, whatever people decide about it', async () => {
      const { store } = ground;
      await store.commit({ seenMachines: [{ ...machine, name: 'renamed', presence: 'away' }] });
      await store.commit({ decidedMachines: [{ id: machine.id, labels: { importance: 'vip' } }] });
      const labelled = { name: 'renamed', presence: 'away', standing: machine.standing, labels: { importance: 'vip' } };
      expect(await store.machine(machine.id)).toMatchObject(labelled);
      await store.commit({ decidedMachines: [{ id: machine.id, standing: 'revoked' }] });
      expect(await store.machine(machine.id)).toMatchObject({ ...labelled, standing: 'revoked' });
      const nobody = { decidedMachines: [{ id: 'nobody', labels: {} }] };
      await expect(store.commit(nobody)).rejects.toMatchObject({ code: 'UNKNOWN_MACHINE' });
    });

    it('a machine, by id and by key', async () => {
      const shy = without(aMachine({ name: 'shy' }), 'clockOffsetMs');
      await ground.store.commit({ machines: [shy] });
      expect(await ground.store.machine(machine.id)).toEqual(machine);
      expect(await ground.store.machineByKey(machine.publicKey)).toEqual(machine);
      expect(await ground.store.machine(shy.id)).toEqual(shy);
      expect(await ground.store.machine('nobody')).toBeUndefined();
    });

    it('a session and watermarks', async () => {
      const session = aSession(machine.id);
      await ground.store.commit({ session });
      await ground.store.commit(progressOf(machine.id, 0, 7));
      const memory = await ground.store.memoryOf(machine.id);
      expect(memory?.session).toEqual(session);
      expect(memory?.watermarks).toEqual([{ machineId: machine.id, lane: 'routine', epoch: EPOCH, ackedSeq: 7 }]);
      const next = without(aSession(machine.id, 2), 'previousTicketHash', 'rolledBackAt');
      await ground.store.commit({ session: next });
      expect((await ground.store.memoryOf(machine.id))?.session).toEqual(next);
    });

    it('a batch, byte by byte', async () => {
      const batch = aBatch(machine.id);
      await ground.store.commit({ journal: batch });
      const [row] = (await ground.store.journal(machine.id, {})).rows;
      expect({ ...row, payload: [...row!.payload] }).toEqual({ ...batch, payload: [...batch.payload] });
    });

    it('facts, and a check that never told', async () => {
      const told = aFact(machine.id);
      const mute = without(aFact(machine.id, { check: 'smart' }), 'facts');
      const plain = without(aFact(machine.id, { check: 'load' }), 'unknown');
      await ground.store.commit({ facts: [told, mute, plain] });
      expect(await ground.store.facts(machine.id)).toEqual([plain, mute, told]);
      expect((await ground.store.memoryOf(machine.id))?.facts).toEqual([plain, mute, told]);
    });

    it('a change, with and without a before and after', async () => {
      const changes = [
        aChange(machine.id),
        without(aChange(machine.id), 'before'),
        without(aChange(machine.id), 'after'),
      ];
      await ground.store.commit({ changes: [...changes, aChange(machine.id, { before: null, after: false })] });
      const { rows } = await ground.store.timeline(machine.id, {});
      expect(rows.reverse()).toEqual([...changes, aChange(machine.id, { before: null, after: false })]);
    });

    it('an occurrence, once even if it comes twice', async () => {
      const occurrence = anOccurrence(machine.id);
      await ground.store.commit({ occurrences: [occurrence, anOccurrence(machine.id, { kind: 'login_succeeded' })] });
      await ground.store.commit({ occurrences: [occurrence] });
      expect(await ground.store.occurrences(machine.id, 'login_failed', NOW)).toEqual([occurrence]);
      expect(await ground.store.occurrences(machine.id, 'login_failed', NOW + 1)).toEqual([]);
    });

    it('samples, as hourly minimum, mean and maximum', async () => {
      const hour = Math.floor(NOW / 3_600_000) * 3_600_000;
      const series = 'volumes.free_ratio[a]';
      const sample = (atMs: number, value: number) => ({ machineId: machine.id, series, atMs, value });
      await ground.store.commit({ samples: [sample(hour, 3), sample(hour + 1, 1), sample(hour + 7_200_000, 9)] });
      await ground.store.commit({ samples: [sample(hour + 3_599_999, 5), { ...sample(hour, 1000), series: 'other' }] });
      expect(await ground.store.trend(machine.id, series, 0)).toEqual([
        { hourMs: hour, count: 3, min: 1, mean: 3, max: 5 },
        { hourMs: hour + 7_200_000, count: 1, min: 9, mean: 9, max: 9 },
      ]);
      expect(await ground.store.trend(machine.id, series, hour + 1)).toHaveLength(1);
      expect(await ground.store.trend(machine.id, 'nothing', 0)).toEqual([]);
    });

    it('a finding, by id, by the beginning of its id, and in the memory of its machine', async () => {
      const finding = aFinding(machine.id);
      const young = without(aFinding(machine.id, { state: 'pending' }), 'openedAt', 'clearedAt');
      await ground.store.commit({ findings: [finding, young] });
      expect(await ground.store.finding(finding.id)).toEqual(finding);
      expect(await ground.store.finding(finding.id.slice(0, 8))).toBeUndefined();
      expect(await ground.store.findingsBeginning(young.id.slice(0, 8).toUpperCase(), 9)).toEqual([young]);
      const all = [finding, young].toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(await ground.store.findingsBeginning('', 9)).toEqual(all);
      expect(await ground.store.findingsBeginning('', 1)).toEqual(all.slice(0, 1));
      expect((await ground.store.memoryOf(machine.id))?.findings).toHaveLength(2);
    });

    it('a ticket with its journal and findings, by id and by number', async () => {
      const ticket = aTicket(machine.id);
      const finding = aFinding(machine.id);
      const entries = [anEntry('ticket', ticket.id), without(anEntry('ticket', ticket.id), 'from', 'to', 'findingId')];
      await ground.store.commit({
        findings: [finding],
        tickets: [{ row: ticket, expect: 0 }],
        links: [{ on: 'ticket', ofId: ticket.id, findingId: finding.id, at: NOW }],
        entries,
      });
      const file = { work: { ...ticket, number: 1 }, entries, findings: [finding], lines: { total: 1, clear: 0 } };
      expect(await ground.store.ticket(ticket.id)).toEqual(file);
      expect(await ground.store.ticket('T-1')).toEqual(file);
      expect(await ground.store.ticket('T-2')).toBeUndefined();
      expect(await ground.store.ticket('C-1')).toBeUndefined();
      const bare = without(aTicket(machine.id), 'assignee', 'resolvedAt', 'resolution');
      await ground.store.commit({ tickets: [{ row: bare, expect: 0 }] });
      expect((await ground.store.ticket('T-2'))?.work).toEqual({ ...bare, number: 2 });
    });

    it('a case with its journal and findings, by id and by number', async () => {
      const work = aCase(machine.id);
      const finding = aFinding(machine.id, { track: 'security' });
      const entry = anEntry('case', work.id);
      await ground.store.commit({
        findings: [finding],
        cases: [{ row: work, expect: 0 }],
        links: [{ on: 'case', ofId: work.id, findingId: finding.id, at: NOW }],
        entries: [entry],
      });
      const file = { work: { ...work, number: 1 }, entries: [entry], findings: [finding] };
      expect(await ground.store.case(work.id)).toEqual(file);
      expect(await ground.store.case('c-1')).toEqual(file);
      expect((await ground.store.memoryOf(machine.id))?.cases).toEqual([file.work]);
      const bare = without(aCase(machine.id), 'acknowledgedAt', 'acknowledgedBy');
      await ground.store.commit({ cases: [{ row: bare, expect: 0 }] });
      expect((await ground.store.case('C-2'))?.work).toEqual({ ...bare, number: 2 });
    });

    it('an outbox row, an audit row and tokens', async () => {
      const rows = [anOutboxRow(), without(anOutboxRow({ dueAt: NOW + 101 }), 'lastError', 'sentAt')];
      const audit = anAuditRow();
      const token = anEnrolmentToken();
      const open_ = without(anEnrolmentToken({ createdAt: NOW + 1, autoApprove: false }), 'revokedAt');
      const api = anApiToken();
      await ground.store.commit({ outbox: rows, audit: [audit], enrolmentTokens: [token, open_], apiTokens: [api] });
      expect(await ground.store.outboxDue(NOW + 101, 10)).toEqual(rows);
      expect(await ground.store.outboxDue(NOW + 100, 10)).toEqual(rows.slice(0, 1));
      expect((await ground.store.audit({})).rows).toEqual([expect.objectContaining(audit)]);
      expect(await ground.store.enrolmentToken(token.id)).toEqual(token);
      expect(await ground.store.enrolmentTokens()).toEqual([token, open_]);
      expect(await ground.store.apiTokenByHash(api.hash)).toEqual(api);
      expect(await ground.store.apiTokenByHash('another')).toBeUndefined();
      expect(await ground.store.apiTokens()).toEqual([api]);
    });

    it('after the store was closed and opened again', async () => {
      const seenAgain = aFact(machine.id, { observedMs: NOW + 60_000, receivedAt: NOW + 60_001, costMs: 7 });
      await ground.store.commit({ facts: [aFact(machine.id)] });
      await ground.store.commit({ seenAgain: [seenAgain] });
      expect(await ground.store.facts(machine.id)).toEqual([seenAgain]);
      const again = await ground.reopen();
      expect(await again.machine(machine.id)).toEqual(machine);
      expect(await again.facts(machine.id)).toEqual([seenAgain]);
    });
  });
}
