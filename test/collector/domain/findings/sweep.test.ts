import { describe, expect, it } from 'vitest';
import type { RuleSettings } from '../../../../collector/domain/findings/observe.ts';
import { sweep } from '../../../../collector/domain/findings/sweep.ts';
import { EVERY_SUBJECT } from '../../../../shared/rules/judged.ts';
import { aFinding, judgedAs, MACHINE } from '../builders.ts';

const settings: RuleSettings = { check: 'volumes', track: 'fault', samples: 1, forMs: 0, holdMs: 0 };
const at = { machineId: MACHINE, observedMs: 1000, now: 1000 };
const home = aFinding({ subject: 'home' });
const root = aFinding({ subject: 'root' });

describe('all subjects of one rule', () => {
  it('observes each judged subject and lets go of those that are not there any more', () => {
    const observed = sweep(
      [home, root],
      [judgedAs('holding', 'high', 'root'), judgedAs('holding', 'low', 'usb')],
      settings,
      at,
    );
    expect(observed.map(({ finding, reason }) => [finding.subject, finding.state, reason])).toEqual([
      ['root', 'open', 'seen-again'],
      ['usb', 'open', 'confirmed'],
      ['home', 'clear', 'subject-gone'],
    ]);
  });

  it('lets go of all when the list is empty', () => {
    expect(sweep([home], [], settings, at)).toMatchObject([{ reason: 'subject-gone' }]);
  });

  it('lets go of nothing while the rule can not tell which there are', () => {
    const dark = judgedAs('unknown', 'high', EVERY_SUBJECT);
    expect(
      sweep([home], [judgedAs('holding', 'high', 'root'), dark], settings, at).map(({ reason }) => reason),
    ).toEqual(['confirmed', 'could-not-tell']);
    expect(sweep([home], [judgedAs('unknown', 'high', 'root')], settings, at)).toMatchObject([
      { reason: 'subject-gone' },
    ]);
  });
});
