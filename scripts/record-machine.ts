// `npm run record -- <folder>`: this PC as a recorded machine. Every check looks once
// through a host that writes down what it is asked; then the names of people, of the
// machine, addresses, serial numbers and secrets are taken out.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../agent/checks/catalog.ts';
import { eachOf } from '../agent/cli/each-of.ts';
import type { Host } from '../agent/host/host.ts';
import { liveHost } from '../agent/host/live.ts';
import { type Observation, observe } from '../agent/observation.ts';
import { ConfigError } from '../shared/errors.ts';
import { plain } from '../shared/plain.ts';
import { exitCodeOf } from '../shared/program.ts';
import { findNames } from './record/find-names.ts';
import { recordingHost } from './record/recording-host.ts';
import { type Scrub, scrubberFor } from './record/scrub.ts';
import { writeMachine } from './record/write-machine.ts';

const USAGE = `npm run record -- <folder>
  Writes down what this PC answers to the checks, without names, addresses and secrets,
  into a folder that holds no recorded machine yet.`;

/** What the checks saw meanwhile, and what took the names out of it. */
export interface Recorded {
  observations: Observation[];
  scrub: Scrub;
}

export async function recordMachine(
  host: Host,
  folder: string,
  salt = randomBytes(16).toString('hex'),
): Promise<Recorded> {
  const { host: recorder, recording } = recordingHost(host);
  const checks = CHECKS.filter(({ off }) => !off);
  const observations = await eachOf(checks, (check) => observe(check, recorder, undefined, {}));
  const recorded = await recording();
  const scrub = scrubberFor(findNames(recorded), salt);
  writeMachine(folder, recorded, scrub);
  return { observations, scrub };
}

if (import.meta.main) process.exitCode = await exitCodeOf(main);

async function main(): Promise<void> {
  const [folder = '', ...more] = process.argv.slice(2);
  if (folder === '--help' || folder === '-h') return console.log(USAGE);
  if (folder === '' || folder.startsWith('-') || more.length > 0) throw new ConfigError(USAGE, { code: 'USAGE' });
  if (existsSync(join(folder, 'machine.json'))) {
    const text = `${folder} holds a machine already. Remove it first, or choose another folder`;
    throw new ConfigError(text, { code: 'USAGE' });
  }
  const { observations } = await recordMachine(liveHost(), folder);
  console.log(summary(folder, observations).map(plain).join('\n'));
}

function summary(folder: string, observations: Observation[]): string[] {
  const unknown = observations.flatMap((one) => (one.unknown ? [{ check: one.check, ...one.unknown }] : []));
  const width = Math.max(...unknown.map(({ check }) => check.length), 0);
  return [
    `${folder}: recorded, ${observations.length - unknown.length} of ${observations.length} checks with facts.`,
    ...(unknown.length > 0 ? ['', 'Recorded as unknown:'] : []),
    ...unknown.map(({ check, reason, detail }) => `  ${check.padEnd(width)}  ${reason}: ${detail}`),
    '',
    'Read it before you give it to anybody: names that are in no list of accounts, and what',
    'is inside of certificates, are left as they are.',
  ];
}
