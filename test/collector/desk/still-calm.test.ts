// What was judged once and said nothing is not judged again as long as nothing can have changed. So a desk
// that looks on must say what one says that has never seen the machine before, at every step.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../../proto/gen/types.ts';
import { hours, minutes } from '../../../shared/duration.ts';
import { packOf, ruleOf, wholeRuleOf } from '../../shared/rules/rules.ts';
import { disk, factsOf, NOON, type Office, openOffice, unchanged, unknown } from './office.ts';

const when = (condition: string) => ({ levels: [{ severity: 'medium', when: condition }] });
const rules = packOf(
  ruleOf(),
  wholeRuleOf({ id: 'test.busy', check: 'load', ...when('load.cpu_ratio > 0.9 && load.memory_bytes < 8 * GiB') }),
  wholeRuleOf({ id: 'test.mute', check: 'load', ...when('!has(load.cpu_ratio)') }),
  wholeRuleOf({ id: 'test.long', check: 'reboot', ...when('now - reboot.booted_at_ms > 3 * hour') }),
  wholeRuleOf({ id: 'test.both', needs: ['reboot'], ...when('reboot.required && volumes.volumes.size() > 0') }),
  wholeRuleOf({
    ...{ id: 'test.only', check: 'reboot', only: 'reboot.signals.size() > 0' },
    ...when('reboot.required || reboot.running_kernel != "1"'),
  }),
);

const ratio = fc.constantFrom(undefined, 0.1, 0.95);
const event = fc.oneof(
  fc.constantFrom(2, 2, 60).map((free) => (at: number) => disk(free, at)),
  fc.record({ cpu_ratio: ratio, memory_bytes: fc.constantFrom(2 ** 30, 2 ** 40) }).map((load) => told('load', load)),
  fc
    .record({
      required: fc.boolean(),
      booted_at_ms: fc.constantFrom(NOON, NOON + hours(4)),
      signals: fc.constantFrom([], ['kernel']),
      running_kernel: fc.constantFrom('1', '2'),
    })
    .map((reboot) => told('reboot', { packages: [], ...reboot })),
  fc.constantFrom('volumes', 'load', 'reboot').map((check) => (at: number) => unchanged(check, at)),
  fc.constantFrom('volumes', 'load', 'reboot').map((check) => (at: number) => unknown(check, at)),
);

function told(check: 'load' | 'reboot', facts: object): (at: number) => Event {
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  return (at) => factsOf(check, Object.fromEntries(known) as never, at);
}

const history = fc.array(fc.array(event, { minLength: 1, maxLength: 3 }), { minLength: 8, maxLength: 30 });

describe('what was calm and can not have changed', { timeout: 60_000 }, () => {
  it('is left out, and every finding is as if all had been judged anew', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (batches) => {
        expect(await played(batches, (office) => office.desk)).toEqual(
          await played(batches, (office) => office.reopen()),
        );
      }),
      { numRuns: 25 },
    );
  });
});

/** What stands after each batch. */
async function played(
  batches: ((at: number) => Event)[][],
  deskOf: (office: Office) => Office['desk'],
): Promise<object[][]> {
  const office = await openOffice();
  try {
    office.rules(rules);
    const standing: object[][] = [];
    for (const [index, batch] of batches.entries()) {
      office.clock.now += minutes(20);
      const events = batch.map((eventAt, place) => eventAt(office.clock.now + place));
      await deskOf(office).receive(office.batch(1 + batches.slice(0, index).flat().length, events));
      standing.push(await said(office));
    }
    return standing;
  } finally {
    await office.close();
  }
}

async function said(office: Office): Promise<object[]> {
  const findings = await office.findings();
  const lines = findings.map(({ ruleId, subject, state, onsetMs }) => ({ ruleId, subject, state, onsetMs }));
  return lines.toSorted((a, b) => (a.ruleId < b.ruleId ? -1 : 1));
}
