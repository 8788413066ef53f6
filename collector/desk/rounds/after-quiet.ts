// After a window, what many machines did not recover from is one ticket: whoever did
// the maintenance looks at all of them together.
import { worse } from '../../../shared/severity.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import { MASS_MACHINES } from '../../domain/policy/storms.ts';
import { spansBetween } from '../../domain/quiet/windows.ts';
import { titleOf } from '../../domain/storms/words.ts';
import { grow, type NewParent, openParent } from '../../domain/tickets/parents.ts';
import { impactOf, priorityOf, regraded, urgencyOf } from '../../domain/tickets/priority.ts';
import type { Scope } from '../../domain/tickets/scope.ts';
import { ACTIVE, type Ticket } from '../../domain/tickets/ticket.ts';
import { SYSTEM } from '../../domain/work.ts';
import type { Draft } from '../draft.ts';
import type { DeskOptions } from '../options.ts';
import { committed, record } from './commit.ts';

/** Fewer machines than this get tickets of their own. */
const TOGETHER = { window: 2, silence: MASS_MACHINES };

interface Hidden {
  finding: Finding;
}

/** `over`: what is about to be let go. Ties to one parent each what one window or silence leaves on many machines. */
export async function gatherLeftovers(options: DeskOptions, over: Hidden[]): Promise<void> {
  const open = over.map(({ finding }) => finding).filter(({ state, track }) => state === 'open' && track === 'fault');
  for (const findings of Map.groupBy(open, ({ quiet }) => `${quiet?.by}/${quiet?.id}`).values()) {
    const [first] = findings;
    const by = first?.quiet?.by;
    if (by !== 'window' && by !== 'silence') continue;
    const scope = await scopeOf(options, findings);
    if (scope && scope.machines >= TOGETHER[by]) await gather(options, findings, scope);
  }
}

async function gather(options: DeskOptions, all: Finding[], scope: Scope): Promise<void> {
  const { rows } = await options.store.tickets({ scopeKey: scope.key, states: [...ACTIVE], limit: 1 });
  const [parent] = rows;
  // A crash between this commit and the letting go asks for the same once more.
  const findings = parent ? await notYetIn(options, parent, all) : all;
  if (findings.length === 0) return;
  await committed(options, (draft) => {
    const work = parent ? grown(draft, parent, findings, scope) : opened(draft, findings, scope);
    if (work) for (const { id } of findings) draft.link('ticket', work.id, id);
  });
}

async function notYetIn({ store }: DeskOptions, parent: Ticket, findings: Finding[]): Promise<Finding[]> {
  const loose: Finding[] = [];
  for (const finding of findings) {
    const tickets = await store.ticketsOn([finding.id], parent.openedAt);
    if (!tickets.some(({ id }) => id === parent.id)) loose.push(finding);
  }
  return loose;
}

function opened(draft: Draft, findings: Finding[], scope: Scope): Ticket {
  const severity = findings.map((finding) => finding.severity).reduce(worse);
  const [impact, urgency] = [impactOf({ machines: scope.machines }), urgencyOf(severity)];
  const parent: NewParent = {
    ...{ scope, severity, impact, urgency, priority: priorityOf(impact, urgency), title: titleOf(scope) },
    observedMs: Math.min(...findings.map(({ onsetMs }) => onsetMs)),
  };
  const made = openParent(draft.newId(), parent, draft.step(SYSTEM, 'left-after-quiet'));
  draft.ticket(made, { action: 'ticket.opened' });
  draft.notice('ticket.opened', 'ticket', made.work);
  return made.work;
}

function grown(draft: Draft, parent: Ticket, findings: Finding[], scope: Scope): Ticket | undefined {
  const machines = (parent.scope?.machines ?? 0) + new Set(findings.map(({ machineId }) => machineId)).size;
  const severity = findings.map((finding) => finding.severity).reduce(worse, parent.severity);
  const grades = { severity, ...regraded(parent, impactOf({ machines }), urgencyOf(severity)) };
  return record(draft, grow(parent, { ...scope, machines }, draft.step(SYSTEM, 'left-after-quiet'), grades));
}

/** Undefined while it goes on: then something else let them go. */
async function scopeOf({ store, now }: DeskOptions, findings: Finding[]): Promise<Scope | undefined> {
  const [{ quiet, openedAt = 0 } = {}] = findings as Partial<Finding>[];
  const machines = new Set(findings.map(({ machineId }) => machineId)).size;
  const common = { kind: 'window' as const, machines, grownAt: now() };
  if (quiet?.by === 'silence') {
    const silence = await store.silence(quiet.id);
    if (!silence) return undefined;
    const name = `S-${silence.number}`;
    return { ...common, key: `silence/${silence.id}`, label: { en: `silence ${name}`, ja: `抑止 ${name}` } };
  }
  const window = await store.window(quiet?.id ?? '');
  if (!window) return undefined;
  const [span] = spansBetween(window, openedAt, openedAt);
  if (!span || span.to > now()) return undefined;
  return { ...common, key: `window/${window.id}/${span.from}`, label: { en: window.name, ja: window.name } };
}
