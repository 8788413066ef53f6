import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../collector/domain/findings/finding.ts';
import type { Machine } from '../../collector/domain/fleet/machine.ts';
import type { Ticket } from '../../collector/domain/tickets/ticket.ts';
import type { WorkLink } from '../../collector/store/commit.ts';
import { aChange, aFact, aFinding, aMachine, aTicket, NOW, without } from './builders.ts';
import type { Ground, OpenGround } from './ground.ts';

const MINUTE = 60_000;
const RULE = 'health.crashes';
const SEVERITIES: Finding['severity'][] = ['medium', 'high', 'critical'];
const SINCE = { openedFrom: NOW - 5 * MINUTE, severities: SEVERITIES };

export function storms(open: OpenGround): void {
  describe('many machines at once', () => {
    let ground: Ground;
    let fleet: Machine[];
    beforeEach(async () => {
      ground = await open();
      fleet = Array.from({ length: 12 }, (_, index) =>
        aMachine({ name: `pc-${index}`, labels: { site: index < 6 ? 'tokyo' : 'osaka', class: 'server' } }),
      );
      const facts = fleet.map(({ id }) => aFact(id, { check: 'release', facts: { build: '22631' } }));
      await ground.store.commit({ machines: fleet });
      await ground.store.commit({ facts });
    });
    afterEach(() => ground.dispose());

    const failing = (machine: Machine, over: Partial<Finding> = {}) =>
      without(aFinding(machine.id, { ruleId: RULE, subject: '-', openedAt: NOW, ...over }), 'quiet');
    const link = (ofId: string, findingId: string): WorkLink => ({ on: 'ticket', ofId, findingId, at: NOW });

    function aParent(over: Partial<Ticket> = {}): Ticket {
      const { machineId: _, parentId: __, resolvedAt: ___, ...rest } = aTicket('', { state: 'open', kind: 'mass' });
      return { ...rest, scope: { ...rest.scope, key: `rule/${RULE}/all` }, ...over };
    }
    function ofMachine(machine: Machine, over: Partial<Ticket> = {}): Ticket {
      const {
        parentId: _,
        scope: __,
        resolvedAt: ___,
        ...rest
      } = aTicket(machine.id, { state: 'open', kind: 'fault' });
      return { ...rest, openedAt: NOW - MINUTE, ...over };
    }

    it('a rule rises by the machines that no parent has', async () => {
      const findings = fleet.map((machine) => failing(machine));
      await ground.store.commit({ findings });
      expect(await ground.store.rising({ ...SINCE, machines: 12 })).toEqual([RULE]);
      expect(await ground.store.rising({ ...SINCE, machines: 13 })).toEqual([]);
      expect(await ground.store.rising({ ...SINCE, severities: ['low'], machines: 1 })).toEqual([]);
      const parent = aParent();
      await ground.store.commit({ tickets: [{ row: parent, expect: 0 }], links: [link(parent.id, findings[0]!.id)] });
      expect(await ground.store.rising({ ...SINCE, machines: 12 })).toEqual([]);
      expect(await ground.store.parents()).toMatchObject([{ id: parent.id }]);
    });

    it('cells count who is hit, free and online by site and build', async () => {
      await ground.store.commit({ findings: fleet.slice(4, 8).map((machine) => failing(machine)) });
      const cells = await ground.store.cells({ ...SINCE, ruleId: RULE });
      expect(cells.toSorted((a, b) => (a.site! < b.site! ? -1 : 1))).toEqual([
        { site: 'osaka', build: '22631', hit: 2, free: 2, online: 6 },
        { site: 'tokyo', build: '22631', hit: 2, free: 2, online: 6 },
      ]);
    });

    it('free is what is open, not quiet, and in no ticket but a young one of this fault alone', async () => {
      const [plain, quiet, young, mixed, old, accepted] = fleet.map((machine) => failing(machine));
      const other = failing(fleet[3]!, { ruleId: 'disk.space', subject: '/' });
      const tickets = [
        ofMachine(fleet[2]!),
        ofMachine(fleet[3]!),
        ofMachine(fleet[4]!, { openedAt: NOW - 60 * MINUTE }),
        ofMachine(fleet[5]!, { state: 'resolved', resolvedAt: NOW, recheckAt: NOW }),
      ];
      const hidden = { ...quiet!, quiet: { by: 'silence' as const, id: 's', since: NOW } };
      await ground.store.commit({
        findings: [plain!, hidden, young!, mixed!, other, old!, accepted!],
        tickets: tickets.map((row) => ({ row, expect: 0 })),
        links: [
          link(tickets[0]!.id, young!.id),
          link(tickets[1]!.id, mixed!.id),
          link(tickets[1]!.id, other.id),
          link(tickets[2]!.id, old!.id),
          link(tickets[3]!.id, accepted!.id),
        ],
      });
      const free = await ground.store.free({ ...SINCE, ruleId: RULE, ticketsFrom: NOW - 15 * MINUTE });
      expect(free.map(({ findingId, ticketId }) => [findingId, ticketId]).sort()).toEqual(
        [
          [plain!.id, undefined],
          [young!.id, tickets[0]!.id],
        ].sort(),
      );
    });

    it('lines of a parent are counted with those of its children, and shown a page at a time', async () => {
      const parent = aParent();
      const child = ofMachine(fleet[0]!, { parentId: parent.id });
      const findings = fleet.map((machine, index) =>
        failing(machine, index < 3 ? { state: 'clear', clearedAt: NOW - index * 10 * MINUTE } : {}),
      );
      await ground.store.commit({
        findings,
        tickets: [parent, child].map((row) => ({ row, expect: 0 })),
        links: findings.map(({ id }, index) => link(index === 0 ? child.id : parent.id, id)),
      });
      expect(await ground.store.lines(parent.id, NOW - 10 * MINUTE)).toMatchObject({
        ...{ total: 12, settled: 2, live: 9, machines: 12, worst: 'high' },
      });
      const page = await ground.store.findings({ ticketId: parent.id, limit: 7 });
      expect(page.rows).toHaveLength(7);
      const rest = await ground.store.findings({ ticketId: parent.id, limit: 7, cursor: page.next! });
      expect(new Set([...page.rows, ...rest.rows].map(({ id }) => id)).size).toBe(12);
      expect((await ground.store.ticket(parent.id))?.lines).toEqual({ total: 12, clear: 3 });
      expect(await ground.store.settled()).toEqual([]);
      expect(await ground.store.leftovers(parent.id, 100)).toHaveLength(9);
      expect(await ground.store.siteRatio(parent.id)).toBe(1);
    });

    it('a change is counted among the failing and the healthy, whatever it is called on each system', async () => {
      const version = (machine: Machine, source: string, after = '131') =>
        aChange(machine.id, {
          ...{ check: 'software', subject: `chrome/${source}`, path: `packages.chrome/${source}.version` },
          ...{ before: '130', after, atMs: NOW - MINUTE },
        });
      await ground.store.commit({
        changes: [
          ...fleet.slice(0, 4).map((machine) => version(machine, 'msi')),
          ...fleet.slice(4, 6).map((machine) => version(machine, 'deb')),
          version(fleet[6]!, 'deb'),
          version(fleet[7]!, 'deb', '132'),
          aChange(fleet[0]!.id, { check: 'load', atMs: NOW - MINUTE }),
        ],
      });
      const machineIds = fleet.slice(0, 6).map(({ id }) => id);
      const asked = { exceptCheck: 'crashes', fromMs: NOW - 60 * MINUTE, toMs: NOW };
      expect(await ground.store.sharedChanges({ ...asked, of: { machineIds } })).toMatchObject({
        ...{ failingOf: 6, healthyOf: 6 },
        counted: [{ check: 'software', before: '130', after: '131', failing: 6, healthy: 1 }],
      });
      const none = await ground.store.sharedChanges({ ...asked, exceptCheck: 'software', of: { machineIds } });
      expect(none.counted).toEqual([]);
    });

    it('who has gone home since the fault spread is a healthy witness, who was away before is none', async () => {
      const [failed, home, away] = fleet.map((machine): Machine => ({ ...machine, presence: 'away' }));
      await ground.store.commit({
        seenMachines: [
          { ...failed!, lastSeenAt: NOW },
          { ...home!, lastSeenAt: NOW + MINUTE },
          { ...away!, lastSeenAt: NOW - 60 * MINUTE },
        ],
      });
      const asked = { exceptCheck: 'crashes', fromMs: NOW - 60 * MINUTE, toMs: NOW };
      const answer = await ground.store.sharedChanges({ ...asked, of: { machineIds: [failed!.id] } });
      expect(answer).toMatchObject({ failingOf: 1, healthyOf: fleet.length - 2 });
    });

    it('the pace counts tickets by minute, and what a storm holds', async () => {
      const storm = aParent({ scope: { ...aParent().scope!, kind: 'storm', key: 'storm/volumes' }, openedAt: NOW });
      const finding = failing(fleet[0]!);
      const tickets = [
        storm,
        ofMachine(fleet[1]!, { openedAt: NOW }),
        ofMachine(fleet[2]!, { openedAt: NOW - 90_000 }),
      ];
      await ground.store.commit({
        findings: [finding],
        tickets: tickets.map((row) => ({ row, expect: 0 })),
        links: [link(storm.id, finding.id)],
      });
      expect(await ground.store.pace(NOW, 3)).toEqual([2, 1, 0]);
    });

    it('silence is found by when it began, and told apart from who left with a word', async () => {
      const [silent, old, asleep] = fleet;
      const left = (machine: Machine, over: Partial<Machine>) => ({
        ...machine,
        lastSeenAt: NOW,
        presenceAt: NOW,
        ...over,
      });
      await ground.store.commit({
        machines: [
          left(silent!, { presence: 'silent' }),
          left(old!, { presence: 'silent', presenceAt: NOW - 60 * MINUTE }),
          left(asleep!, { presence: 'asleep' }),
        ],
      });
      expect(await ground.store.silentSince(NOW - MINUTE, 0)).toMatchObject([{ machineId: silent!.id, site: 'tokyo' }]);
      expect(await ground.store.silentSince(NOW - MINUTE, NOW)).toEqual([]);
      expect(await ground.store.silentLong(NOW - 5 * MINUTE, ['server'])).toMatchObject([{ machineId: old!.id }]);
      expect(await ground.store.silentLong(NOW - 5 * MINUTE, ['desktop'])).toEqual([]);
      const counts = await ground.store.siteCounts(NOW - 10 * MINUTE);
      expect(counts).toContainEqual({ site: 'tokyo', online: 3, gone: 2 });
      expect(await ground.store.onlineBefore(NOW)).toBe(9);
      const finding = failing(old!, { ruleId: 'machine.silent' });
      await ground.store.commit({ findings: [finding] });
      expect(await ground.store.silentLong(NOW - 5 * MINUTE, ['server'])).toEqual([]);
      expect(await ground.store.silentFindings()).toMatchObject([{ findingId: finding.id, presence: 'silent' }]);
    });

    it('tickets hear that their machine is gone or back, unless they are about that', async () => {
      const [there, back, gone, justGone, silent] = fleet;
      const away = { presence: 'asleep', presenceAt: NOW - 10 * MINUTE } as const;
      await ground.store.commit({
        seenMachines: [
          { ...gone!, ...away },
          { ...justGone!, ...away, presenceAt: NOW - MINUTE },
          { ...silent!, ...away },
        ],
      });
      const of = (machine: Machine | undefined, awaySince?: number) => {
        const { awaySince: _, ...ticket } = ofMachine(machine!);
        return awaySince === undefined ? ticket : { ...ticket, awaySince };
      };
      const told = of(gone, NOW - MINUTE);
      const tickets = [of(there), of(back, NOW - MINUTE), of(gone), told, of(justGone), of(silent), of(silent)];
      const lines = [failing(silent!, { ruleId: 'machine.silent' })];
      const over = failing(silent!, { ruleId: 'machine.silent', subject: 'before', state: 'clear', clearedAt: NOW });
      await ground.store.commit({
        findings: [...lines, over],
        tickets: tickets.map((row) => ({ row, expect: 0 })),
        links: [link(tickets[5]!.id, lines[0]!.id), link(tickets[6]!.id, over.id)],
      });
      const untold = await ground.store.presenceUntold(NOW - 5 * MINUTE);
      expect(untold).toEqual(
        [back, gone, silent].map((one, at) => ({ id: tickets[[1, 2, 6][at]!]!.id, machineId: one!.id })),
      );
    });
  });
}
