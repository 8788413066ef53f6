import { StoreError } from '../../../../shared/errors.ts';
import type { Database } from '../../../../shared/sqlite.ts';
import { type Case, ENDED } from '../../../domain/cases/case.ts';
import { ACTIVE, type Ticket } from '../../../domain/tickets/ticket.ts';
import type { Release, Versioned, WorkLink } from '../../commit.ts';
import { caseRow, ticketRow } from '../../rows/work.ts';
import type { Counters } from './counters.ts';
import type { Machines } from './machines.ts';
import { upsertInto } from './upsert.ts';

export interface Work {
  /** @throws StoreError CONFLICT */
  tickets(list: Versioned<Ticket>[]): void;
  /** @throws StoreError CONFLICT */
  case(change: Versioned<Case>): void;
  /** @throws StoreError CONFLICT */
  expect(ticket: Pick<Ticket, 'id' | 'version'>): void;
  release(release: Release): void;
  link(link: WorkLink): void;
}

/** What is stored of a ticket or case before it changes. */
type Stored<Row extends Ticket | Case> = Pick<Row, 'state' | 'number' | 'version'>;

const isActive = ({ state }: Pick<Ticket, 'state'>) => ACTIVE.includes(state);
const isRunning = ({ state }: Pick<Case, 'state'>) => !ENDED.includes(state);

export function openWork(database: Database, machines: Machines, { bump }: Counters): Work {
  const upsertTicket = upsertInto(database, 'ticket', 'id');
  const upsertCase = upsertInto(database, 'security_case', 'id');
  const findTicket = database.prepare('SELECT state, number, version FROM ticket WHERE id = ?');
  const findCase = database.prepare('SELECT state, number, version FROM security_case WHERE id = ?');
  const nextNumber = database.prepare(
    `INSERT INTO counter (name, key, count) VALUES ('number', ?, 1)
     ON CONFLICT (name, key) DO UPDATE SET count = count + 1 RETURNING count`,
  );
  const setActive = database.prepare('UPDATE ticket_finding SET active = ? WHERE ticket_id = ?');
  const letGo = database.prepare('DELETE FROM ticket_finding WHERE ticket_id = ? AND finding_id = ?');
  const linkTicket = database.prepare(
    `INSERT INTO ticket_finding (ticket_id, finding_id, at, active) VALUES (?, ?, ?, ?)
     ON CONFLICT (ticket_id, finding_id) DO NOTHING`,
  );
  const linkCase = database.prepare(
    'INSERT INTO case_finding (case_id, finding_id, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );

  /** Tickets that end let go of their findings before others take them up. */
  function tickets(list: Versioned<Ticket>[]): void {
    const turned = list.filter(writeTicket).map(({ row }) => row);
    for (const row of turned.filter((ticket) => !isActive(ticket))) setActive.run(0, row.id);
    for (const row of turned.filter(isActive)) setActive.run(1, row.id);
  }

  /** True when the ticket became active, or ended. */
  function writeTicket({ row, expect }: Versioned<Ticket>): boolean {
    const old = findTicket.get(row.id) as Stored<Ticket> | undefined;
    mustBe('ticket', row.id, expect, old?.version);
    const number = old?.number ?? numberFor('T');
    const machineId = row.machineId === undefined ? null : machines.idOf(row.machineId);
    upsertTicket(ticketRow({ ...row, number }, machineId));
    const [was, is] = [old ? isActive(old) : false, isActive(row)];
    bump('tickets.active', '', Number(is) - Number(was));
    return was !== is;
  }

  function moveCase({ row, expect }: Versioned<Case>): void {
    const old = findCase.get(row.id) as Stored<Case> | undefined;
    mustBe('case', row.id, expect, old?.version);
    const number = old?.number ?? numberFor('C');
    upsertCase(caseRow({ ...row, number }, machines.idOf(row.machineId)));
    bump('cases.active', '', Number(isRunning(row)) - Number(old ? isRunning(old) : false));
  }

  function expect({ id, version }: Pick<Ticket, 'id' | 'version'>): void {
    mustBe('ticket', id, version, (findTicket.get(id) as Stored<Ticket> | undefined)?.version);
  }

  const numberFor = (letter: 'T' | 'C') => Number(nextNumber.get(letter)?.['count']);

  function link({ on, ofId, findingId, at }: WorkLink): void {
    if (on === 'case') {
      linkCase.run(ofId, findingId, at);
      return;
    }
    const target = findTicket.get(ofId) as Stored<Ticket> | undefined;
    if (!target) throw conflict(`ticket ${ofId} is not stored; nothing can be tied to it`);
    linkTicket.run(ofId, findingId, at, isActive(target) ? 1 : 0);
  }

  return { tickets, case: moveCase, expect, release: ({ ofId, findingId }) => void letGo.run(ofId, findingId), link };
}

function mustBe(what: string, id: string, expected: number, found: number | undefined): void {
  if (expected === 0 ? found === undefined : found === expected) return;
  const is = found === undefined ? 'is not stored' : `has version ${found}`;
  throw conflict(`${what} ${id} ${is}, not ${expected || 'new'}: somebody else changed it; read it again`);
}

const conflict = (message: string) => new StoreError(message, { code: 'CONFLICT' });
