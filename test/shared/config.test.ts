import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Type from 'typebox';
import { afterAll, describe, expect, it } from 'vitest';
import { type ConfigSources, loadConfig, settingsOf } from '../../shared/config.ts';
import { DURATION_PATTERN } from '../../shared/duration.ts';
import { ConfigError } from '../../shared/errors.ts';

const closed = { additionalProperties: false };
const schema = Type.Object(
  {
    http: Type.Object(
      { port: Type.Integer({ minimum: 0, maximum: 65535, default: 7480, description: 'port for people' }) },
      { ...closed, default: {} },
    ),
    names: Type.Array(Type.String(), { default: [] }),
    quiet: Type.Boolean({ default: false }),
    wait: Type.Optional(Type.String({ pattern: DURATION_PATTERN, description: 'how long; like 90s' })),
    site: Type.Optional(Type.String({ pattern: '^[a-z]+$', description: 'small letters' })),
    hooks: Type.Optional(
      Type.Array(
        Type.Object({ secret: Type.String({ pattern: '^whsec_', writeOnly: true, description: 'whsec_...' }) }),
      ),
    ),
  },
  closed,
);
const folder = mkdtempSync(join(tmpdir(), 'deskside-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

function sources(yaml: string, others: Partial<ConfigSources> = {}): ConfigSources {
  const path = join(folder, 'deskside.yaml');
  writeFileSync(path, yaml);
  return { section: 'collector', file: { path, mustExist: true }, environment: {}, flags: {}, ...others };
}

function problemsIn(yaml: string, others: Partial<ConfigSources> = {}): string[] {
  try {
    loadConfig(schema, sources(yaml, others));
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
  }
  return [];
}

describe('configuration', () => {
  it('fills in nested defaults when the file is empty', () => {
    expect(loadConfig(schema, sources(''))).toEqual({ http: { port: 7480 }, names: [], quiet: false });
  });

  it('lets the environment win over the file, and a flag over both', () => {
    const yaml = 'collector:\n  http:\n    port: 1\n';
    const environment = { DESKSIDE_COLLECTOR_HTTP_PORT: '2', DESKSIDE_COLLECTOR_NAMES: 'a, b' };
    expect(loadConfig(schema, sources(yaml, { environment }))).toMatchObject({ http: { port: 2 }, names: ['a', 'b'] });
    expect(loadConfig(schema, sources(yaml, { environment, flags: { 'http.port': '3' } })).http.port).toBe(3);
  });

  it('reports all problems at once, each with file, line and the mend', () => {
    const problems = problemsIn('collector:\n  http:\n    prot: 1\n    port: 99999\n  quiet: perhaps\nagnet: {}\n');
    expect(problems).toHaveLength(4);
    expect(problems.join('\n')).toMatch(/deskside\.yaml:6: "agnet" is not known here; did you mean "agent"\?/);
    expect(problems.join('\n')).toMatch(
      /deskside\.yaml:3: http\.prot: "prot" is not known here; did you mean "port"\?/,
    );
    expect(problems.join('\n')).toMatch(
      /deskside\.yaml:4: http\.port: 99999 must be at most 65535 \(port for people\)/,
    );
    expect(problems.join('\n')).toMatch(/deskside\.yaml:5: quiet: "perhaps" must be true or false/);
  });

  it('names the variable or the flag when the bad value came from there', () => {
    const environment = { DESKSIDE_COLLECTOR_HTTP_PORT: 'many' };
    expect(problemsIn('', { environment })).toEqual([
      'DESKSIDE_COLLECTOR_HTTP_PORT: http.port: "many" must be a whole number (port for people)',
    ]);
    expect(problemsIn('', { flags: { quiet: 'no' } })[0]).toMatch(/^--quiet: quiet: "no" must be true or false/);
  });

  it('says what a text should have been, never with a regular expression', () => {
    expect(
      problemsIn('collector:\n  wait: soon\n  site: X1\n').map((line) => line.split(': ').slice(1).join(': ')),
    ).toEqual(['wait: "soon" is no duration; write it like 90s, 15m, 4h, 14d', 'site: "X1" is not small letters']);
  });

  it.each([
    ['a secret that is none', 'hooks: [{ secret: hunter2 }]', 'hooks.0.secret: (secret) is not whsec_...'],
    ['one of a wrong type', 'hooks: [{ secret: [hunter2] }]', 'hooks.0.secret: (secret) must be a text (whsec_...)'],
    ['one in a wrong place', 'hooks: { secret: hunter2 }', 'hooks: a section must be a list'],
    ['one in a list of a wrong shape', 'hooks: [[hunter2]]', 'hooks.0: a list must be a section'],
  ])('never shows %s', (_, yaml, problem) => {
    const problems = problemsIn(`collector:\n  ${yaml}\n`).join('\n');
    expect(problems).toContain(problem);
    expect(problems).not.toContain('hunter2');
  });

  it.each([
    ['collector: 5\n', /deskside\.yaml:1: expected settings below "collector:"/],
    ['agent: {}\ncollector: [1]\n', /deskside\.yaml:2: expected settings below "collector:"/],
    ['collector:\n  http: 7\n', /deskside\.yaml:2: http: 7 must be a section/],
    ['collector:\n  http: [7]\n', /deskside\.yaml:2: http: a list must be a section/],
  ])('names the place of a value where settings should be: %j', (yaml, problem) => {
    for (const environment of [{}, { DESKSIDE_COLLECTOR_HTTP_PORT: '7481' }])
      expect(problemsIn(yaml, { environment })[0]).toMatch(problem);
  });

  it('points at the line of broken YAML', () => {
    expect(problemsIn('collector:\n  http: [\n')[0]).toMatch(/deskside\.yaml:\d+: /);
    expect(problemsIn('collector:\n  http: { port: *none }\n')).toEqual([
      expect.stringMatching(/deskside\.yaml:1: Unresolved alias .*: none$/),
    ]);
  });

  it('refuses a file that was named but is not there', () => {
    const file = { path: join(folder, 'none.yaml'), mustExist: true };
    expect(problemsIn('', { file })[0]).toMatch(
      /none\.yaml: the configuration file can not be read.*\. Write it, or name another$/,
    );
  });

  it('derives variable and flag names from the schema', () => {
    expect(settingsOf(schema, 'collector')[0]).toMatchObject({
      name: 'http.port',
      variable: 'DESKSIDE_COLLECTOR_HTTP_PORT',
      flag: '--http-port',
    });
  });
});
