import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../collector/domain/findings/finding.ts';
import type { Change } from '../../../../collector/domain/fleet/machine.ts';
import { hintsOf, hypothesisOf, hypothesisWas, looksLikeAttack } from '../../../../collector/domain/tickets/cause.ts';
import { CAUSE_RULES, type Circumstances } from '../../../../collector/domain/tickets/cause-rules.ts';
import type { Scope } from '../../../../collector/domain/tickets/scope.ts';
import { CAUSES, type CauseClass } from '../../../../collector/domain/tickets/ticket.ts';
import { days, hours } from '../../../../shared/duration.ts';
import { aFinding, aTicket, MACHINE } from '../builders.ts';

const ONSET = days(100);

const line = (ruleId: string, check: string, over: Partial<Finding> = {}): Finding =>
  aFinding({ ruleId, check, onsetMs: ONSET, ...over });

const event = (ruleId: string, severity: Finding['severity'], hoursBefore: number): Finding =>
  line(ruleId, 'logins', { track: 'security', severity, onsetMs: ONSET - hours(hoursBefore) });

const change = (check: string, kind: Change['kind'], path: string, subject = ''): Change => ({
  ...{ machineId: MACHINE, check, kind, path, subject },
  ...{ atMs: ONSET - hours(2), receivedAt: ONSET - hours(2) },
});

const scope = (kind: Scope['kind'], over: Partial<Scope> = {}): Scope => ({
  ...{ kind, key: kind, label: { en: 'tokyo', ja: '東京' }, machines: 200, grownAt: ONSET },
  ...over,
});

function circumstances(lines: Finding[], over: Partial<Circumstances> = {}): Circumstances {
  const findings = [...lines, ...(over.findings ?? [])];
  return { onsetMs: ONSET, lines, changes: [], occurrences: [], sameFault: 0, ...over, findings };
}

const full = line('disk.space', 'volumes');
const crashed = line('health.crashes', 'crashes');
const upgraded = change('updates', 'removed', 'packages', 'openssl');
const patched: Scope['change'] = {
  ...{ check: 'software', subject: 'driver', path: 'packages', kind: 'added' },
  ...{ failing: 50, failingOf: 50, healthy: 0, healthyOf: 900, fromMs: ONSET, toMs: ONSET },
};

/** What happened, as a technician would say it afterwards, and what the house knows of it at the opening. */
const SCENARIOS: [what: string, truth: CauseClass, because: string, Circumstances][] = [
  ['a disk that fails', 'system_fault', 'failing-hardware', circumstances([line('disk.smart-failing', 'smart')])],
  [
    'a slow PC whose disk is failing',
    'system_fault',
    'failing-hardware-beside-it',
    circumstances([line('disk.slow', 'disk_activity')], {
      findings: [line('disk.smart-warning', 'smart', { onsetMs: ONSET - days(20) })],
    }),
  ],
  [
    'one bad patch on many PCs',
    'system_fault',
    'change-shared-by-the-failing',
    circumstances([crashed], { scope: scope('rule', { change: patched }), sameFault: 49 }),
  ],
  [
    'a fault on many PCs, healthy ones got the same patch',
    'system_fault',
    'same-fault-on-others',
    circumstances([crashed], {
      scope: scope('rule', { change: { ...patched, healthy: 450, lift: 2 } }),
      sameFault: 49,
    }),
  ],
  [
    'a fault that four others have too',
    'system_fault',
    'same-fault-on-others',
    circumstances([line('health.service-failed', 'services')], { sameFault: 4 }),
  ],
  [
    'a service that fails two hours after an update',
    'system_fault',
    'recent-patch-on-this-machine',
    circumstances([line('health.service-failed', 'services')], { changes: [upgraded] }),
  ],
  ['a blue screen', 'system_fault', 'crash-record', circumstances([crashed], { lastEnd: 'crash' })],
  ['a site without power', 'environment', 'site-power-or-provider', circumstances([], { scope: scope('site-outage') })],
  [
    'a resolver that is down for a floor',
    'environment',
    'network-of-many',
    circumstances([line('network.dns', 'network')], { sameFault: 12 }),
  ],
  [
    'a PC at a socket that is switched off at night',
    'environment',
    'power-lost',
    circumstances([line('health.unclean-ends', 'crashes')], { lastEnd: 'power-loss' }),
  ],
  [
    'a release that its vendor gave up',
    'environment',
    'vendor-ended-support',
    circumstances([line('patch.end-of-life', 'release')]),
  ],
  [
    'a patch day that all PCs wait for',
    'environment',
    'vendor-released-updates',
    circumstances([line('patch.security-pending', 'updates')], { sameFault: 40 }),
  ],
  [
    'a user who turned the firewall off',
    'user_action',
    'settings-changed-by-a-person',
    circumstances([line('security.firewall-off', 'firewall')], { changes: [change('firewall', 'changed', 'enabled')] }),
  ],
  [
    'a user who removed the antivirus program',
    'user_action',
    'program-removed-by-a-person',
    circumstances([line('security.no-antivirus', 'antivirus')], {
      changes: [change('software', 'removed', 'packages', 'Defender')],
    }),
  ],
  [
    'a user who mistyped the password ten times',
    'user_action',
    'own-lockout',
    circumstances([line('health.service-failed', 'services')], {
      occurrences: [
        { kind: 'login_failed', fields: { account: 'aiko', service: 'login' } },
        { kind: 'account_locked', fields: { account: 'aiko' } },
      ],
    }),
  ],
  [
    'an account locked by somebody on the network',
    'external_attack',
    'lockout-from-elsewhere',
    circumstances([line('health.processor', 'load')], {
      occurrences: [
        { kind: 'login_failed', fields: { account: 'aiko', service: 'sshd', source: '203.0.113.9' } },
        { kind: 'account_locked', fields: { account: 'aiko' } },
      ],
    }),
  ],
  [
    'a log that was cleared before the antivirus stopped',
    'external_attack',
    'tampering',
    circumstances([line('security.antivirus-off', 'antivirus')], {
      changes: [change('antivirus', 'changed', 'products.x.enabled')],
      findings: [event('security.log-cleared', 'high', 3)],
    }),
  ],
  [
    'a miner that eats the processor',
    'external_attack',
    'malware',
    circumstances([line('health.processor', 'load')], { findings: [event('security.malware', 'critical', 5)] }),
  ],
  [
    'a login after a night of guessing, then a full disk',
    'external_attack',
    'security-event-in-the-same-day',
    circumstances([full], { findings: [event('security.login-after-failures', 'high', 8)] }),
  ],
  ['a disk that filled up slowly', 'unknown', 'no-hint', circumstances([full])],
  [
    'a full disk a week after an attack',
    'unknown',
    'no-hint',
    circumstances([full], { findings: [event('security.malware', 'critical', 24 * 7)] }),
  ],
];

describe('the cause of a fault', () => {
  it.each(SCENARIOS)('of %s is %s', (_, truth, because, now) => {
    expect(hypothesisOf(hintsOf(now))).toMatchObject({ cause: truth, because });
  });

  it('is right about every labelled scenario, as the matrix says', () => {
    const guesses = SCENARIOS.map(([, truth, , now]) => ({ truth, guess: hypothesisOf(hintsOf(now)).cause }));
    const matrix = CAUSES.map((truth) => ({
      truth,
      ...Object.fromEntries(
        CAUSES.map((guess) => [guess, guesses.filter((one) => one.truth === truth && one.guess === guess).length]),
      ),
    }));
    console.table(matrix);
    expect(guesses.filter(({ truth, guess }) => truth !== guess)).toEqual([]);
  });

  it('every rule of the catalog decides some scenario, and has a name of its own', () => {
    const names = CAUSE_RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const decided = new Set(SCENARIOS.map(([, , because]) => because));
    expect(names.filter((name) => !decided.has(name))).toEqual(['collector-or-its-link']);
  });

  it('tells what speaks as strongly for another cause', () => {
    const now = circumstances([line('security.no-antivirus', 'antivirus')], {
      changes: [change('antivirus', 'changed', 'enabled')],
      scope: scope('collector'),
    });
    const tied = hypothesisOf([
      { rule: 'own-lockout', cause: 'user_action', confidence: 0.8 },
      { rule: 'same-fault-on-others', cause: 'system_fault', confidence: 0.8 },
      { rule: 'crash-record', cause: 'system_fault', confidence: 0.6 },
    ]);
    expect(tied).toEqual({
      ...{ cause: 'user_action', confidence: 0.8, because: 'own-lockout' },
      orElse: [{ cause: 'system_fault', because: 'same-fault-on-others' }],
    });
    expect(hypothesisOf(hintsOf(now))).not.toHaveProperty('orElse');
  });

  it('never hides signs of an attack behind a stronger hint', () => {
    const hints = hintsOf(
      circumstances([line('disk.smart-failing', 'smart')], { findings: [event('security.log-cleared', 'high', 1)] }),
    );
    expect(hypothesisOf(hints).cause).toBe('system_fault');
    expect(looksLikeAttack(hints)).toBe(true);
    expect(looksLikeAttack(hintsOf(circumstances([crashed])))).toBe(false);
  });

  it('can be counted right or wrong once a person said what it was', () => {
    const hypothesis = { cause: 'system_fault', confidence: 0.9, because: 'failing-hardware' } as const;
    const resolved = (cause: CauseClass) => aTicket({ hypothesis, resolution: { cause, fix: 'new disk' } });
    expect(hypothesisWas(resolved('system_fault'))).toBe('right');
    expect(hypothesisWas(resolved('user_action'))).toBe('wrong');
    expect(hypothesisWas(aTicket({ hypothesis }))).toBeUndefined();
  });
});
