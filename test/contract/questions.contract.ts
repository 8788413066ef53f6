import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../collector/domain/findings/finding.ts';
import type { WorkLink } from '../../collector/store/commit.ts';
import type { MachineOrder, Page, PageOf, UntriagedFilter } from '../../collector/store/store.ts';
import {
  aBatch,
  aCase,
  aChange,
  aFinding,
  aMachine,
  anAuditRow,
  anEntry,
  anOccurrence,
  anOutboxRow,
  aTicket,
  NOW,
  without,
} from './builders.ts';
import type { Ground, OpenGround } from './ground.ts';

const DAY = 86_400_000;

async function everyPage<Row>(
  ask: (page: PageOf) => Promise<Page<Row>>,
  between: () => Promise<void> = async () => {},
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await ask({ limit: 3, ...(cursor !== undefined && { cursor }) });
    rows.push(...page.rows);
    if (page.next === undefined) return rows;
    cursor = page.next;
    await between();
  }
}

export function questions(open: OpenGround): void {
  describe('questions', () => {
    let ground: Ground;
    const machine = aMachine();
    const ticketLink = (ofId: string, findingId: string): WorkLink => ({ on: 'ticket', ofId, findingId, at: NOW });
    beforeEach(async () => {
      ground = await open();
      await ground.store.commit({ machines: [machine] });
    });
    afterEach(() => ground.dispose());

    it('pages of tickets, findings, changes and audit rows stay right while rows are added', async () => {
      const addOne = () =>
        ground.store.commit({
          tickets: [{ row: aTicket(machine.id), expect: 0 }],
          findings: [aFinding(machine.id, { onsetMs: NOW + 1000 })],
          changes: [aChange(machine.id, { subject: randomUUID() })],
          audit: [anAuditRow()],
        });
      for (let i = 0; i < 10; i++) {
        const onset = i % 2 ? NOW : NOW - i;
        await ground.store.commit({ findings: [aFinding(machine.id, { onsetMs: onset })] });
        await addOne();
      }
      const numbers = (await everyPage((page) => ground.store.tickets(page), addOne)).map(({ number }) => number);
      expect(numbers).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
      const seen = await everyPage((page) => ground.store.findings(page), addOne);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
      expect(seen.filter(({ onsetMs }) => onsetMs <= NOW)).toHaveLength(10);
      const before = (await ground.store.timeline(machine.id, { limit: 200 })).rows;
      expect(await everyPage((page) => ground.store.timeline(machine.id, page), addOne)).toEqual(before);
      const audits = await everyPage((page) => ground.store.audit(page), addOne);
      expect(new Set(audits.map(({ id }) => id)).size).toBe(audits.length);
    });

    it('findings come worst first, of equals the latest, and stay in order while others are added', async () => {
      const findings = (['low', 'critical', 'medium', 'critical', 'info', 'high'] as const).map((severity, n) =>
        aFinding(machine.id, { severity, sinceMs: NOW + n, onsetMs: NOW - n }),
      );
      await ground.store.commit({ findings });
      const addWorst = () =>
        ground.store.commit({ findings: [aFinding(machine.id, { severity: 'critical', sinceMs: NOW + 99 })] });
      const seen = await everyPage((page) => ground.store.findings({ ...page, states: ['open'] }), addWorst);
      expect(seen.map(({ id }) => findings.findIndex((finding) => finding.id === id))).toEqual([3, 1, 5, 2, 0, 4]);
    });

    it('a page whose rows are exactly all has no next', async () => {
      await ground.store.commit({ tickets: [1, 2, 3].map(() => ({ row: aTicket(machine.id), expect: 0 })) });
      expect(await ground.store.tickets({ limit: 3 })).not.toHaveProperty('next');
      expect(await ground.store.tickets({ limit: 2 })).toHaveProperty('next');
    });

    it('a cursor of another list is refused with words', async () => {
      await expect(ground.store.tickets({ cursor: 'bm90aGluZw' })).rejects.toMatchObject({
        status: 400,
        code: 'BAD_CURSOR',
      });
    });

    it('machines are sorted by name and filtered', async () => {
      const others = [
        aMachine({ name: 'Zeus', os: 'windows', presence: 'away' }),
        aMachine({ name: 'desk-1', standing: 'pending' }),
        aMachine({ name: 'desk-1' }),
      ];
      await ground.store.commit({ machines: others });
      const names = async (filter: object) => (await ground.store.machines(filter)).rows.map(({ name }) => name);
      expect(await names({})).toEqual(['Zeus', 'desk-1', 'desk-1', 'laptop-7']);
      expect(await names({ name: 'DESK' })).toEqual(['desk-1', 'desk-1']);
      expect(await names({ os: 'windows' })).toEqual(['Zeus']);
      expect(await names({ presence: 'away' })).toEqual(['Zeus']);
      expect(await names({ standing: 'pending', name: 'desk' })).toEqual(['desk-1']);
      const labels = { 'allow-x': '"a".b=c', site: 'nara' };
      await ground.store.commit({ decidedMachines: [{ id: others[0]!.id, labels }] });
      expect(await names({ labels })).toEqual(['Zeus']);
      expect(await names({ labels: { ...labels, '$."x': '' } })).toEqual([]);
      expect((await everyPage((page) => ground.store.machines(page))).map(({ id }) => id).sort()).toEqual(
        [machine, ...others].map(({ id }) => id).sort(),
      );
    });

    it('machines are sorted by when they were seen, by their state and by their findings, page by page', async () => {
      await ground.store.commit({ machines: [{ ...machine, standing: 'revoked', lastSeenAt: NOW + 99 }] });
      const [a, b, c, d] = [
        aMachine({ name: 'a', presence: 'online', lastSeenAt: NOW }),
        aMachine({ name: 'b', presence: 'silent', presenceAt: NOW, lastSeenAt: NOW - 7 }),
        aMachine({ name: 'c', presence: 'silent', presenceAt: NOW - 1, lastSeenAt: NOW - 5 }),
        aMachine({ name: 'd', standing: 'pending', lastSeenAt: 0 }),
      ];
      const findings = [
        ...[aFinding(b.id, { severity: 'high' }), aFinding(b.id, { severity: 'low', state: 'clearing' })],
        ...[aFinding(c.id, { severity: 'high' }), aFinding(c.id, { severity: 'critical', state: 'clear' })],
        aFinding(a.id, { severity: 'critical', track: 'security' }),
        aFinding(d.id, { severity: 'critical', state: 'pending' }),
      ];
      await ground.store.commit({ machines: [a, b, c, d], findings });
      const names = async (order: MachineOrder, more: object = {}) =>
        (await everyPage((page) => ground.store.machines({ ...page, order, ...more }))).map(({ name }) => name);
      expect(await names('name')).toEqual(['a', 'b', 'c', 'd', 'laptop-7']);
      expect(await names('last-seen')).toEqual(['d', 'b', 'c', 'a', 'laptop-7']);
      expect(await names('state')).toEqual(['d', 'c', 'b', 'a', 'laptop-7']);
      expect(await names('findings')).toEqual(['a', 'b', 'c', 'd', 'laptop-7']);
      expect(await names('findings', { track: 'fault' })).toEqual(['b', 'c', 'a', 'd', 'laptop-7']);
      expect(await names('findings', { presence: 'silent' })).toEqual(['b', 'c']);
    });

    it('findings, tickets and cases are filtered', async () => {
      const other = aMachine();
      const low = aFinding(other.id, {
        severity: 'low',
        state: 'clear',
        ruleId: 'r2',
        check: 'load',
        track: 'security',
      });
      await ground.store.commit({
        machines: [other],
        findings: [aFinding(machine.id), low],
        tickets: [
          { row: aTicket(machine.id), expect: 0 },
          { row: aTicket(other.id, { state: 'resolved', assignee: 'bob' }), expect: 0 },
        ],
        cases: [
          { row: aCase(machine.id), expect: 0 },
          { row: aCase(other.id, { state: 'closed' }), expect: 0 },
        ],
      });
      const filters = [
        { machineId: other.id },
        { states: ['clear' as const] },
        { severities: ['low' as const, 'info' as const] },
        { ruleId: 'r2' },
        { check: 'load' },
        { track: 'security' as const },
      ];
      for (const filter of filters) expect((await ground.store.findings(filter)).rows).toEqual([low]);
      expect((await ground.store.findings({ states: ['open', 'pending'] })).rows).toHaveLength(1);
      expect((await ground.store.findings({})).rows).toHaveLength(2);
      for (const filter of [{ machineId: other.id }, { states: ['resolved' as const] }, { assignee: 'bob' }]) {
        expect((await ground.store.tickets(filter)).rows).toMatchObject([{ number: 2 }]);
      }
      expect((await ground.store.cases({ states: ['closed'] })).rows).toMatchObject([{ number: 2 }]);
      expect((await ground.store.cases({ machineId: machine.id })).rows).toMatchObject([{ number: 1 }]);
    });

    /** Nothing keeps it quiet, and it does not come and go. */
    const aloud = (changed: Partial<Finding>) => without(aFinding(machine.id, changed), 'quiet', 'flappingSince');

    it('untriaged are the open faults no active ticket has, with the last ticket they had', async () => {
      const [fresh, late, taken, back] = [1, 2, 3, 4].map(() => aloud({ openedAt: NOW - 10 }));
      const active = aTicket(machine.id);
      const resolved = aTicket(machine.id, { state: 'resolved', resolvedAt: NOW - 20 });
      await ground.store.commit({
        findings: [
          fresh!,
          { ...late!, openedAt: NOW + 10 },
          taken!,
          { ...back!, openedAt: NOW - 5 },
          aloud({ track: 'security' }),
          aloud({ state: 'clearing' }),
        ],
        tickets: [active, resolved].map((row) => ({ row, expect: 0 })),
        links: [ticketLink(active.id, taken!.id), ticketLink(resolved.id, back!.id)],
      });
      const list = await ground.store.untriaged({ before: NOW });
      expect(list).toEqual([
        { finding: fresh },
        { finding: { ...back, openedAt: NOW - 5 }, lastTicket: { ...resolved, number: 2 } },
      ]);
    });

    it('untriaged are those that come and go as well, even between two turns, unless something keeps them quiet', async () => {
      const [resting, hidden, taken] = [1, 2, 3].map(() =>
        aFinding(machine.id, { state: 'clear', openedAt: NOW - 5, flappingSince: NOW - 5 }),
      );
      const active = aTicket(machine.id, { state: 'new' });
      await ground.store.commit({
        findings: [without(resting!, 'quiet'), hidden!, without(taken!, 'quiet'), aloud({ openedAt: NOW - 10 })],
        tickets: [{ row: active, expect: 0 }],
        links: [ticketLink(active.id, taken!.id)],
      });
      const list = await ground.store.untriaged({ before: NOW });
      expect(list.map(({ finding }) => finding.state)).toEqual(['open', 'clear']);
      expect(list[1]?.finding.id).toBe(resting!.id);
      const flapping = await ground.store.findings({ flapping: true });
      expect(flapping.rows.map(({ id }) => id).toSorted()).toEqual([resting!.id, hidden!.id, taken!.id].toSorted());
    });

    it('untriaged leaves out what waits for nobody: other severities, and what was accepted as it is', async () => {
      const mild = aloud({ severity: 'low', openedAt: NOW - 40 });
      const [accepted, worse] = (['high', 'critical'] as const).map((severity) =>
        aloud({ severity, openedAt: NOW - 30 }),
      );
      const high = aloud({ openedAt: NOW - 10 });
      const resolved = aTicket(machine.id, {
        state: 'resolved',
        severity: 'high',
        resolvedAt: NOW - 20,
        recheckAt: NOW,
      });
      await ground.store.commit({
        findings: [mild, accepted!, worse!, high],
        tickets: [{ row: resolved, expect: 0 }],
        links: [ticketLink(resolved.id, accepted!.id), ticketLink(resolved.id, worse!.id)],
      });
      const untriaged = async (filter: Partial<UntriagedFilter>) =>
        (await ground.store.untriaged({ before: NOW, ...filter })).map(({ finding }) => finding.id);
      expect(await untriaged({ severities: ['high', 'critical'] })).toEqual([worse!.id, high.id]);
      expect(await untriaged({})).toEqual([mild.id, worse!.id, high.id]);
      expect(await untriaged({ machineId: machine.id })).toHaveLength(3);
      expect(await untriaged({ machineId: randomUUID() })).toEqual([]);
    });

    it('settled are the active tickets all of whose findings are clear', async () => {
      const [one, two] = [aFinding(machine.id, { state: 'clear' }), aFinding(machine.id)];
      // Parents, and what waits with them, end in another way.
      const alone = () => without(aTicket(machine.id, { kind: 'fault' }), 'scope', 'parentId');
      const [done, running, empty] = [alone(), alone(), alone()];
      await ground.store.commit({
        findings: [one, two],
        tickets: [done, running, empty].map((row) => ({ row, expect: 0 })),
        links: [ticketLink(done.id, one.id), ticketLink(running.id, two.id)],
      });
      expect(await ground.store.settled()).toEqual([{ work: { ...done, number: 1 }, entries: [], findings: [one] }]);
      await ground.store.commit({ findings: [{ ...two, state: 'clear' }] });
      expect(await ground.store.settled()).toHaveLength(2);
    });

    it('timers that are due come the earliest first, and a new set takes the place of the old', async () => {
      const timer = (ofId: string, ordinal: number, dueAt: number) =>
        ({ on: 'ticket', ofId, kind: 'mark', ordinal, dueAt, version: 3 }) as const;
      const setOf = (ofId: string, ...dues: number[]) =>
        ({ on: 'ticket', ofId, timers: dues.map((dueAt, ordinal) => timer(ofId, ordinal, dueAt)) }) as const;
      await ground.store.commit({ timers: [setOf('a', NOW, NOW + 2), setOf('b', NOW - 1, NOW + 1)] });
      const due = async (now: number, limit = 10) =>
        (await ground.store.timersDue(now, limit)).map(({ dueAt }) => dueAt - NOW);
      expect(await due(NOW)).toEqual([-1, 0]);
      expect(await due(NOW + 2, 3)).toEqual([-1, 0, 1]);
      await ground.store.commit({ timers: [setOf('a', NOW - 5), setOf('b')] });
      expect(await ground.store.timersDue(NOW + 9, 10)).toEqual([timer('a', 0, NOW - 5)]);
    });

    it('a machine forgets findings that are clear since long, and ended cases', async () => {
      const old = aFinding(machine.id, { state: 'clear', clearedAt: NOW - 31 * DAY });
      const recent = aFinding(machine.id, { state: 'clear', clearedAt: NOW - DAY });
      const pending = without(aFinding(machine.id, { state: 'pending' }), 'clearedAt', 'openedAt');
      const cases = [aCase(machine.id), aCase(machine.id, { state: 'benign' })].map((row) => ({ row, expect: 0 }));
      await ground.store.commit({ findings: [old, recent, pending], cases });
      const memory = await ground.store.memoryOf(machine.id);
      expect(memory?.findings.map(({ id }) => id).sort()).toEqual([recent.id, pending.id].sort());
      expect(memory?.cases).toMatchObject([{ number: 1 }]);
      expect(await ground.store.memoryOf('nobody')).toBeUndefined();
    });

    it('the outbox gives what is due, the oldest first, and forgets what was sent', async () => {
      const [first, second] = [anOutboxRow({ dueAt: NOW }), anOutboxRow({ dueAt: NOW + 1 })];
      await ground.store.commit({ outbox: [second, first] });
      expect(await ground.store.outboxDue(NOW + 1, 1)).toEqual([first]);
      await ground.store.commit({ outbox: [{ ...first, state: 'sent' }] });
      expect(await ground.store.outboxDue(NOW + 1, 9)).toEqual([second]);
    });

    it('pruning takes history past its retention, slice by slice, and nothing else', async () => {
      for (const receivedAt of [NOW - 400 * DAY, NOW - 15 * DAY, NOW]) {
        const samples = [{ machineId: machine.id, series: 's', atMs: receivedAt, value: 1 }];
        await ground.store.commit({
          journal: aBatch(machine.id, { receivedAt }),
          changes: [aChange(machine.id, { receivedAt })],
          occurrences: [anOccurrence(machine.id, { receivedAt })],
          samples,
          tickets: [{ row: aTicket(machine.id, { openedAt: receivedAt }), expect: 0 }],
        });
      }
      const many = Array.from({ length: 1200 }, () => aChange(machine.id, { receivedAt: NOW - 400 * DAY }));
      await ground.store.commit({ changes: [] });
      const older = await open();
      await older.store.commit({ machines: [machine], changes: [...many, aChange(machine.id, { receivedAt: NOW })] });
      let slices = 1;
      while (await older.store.prune(NOW)) slices += 1;
      expect(slices).toBeGreaterThan(1);
      expect((await older.store.timeline(machine.id, {})).rows).toHaveLength(1);
      await older.dispose();

      await ground.store.prune(NOW);
      expect((await ground.store.journal(machine.id, {})).rows.map(({ receivedAt }) => receivedAt)).toEqual([NOW]);
      expect((await ground.store.timeline(machine.id, {})).rows).toHaveLength(2);
      expect(await ground.store.occurrences(machine.id, 'login_failed', 0)).toHaveLength(2);
      expect(await ground.store.trend(machine.id, 's', 0)).toHaveLength(2);
      expect((await ground.store.tickets({})).rows).toHaveLength(3);
    });

    it('pruning takes what is over since long: clear findings, told notices, ended work and its entries', async () => {
      const old = NOW - 1900 * DAY;
      const [gone, told, recent, open] = [
        aFinding(machine.id, { state: 'clear', clearedAt: NOW - 400 * DAY }),
        aFinding(machine.id, { state: 'clear', clearedAt: NOW - 400 * DAY }),
        aFinding(machine.id, { state: 'clear', clearedAt: NOW - DAY }),
        aFinding(machine.id, { clearedAt: NOW - 400 * DAY }),
      ];
      const tickets = [
        aTicket(machine.id, { state: 'closed', updatedAt: old }),
        aTicket(machine.id, { state: 'closed', updatedAt: NOW }),
        aTicket(machine.id, { updatedAt: old }),
      ];
      const cases = [aCase(machine.id, { state: 'benign', updatedAt: old }), aCase(machine.id, { updatedAt: old })];
      const outbox = (['sent', 'dead', 'waiting'] as const).map((state) => anOutboxRow({ state, at: NOW - 31 * DAY }));
      await ground.store.commit({
        findings: [gone!, told!, recent!, open!],
        tickets: tickets.map((row) => ({ row, expect: 0 })),
        cases: cases.map((row) => ({ row, expect: 0 })),
        links: [ticketLink(tickets[0]!.id, gone!.id), ticketLink(tickets[1]!.id, told!.id)],
        entries: [anEntry('ticket', tickets[2]!.id, { at: old }), anEntry('ticket', tickets[2]!.id)],
        outbox: [...outbox, anOutboxRow({ state: 'dead' })],
        audit: [anAuditRow({ at: old }), anAuditRow()],
      });
      while (await ground.store.prune(NOW));
      const left = (await ground.store.findings({})).rows.map(({ id }) => id);
      expect(left.sort()).toEqual([told!.id, recent!.id, open!.id].sort());
      expect((await ground.store.tickets({})).rows).toMatchObject([{ number: 3 }, { number: 2 }]);
      expect((await ground.store.ticket('T-3'))?.entries).toHaveLength(1);
      expect((await ground.store.cases({})).rows).toMatchObject([{ state: 'flagged' }]);
      expect(await ground.store.counts()).toMatchObject({ outboxWaiting: 1, outboxDead: 1 });
      expect((await ground.store.audit({})).rows).toHaveLength(1);
    });

    it('open findings of the security track are counted by rule, severity and system', async () => {
      const other = aMachine({ name: 'other', os: 'windows' });
      await ground.store.commit({ machines: [other] });
      const of = (machineId: string, changed: Partial<Finding>) =>
        aFinding(machineId, { track: 'security', ruleId: 'r1', ...changed });
      await ground.store.commit({
        findings: [
          ...[of(machine.id, {}), of(machine.id, { state: 'clearing' }), of(other.id, {})],
          ...[
            of(machine.id, { state: 'pending' }),
            of(machine.id, { state: 'clear' }),
            of(machine.id, { track: 'fault' }),
          ],
        ],
      });
      const counted = await ground.store.openSecurity();
      expect(counted.toSorted((a, b) => b.count - a.count)).toEqual([
        { ruleId: 'r1', severity: 'high', os: machine.os, count: 2 },
        { ruleId: 'r1', severity: 'high', os: 'windows', count: 1 },
      ]);
    });

    it('pruning goes through all findings that are clear, though the first thousand are told of', async () => {
      const clear = Array.from({ length: 1201 }, (_, n) =>
        aFinding(machine.id, { state: 'clear', clearedAt: NOW - 400 * DAY + n }),
      );
      const ticket = aTicket(machine.id);
      await ground.store.commit({
        findings: clear,
        tickets: [{ row: ticket, expect: 0 }],
        links: clear.slice(0, -1).map(({ id }) => ticketLink(ticket.id, id)),
      });
      while (await ground.store.prune(NOW));
      expect(await ground.store.finding(clear.at(-1)!.id)).toBeUndefined();
      expect(await ground.store.finding(clear[0]!.id)).toBeDefined();
    });
  });
}
