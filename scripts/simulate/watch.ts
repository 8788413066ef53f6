// What the collector makes of it, through its API as everybody sees it.
import { setTimeout as pause } from 'node:timers/promises';
import type { FindingShape } from '../../collector/api/shapes/finding.ts';
import type { HealthShape } from '../../collector/api/shapes/health.ts';
import type { TicketShape } from '../../collector/api/shapes/ticket.ts';
import type { Client } from '../../collector/cli/client.ts';

const TICKET_STATES = ['new', 'open', 'in_progress', 'pending', 'resolved', 'closed', 'cancelled'];
const FINDING_STATES = ['clear', 'pending', 'open', 'clearing'];
/** More tickets than any scenario should make. */
const MOST_TICKETS = 20_000;
const POLL_MS = 1000;
/** Asking must not become the load that is measured. */
const SHARE_OF_TIME = 0.2;

/** What was seen at one moment. */
export interface View {
  health: HealthShape;
  /** Those of this run, in all states, parents and children included. */
  tickets: TicketShape[];
}

interface FindingQuery {
  rule?: string;
  machine?: string;
  state?: string[];
}

export interface Watch {
  look(): Promise<View>;
  /** Up to so many findings; without a state in all of them. */
  findings(query: FindingQuery, most: number): Promise<FindingShape[]>;
  /** Looks again and again, until it is reached or time is up. */
  until(reached: (view: View) => boolean, limitMs: number): Promise<{ view: View; reached: boolean }>;
}

export interface WatchOptions {
  client: Client;
  stopped: AbortSignal;
  /** Tickets opened before belong to others. Milliseconds. */
  since: number;
  onView: (view: View) => void;
}

export function openWatch({ client, stopped, since, onView }: WatchOptions): Watch {
  async function look(): Promise<View> {
    stopped.throwIfAborted();
    const health = await client.ask<HealthShape>('GET', '/health');
    const { items } = await client.list<TicketShape>('/tickets', { state: TICKET_STATES }, MOST_TICKETS);
    const view = { health, tickets: items.filter(({ openedAt }) => Date.parse(openedAt) >= since) };
    onView(view);
    return view;
  }

  async function until(reached: (view: View) => boolean, limitMs: number) {
    const deadline = performance.now() + limitMs;
    for (;;) {
      const asked = performance.now();
      const view = await look();
      if (reached(view)) return { view, reached: true };
      if (performance.now() >= deadline) return { view, reached: false };
      await pause(Math.max(POLL_MS, (performance.now() - asked) / SHARE_OF_TIME), undefined, { signal: stopped });
    }
  }

  const findings = async (query: FindingQuery, most: number) =>
    (await client.list<FindingShape>('/findings', { state: FINDING_STATES, ...query }, most)).items;
  return { look, findings, until };
}

export function parentsOf({ tickets }: View): TicketShape[] {
  return tickets.filter(({ scope }) => scope !== undefined);
}

/** Open findings, of one rule or of all. */
export function openCount({ health }: View, rule?: string): number {
  const byRule = health.openFindings?.byRule ?? {};
  if (rule !== undefined) return byRule[rule] ?? 0;
  return Object.values(byRule).reduce((sum, count) => sum + count, 0);
}
