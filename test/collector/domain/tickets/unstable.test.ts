import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../collector/domain/findings/finding.ts';
import { move, type Ticket } from '../../../../collector/domain/tickets/ticket.ts';
import { comesAndGoes, steadies, unrestOf } from '../../../../collector/domain/tickets/unstable.ts';
import type { Entry } from '../../../../collector/domain/work.ts';
import { hours, minutes } from '../../../../shared/duration.ts';
import { aFinding, aStep, aTicket } from '../builders.ts';

const NOON = hours(12);
const bout = [0, 4, 8].map((minute) => NOON + minutes(minute));
const flapping = aFinding({ flappingSince: NOON + minutes(8), recentOnsets: bout, observedMs: NOON + minutes(8) });
const slow = aFinding({ recentOnsets: [0, 4, 8, 12].map(hours), observedMs: hours(12) });
const TITLED = { en: 'Disk full (unstable)', ja: 'ディスクがいっぱい（不安定）' };

function hear(
  ticket: Ticket,
  finding: Finding,
  { entries = [], at = NOON + minutes(8) }: { entries?: Entry[]; at?: number } = {},
) {
  return comesAndGoes(ticket, finding, entries, TITLED, aStep({ at }));
}

function entry(name: 'noted' | 'reopened', at: number, reason: string): Entry {
  const made = move(aTicket({ state: name === 'reopened' ? 'resolved' : 'open' }), name, aStep({ at, reason }));
  if ('refused' in made) throw new Error(made.refused);
  return made.entry;
}

describe('what keeps a ticket open', () => {
  it.each<[string, Finding, string | undefined]>([
    ['nothing, as a rule', aFinding(), undefined],
    ['that its finding flaps', flapping, 'flapping'],
    ['that it came back three times in a day', slow, 'keeps-coming-back'],
    [
      'not that it came back twice',
      aFinding({ recentOnsets: slow.recentOnsets.slice(1), observedMs: hours(12) }),
      undefined,
    ],
    ['not what was yesterday', { ...slow, observedMs: hours(25) }, undefined],
  ])('%s', (_, finding, unrest) => {
    expect(unrestOf(finding)).toBe(unrest);
  });
});

describe('a ticket whose fault comes and goes', () => {
  it('says so in its title, and does not resolve by itself', () => {
    const unstable = hear(aTicket(), flapping);
    expect(unstable).toMatchObject({ tell: true, work: { title: TITLED, heldOpen: 'flapping', state: 'new' } });
    expect(unstable?.entry).toMatchObject({ move: 'unstable', findingId: flapping.id });
  });

  it.each([
    ['is told when it stood for long before', NOON - hours(2), true],
    ['is not told when it was opened again in this bout', NOON + minutes(2), false],
  ])('%s', (_, reopenedAt, tell) => {
    expect(hear(aTicket(), flapping, { entries: [entry('reopened', reopenedAt, 'back')] })?.tell).toBe(tell);
  });

  it('notes once an hour that it still does, and only when it does', () => {
    const first = hear(aTicket(), flapping)!;
    const entries = [first.entry];
    expect(hear(first.work, flapping, { entries, at: first.entry.at + minutes(59) })).toBeUndefined();
    const noted = hear(first.work, flapping, { entries, at: first.entry.at + hours(1) });
    expect(noted).toMatchObject({
      tell: false,
      entry: { move: 'noted', reason: 'still-unstable' },
      work: { title: TITLED },
    });
    const more = [...entries, noted!.entry];
    expect(hear(noted!.work, flapping, { entries: more, at: noted!.entry.at + minutes(59) })).toBeUndefined();
  });

  it('is steady when none of its lines flaps any more', () => {
    const held = aTicket({ heldOpen: 'flapping' });
    expect(steadies(held, [aFinding(), flapping], aStep())).toBeUndefined();
    expect(steadies(held, [aFinding()], aStep())?.work.heldOpen).toBeUndefined();
    expect(steadies(aTicket({ heldOpen: 'keeps-coming-back' }), [aFinding()], aStep())).toBeUndefined();
  });

  it('has one such title, however often it begins anew', () => {
    const first = hear(aTicket(), flapping)!;
    const steady = steadies(first.work, [], aStep())!;
    const again = hear({ ...steady.work, title: { en: 'x', ja: 'x' } }, flapping, { at: NOON + hours(9) });
    expect(again).toMatchObject({ entry: { move: 'unstable' }, work: { title: { en: 'x' }, heldOpen: 'flapping' } });
  });

  it('waits for a person when it comes back slowly, and says why once', () => {
    const held = hear(aTicket(), slow, { at: hours(12) });
    expect(held).toMatchObject({ tell: false, entry: { move: 'kept-open', reason: 'keeps-coming-back' } });
    expect(held?.work).toMatchObject({ heldOpen: 'keeps-coming-back', title: aTicket().title });
    expect(hear(held!.work, slow, { at: hours(13) })).toBeUndefined();
  });

  it('hears nothing when it needs nobody any more', () => {
    expect(hear(aTicket({ state: 'resolved' }), flapping)).toBeUndefined();
    expect(hear(aTicket(), aFinding())).toBeUndefined();
  });
});
