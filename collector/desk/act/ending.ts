// How a ticket ends, and how it comes back.
import { RequestError } from '../../../shared/errors.ts';
import { present } from '../../../shared/present.ts';
import { addBusinessMs, calendarOf, lengthMs } from '../../domain/calendar.ts';
import { mayActAs } from '../../domain/roles.ts';
import { type Brings, move, type Resolution, type Ticket } from '../../domain/tickets/ticket.ts';
import type { WorkFile } from '../../store/store.ts';
import { siteOf } from '../finish.ts';
import { leaveToOthers } from '../leave-to-others.ts';
import { type Moves, type Moving, make, stepOf } from './file.ts';
import { momentToCome, words } from './wording.ts';

/** Said of so many by name; the rest is counted. */
const NAMED = 5;

export const ending = {
  'ticket.resolve': (moving, { cause, fix, fixRequired, force, recheckAt }) => {
    const forced = force === undefined ? undefined : words('force', force);
    const holds = isHolding(moving.file);
    if (holds && forced === undefined) throw stillHolding(moving.file);
    const resolution: Resolution = present({
      ...{ cause, fix: words('fix', fix) },
      fixRequired: fixRequired === undefined ? undefined : words('fixRequired', fixRequired),
    });
    const brings: Brings = { resolution, ...(holds && { recheckAt: recheckOf(moving, recheckAt) }) };
    const reason = holds ? `${resolution.fix} (although it holds: ${forced})` : resolution.fix;
    const resolved = make(moving, move(moving.file.work, 'resolved', stepOf(moving, reason), brings));
    moving.draft.notice('ticket.resolved', 'ticket', resolved);
    return resolved;
  },

  'ticket.reopen': async (moving, { reason }) => {
    await mustBeInTime(moving);
    await leaveToOthers(moving.store, moving.draft, moving.file.work.id);
    const reopened = make(moving, move(moving.file.work, 'reopened', stepOf(moving, words('reason', reason))));
    moving.draft.notice('ticket.reopened', 'ticket', reopened);
    return reopened;
  },

  'ticket.close': (moving) => make(moving, move(moving.file.work, 'closed', stepOf(moving, 'confirmed-by-requester'))),

  'ticket.cancel': (moving, { because, reason }) => {
    const step = stepOf(moving, `${because}: ${words('reason', reason)}`);
    return make(moving, move(moving.file.work, 'cancelled', step, { cancelled: because }));
  },
} satisfies Partial<Moves>;

/** Of a parent, `lines` counts what `findings` shows only the first of. */
function isHolding({ findings, lines }: WorkFile<Ticket>): boolean {
  return findings.some(({ state }) => state === 'open') || (lines !== undefined && lines.clear < lines.total);
}

function stillHolding({ findings, lines }: WorkFile<Ticket>): RequestError {
  const holding = findings.filter(({ state }) => state === 'open');
  const all = lines ? lines.total - lines.clear : holding.length;
  const named = holding.slice(0, NAMED).map(({ label, ruleId }) => `${label} (${ruleId})`);
  const more = all > named.length ? [`${all - named.length} more`] : [];
  const text = `still holding: ${[...named, ...more].join(', ')}. Mend it first, or resolve it with force: say why it may stay like that, and when to look again`;
  return new RequestError(409, 'STILL_HOLDING', text);
}

function recheckOf({ draft }: Moving, recheckAt: number | undefined): number {
  if (recheckAt !== undefined) return momentToCome('recheckAt', recheckAt, draft.now);
  const text = '"recheckAt" is missing: say when to look again whether it still holds';
  throw new RequestError(422, 'RECHECK_MISSING', text);
}

/** Whoever only asked for help has some days to say that it was none; the staff has until it is closed. */
async function mustBeInTime({ file: { work }, actor, draft, store, policy }: Moving): Promise<void> {
  if (work.resolvedAt === undefined || mayActAs(actor, ['tech'])) return;
  const calendar = calendarOf(policy.calendars, await siteOf({ store }, work.machineId));
  const until = addBusinessMs(calendar, work.resolvedAt, lengthMs(policy.requesterReopens, calendar));
  if (draft.now <= until) return;
  const text = `T-${work.number} could be reopened until ${new Date(until).toISOString()}. Ask for help anew, and name it`;
  throw new RequestError(409, 'TOO_LATE', text);
}
