import { describe, expect, it } from 'vitest';
import { type Case, type CaseState, close, ENDED, LIVE, MOVES, move } from '../../../../collector/domain/cases/case.ts';
import { findingCleared, flag } from '../../../../collector/domain/cases/flag.ts';
import type { Finding } from '../../../../collector/domain/findings/finding.ts';
import { DEFAULT_POLICY } from '../../../../collector/domain/policy.ts';
import { hours, minutes } from '../../../../shared/duration.ts';
import type { Severity } from '../../../../shared/severity.ts';
import { aCase, aFinding, aStep, PERSON } from '../builders.ts';

const words = { title: { en: 'Admin added', ja: '管理者追加' }, attack: ['T1098'] };
const byPerson = aStep({ actor: PERSON });
const intrusion = (over: Partial<Finding> = {}) => aFinding({ track: 'security', ruleId: 'accounts.admin', ...over });
const flagged = (cases: Case[], finding = intrusion(), at = 1000) =>
  flag(finding, cases, words, { policy: DEFAULT_POLICY, site: undefined }, 'case-2', aStep({ at }));

describe('flagging', () => {
  it.each<[Severity, string, number]>([
    ['critical', 'S1', minutes(10)],
    ['high', 'S2', minutes(30)],
    // Four working hours, and a working day: offices open on Monday, 5 January 1970, at nine in Tokyo.
    ['medium', 'S3', Date.UTC(1970, 0, 5, 4) - 1000],
    ['low', 'S4', Date.UTC(1970, 0, 5, 9) - 1000],
  ])('a %s finding makes a case of %s, to be acknowledged within %i ms', (severity, of, ackMs) => {
    expect(flagged([], intrusion({ severity, onsetMs: 7 }))).toMatchObject({
      decision: 'flagged',
      work: {
        id: 'case-2',
        severity: of,
        state: 'flagged',
        ackDueAt: 1000 + ackMs,
        observedMs: 7,
        attack: ['T1098'],
        number: 0,
      },
      entry: { move: 'flagged', on: 'case', ofId: 'case-2' },
    });
  });

  it('joins the live case of the machine', () => {
    const joined = flagged([aCase({ state: 'triage' })], intrusion({ severity: 'low' }));
    expect(joined).toMatchObject({
      decision: 'joined',
      work: { id: 'case-1', state: 'triage', severity: 'S3', activeAt: 1000, attack: ['T1110', 'T1098'], version: 2 },
    });
  });

  it('raises the severity and shortens the time to acknowledge', () => {
    expect(flagged([aCase()], intrusion({ severity: 'critical' }))).toMatchObject({
      decision: 'severity-raised',
      work: { severity: 'S1', findingSeverity: 'critical', ackDueAt: 1000 + minutes(10) },
    });
  });

  it.each(ENDED)('makes a new case when the last is %s', (state) => {
    expect(flagged([aCase({ state })]).decision).toBe('flagged');
  });

  it('makes a new case when the last was quiet for a day', () => {
    expect(flagged([aCase()], intrusion(), hours(24)).decision).not.toBe('flagged');
    expect(flagged([aCase()], intrusion(), hours(24) + 1).decision).toBe('flagged');
  });
});

describe('the moves of a case', () => {
  it('are acknowledged once, by a person', () => {
    expect(move(aCase(), 'acknowledged', byPerson)).toMatchObject({
      work: { state: 'acknowledged', acknowledgedAt: 1000, acknowledgedBy: 'aiko' },
    });
    expect(move(aCase({ state: 'acknowledged' }), 'acknowledged', byPerson)).toHaveProperty('refused');
    expect(move(aCase(), 'acknowledged', aStep())).toHaveProperty('refused');
  });

  it('end with a verdict of a person, from every live state, and only there', () => {
    for (const state of [...LIVE, ...ENDED] as CaseState[]) {
      const closed = close(aCase({ state }), 'false_positive', byPerson);
      if (ENDED.includes(state)) expect(closed).toHaveProperty('refused');
      else
        expect(closed).toMatchObject({
          work: { state: 'false_positive' },
          entry: { move: 'closed', to: 'false_positive' },
        });
    }
    expect(close(aCase(), 'closed', aStep())).toHaveProperty('refused');
  });

  it('never let the system end one', () => {
    for (const [name, rule] of Object.entries(MOVES)) {
      if (!rule.who.includes('system')) continue;
      for (const state of LIVE) {
        const moved = move(aCase({ state }), name as keyof typeof MOVES, aStep());
        if ('work' in moved) expect(LIVE).toContain(moved.work.state);
      }
    }
  });

  it('ask for a new ack when what was acknowledged gets worse', () => {
    const seen = aCase({ state: 'acknowledged', acknowledgedAt: 500, acknowledgedBy: 'aiko' });
    const { work } = flagged([seen], intrusion({ severity: 'critical' }));
    expect(work).toMatchObject({ state: 'flagged', severity: 'S1', ackDueAt: 1000 + minutes(10) });
    expect(work).not.toHaveProperty('acknowledgedAt');
    expect(flagged([{ ...seen, state: 'contained' }], intrusion({ severity: 'critical' })).work).toMatchObject({
      state: 'contained',
      acknowledgedBy: 'aiko',
    });
  });

  it('keep the case when its finding clears', () => {
    expect(findingCleared(aCase(), 'f', aStep())).toMatchObject({
      work: { state: 'flagged' },
      entry: { move: 'finding-cleared', findingId: 'f' },
    });
    expect(findingCleared(aCase({ state: 'closed' }), 'f', aStep())).toBeUndefined();
  });
});
