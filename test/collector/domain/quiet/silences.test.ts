import { describe, expect, it } from 'vitest';
import {
  approve,
  endOfSilence,
  expire,
  needsApproval,
  reachOf,
  silenceProblems,
  silenceState,
  warned,
  warningIsDue,
} from '../../../../collector/domain/quiet/silences.ts';
import { days, hours, minutes } from '../../../../shared/duration.ts';
import { aMachine } from '../../desk/office.ts';
import { aSilence } from './builders.ts';

const AIKO = { kind: 'person', name: 'aiko', roles: ['tech'] } as const;
const BEN = { kind: 'person', name: 'ben', roles: ['tech'] } as const;

describe('a silence', () => {
  it('is active until its time is over', () => {
    expect(silenceState(aSilence(), hours(2) - 1)).toBe('active');
    expect(silenceState(aSilence(), hours(2))).toBe('expired');
  });

  it('waits for another person when it reaches many machines', () => {
    const wide = aSilence({ needsApproval: true });
    expect(silenceState(wide, 1)).toBe('pending');
    expect(approve(wide, AIKO, 1)).toEqual({
      why: 'role',
      refused: 'S-1 is yours; it takes another person to approve it',
    });
    const approved = approve(wide, BEN, 1);
    expect(approved).toMatchObject({ approvedBy: 'ben', approvedAt: 1, version: 2 });
    if ('refused' in approved) return;
    expect(silenceState(approved, 2)).toBe('active');
    expect(approve(approved, BEN, 2)).toMatchObject({ refused: 'S-1 is active; there is nothing to approve' });
    expect(approve(wide, BEN, hours(2))).toMatchObject({ refused: 'S-1 is expired; there is nothing to approve' });
  });

  it('can be ended before its time, once', () => {
    const ended = expire(aSilence(), BEN, hours(1));
    expect(ended).toMatchObject({ endedBy: 'ben', endedAt: hours(1) });
    if ('refused' in ended) return;
    expect([silenceState(ended, hours(1)), endOfSilence(ended)]).toEqual(['expired', hours(1)]);
    expect(expire(ended, BEN, hours(1))).toMatchObject({ refused: 'S-1 has expired already' });
  });

  it('is announced half an hour before its end, once, and only when it was longer', () => {
    expect(warningIsDue(aSilence(), minutes(90) - 1)).toBe(false);
    expect(warningIsDue(aSilence(), minutes(90))).toBe(true);
    expect(warningIsDue(warned(aSilence(), minutes(90)), minutes(91))).toBe(false);
    expect(warningIsDue(aSilence({ expiresAt: minutes(30) }), minutes(1))).toBe(false);
    expect(warningIsDue(aSilence(), hours(2))).toBe(false);
    expect(warningIsDue(aSilence({ needsApproval: true }), minutes(90))).toBe(false);
  });

  it('lasts at most a week, and speaks of what there is', () => {
    expect(silenceProblems({ scope: 'true', durationMs: days(7) })).toEqual([]);
    expect(silenceProblems({ scope: 'finding.chek == ""', durationMs: days(8) })).toEqual([
      'it lasts 8d; a silence lasts from 1m to 7d',
      'scope: column 9: Finding has no field "chek"; did you mean "check"?',
    ]);
  });

  it('reaches the machines it could hide something of; more than a quarter needs approval', () => {
    const machines = ['tokyo', 'osaka', 'osaka', 'osaka'].map((site, index) =>
      aMachine({ id: `${index}`, labels: { site } }),
    );
    const tokyo = reachOf("machine.labels.site == 'tokyo' && finding.check == 'volumes'", machines);
    expect(tokyo).toEqual({ machines: 1, ofMachines: 4 });
    expect(needsApproval(tokyo)).toBe(false);
    expect(needsApproval(reachOf("finding.check == 'volumes'", machines))).toBe(true);
    expect(needsApproval({ machines: 2, ofMachines: 7 })).toBe(true);
    expect(needsApproval({ machines: 0, ofMachines: 0 })).toBe(false);
  });
});
