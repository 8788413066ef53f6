import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainFindings } from '../../../../collector/domain/findings/explained.ts';
import { type Finding, fingerprintOf } from '../../../../collector/domain/findings/finding.ts';
import { hours, minutes } from '../../../../shared/duration.ts';
import { WHOLE_MACHINE } from '../../../../shared/rules/judged.ts';
import { SEVERITIES } from '../../../../shared/severity.ts';
import { aFinding, MACHINE } from '../builders.ts';

const CAUSES: Record<string, string[]> = {
  dns: ['gateway', 'address'],
  loss: ['gateway', 'wifi'],
  gateway: ['address'],
  errors: ['duplex'],
};
const NOON = hours(12);

function about(ruleId: string, over: Partial<Finding> = {}): Finding {
  const subject = over.subject ?? WHOLE_MACHINE;
  const times = { onsetMs: NOON, openedAt: NOON, sinceMs: NOON, observedMs: NOON };
  return aFinding({
    id: fingerprintOf(MACHINE, ruleId, subject),
    ruleId,
    severity: 'medium',
    ...times,
    ...over,
    subject,
  });
}

function ask(findings: Finding[], now = NOON): Finding[] {
  const causesOf = (ruleId: string) => CAUSES[ruleId] ?? [];
  const changed = explainFindings(findings, { causesOf, ticketFrom: 'medium', now });
  const by = new Map(changed.map((finding) => [finding.id, finding]));
  return findings.map((finding) => by.get(finding.id) ?? finding);
}

/** Which of them make no work, and because of which. */
function explained(findings: Finding[]): Record<string, string> {
  const ruleOf = new Map(findings.map(({ id, ruleId }) => [id, ruleId]));
  return Object.fromEntries(
    findings.flatMap(({ ruleId, quiet }) => (quiet ? [[ruleId, ruleOf.get(quiet.id) ?? '?']] : [])),
  );
}

describe('a finding is explained', () => {
  it.each<[string, Finding[], Record<string, string>]>([
    ['by its cause', [about('gateway'), about('dns')], { dns: 'gateway' }],
    [
      'by a cause that is explained itself',
      [about('address'), about('gateway'), about('loss')],
      { gateway: 'address', loss: 'gateway' },
    ],
    ['while the cause is clearing', [about('gateway', { state: 'clearing' }), about('dns')], { dns: 'gateway' }],
    ['not by a cause that is not believed yet', [about('gateway', { state: 'pending' }), about('dns')], {}],
    ['not by a cause that is over', [about('gateway', { state: 'clear' }), about('dns')], {}],
    ['not by a rule that is none of its causes', [about('wifi'), about('dns')], {}],
    ['before it is open itself', [about('gateway'), about('dns', { state: 'pending' })], { dns: 'gateway' }],
    [
      'by a late cause, if it was its first sign',
      [about('gateway', { onsetMs: NOON + minutes(15) }), about('dns')],
      { dns: 'gateway' },
    ],
    ['not by one that began long after it', [about('gateway', { onsetMs: NOON + minutes(15) + 1 }), about('dns')], {}],
    [
      'by one that is there for days',
      [about('gateway', { onsetMs: NOON - hours(72) }), about('dns')],
      { dns: 'gateway' },
    ],
    [
      'by the worst of several',
      [about('gateway'), about('address', { severity: 'high' }), about('dns')],
      { dns: 'address', gateway: 'address' },
    ],
    [
      'on the same part of the machine',
      [about('duplex', { subject: 'eth0' }), about('errors', { subject: 'eth0' })],
      { errors: 'duplex' },
    ],
    ['not on another part', [about('duplex', { subject: 'eth1' }), about('errors', { subject: 'eth0' })], {}],
    ['not by what makes no ticket, when it needs one', [about('gateway', { severity: 'low' }), about('dns')], {}],
    [
      'by what makes no ticket, when it needs none',
      [about('gateway', { severity: 'low' }), about('dns', { severity: 'low' })],
      { dns: 'gateway' },
    ],
    [
      'by something milder that makes its own ticket',
      [about('gateway'), about('dns', { severity: 'critical' })],
      { dns: 'gateway' },
    ],
  ])('%s', (_, findings, expected) => {
    expect(explained(ask(findings))).toEqual(expected);
  });

  it('once, and remembers since when', () => {
    const [gateway, dns] = ask([about('gateway'), about('dns')]);
    expect(dns?.quiet).toEqual({ by: 'dependency', id: gateway?.id, since: NOON });
    expect(ask([gateway!, dns!], NOON + minutes(9))[1]).toBe(dns);
    const address = about('address', { severity: 'high' });
    expect(ask([gateway!, dns!, address], NOON + minutes(9))[1]?.quiet).toEqual({
      by: 'dependency',
      id: address.id,
      since: NOON,
    });
  });

  it('never instead of what a window or a silence hides', () => {
    const hidden = about('dns', { quiet: { by: 'window', id: 'w', since: 1 } });
    expect(ask([about('gateway'), hidden])[1]).toBe(hidden);
  });
});

describe('when its cause is over', () => {
  const ended = about('gateway', { state: 'clear', sinceMs: NOON, clearedAt: NOON });
  const quiet = { by: 'dependency', id: ended.id, since: 1 } as const;
  const echo = (over: Partial<Finding> = {}) => about('dns', { quiet, observedMs: NOON, ...over });

  it.each<[string, Finding[], number, boolean]>([
    ['it stays quiet for minutes: it may only be an echo', [ended, echo()], minutes(5) - 1, true],
    ['it is work when it outlasts them', [ended, echo()], minutes(5), false],
    ['it is work when it is seen once more', [ended, echo({ observedMs: NOON + 1 })], 1, false],
    ['it is none when it is seen to end', [ended, echo({ state: 'clearing', observedMs: NOON + 1 })], 1, true],
    ['nothing is left to be quiet when it is clear', [ended, echo({ state: 'clear' })], 1, false],
    ['nor when the cause is forgotten', [echo()], 1, false],
    ['nor when the cause is not serious enough any more', [about('gateway', { severity: 'info' }), echo()], 1, false],
  ])('%s', (_, findings, later, stays) => {
    expect(ask(findings, NOON + later).at(-1)?.quiet).toEqual(stays ? quiet : undefined);
  });
});

const spells = fc.uniqueArray(
  fc.record({
    ruleId: fc.constantFrom('dns', 'loss', 'gateway', 'address', 'wifi'),
    onsetMs: fc.integer({ min: 0, max: 60 }).map((minute) => NOON + minutes(minute)),
    severity: fc.constantFrom(...SEVERITIES),
  }),
  { selector: ({ ruleId }) => ruleId, minLength: 2 },
);

describe('in whatever order findings arrive', () => {
  it('the same ones are explained by the same causes in the end', () => {
    fc.assert(
      fc.property(
        spells.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([inOrder, shuffled]) => {
          expect(explained(arriving(shuffled))).toEqual(explained(arriving(inOrder)));
        },
      ),
    );
  });
});

/** Each opens after the others were looked at. */
function arriving(spellsInOrder: Partial<Finding>[]): Finding[] {
  let known: Finding[] = [];
  for (const spell of spellsInOrder) known = ask([...known, about(spell.ruleId ?? '', spell)]);
  return known;
}
