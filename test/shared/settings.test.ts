import { describe, expect, it } from 'vitest';
import { AgentConfigSchema } from '../../agent/config.ts';
import { CollectorConfigSchema } from '../../collector/config.ts';
import { settingsOf } from '../../shared/config.ts';
import { widthOf } from '../../shared/width.ts';
import { finished } from '../support/programs.ts';

describe.each([
  ['agent', AgentConfigSchema],
  ['collector', CollectorConfigSchema],
] as const)('the settings of the %s', (program, schema) => {
  it('are told in both languages', () => {
    const silent = settingsOf(schema, program).filter(({ says: { en, ja } }) => en === '' || !/[ぁ-ん一-龠]/.test(ja));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it.each(['en', 'ja'])('fit 80 columns in the help in %s', { timeout: 30_000 }, async (language) => {
    const { code, stdout } = await finished(`${program}/main.ts`, ['run', '--help', '--lang', language]);
    expect(code).toBe(0);
    expect(stdout).toContain('--data-folder <value>');
    expect(stdout.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
  });
});
