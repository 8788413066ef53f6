// Parents grow, let go of what still fails when the rest is well, and resolve.
import { SETTLED_MS } from '../../domain/policy/storms.ts';
import { grownBy, growthOf } from '../../domain/storms/growth.ts';
import { isSilentTooLong, loneSilence } from '../../domain/storms/lone.ts';
import { firstMachines, RELEASING, releaseOf } from '../../domain/storms/release.ts';
import { grow, release } from '../../domain/tickets/parents.ts';
import type { Scope } from '../../domain/tickets/scope.ts';
import { move, type Ticket } from '../../domain/tickets/ticket.ts';
import { SYSTEM } from '../../domain/work.ts';
import type { WorkFile } from '../../store/store.ts';
import type { Leftover, ParentLines } from '../../store/storms.ts';
import type { DeskOptions } from '../options.ts';
import type { Turns } from '../turns.ts';
import { committed, oneByOne, record } from './commit.ts';
import { changeOf } from './correlate.ts';

const LEFTOVERS_READ = 500;

export async function parentsRound(options: DeskOptions, turns: Turns): Promise<void> {
  // The ticket about the collector itself has no lines; presence says when it is over.
  const parents = (await options.store.parents()).filter(({ scope }) => scope?.kind !== 'collector');
  await oneByOne(parents, ({ id }) => turns.take(id, () => tend(options, turns, id)));
}

async function tend(options: DeskOptions, turns: Turns, id: string): Promise<void> {
  const { store, now } = options;
  const file = await store.ticket(id);
  if (!file?.work.scope) return;
  const lines = await store.lines(id, now() - SETTLED_MS);
  const parent = { ...file.work, scope: file.work.scope };
  const growth = growthOf(parent, lines, now());
  if (growth === 'more-machines' || growth === 'finding-worse') return grown(options, parent, growth, lines);
  if (waitsForPeople(file)) return;
  switch (releaseOf(lines, { openedAt: file.work.openedAt, releasedAt: releasedAt(file) }, now())) {
    case 'settled':
      return settled(options, file.work);
    case 'release':
      return letGo(options, turns, file.work);
    case 'still-holding':
      return holdOn(options, file.work);
    default:
  }
}

type Parent = Ticket & { scope: Scope };

async function grown(options: DeskOptions, parent: Parent, because: string, lines: ParentLines): Promise<void> {
  const { scope } = parent;
  const { store, pack, now } = options;
  const siteRatio = await store.siteRatio(parent.id);
  const rule = scope.ruleId === undefined ? undefined : pack().rules.get(scope.ruleId);
  const among = { of: { parentId: parent.id }, observedMs: lines.firstOnsetMs, toMs: lines.lastOnsetMs };
  const change =
    scope.kind === 'rule' ? await changeOf(store, { ...among, exceptCheck: rule?.check ?? '' }) : undefined;
  const { machines, worst = parent.severity } = lines;
  const bigger = grownBy(parent, scope, { machines, siteRatio, worst, change, now: now() });
  await committed(options, (draft) => {
    const moved = grow(parent, bigger.scope, draft.step(SYSTEM, because), bigger.grades);
    if (!('refused' in moved)) draft.ticket(moved, { action: 'ticket.grown', detail: { machines } });
  });
}

/** What a person reopened ends by people. */
function waitsForPeople({ entries }: WorkFile<Ticket>): boolean {
  return entries.findLast(({ move: name }) => name === 'reopened')?.actor.kind === 'person';
}

function releasedAt({ work, entries }: WorkFile<Ticket>): number | undefined {
  if (!work.marks.includes(RELEASING)) return undefined;
  return entries.findLast(({ move: name }) => name === 'released')?.at;
}

/** Its children follow, each in the turn of its machine, where it is known whether it failed again. */
async function settled(options: DeskOptions, parent: Ticket): Promise<void> {
  await committed(options, (draft) => {
    const moved = record(draft, move(parent, 'resolved-by-itself', draft.step(SYSTEM, 'clear-on-most-machines')));
    if (moved) draft.notice('ticket.resolved', 'ticket', moved);
  });
}

/** Free again, they go through triage like any other. */
async function letGo(options: DeskOptions, turns: Turns, parent: Ticket): Promise<void> {
  const leftovers = firstMachines(await releasable(options, await options.store.leftovers(parent.id, LEFTOVERS_READ)));
  const begun = parent.marks.includes(RELEASING);
  if (begun && leftovers.length === 0) return;
  const marks = begun ? parent.marks : [...parent.marks, RELEASING];
  await committed(options, (draft) => {
    const machines = new Set(leftovers.map(({ machineId }) => machineId)).size;
    const moved = move(parent, 'released', draft.step(SYSTEM, 'still-holding'), { marks });
    if ('refused' in moved) return;
    draft.ticket(moved, { action: 'ticket.released', detail: { machines } });
    for (const { ticketId, findingId } of leftovers) if (ticketId === parent.id) draft.release(parent.id, findingId);
  });
  const children = new Map(leftovers.map(({ ticketId, machineId }) => [ticketId, machineId]));
  children.delete(parent.id);
  for (const [ticketId, machineId] of children) await turns.take(machineId, () => releaseChild(options, ticketId));
}

/** Silence after an outage is work only where silence alone would be; the rest may have gone home meanwhile. */
async function releasable({ store, policy, now }: DeskOptions, leftovers: Leftover[]): Promise<Leftover[]> {
  if (!leftovers.some(({ ruleId }) => ruleId === 'machine.silent')) return leftovers;
  const silent = await store.silentFindings();
  const alone = new Set(
    silent
      .filter((one) => isSilentTooLong(loneSilence(one, policy().calendars, now())))
      .map(({ findingId }) => findingId),
  );
  return leftovers.filter(({ ruleId, findingId }) => ruleId !== 'machine.silent' || alone.has(findingId));
}

async function releaseChild(options: DeskOptions, ticketId: string): Promise<void> {
  const file = await options.store.ticket(ticketId);
  if (!file) return;
  await committed(options, (draft) => {
    const moved = release(file.work, draft.step(SYSTEM, 'still-holding'));
    if (!('refused' in moved)) draft.ticket(moved, { action: 'ticket.released' });
  });
}

/** It had begun to let go, and the fault came back on many: it keeps them. */
async function holdOn(options: DeskOptions, parent: Ticket): Promise<void> {
  if (!parent.marks.includes(RELEASING)) return;
  await committed(options, (draft) => {
    const marks = parent.marks.filter((mark) => mark !== RELEASING);
    const moved = move(parent, 'noted', draft.step(SYSTEM, 'back-on-many-machines'), { marks });
    if (!('refused' in moved)) draft.ticket(moved, { action: 'ticket.noted' });
  });
}
