import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../collector/domain/findings/finding.ts';
import { DEFAULT_POLICY } from '../../../../collector/domain/policy.ts';
import { settle } from '../../../../collector/domain/tickets/settle.ts';
import { move } from '../../../../collector/domain/tickets/ticket.ts';
import type { Entry } from '../../../../collector/domain/work.ts';
import { minutes } from '../../../../shared/duration.ts';
import { aFinding, aStep, aTicket, PERSON } from '../builders.ts';

const NOW = minutes(1000);
const quiet = aFinding({ state: 'clear', clearedAt: NOW - minutes(30) });

function reopenedBy(person: boolean, at: number): Entry {
  const moved = move(aTicket({ state: 'resolved' }), 'reopened', aStep({ at, ...(person && { actor: PERSON }) }));
  if ('refused' in moved) throw new Error(moved.refused);
  return moved.entry;
}

describe('a ticket settles', () => {
  it.each<[string, Finding[], Entry[], string]>([
    ['when all has been clear for the quiet time', [quiet], [], 'quiet-since-clear'],
    [
      'not yet while the last is clear for less',
      [quiet, { ...quiet, clearedAt: NOW - minutes(29) }],
      [],
      'waiting-for-quiet',
    ],
    ['not while one holds', [quiet, aFinding()], [], 'still-holding'],
    ['not while one is clearing', [quiet, aFinding({ state: 'clearing' })], [], 'still-holding'],
    ['not without findings: people made it', [], [], 'no-findings'],
    ['not when a person reopened it since', [quiet], [reopenedBy(true, NOW - minutes(5))], 'reopened-by-a-person'],
    ['when the fault came and went after that', [quiet], [reopenedBy(true, NOW - minutes(31))], 'quiet-since-clear'],
    ['when the system reopened it', [quiet], [reopenedBy(false, NOW - minutes(5))], 'quiet-since-clear'],
  ])('%s', (_, findings, entries, decision) => {
    expect(settle(aTicket(), findings, entries, DEFAULT_POLICY, NOW)).toBe(decision);
  });

  it.each(['flapping', 'keeps-coming-back'] as const)('not by itself while it is held open: %s', (heldOpen) => {
    expect(settle(aTicket({ heldOpen }), [quiet], [], DEFAULT_POLICY, NOW)).toBe(heldOpen);
  });

  it('not while what another finding explains is still there', () => {
    const explained = aFinding({ quiet: { by: 'dependency', id: 'cause', since: 0 } });
    expect(settle(aTicket(), [explained], [], DEFAULT_POLICY, NOW)).toBe('still-holding');
  });
});
