// `deskside-agent doctor`: what the agent can see here and what it lacks, whether it
// is enrolled, and whether its way to the collector is open.
import { accessSync, constants, existsSync } from 'node:fs';
import type { Command } from 'commander';
import { formatDuration } from '../../shared/duration.ts';
import { ConfigError, messageOf } from '../../shared/errors.ts';
import { idText } from '../../shared/id.ts';
import { addSettings, readSettings } from '../../shared/settings.ts';
import { chosenChecks } from '../agent.ts';
import { type AgentConfig, AgentConfigSchema } from '../config.ts';
import { liveHost } from '../host/live.ts';
import { observe } from '../observation.ts';
import { loadIdentity } from '../uplink/identity.ts';

const DIAL_MS = 3_000;

interface Examined {
  what: string;
  well: boolean;
  /** What was seen, and the mend when it is not well. */
  text: string;
}

/** What helps against each reason for not being able to tell. */
const MENDS: Record<string, string> = {
  no_permission: 'run the agent as root (the service does)',
  tool_missing: 'install the program it names',
  not_supported: 'nothing to do: this machine has no such thing',
  timeout: 'look whether the machine is overloaded or a disk or server hangs',
  parse_error: 'please report it with the text above',
  stale_source: 'refresh what it reads from, e.g. apt-get update',
};

export function addDoctor(program: Command): void {
  const command = program.command('doctor').description('what works here, what does not, and what to do about it');
  addSettings(command, AgentConfigSchema, 'agent').action(async () => {
    const config = readSettings(command, AgentConfigSchema, 'agent');
    const examined = [folderOf(config), ...(await collectorOf(config)), ...(await checksOf(config))];
    for (const { what, well, text } of examined) console.log(`${well ? 'ok ' : '-- '} ${what.padEnd(14)} ${text}`);
    // A check that can't tell on this machine is no fault of the agent.
    const broken = examined.filter(({ what, well }) => !well && !what.startsWith('check '));
    if (broken.length > 0) throw new ConfigError(`\n${broken.length} of these need mending`, { code: 'DOCTOR' });
  });
}

function folderOf({ data_folder: folder }: AgentConfig): Examined {
  const what = 'data folder';
  try {
    if (existsSync(folder)) accessSync(folder, constants.R_OK | constants.W_OK);
    return { what, well: true, text: existsSync(folder) ? folder : `${folder} (made at the first run)` };
  } catch (error) {
    return { what, well: false, text: `${messageOf(error)}. Run as the user it belongs to` };
  }
}

async function collectorOf({ data_folder: folder }: AgentConfig): Promise<Examined[]> {
  const identity = loadIdentity(folder);
  if (!identity) return [{ what: 'enrolment', well: false, text: 'not enrolled. Next: deskside-agent enrol <bundle>' }];
  const ways = identity.urls.map(async (url) => {
    const { hostname: host, port } = new URL(url);
    return liveHost()
      .dial({ host: host.replace(/^\[|\]$/g, ''), port: Number(port) }, DIAL_MS)
      .then(
        (ms) => ({ what: 'collector', well: true, text: `${url} answers in ${ms.toFixed(1)} ms` }),
        (error) => ({ what: 'collector', well: false, text: `${url}: ${messageOf(error)}` }),
      );
  });
  const found = await Promise.all(ways);
  const reached = found.some(({ well }) => well);
  return [
    { what: 'enrolment', well: true, text: `machine ${idText(identity.machineId)}` },
    ...found.map((way) => ({ ...way, well: reached })),
  ];
}

async function checksOf(config: AgentConfig): Promise<Examined[]> {
  const host = liveHost();
  const examined: Examined[] = [];
  for (const check of chosenChecks(config)) {
    const { unknown, costMs } = await observe(check, host, undefined, {});
    const every = `every ${formatDuration(check.every)}`;
    const text = unknown
      ? `${unknown.reason}: ${unknown.detail}\n${' '.repeat(18)}${MENDS[unknown.reason]}`
      : `${every}, took ${costMs} ms`;
    examined.push({ what: `check ${check.name}`, well: !unknown, text });
  }
  return examined;
}
