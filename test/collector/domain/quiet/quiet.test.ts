import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../collector/domain/findings/finding.ts';
import { hidersAt, quietDecision } from '../../../../collector/domain/quiet/quiet.ts';
import type { Silence } from '../../../../collector/domain/quiet/silences.ts';
import { endEarly, type MaintenanceWindow, remove } from '../../../../collector/domain/quiet/windows.ts';
import { hours, minutes } from '../../../../shared/duration.ts';
import { aMachine } from '../../desk/office.ts';
import { aFinding } from '../builders.ts';
import { aSilence, aWindow, tokyo } from './builders.ts';

const START = tokyo('2026-11-25T22:00:00');
const END = START + hours(4);
const pc = aMachine({ labels: { site: 'tokyo' } });

function decided(
  finding: Partial<Finding>,
  now: number,
  { windows = [aWindow()], silences = [] }: { windows?: MaintenanceWindow[]; silences?: Silence[] } = {},
) {
  return quietDecision(aFinding(finding), pc, hidersAt(windows, silences, now), now);
}
const byWindow = { by: 'window', id: 'window-1', since: START + 5 } as const;

describe('a window', () => {
  it('hides what opens within it', () => {
    expect(decided({ openedAt: START }, START + 5)).toEqual({ decision: 'hidden', quiet: byWindow });
    expect(decided({ openedAt: END - 1 }, END + minutes(14))).toMatchObject({ decision: 'hidden' });
  });

  it('hides neither what opened before, nor what opens after, nor what is out of its scope', () => {
    expect(decided({ openedAt: START - 1 }, START + 5)).toEqual({ decision: 'stays' });
    expect(decided({ openedAt: END }, END + 5)).toEqual({ decision: 'stays' });
    const osaka = [aWindow({ scope: "machine.labels.site == 'osaka'" })];
    expect(decided({ openedAt: START }, START + 5, { windows: osaka })).toEqual({ decision: 'stays' });
  });

  it('never hides the security track', () => {
    expect(decided({ openedAt: START, track: 'security' }, START + 5)).toEqual({ decision: 'stays' });
    const all = [aSilence({ scope: 'true', expiresAt: START + hours(9) })];
    expect(decided({ track: 'security' }, START + 5, { silences: all })).toEqual({ decision: 'stays' });
  });

  it('keeps it for the time in which machines settle, and then lets it go', () => {
    const hidden = { openedAt: START, quiet: byWindow };
    expect(decided(hidden, END + minutes(15) - 1)).toEqual({ decision: 'stays' });
    expect(decided(hidden, END + minutes(15))).toEqual({ decision: 'let-go', was: byWindow });
  });

  it('lets go what has cleared, without a word', () => {
    const cleared = { openedAt: START, quiet: byWindow, state: 'clear' as const };
    expect(decided(cleared, START + hours(1))).toEqual({ decision: 'cleared-unheard', was: byWindow });
    expect(decided({ openedAt: START, quiet: byWindow, state: 'clearing' }, START + hours(1))).toEqual({
      decision: 'stays',
    });
  });

  it('that ended early settles from then on', () => {
    const ended = endEarly(aWindow(), START + hours(1)) as MaintenanceWindow;
    const hidden = { openedAt: START, quiet: byWindow };
    expect(decided(hidden, START + hours(1) + minutes(14), { windows: [ended] })).toEqual({ decision: 'stays' });
    expect(decided(hidden, START + hours(1) + minutes(15), { windows: [ended] })).toMatchObject({ decision: 'let-go' });
  });

  it('that was removed, or is not known any more, keeps nothing', () => {
    const removed = remove(aWindow(), START + hours(1));
    const hidden = { openedAt: START, quiet: byWindow };
    expect(decided(hidden, START + hours(1) + minutes(15), { windows: [removed] })).toMatchObject({
      decision: 'let-go',
    });
    expect(decided(hidden, START + hours(1), { windows: [] })).toMatchObject({ decision: 'let-go' });
  });

  it('lets go however late it is asked', () => {
    expect(decided({ openedAt: START, quiet: byWindow }, END + hours(60))).toMatchObject({ decision: 'let-go' });
  });

  it('hands over to another that hides it too', () => {
    const other = aWindow({ id: 'window-2', durationMs: hours(6) });
    const hidden = { openedAt: START, quiet: byWindow };
    const now = END + minutes(15);
    expect(decided(hidden, START + hours(1), { windows: [other, aWindow()] })).toEqual({ decision: 'stays' });
    expect(decided(hidden, now, { windows: [other, aWindow()] })).toEqual({
      ...{ decision: 'hidden', was: byWindow },
      quiet: { by: 'window', id: 'window-2', since: now },
    });
  });
});

describe('a silence', () => {
  it('hides what matches while it is active, whenever it opened', () => {
    const silences = [aSilence({ expiresAt: START + hours(1) })];
    expect(decided({ openedAt: 1 }, START, { windows: [], silences })).toMatchObject({ decision: 'hidden' });
    const quiet = { by: 'silence', id: 'silence-1', since: 0 } as const;
    expect(decided({ openedAt: 1, quiet }, START + hours(1), { windows: [], silences })).toMatchObject({
      decision: 'let-go',
    });
  });

  it('hides nothing before another person approved it', () => {
    const silences = [aSilence({ needsApproval: true, expiresAt: START + hours(1) })];
    expect(decided({ openedAt: 1 }, START, { windows: [], silences })).toEqual({ decision: 'stays' });
  });
});

it('leaves alone what something else keeps quiet', () => {
  const quiet = { by: 'dependency', id: 'gateway', since: 0 } as const;
  expect(decided({ openedAt: START, quiet }, START + 5)).toEqual({ decision: 'stays' });
  expect(decided({ openedAt: START, quiet, state: 'clear' }, END + hours(9))).toEqual({ decision: 'stays' });
});
