// What one step of the desk is going to change, gathered until it is committed.
import { idText, newId } from '../../shared/id.ts';
import type { Case } from '../domain/cases/case.ts';
import type { Finding } from '../domain/findings/finding.ts';
import type { Change, FactRow, Sample } from '../domain/fleet/machine.ts';
import type { Step } from '../domain/moves.ts';
import type { Hiding } from '../domain/quiet/quiet.ts';
import type { Evidence } from '../domain/tickets/evidence.ts';
import type { Ticket } from '../domain/tickets/ticket.ts';
import type { Actor, AuditRow, Entry, Notice, OutboxRow } from '../domain/work.ts';
import type { Commit, OccurrenceRow, Release, Versioned, WorkLink } from '../store/commit.ts';
import type { DeskOptions } from './options.ts';

/** A ticket or case after a move, and the entry the move leaves. */
interface Made<Row> {
  work: Row;
  entry: Entry;
}

interface AuditLine {
  action: string;
  detail?: AuditRow['detail'];
}

export class Draft {
  readonly now: number;
  readonly changes: Change[] = [];
  readonly samples: Sample[] = [];
  readonly occurrences: OccurrenceRow[] = [];
  readonly hidden: Hiding[] = [];
  readonly evidence: Evidence[] = [];
  readonly #targets: DeskOptions['targets'];
  readonly #facts = new Map<string, FactRow>();
  readonly #seenAgain = new Map<string, FactRow>();
  readonly #findings = new Map<string, Finding>();
  readonly #tickets = new Map<string, Versioned<Ticket>>();
  readonly #cases = new Map<string, Versioned<Case>>();
  readonly #links: WorkLink[] = [];
  readonly #releases: Release[] = [];
  readonly #expected: Pick<Ticket, 'id' | 'version'>[] = [];
  readonly #entries: Entry[] = [];
  readonly #outbox: OutboxRow[] = [];
  readonly #audit: AuditRow[] = [];

  /** `targets`: who is told of notices. */
  constructor(now: number, targets: DeskOptions['targets']) {
    this.now = now;
    this.#targets = targets;
  }

  newId(): string {
    return idText(newId(this.now));
  }

  step(actor: Actor, reason: string): Step {
    return { actor, at: this.now, entryId: this.newId(), reason };
  }

  fact(row: FactRow): void {
    this.#seenAgain.delete(row.check);
    this.#facts.set(row.check, row);
  }

  /** Only its times are new to what is stored, or is going to be. */
  seenAgain(row: FactRow): void {
    const rows = this.#facts.has(row.check) ? this.#facts : this.#seenAgain;
    rows.set(row.check, row);
  }

  finding(finding: Finding): void {
    this.#findings.set(finding.id, finding);
  }

  ticket(made: Made<Ticket>, line: AuditLine): void {
    this.#record(this.#tickets, made, line);
  }

  case(made: Made<Case>, line: AuditLine): void {
    this.#record(this.#cases, made, line);
  }

  link(on: WorkLink['on'], ofId: string, findingId: string): void {
    this.#links.push({ on, ofId, findingId, at: this.now });
  }

  release(ofId: string, findingId: string): void {
    this.#releases.push({ ofId, findingId });
  }

  /** This step relies on the ticket as it was read. */
  expect({ id, version }: Ticket): void {
    this.#expected.push({ id, version });
  }

  audit(row: Omit<AuditRow, 'id' | 'at'>): void {
    this.#audit.push({ id: this.newId(), at: this.now, ...row });
  }

  /** One outbox row for each target that wants it. */
  notice(
    kind: Notice['kind'],
    on: Notice['on'],
    { id, version }: { id: string; version: number },
    said: Pick<Notice, 'role' | 'detail'> = {},
  ): void {
    const notice = { kind, on, ofId: id, at: this.now, idempotencyKey: `${kind}/${id}/${version}`, ...said };
    for (const target of this.#targets(kind, said.role)) {
      const row = { ...notice, id: this.newId(), target, attempts: 0, dueAt: this.now };
      this.#outbox.push({ ...row, state: 'waiting' });
    }
  }

  /** Tickets and cases as they are after all moves so far, and the version that is stored of them. */
  tickets(): Versioned<Ticket>[] {
    return [...this.#tickets.values()];
  }

  cases(): Versioned<Case>[] {
    return [...this.#cases.values()];
  }

  findings(): Finding[] {
    return [...this.#findings.values()];
  }

  /** The findings that are tied to a ticket or case in this draft. */
  linkedTo(id: string): string[] {
    return this.#links.filter(({ ofId }) => ofId === id).map(({ findingId }) => findingId);
  }

  /** More is known of a ticket that moves in this draft; that is no move of its own. */
  amend(ticket: Ticket): void {
    const moving = this.#tickets.get(ticket.id);
    if (moving) this.#tickets.set(ticket.id, { ...moving, row: ticket });
  }

  /** The entries that the moves so far leave on one of them. */
  entriesOf(id: string): Entry[] {
    return this.#entries.filter(({ ofId }) => ofId === id);
  }

  commit(): Commit {
    return {
      facts: [...this.#facts.values()],
      seenAgain: [...this.#seenAgain.values()],
      changes: this.changes,
      samples: this.samples,
      occurrences: this.occurrences,
      hidden: this.hidden,
      findings: [...this.#findings.values()],
      tickets: [...this.#tickets.values()],
      cases: [...this.#cases.values()],
      links: this.#links,
      expected: this.#expected,
      releases: this.#releases,
      entries: this.#entries,
      evidence: this.evidence,
      outbox: this.#outbox,
      audit: this.#audit,
    };
  }

  #record<Row extends { id: string; version: number }>(
    rows: Map<string, Versioned<Row>>,
    { work, entry }: Made<Row>,
    { action, detail }: AuditLine,
  ): void {
    // Each move counts the version up by one; the first of this draft meets what is stored.
    const expect = rows.get(work.id)?.expect ?? work.version - 1;
    rows.set(work.id, { row: work, expect });
    this.#entries.push(entry);
    this.audit({ actor: entry.actor, action, object: work.id, detail: { reason: entry.reason, ...detail } });
  }
}
