// What the desk asks about many machines at once: the mass rule, parents, presence, the pace of tickets.
// Answers are counts and ids; whole findings are read only where they become work.
import type { Severity } from '../../shared/severity.ts';

import type { Presence } from '../domain/fleet/machine.ts';
import type { Cell } from '../domain/storms/mass.ts';
import type { Silent } from '../domain/storms/outage.ts';
import type { Lines } from '../domain/storms/release.ts';
import type { CountedChange, Population } from '../domain/storms/shared-change.ts';
import type { Ticket } from '../domain/tickets/ticket.ts';

/** An open fault finding that no parent has, directly or through a child. */
export interface Free {
  findingId: string;
  machineId: string;
  site: string | undefined;
  build: string | undefined;
  severity: Severity;
  onsetMs: number;
  /** The ticket of its machine that works on it, unless it works on other faults too. */
  ticketId?: string;
}

interface FreeFilter {
  /** Rules, or the checks they judge. */
  ruleId?: string;
  checks?: readonly string[];
  /** Open since this moment or later. */
  openedFrom: number;
  severities: Severity[];
  /** Tickets opened before keep their findings. */
  ticketsFrom: number;
}

export interface ParentLines extends Lines {
  machines: number;
  worst?: Severity;
  firstOnsetMs: number;
  lastOnsetMs: number;
}

export interface Leftover {
  findingId: string;
  machineId: string;
  ruleId: string;
  /** The parent itself, or the child that it is a line of. */
  ticketId: string;
}

/** Machines of one site: online now, and gone within the asked time. */
interface SiteCount {
  site: string | undefined;
  online: number;
  gone: number;
}

/** An open finding that a machine is silent, and what its connection says by now. */
export interface SilentFinding {
  findingId: string;
  machineId: string;
  class: string | undefined;
  site: string | undefined;
  presence: Presence;
  /** Since when it is. */
  since: number;
  /** The active ticket that it is a line of. */
  ticketId?: string;
}

export interface StormQuestions {
  /** Parents that somebody still has to do something about, the oldest first. */
  parents(): Promise<Ticket[]>;
  /** Rules by which so many machines have opened free findings since then. */
  rising(asked: { openedFrom: number; severities: Severity[]; machines: number }): Promise<string[]>;
  /** Whom such a rule hits, and the whole fleet that is online, by site and build. */
  cells(asked: { ruleId: string; openedFrom: number; severities: Severity[] }): Promise<Cell[]>;
  /** The oldest first, 5,000 at most. */
  free(filter: FreeFilter): Promise<Free[]>;

  /** The findings of a parent and of its children. */
  lines(parentId: string, clearBefore: number): Promise<ParentLines>;
  /** Findings of a parent and its children that still go on; the longest first, `limit` at most. */
  leftovers(parentId: string, limit: number): Promise<Leftover[]>;
  /** The highest share, 0 to 1, of the online machines of one site that a parent has. */
  siteRatio(parentId: string): Promise<number>;
  /** Changes since `fromMs` that these machines, or those of a parent, share; counted there and among the healthy that were heard at `toMs` or later. */
  sharedChanges(asked: {
    of: { parentId: string } | { machineIds: string[] };
    exceptCheck: string;
    fromMs: number;
    toMs: number;
  }): Promise<Population & { counted: CountedChange[] }>;

  /** Automatic tickets opened and findings held by a storm, in each of the last `minutes`, the running one first. */
  pace(now: number, minutes: number): Promise<number[]>;

  /** Machines silent since `since` or later, heard after `heardSince`; the longest first. */
  silentSince(since: number, heardSince: number): Promise<Silent[]>;
  /** Silent since `before` or earlier, of these classes, without an open finding that says so. */
  silentLong(before: number, classes: readonly string[]): Promise<Silent[]>;
  siteCounts(goneSince: number): Promise<SiteCount[]>;
  /** Machines of the fleet online since then. */
  onlineBefore(before: number): Promise<number>;
  silentFindings(): Promise<SilentFinding[]>;
  /**
   * Active tickets on their own that have not heard yet that their machine is gone since `goneBefore` or earlier,
   * unless that is what they are about, or that it is back.
   */
  presenceUntold(goneBefore: number): Promise<{ id: string; machineId: string }[]>;
}
