import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../collector/domain/findings/finding.ts';
import { DEFAULT_POLICY } from '../../../../collector/domain/policy.ts';
import type { Ticket } from '../../../../collector/domain/tickets/ticket.ts';
import { triage } from '../../../../collector/domain/tickets/triage.ts';
import { hours, minutes, seconds } from '../../../../shared/duration.ts';
import { aFinding, aTicket } from '../builders.ts';

const NOW = hours(100);
const waited = NOW - seconds(60);
/** A day is a day: no office closes. */
const POLICY = { ...DEFAULT_POLICY, calendars: { ...DEFAULT_POLICY.calendars, normal: '24x7' } };
const open = (over: Partial<Finding> = {}) => aFinding({ openedAt: waited, ...over });
const resolved = (over: Partial<Ticket> = {}) =>
  aTicket({ state: 'resolved', resolvedAt: waited - hours(1), openedAt: 0, ...over });

/** "decision(subject, ...) of ticket". */
function decided(untriaged: Parameters<typeof triage>[0], active: Ticket[] = []): string[] {
  return triage(untriaged, active, POLICY, NOW).map((one) => {
    const subjects = one.findings.map(({ subject }) => subject).join(',');
    return `${one.decision} ${subjects}${'ticket' in one ? ` ${one.ticket.id}` : ''}`;
  });
}

const FLAPS = { flappingSince: NOW, recentOnsets: [NOW - 2, NOW - 1, NOW] };

describe('triage of one finding', () => {
  it.each<[string, Partial<Finding>, Ticket | undefined, string]>([
    ['whose wait is over', {}, undefined, 'opened'],
    ['that waits', { openedAt: waited + 1 }, undefined, 'waiting'],
    [
      'that is critical, on one ordinary PC',
      { severity: 'critical', openedAt: NOW - seconds(30) },
      undefined,
      'waiting',
    ],
    ['that is mild', { severity: 'low' }, undefined, 'below-policy'],
    ['that is information', { severity: 'info' }, undefined, 'below-policy'],
    ['that is medium', { severity: 'medium' }, undefined, 'opened'],
    ['that is clearing', { state: 'clearing' }, undefined, 'not-open'],
    ['that comes and goes, and is gone for a moment', { state: 'clear', ...FLAPS }, undefined, 'opened'],
    ['that comes and goes, and just came', { openedAt: NOW, ...FLAPS }, undefined, 'opened'],
    ['that something keeps quiet', { quiet: { by: 'dependency', id: 'cause', since: 0 } }, undefined, 'quiet'],
    ['of security', { track: 'security' }, undefined, 'not-open'],
    ['that is back within the window', {}, resolved(), 'reopened'],
    ['that is back at the edge of the window', {}, resolved({ resolvedAt: waited - hours(24) }), 'reopened'],
    ['that is back too late', {}, resolved({ resolvedAt: waited - hours(24) - 1 }), 'opened'],
    ['whose ticket is closed', {}, resolved({ state: 'closed' }), 'opened'],
    ['that a person accepted', {}, resolved({ resolvedAt: waited + 1, recheckAt: waited + 9 }), 'accepted'],
    ['that failed again while its ticket resolved by itself', {}, resolved({ resolvedAt: waited + 1 }), 'reopened'],
    [
      'accepted, its ticket closed',
      {},
      resolved({ state: 'closed', resolvedAt: waited + 1, recheckAt: 1 }),
      'accepted',
    ],
    [
      'accepted, but worse now',
      { severity: 'critical' },
      resolved({ resolvedAt: waited + 1, recheckAt: 1 }),
      'reopened',
    ],
  ])('%s', (_, over, lastTicket, decision) => {
    const [only, ...more] = triage([{ finding: open(over), ...(lastTicket && { lastTicket }) }], [], POLICY, NOW);
    expect(only?.decision).toBe(decision);
    expect(more).toEqual([]);
  });
});

describe('what comes back after a weekend', () => {
  const tokyo = (text: string) => Date.parse(`${text}+09:00`);
  const friday = tokyo('2026-11-20T17:00');
  const lastTicket = resolved({ resolvedAt: friday, openedAt: friday - hours(1) });
  const back = (at: number) => [{ finding: open({ openedAt: at }), lastTicket }];

  it('reopens its ticket within a working day of the site', () => {
    const at = tokyo('2026-11-23T16:59');
    expect(triage(back(at), [], DEFAULT_POLICY, at + hours(1))).toMatchObject([{ decision: 'reopened' }]);
    const late = tokyo('2026-11-23T17:01');
    expect(triage(back(late), [], DEFAULT_POLICY, late + hours(1))).toMatchObject([{ decision: 'opened' }]);
  });

  it('does not where they work day and night', () => {
    const plant = {
      ...DEFAULT_POLICY,
      calendars: { ...DEFAULT_POLICY.calendars, ofSites: new Map([['plant', '24x7']]) },
    };
    const at = tokyo('2026-11-21T17:01');
    const machine = { impact: 'low', site: 'plant' } as const;
    expect(triage(back(at), [], plant, at + hours(1), machine)).toMatchObject([{ decision: 'opened' }]);
  });
});

describe('triage on a machine that matters', () => {
  it('waits half as long', () => {
    const finding = open({ severity: 'critical', openedAt: NOW - seconds(30) });
    expect(triage([{ finding }], [], POLICY, NOW, { impact: 'high' })).toMatchObject([{ decision: 'opened' }]);
    expect(triage([{ finding }], [], POLICY, NOW, { impact: 'low' })).toMatchObject([{ decision: 'waiting' }]);
  });
});

describe('triage of a machine', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((subject) => ({ finding: open({ subject }) }));

  it('opens one ticket for what opened together, the worst first', () => {
    const worst = { finding: open({ subject: 'worst', severity: 'critical' }) };
    expect(decided([a!, worst, b!])).toEqual(['opened worst,a,b']);
  });

  it('opens two for what opened further apart', () => {
    const early = { finding: open({ subject: 'early', openedAt: waited - minutes(10) - 1 }) };
    expect(decided([early, a!])).toEqual(['opened early', 'opened a']);
  });

  it('joins the young ticket, and leaves the old one alone', () => {
    expect(decided([a!], [aTicket({ openedAt: waited - minutes(9) })])).toEqual(['line-added a ticket-1']);
    expect(decided([a!], [aTicket({ openedAt: waited - minutes(11) })])).toEqual(['opened a']);
  });

  it('keeps hardening apart from what hinders people, though it opened together', () => {
    const posture = { finding: open({ ruleId: 'security.firewall-off', subject: 'posture' }) };
    expect(decided([a!, posture, b!])).toEqual(['opened a,b', 'opened posture']);
    expect(decided([posture], [aTicket({ openedAt: waited })])).toEqual(['opened posture']);
  });

  it('reopens one ticket for all its findings that are back', () => {
    const lastTicket = resolved();
    expect(decided([{ ...a!, lastTicket }, { ...b!, lastTicket }, c!])).toEqual(['reopened a,b ticket-1', 'opened c']);
  });
});
