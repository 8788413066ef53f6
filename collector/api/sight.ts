// What is the security track's stays with those who may see cases. Others get a store that
// answers as if it were not there, so that lists, pages and counts agree. People of the desk
// still learn that a case works on a machine, by its number alone: they must not re-image it.
import type { Finding } from '../domain/findings/finding.ts';
import { mayActAs } from '../domain/roles.ts';
import { SIGNS_TOLD } from '../domain/tickets/cause.ts';
import type { Ticket } from '../domain/tickets/ticket.ts';
import type { Actor } from '../domain/work.ts';
import type { FleetCounts, Store, WorkFile } from '../store/store.ts';
import type { ApiParts } from './parts.ts';
import { CASE_READERS } from './who.ts';

const DESK = ['tech', 'admin'] as const;

/** The parts of the API with the store as whoever asks may see it. */
export function seenBy(actor: Actor, parts: ApiParts): ApiParts {
  if (mayActAs(actor, CASE_READERS)) return parts;
  const { store } = parts;
  const withoutCases = { ...store, ...faultsOf(store) };
  return { ...parts, store: mayActAs(actor, DESK) ? withoutCases : { ...withoutCases, ...outside(store) } };
}

const isFault = ({ track }: Finding): boolean => track === 'fault';

type FaultQuestions = Pick<Store, 'machines' | 'finding' | 'findings' | 'findingsBeginning' | 'counts'>;

function faultsOf(store: Store): FaultQuestions {
  return {
    machines: (filter) => store.machines({ ...filter, track: 'fault' }),
    async finding(id) {
      const finding = await store.finding(id);
      return finding && isFault(finding) ? finding : undefined;
    },
    findings: async (filter) =>
      filter.track === 'security' ? { rows: [] } : store.findings({ ...filter, track: 'fault' }),
    findingsBeginning: (written, limit) => store.findingsBeginning(written, limit, 'fault'),
    async counts() {
      const { activeCases: _, ...counts } = await store.counts();
      const openFindings = structuredClone(counts.openFindings);
      for (const { ruleId, severity, os, count } of await store.openSecurity()) {
        less(openFindings.byRule, ruleId, count);
        less(openFindings.bySeverity, severity, count);
        less(openFindings.byOs, os, count);
      }
      return { ...counts, openFindings };
    },
  };
}

function less(counts: FleetCounts['openFindings']['byRule'], name: string, by: number): void {
  const left = (counts[name] ?? 0) - by;
  if (left > 0) counts[name] = left;
  else delete counts[name];
}

/** Whoever asked for help, and programs: not even that there may have been an attack. */
function outside(store: Store): Pick<Store, 'ticket' | 'tickets' | 'notices'> {
  return {
    async ticket(id) {
      const file = await store.ticket(id);
      return file && unsuspecting(file);
    },
    async tickets(filter) {
      const page = await store.tickets(filter);
      return { ...page, rows: page.rows.map(withoutGuess) };
    },
    async notices(filter) {
      const page = await store.notices(filter);
      return { ...page, rows: page.rows.filter(({ on }) => on !== 'case') };
    },
  };
}

function unsuspecting(file: WorkFile<Ticket>): WorkFile<Ticket> {
  const entries = file.entries.filter(({ reason }) => reason !== SIGNS_TOLD);
  return { ...file, work: withoutGuess(file.work), entries };
}

function withoutGuess({ hypothesis: _, caseId: __, marks, ...ticket }: Ticket): Ticket {
  return { ...ticket, marks: marks.filter((mark) => mark !== SIGNS_TOLD) };
}
