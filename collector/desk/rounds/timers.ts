// What was to happen by now. Each timer fires in the turn of its machine, on what is stored then, and what
// comes of it is one commit with the timers that follow: a restart in between repeats nothing.
import { minutes } from '../../../shared/duration.ts';
import { move as moveCase } from '../../domain/cases/case.ts';
import { happeningOf as happeningOnCase, timersOf as timersOfCase } from '../../domain/cases/ladder.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import { type Happening, type Holding, happeningOf } from '../../domain/tickets/due.ts';
import { move, type Ticket } from '../../domain/tickets/ticket.ts';
import { timersOf } from '../../domain/tickets/timers.ts';
import { SYSTEM, type Timer } from '../../domain/work.ts';
import type { WorkFile } from '../../store/store.ts';
import { siteOf } from '../finish.ts';
import { leaveToOthers } from '../leave-to-others.ts';
import type { DeskOptions } from '../options.ts';
import type { Turns } from '../turns.ts';
import { committed, inSlices, record } from './commit.ts';

/** After a start the machines tell first what happened meanwhile; then timers have their turn. */
const SETTLE_MS = minutes(2);
const AT_ONCE = 500;

/** Of each ticket and case one timer, the earliest: what it brings sets the others anew, and they come a second later. */
export function openTimersRound(options: DeskOptions, turns: Turns): { round(): Promise<void> } {
  const { store, now } = options;
  const settledAt = now() + SETTLE_MS;

  async function round(): Promise<void> {
    if (now() < settledAt) return;
    const due = await store.timersDue(now(), AT_ONCE);
    const first = new Map(due.toReversed().map((timer) => [timer.ofId, timer]));
    await inSlices([...first.values()], (timer) => (timer.on === 'ticket' ? ofTicket(timer) : ofCase(timer)));
  }

  async function ofTicket(timer: Timer): Promise<void> {
    const work = (await store.ticket(timer.ofId))?.work;
    await turns.take(work?.machineId ?? timer.ofId, () => fireOnTicket(options, timer));
  }

  async function ofCase(timer: Timer): Promise<void> {
    const work = (await store.case(timer.ofId))?.work;
    await turns.take(work?.machineId ?? timer.ofId, () => fireOnCase(options, timer));
  }

  return { round };
}

async function fireOnTicket(options: DeskOptions, timer: Timer): Promise<void> {
  const { store, policy, now } = options;
  const file = await store.ticket(timer.ofId);
  if (!file) return replaced(options, timer, []);
  const { work, entries } = file;
  const course = { entries, policy: policy(), site: await siteOf(options, work.machineId) };
  const holding = timer.kind === 're-check' ? await holdingOf(options, file) : 'nowhere';
  const happening = work.version === timer.version && happeningOf(work, timer, course, holding, now());
  if (happening && (await happened(options, work, happening))) return;
  // A line got another ticket just now: looked at anew a second later.
  if (happening && timer.kind === 're-check') return;
  if ((await store.ticket(work.id))?.work.version === work.version)
    await replaced(options, timer, timersOf(work, course));
}

/** Of a parent, `lines` counts what `findings` shows only the first of. */
async function holdingOf({ store }: DeskOptions, { work, findings, lines }: WorkFile<Ticket>): Promise<Holding> {
  const held = (rows: Pick<Finding, 'state'>[]) => rows.filter(({ state }) => state !== 'clear').length;
  const all = lines ? lines.total - lines.clear : held(findings);
  if (all === 0) return 'nowhere';
  return all > held(await store.linesElsewhere(work.id)) ? 'here' : 'elsewhere';
}

/** False: it is no move any more, or somebody was faster. */
async function happened(options: DeskOptions, ticket: Ticket, { move: name, reason, brings, notice }: Happening) {
  let moved: Ticket | undefined;
  const written = await committed(options, async (draft) => {
    if (name === 'reopened') await leaveToOthers(options.store, draft, ticket.id);
    moved = record(draft, move(ticket, name, draft.step(SYSTEM, reason), brings));
    if (moved && notice) draft.notice(notice.kind, 'ticket', moved, notice);
  });
  return written && moved !== undefined;
}

async function fireOnCase(options: DeskOptions, timer: Timer): Promise<void> {
  const { store, policy, now } = options;
  const file = await store.case(timer.ofId);
  if (!file) return replaced(options, timer, []);
  const { work, entries } = file;
  const ground = { policy: policy(), site: await siteOf(options, work.machineId) };
  const happening =
    work.version === timer.version && happeningOnCase(work, timer, entries, { policy: ground.policy, now: now() });
  let isMoved = false;
  const written = await committed(options, (draft) => {
    if (!happening) return;
    const moved = moveCase(work, happening.move, draft.step(SYSTEM, happening.reason));
    if ('refused' in moved) return;
    isMoved = true;
    draft.case(moved, { action: `case.${happening.move}` });
    draft.notice('case.escalated', 'case', moved.work, happening.notice);
  });
  if (!(written && isMoved) && (await store.case(work.id))?.work.version === work.version)
    await replaced(options, timer, timersOfCase(work, entries, ground));
}

/** A timer that brought nothing must not come again every second. */
async function replaced({ store }: DeskOptions, fired: Timer, timers: Timer[]): Promise<void> {
  const { on, ofId, kind, ordinal } = fired;
  const others = timers.filter(
    (timer) => timer.kind !== kind || timer.ordinal !== ordinal || timer.dueAt > fired.dueAt,
  );
  await store.commit({ timers: [{ on, ofId, timers: others }] });
}
