import { describe, expect, it } from 'vitest';
import { helpText, readOptions } from '../../../scripts/simulate/options.ts';
import { SCENARIOS } from '../../../scripts/simulate/scenarios/catalog.ts';
import { collectorSettings } from '../../../scripts/simulate/settings.ts';

const receiver = { url: 'http://127.0.0.1:1/x', secret: 's', told: () => [], close: async () => undefined };

describe('what the simulator is asked', () => {
  it.each([
    [[], /--scenario is missing; known are bad-patch, site-outage, boot-storm, flapping/],
    [['--scenario', 'bad-pach'], /no scenario "bad-pach"; did you mean "bad-patch"\?/],
    [['--scenario', 'bad-patch', '--machines', '3'], /--machines 3: write a whole number from 20 to 20000/],
    [['--scenario', 'bad-patch', '--machines', 'many'], /--machines many: write a whole number/],
    [['--scenario', 'bad-patch', '--within', 'soon'], /--within soon: no duration; write it like 90s/],
    [['--scenario', 'bad-patch', '-o', 'xml'], /--output xml: known are text, json/],
    [['--scenario', 'bad-patch', '--set', 'quiet'], /--set quiet: write it like policy\.quiet=1m/],
    [['--scenario', 'bad-patch', '--collector', 'http://x'], /--collector needs --token-file/],
    [['--scenario', 'bad-patch', '--token-file', 'x'], /name it by --collector/],
    [['--scenario', 'bad-patch', '--machnes', '3'], /--machnes/],
  ])('is refused with the mend: %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
    expect(() => readOptions(args)).toThrow(/--help shows all there is/);
  });

  it('has defaults for every scenario, and tells them in the help', () => {
    for (const [name, { defaults, about }] of Object.entries(SCENARIOS)) {
      expect(readOptions(['--scenario', name])).toMatchObject({ ...defaults, recover: true, json: false, seed: 1 });
      expect(helpText()).toContain(about);
    }
    expect(readOptions(['--help'])).toBeUndefined();
  });

  it("puts a person's settings over the scenario's, and leaves the rest of those alone", () => {
    const options = readOptions(['--scenario', 'flapping', '--set', 'policy.quiet=5s', '--set', 'keep.work=30d'])!;
    const settings = collectorSettings(options, receiver);
    expect(settings).toMatchObject({
      policy: { quiet: '5s', ticket_wait: '1250ms' },
      keep: { work: '30d' },
      agents: { names: ['127.0.0.1'] },
      notify: { webhook: [{ name: 'simulator' }] },
    });
    expect(SCENARIOS['flapping']!.settings).toMatchObject({ policy: { quiet: '37500ms' } });
  });
});
