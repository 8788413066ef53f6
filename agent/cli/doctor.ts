// `deskside-agent doctor`: whether the agent itself is sound, whether its way to the
// collector is open, and what each check can see here, cannot see, and would need.
import { accessSync, constants, existsSync } from 'node:fs';
import type { Command } from 'commander';
import { ConfigError, messageOf } from '../../shared/errors.ts';
import { idText } from '../../shared/id.ts';
import { plain } from '../../shared/plain.ts';
import { addSettings, readSettings } from '../../shared/settings.ts';
import { chosenChecks } from '../agent.ts';
import type { Surroundings } from '../checks/check.ts';
import { type AgentConfig, AgentConfigSchema } from '../config.ts';
import type { Host } from '../host/host.ts';
import { liveHost } from '../host/live.ts';
import { readStatus } from '../status.ts';
import { addressOf } from '../uplink/address.ts';
import { type Identity, loadIdentity } from '../uplink/identity.ts';
import { type Examined, examineCheck } from './doctor.checks.ts';
import { eachOf } from './each-of.ts';

const DIAL_MS = 3_000;
const MARKS = { well: 'ok ', lacking: '-- ', broken: '!! ' };

export function addDoctor(program: Command): void {
  const command = program.command('doctor').description('what works here, what does not, and what to do about it');
  addSettings(command, AgentConfigSchema, 'agent').action(async () => {
    const config = readSettings(command, AgentConfigSchema, 'agent');
    const host = liveHost();
    const agent = [folderOf(config), rightsOf(host), ...(await connectionOf(config, host))];
    print(agent);
    console.log();
    print(await checksOf(config, host));
    const broken = agent.filter(({ is }) => is === 'broken').map(({ what }) => what);
    if (broken.length > 0) throw new ConfigError(`\nTo be mended: ${broken.join(', ')}`, { code: 'DOCTOR' });
  });
}

function print(examined: Examined[]): void {
  for (const { what, is, lines } of examined) {
    console.log(`${MARKS[is]}${what.padEnd(15)} ${lines.map(plain).join(`\n${' '.repeat(19)}`)}`);
  }
}

function folderOf({ data_folder: folder }: AgentConfig): Examined {
  const what = 'data folder';
  try {
    if (existsSync(folder)) accessSync(folder, constants.R_OK | constants.W_OK);
    return { what, is: 'well', lines: [existsSync(folder) ? folder : `${folder} (made at the first run)`] };
  } catch (error) {
    return { what, is: 'broken', lines: [messageOf(error), 'Run this as the user the folder belongs to'] };
  }
}

function rightsOf({ platform }: Host): Examined {
  const what = 'rights';
  if (platform === 'win32') return { what, is: 'well', lines: ['those of this user; the service is LocalSystem'] };
  if (process.getuid?.() === 0) return { what, is: 'well', lines: ['root'] };
  return { what, is: 'lacking', lines: ['an ordinary user: some checks see less than the service, which is root'] };
}

async function connectionOf({ data_folder: folder }: AgentConfig, host: Host): Promise<Examined[]> {
  try {
    const identity = loadIdentity(folder);
    if (!identity) return [{ what: 'enrolment', is: 'broken', lines: ['none. Next: deskside-agent enrol <bundle>'] }];
    const enrolment: Examined = { what: 'enrolment', is: 'well', lines: [`machine ${idText(identity.machineId)}`] };
    return [enrolment, agentOf(folder), ...(await collectorsOf(identity, host))];
  } catch (error) {
    return [{ what: 'enrolment', is: 'broken', lines: [messageOf(error)] }];
  }
}

function agentOf(folder: string): Examined {
  const found = readStatus(folder);
  if (!found?.running) return { what: 'agent', is: 'lacking', lines: ['does not run now'] };
  const { pid, connection } = found.status;
  const { problem } = connection ?? {};
  const lines = [`runs as process ${pid}, ${connection?.state ?? 'not connected yet'}`];
  if (problem) lines.push(`${problem.reason}: ${problem.text}`, ...(problem.mend === undefined ? [] : [problem.mend]));
  return { what: 'agent', is: problem ? 'lacking' : 'well', lines };
}

/** One that answers is enough. */
async function collectorsOf({ urls }: Identity, host: Host): Promise<Examined[]> {
  const found = await Promise.all(urls.map((url) => collectorOf(url, host)));
  const reached = found.some(({ is }) => is === 'well');
  return found.map((each) => (reached ? { ...each, is: 'well' } : each));
}

async function collectorOf(url: string, host: Host): Promise<Examined> {
  return await host.dial(addressOf(url), DIAL_MS).then(
    (ms) => ({ what: 'collector', is: 'well', lines: [`${url} answers in ${ms.toFixed(1)} ms`] }),
    (error) => ({ what: 'collector', is: 'lacking', lines: [`${url}: ${messageOf(error)}`] }),
  );
}

async function checksOf(config: AgentConfig, host: Host): Promise<Examined[]> {
  const checks = chosenChecks(config);
  const surroundings = surroundingsOf(config);
  let done = 0;
  return await eachOf(checks, async (check) => {
    const examined = await examineCheck(check, host, surroundings);
    tell(++done, checks.length, check.name);
    return examined;
  });
}

/** What is wrong with the enrolment is told by then. */
function surroundingsOf({ data_folder: folder }: AgentConfig): Surroundings {
  try {
    const [url] = loadIdentity(folder)?.urls ?? [];
    return url === undefined ? {} : { collector: addressOf(url) };
  } catch {
    return {};
  }
}

/** On one line that is gone at the end; nothing where nobody watches. */
function tell(done: number, all: number, name: string): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\x1b[K${done < all ? `${done} of ${all} checks done, last ${name}` : ''}`);
}
