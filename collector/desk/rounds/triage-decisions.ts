// From a decision of triage to what it changes.
import { present } from '../../../shared/present.ts';
import type { Pack } from '../../../shared/rules/pack.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import { addLine, openTicket, reopen } from '../../domain/tickets/lines.ts';
import type { Grade, Ticket } from '../../domain/tickets/ticket.ts';
import type { TicketDecision } from '../../domain/tickets/triage.ts';
import { comesAndGoes } from '../../domain/tickets/unstable.ts';
import { SYSTEM } from '../../domain/work.ts';
import type { Draft } from '../draft.ts';
import { unstableTitle, wordsOf } from '../words.ts';

/** What is said in the ticket's journal about why. */
const REASONS = {
  opened: 'open-past-its-wait',
  'line-added': 'same-machine-same-time',
  reopened: 'back-within-the-window',
} as const;

/** `impact` is that of the machine. */
export function carryOut(decision: TicketDecision, draft: Draft, pack: Pack, impact: Grade): void {
  const [first, ...more] = decision.findings;
  if (!first) return;
  switch (decision.decision) {
    case 'opened': {
      const step = draft.step(SYSTEM, REASONS.opened);
      const previousId = decision.previous?.id;
      const about = present({ title: wordsOf(pack, first).title, impact, previousId });
      const opened = openTicket(draft.newId(), first, about, step);
      draft.ticket(opened, { action: 'ticket.opened' });
      draft.link('ticket', opened.work.id, first.id);
      tell('ticket.opened', withUnrest(addLines(opened.work, more, draft), decision.findings, draft), draft);
      return;
    }
    case 'line-added':
      withUnrest(addLines(decision.ticket, decision.findings, draft), decision.findings, draft);
      return;
    case 'reopened': {
      const back = reopen(decision.ticket, first, draft.step(SYSTEM, REASONS.reopened), impact);
      if ('refused' in back) return;
      draft.ticket(back, { action: 'ticket.reopened' });
      tell('ticket.reopened', withUnrest(addLines(back.work, more, draft), decision.findings, draft), draft);
    }
  }
}

/** One message at the start: when it comes and goes, that is the news. */
function tell(kind: 'ticket.opened' | 'ticket.reopened', ticket: Ticket, draft: Draft): void {
  draft.notice(ticket.heldOpen === 'flapping' ? 'ticket.unstable' : kind, 'ticket', ticket);
}

/** The ticket with what its findings did before it had them: some have come and gone for a while. */
function withUnrest(ticket: Ticket, findings: Finding[], draft: Draft): Ticket {
  const [restless] = findings.filter(({ flappingSince }) => flappingSince !== undefined);
  const finding = restless ?? findings[0];
  if (!finding || ticket.heldOpen) return ticket;
  const title = unstableTitle(ticket.title, finding);
  const unstable = comesAndGoes(ticket, finding, [], title, draft.step(SYSTEM, 'finding-returned'));
  if (!unstable) return ticket;
  draft.ticket(unstable, { action: `ticket.${unstable.entry.move}` });
  return unstable.work;
}

function addLines(ticket: Ticket, findings: Finding[], draft: Draft): Ticket {
  let grown = ticket;
  for (const finding of findings) {
    const moved = addLine(grown, finding, draft.step(SYSTEM, REASONS['line-added']));
    if ('refused' in moved) continue;
    draft.ticket(moved, { action: 'ticket.line-added' });
    draft.link('ticket', grown.id, finding.id);
    grown = moved.work;
  }
  return grown;
}
