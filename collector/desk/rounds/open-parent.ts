// Parents: how one opens, and how findings and tickets of single machines come under it.
import type { Severity } from '../../../shared/severity.ts';
import { worse } from '../../../shared/severity.ts';
import { titleOf } from '../../domain/storms/words.ts';
import { claim, openParent } from '../../domain/tickets/parents.ts';
import { impactOf, priorityOf, urgencyOf } from '../../domain/tickets/priority.ts';
import type { Scope } from '../../domain/tickets/scope.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { SYSTEM } from '../../domain/work.ts';
import type { Free } from '../../store/storms.ts';
import type { Draft } from '../draft.ts';
import type { DeskOptions } from '../options.ts';
import type { Turns } from '../turns.ts';
import { committed, inSlices } from './commit.ts';

/** Findings tied to a parent in one commit: a few milliseconds of the store's time. */
const LINKS_AT_ONCE = 300;

/** `siteRatio`: the highest share of one site's machines that it hits. */
export interface Begun {
  scope: Scope;
  severity: Severity;
  siteRatio: number;
  observedMs: number;
  /** The decision's name. */
  because: string;
}

/** Drafts a new parent and its one notice. */
export function drafted(draft: Draft, { scope, severity, siteRatio, observedMs, because }: Begun): Ticket {
  const impact = impactOf({ machines: scope.machines, siteRatio });
  const urgency = urgencyOf(severity);
  const grades = { severity, impact, urgency, priority: priorityOf(impact, urgency) };
  const begun = { title: titleOf(scope), scope, observedMs, ...grades };
  const opened = openParent(draft.newId(), begun, draft.step(SYSTEM, because));
  const { machines, key } = scope;
  draft.ticket(opened, { action: 'ticket.opened', detail: { scope: key, machines } });
  draft.notice('ticket.opened', 'ticket', opened.work);
  return opened.work;
}

/**
 * Opens a parent together with its first findings, then claims the others. A commit that
 * somebody else was faster than changes nothing: the next round sees what is left.
 */
export async function openWith(options: DeskOptions, turns: Turns, begun: Begun, free: Free[]): Promise<void> {
  const own = free.filter(({ ticketId }) => ticketId === undefined);
  let parent: Ticket | undefined;
  const done = await committed(options, (draft) => {
    parent = drafted(draft, begun);
    for (const { findingId } of own.slice(0, LINKS_AT_ONCE)) draft.link('ticket', parent.id, findingId);
  });
  if (!done || !parent) return;
  const rest = new Set(own.slice(0, LINKS_AT_ONCE));
  await claimAll(
    options,
    turns,
    parent,
    free.filter((one) => !rest.has(one)),
  );
}

/** Slice by slice: what a crash leaves undone is still free, and claimed in the next round. */
export async function claimAll(options: DeskOptions, turns: Turns, parent: Ticket, free: Free[]): Promise<void> {
  const own = free.filter(({ ticketId }) => ticketId === undefined);
  for (let start = 0; start < own.length; start += LINKS_AT_ONCE) {
    await committed(options, (draft) => {
      draft.expect(parent);
      for (const { findingId } of own.slice(start, start + LINKS_AT_ONCE)) draft.link('ticket', parent.id, findingId);
    });
  }
  const children = new Map(free.flatMap(({ ticketId, machineId }) => (ticketId ? [[ticketId, machineId]] : [])));
  await inSlices([...children], ([ticketId, machineId]) =>
    turns.take(machineId ?? '', () => claimChild(options, parent, ticketId ?? '')),
  );
}

async function claimChild(options: DeskOptions, parent: Ticket, ticketId: string): Promise<void> {
  const file = await options.store.ticket(ticketId);
  if (!file) return;
  await committed(options, (draft) => {
    draft.expect(parent);
    const moved = claim(file.work, parent, draft.step(SYSTEM, 'same-fault-on-many-machines'));
    if (!('refused' in moved)) draft.ticket(moved, { action: 'ticket.claimed', detail: { parent: parent.id } });
  });
}

export function worstOf(free: { severity: Severity }[]): Severity {
  return free.reduce<Severity>((worst, { severity }) => worse(worst, severity), 'info');
}
