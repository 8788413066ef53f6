import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../collector/domain/cases/case.ts';
import type { Finding } from '../../collector/domain/findings/finding.ts';
import type { Machine } from '../../collector/domain/fleet/machine.ts';
import { ACTIVE, type Ticket } from '../../collector/domain/tickets/ticket.ts';
import type { OutboxRow } from '../../collector/domain/work.ts';
import type { Commit } from '../../collector/store/commit.ts';
import type { FleetCounts } from '../../collector/store/store.ts';
import { aCase, aFinding, aMachine, anOutboxRow, aTicket } from './builders.ts';
import type { OpenGround } from './ground.ts';

/** A step changes one row out of a few, so that rows are changed again and again. */
const which = fc.nat(5);
const step = fc.oneof(
  fc.record({
    a: fc.constant('machine' as const),
    which,
    os: fc.constantFrom('linux', 'windows'),
    presence: fc.constantFrom<Machine['presence'][]>('online', 'away'),
    standing: fc.constantFrom<Machine['standing'][]>('active', 'revoked'),
  }),
  fc.record({
    a: fc.constant('decided' as const),
    which,
    standing: fc.constantFrom<Machine['standing'][]>('active', 'revoked'),
  }),
  fc.record({
    a: fc.constant('finding' as const),
    which,
    state: fc.constantFrom<Finding['state'][]>('clear', 'pending', 'open', 'clearing'),
    severity: fc.constantFrom<Finding['severity'][]>('low', 'high'),
    ruleId: fc.constantFrom('r1', 'r2'),
  }),
  fc.record({
    a: fc.constant('ticket' as const),
    which,
    state: fc.constantFrom<Ticket['state'][]>('new', 'pending', 'resolved'),
  }),
  fc.record({
    a: fc.constant('case' as const),
    which,
    state: fc.constantFrom<Case['state'][]>('flagged', 'triage', 'benign'),
  }),
  fc.record({
    a: fc.constant('outbox' as const),
    which,
    state: fc.constantFrom<OutboxRow['state'][]>('waiting', 'sent', 'dead'),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** The rows as they should be, kept in plain maps. */
function model() {
  const machines = Array.from({ length: 6 }, (_, i) => aMachine({ name: `m${i}` }));
  const home = (i: number) => machines[i]!.id;
  const known = {
    machines: new Map<string, Machine>(machines.map((machine) => [machine.id, machine])),
    findings: new Map<string, Finding>(),
    tickets: new Map<string, Ticket>(),
    cases: new Map<string, Case>(),
    outbox: new Map<string, OutboxRow>(),
  };

  function commitOf(change: Step): Commit {
    const { which: i } = change;
    switch (change.a) {
      case 'machine':
        return { machines: [{ ...machines[i]!, ...change }] };
      case 'decided':
        return { decidedMachines: [{ id: home(i), standing: change.standing }] };
      case 'finding':
        return { findings: [{ ...aFinding(home(i), { subject: 's', ruleId: change.ruleId }), ...change }] };
      case 'ticket':
        return { tickets: [versioned(known.tickets, { ...aTicket(home(i), { id: `t${i}` }), state: change.state })] };
      case 'case':
        return { cases: [versioned(known.cases, { ...aCase(home(i), { id: `c${i}` }), state: change.state })] };
      default:
        return { outbox: [{ ...anOutboxRow({ id: `o${i}` }), state: change.state }] };
    }
  }

  function apply({ machines: some, decidedMachines: decided, findings, tickets, cases, outbox }: Commit): void {
    put(known.machines, some);
    put(
      known.machines,
      decided?.map((row) => ({ ...known.machines.get(row.id)!, ...row })),
    );
    put(known.findings, findings);
    put(
      known.tickets,
      tickets?.map(({ row }) => row),
    );
    put(
      known.cases,
      cases?.map(({ row }) => row),
    );
    put(known.outbox, outbox);
  }

  return { known, start: { machines } satisfies Commit, commitOf, apply };
}

function put<Row extends { id: string }>(known: Map<string, Row>, rows: Row[] = []): void {
  for (const row of rows) known.set(row.id, row);
}

function versioned<Row extends { id: string; version: number }>(known: Map<string, Row>, row: Row) {
  const expected = known.get(row.id)?.version ?? 0;
  return { row: { ...row, version: expected + 1 }, expect: expected };
}

function recount({ known }: ReturnType<typeof model>): FleetCounts {
  const fleet = [...known.machines.values()].filter(({ standing }) => standing === 'active');
  const open = [...known.findings.values()].filter(({ state }) => state === 'open' || state === 'clearing');
  const outbox = [...known.outbox.values()].map(({ state }) => state);
  return {
    machines: { total: fleet.length, byPresence: tally(fleet, (m) => m.presence), byOs: tally(fleet, (m) => m.os) },
    openFindings: {
      byRule: tally(open, (f) => f.ruleId),
      bySeverity: tally(open, (f) => f.severity),
      byOs: tally(open, (f) => known.machines.get(f.machineId)!.os),
    },
    activeTickets: [...known.tickets.values()].filter(({ state }) => ACTIVE.includes(state)).length,
    activeCases: [...known.cases.values()].filter(({ state }) => state !== 'benign').length,
    outboxWaiting: outbox.filter((state) => state === 'waiting').length,
    outboxDead: outbox.filter((state) => state === 'dead').length,
  };
}

function tally<Row>(rows: Row[], keyOf: (row: Row) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[keyOf(row)] = (counts[keyOf(row)] ?? 0) + 1;
  return counts;
}

export function counting(open: OpenGround): void {
  describe('counters', () => {
    it('equal a recount of all rows, whatever happened, failed commits included', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
          const ground = await open();
          const world = model();
          await ground.store.commit(world.start);
          const commits: Promise<void>[] = [];
          for (const change of steps) {
            const commit = world.commitOf(change);
            world.apply(commit);
            commits.push(ground.store.commit(commit));
            const doomed = { ...commit, tickets: [{ row: aTicket(world.start.machines[0]!.id), expect: 99 }] };
            commits.push(
              ground.store.commit(doomed).then(
                () => expect.unreachable(),
                () => undefined,
              ),
            );
          }
          await Promise.all(commits);
          expect(await ground.store.counts()).toEqual(recount(world));
          await ground.dispose();
        }),
        { numRuns: 15 },
      );
    });
  });
}
