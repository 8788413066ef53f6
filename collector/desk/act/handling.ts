// Who works on a ticket, and what it waits for.
import { RequestError } from '../../../shared/errors.ts';
import { mayActAs } from '../../domain/roles.ts';
import { move, type Pending, type Ticket, type Tier } from '../../domain/tickets/ticket.ts';
import { type Moves, type Moving, make, stepOf } from './file.ts';
import { momentToCome, words } from './wording.ts';

export const handling = {
  'ticket.ack': (moving) => make(moving, move(moving.file.work, 'acknowledged', stepOf(moving, 'acknowledged'))),

  'ticket.take': (moving) => {
    const assignee = moving.actor.name;
    return make(moving, move(moving.file.work, 'taken', stepOf(moving, 'taken'), { assignee }));
  },

  'ticket.assign': (moving, { to }) => {
    const assignee = words('to', to);
    return make(moving, move(moving.file.work, 'assigned', stepOf(moving, assignee), { assignee }));
  },

  'ticket.unassign': (moving) => {
    const { work } = moving.file;
    if (work.assignee === undefined) throw refused(`T-${work.number} is nobody's already`);
    const pending = work.pending && { pending: { ...work.pending, was: 'open' as const } };
    return make(moving, move(work, 'unassigned', stepOf(moving, work.assignee), { assignee: undefined, ...pending }));
  },

  'ticket.note': (moving, { text }) => {
    const noted = make(moving, move(moving.file.work, 'noted', stepOf(moving, words('text', text))));
    return answersWait(moving, noted)
      ? make(moving, move(noted, 'resumed', stepOf(moving, 'requester-answered')))
      : noted;
  },

  'ticket.pend': (moving, { on, reason, until }) => {
    const { work } = moving.file;
    const pending: Pending = {
      ...{ on, reason: words('reason', reason), until: momentToCome('until', until, moving.draft.now) },
      was: work.pending?.was ?? (work.state === 'in_progress' ? 'in_progress' : 'open'),
    };
    return make(moving, move(work, 'pending', stepOf(moving, `${on}: ${pending.reason}`), { pending }));
  },

  'ticket.resume': (moving, { reason = 'resumed' }) =>
    make(moving, move(moving.file.work, 'resumed', stepOf(moving, words('reason', reason)))),

  'ticket.escalate': (moving, { tier, note }) => {
    mustGo(moving.file.work, tier, 'up');
    const escalated = make(moving, move(moving.file.work, 'escalated', handOver(moving, tier, note), { tier }));
    moving.draft.notice('ticket.escalated', 'ticket', escalated, { role: `tier-${tier}`, detail: { tier } });
    return escalated;
  },

  'ticket.hand-back': (moving, { tier, note }) => {
    mustGo(moving.file.work, tier, 'down');
    return make(moving, move(moving.file.work, 'handed-back', handOver(moving, tier, note), { tier }));
  },
} satisfies Partial<Moves>;

/** The word of those it waited for ends the wait. */
function answersWait({ actor }: Moving, { pending }: Ticket): boolean {
  return pending?.on === 'user' && mayActAs(actor, ['requester']) && !mayActAs(actor, ['tech']);
}

function handOver(moving: Moving, tier: Tier, note: string) {
  return stepOf(moving, `tier ${tier}: ${words('note', note)}`);
}

function mustGo({ number, tier: now }: Ticket, tier: Tier, direction: 'up' | 'down'): void {
  if (direction === 'up' ? tier > now : tier < now) return;
  const tiers = ([1, 2, 3] as const).filter((other) => (direction === 'up' ? other > now : other < now));
  const end = direction === 'up' ? 'there is no higher one' : 'there is no lower one';
  const mend = `name a ${direction === 'up' ? 'higher' : 'lower'} tier, ${tiers.join(' or ')}`;
  throw refused(`T-${number} is with tier ${now}: ${tiers.length > 0 ? mend : end}`);
}

const refused = (text: string) => new RequestError(409, 'NOT_ALLOWED', text);
