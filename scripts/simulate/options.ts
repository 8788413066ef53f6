// What can be asked of the simulator, and what is said when it was asked wrongly.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { formatDuration, parseDuration } from '../../shared/duration.ts';
import { parseBundle } from '../../shared/enrolment-bundle.ts';
import { ConfigError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import { hint } from '../../shared/problems.ts';
import type { Named, Options, Scenario } from './scenario.ts';
import { SCENARIOS } from './scenarios/catalog.ts';

const MOST_MACHINES = 20_000;

const FLAGS = {
  scenario: { type: 'string' },
  machines: { type: 'string' },
  output: { type: 'string', short: 'o', default: 'text' },
  seed: { type: 'string', default: '1' },
  'no-recover': { type: 'boolean', default: false },
  within: { type: 'string' },
  watch: { type: 'string' },
  limit: { type: 'string' },
  set: { type: 'string', multiple: true },
  collector: { type: 'string' },
  'token-file': { type: 'string' },
  'token-bundle': { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Undefined when help was asked for. @throws ConfigError. */
export function readOptions(args: string[]): Options | undefined {
  const values = flagsOf(args);
  if (values.help) return undefined;
  const scenario = scenarioOf(values.scenario);
  const { defaults } = scenario;
  const { set = [] } = values;
  return present({
    scenario,
    machines: count('machines', values.machines ?? String(defaults.machines), scenario.least, MOST_MACHINES),
    json: oneOf('output', values.output, ['text', 'json']) === 'json',
    seed: count('seed', values.seed, 0, 2 ** 32 - 1),
    recover: !values['no-recover'],
    withinMs: duration('within', values.within) ?? defaults.withinMs,
    watchMs: duration('watch', values.watch) ?? defaults.watchMs,
    limitMs: duration('limit', values.limit) ?? defaults.limitMs,
    set: set.map(settingOf),
    named: namedOf(values.collector, values['token-file'], values['token-bundle'], set),
  });
}

export function helpText(): string {
  const lines = Object.values(SCENARIOS).map(({ name, about, defaults: { machines, withinMs, watchMs, limitMs } }) => {
    const times = `--within ${short(withinMs)}, --watch ${short(watchMs)}, --limit ${short(limitMs)}`;
    return `  ${name.padEnd(13)}${about}\n${' '.repeat(15)}Defaults: --machines ${machines}, ${times}.`;
  });
  return `npm run simulate -- --scenario <name> [options]

Lets a made-up fleet live through a bad day, by the agents' real protocol, against a
collector in a folder of its own, and says whether the help desk would be spared.

Scenarios
${lines.join('\n')}

Options
  --machines <n>          how many it hits, up to ${MOST_MACHINES}
  --within <duration>     over how long what happens is spread, like 30s
  --watch <duration>      how long it goes on looking for what must not come
  --limit <duration>      how long it waits for what must come
  --no-recover            leave out the recovery
  --seed <n>              the same number, the same fleet (1)
  --set <name>=<value>    a setting of the collector it starts, like policy.quiet=1m; may be given several times
  -o, --output text|json  json: the last line of stdout is one JSON object
  --collector <url>       the API of a collector that runs already, best one for trials: its fleet and
                          tickets stay there afterwards
  --token-file <file>     its API token
  --token-bundle <text>   an enrolment bundle of it, or a file with one; without it tokens are made over the API
  -h, --help              this

Exit code 0: all that must hold does. 1: not, or it could not be tried. 2: asked wrongly.`;
}

function flagsOf(args: string[]) {
  try {
    return parseArgs({ args, options: FLAGS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}

function scenarioOf(name: string | undefined): Scenario {
  const names = Object.keys(SCENARIOS);
  if (name === undefined) throw usage(`--scenario is missing; known are ${names.join(', ')}`);
  const scenario = Object.hasOwn(SCENARIOS, name) ? SCENARIOS[name] : undefined;
  if (!scenario) throw usage(`there is no scenario "${name}"${hint(name, names)}`);
  return scenario;
}

function count(flag: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw usage(`--${flag} ${text}: write a whole number from ${least} to ${most}`);
}

function duration(flag: string, text: string | undefined): number | undefined {
  const ms = text === undefined ? undefined : parseDuration(text);
  if (text !== undefined && ms === undefined) throw usage(`--${flag} ${text}: no duration; write it like 90s, 15m`);
  return ms;
}

function oneOf(flag: string, text: string, known: string[]): string {
  if (known.includes(text)) return text;
  throw usage(`--${flag} ${text}: known are ${known.join(', ')}`);
}

function settingOf(text: string): [string[], unknown] {
  const at = text.indexOf('=');
  if (at < 1) throw usage(`--set ${text}: write it like policy.quiet=1m`);
  return [text.slice(0, at).split('.'), parse(text.slice(at + 1))];
}

function namedOf(
  url: string | undefined,
  tokenFile: string | undefined,
  bundle: string | undefined,
  set: string[],
): Named | undefined {
  if (url === undefined) {
    if (tokenFile ?? bundle)
      throw usage('--token-file and --token-bundle belong to a collector; name it by --collector');
    return undefined;
  }
  if (tokenFile === undefined) throw usage('--collector needs --token-file, the file with its API token');
  if (set.length > 0) throw usage('--set is for the collector that the simulator starts, not for --collector');
  return present({ url, tokenFile, bundle: bundle === undefined ? undefined : parseBundle(textOf(bundle)) });
}

/** The bundle itself, or the file it lies in. */
function textOf(bundle: string): string {
  return bundle.startsWith('deskside-enrol-') ? bundle : readFileSync(bundle, 'utf8');
}

function short(ms: number): string {
  return formatDuration(ms).replace(' ', '');
}

function usage(text: string): ConfigError {
  return new ConfigError(`${text}. --help shows all there is.`, { code: 'USAGE' });
}
