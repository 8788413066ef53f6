// A whole Deskside on this PC: builds, starts a collector on its embedded store and
// an agent, enrols the agent once, and says where to look. Ctrl+C stops both.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { request } from 'undici';
import { AgentConfigSchema } from '../agent/config.ts';
import { SPARING_ENVIRONMENT } from '../agent/footprint.ts';
import { CollectorConfigSchema } from '../collector/config.ts';
import { loadConfig } from '../shared/config.ts';
import { untilAskedToStop } from '../shared/lifecycle.ts';
import { defaultConfigFile } from '../shared/paths.ts';
import { exitCodeOf } from '../shared/program.ts';
import { buildAll } from './build.ts';

const dist = join(import.meta.dirname, '../dist');
const READY_MS = 30_000;

process.exitCode = await exitCodeOf(start);

async function start(): Promise<void> {
  const sources = { file: { path: defaultConfigFile(), mustExist: false }, environment: process.env, flags: {} };
  const collector = loadConfig(CollectorConfigSchema, { section: 'collector', ...sources });
  const agent = loadConfig(AgentConfigSchema, { section: 'agent', ...sources });
  const url = `http://${collector.http.host}:${collector.http.port}`;

  say('building ...');
  await buildAll();
  say('starting the collector ...');
  const children = [child('collector', 'run', '--data-folder', collector.data_folder)];
  try {
    await ready(url, children[0] as ChildProcess);
    if (!existsSync(join(agent.data_folder, 'identity.json')))
      await enrol(url, collector.data_folder, agent.data_folder);
    say('starting the agent on this PC ...');
    children.push(child('agent', 'run', '--data-folder', agent.data_folder));
    greet(url, collector.data_folder);
    await Promise.race([untilAskedToStop(), ...children.map(ended)]);
  } finally {
    say('stopping ...');
    for (const process of children.reverse()) await stop(process);
  }
}

/** Settings come from the same file and environment as here; the folder is passed on, for bundles have another default. */
function child(program: string, ...args: string[]): ChildProcess {
  const config = existsSync(defaultConfigFile()) ? ['--config', defaultConfigFile()] : [];
  return spawn(process.execPath, [join(dist, `${program}.mjs`), ...args, ...config], {
    env: { ...process.env, ...(program === 'agent' && SPARING_ENVIRONMENT) },
    stdio: ['ignore', 'inherit', 'inherit'],
    // Ctrl+C reaches this process alone, which stops its children in order.
    detached: true,
  });
}

async function ready(url: string, collector: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_MS;
  while (Date.now() < deadline) {
    if (collector.exitCode !== null) throw new Error('the collector did not start; the lines above say why');
    const status = await request(`${url}/api/v1/health`).then(
      async ({ statusCode, body }) => body.dump().then(() => statusCode),
      () => 0,
    );
    if (status === 200) return;
    await pause(100);
  }
  throw new Error(`the collector did not answer at ${url} within ${READY_MS / 1000} s`);
}

async function enrol(url: string, collectorFolder: string, agentFolder: string): Promise<void> {
  say('enrolling this PC ...');
  const token = (await readFile(join(collectorFolder, 'api-token'), 'utf8')).trim();
  const { statusCode, body } = await request(`${url}/api/v1/enrolment-tokens`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ maxUses: 1 }),
  });
  const answer = (await body.json()) as { bundle?: string; detail?: string };
  if (!answer.bundle) throw new Error(`no enrolment token (${statusCode}): ${answer.detail ?? ''}`);
  const args = [join(dist, 'agent.mjs'), 'enrol', '-', '--data-folder', agentFolder];
  const { status } = spawnSync(process.execPath, args, { input: answer.bundle, stdio: ['pipe', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error('this PC could not be enrolled; the lines above say why');
}

function greet(url: string, collectorFolder: string): void {
  say(`running. Data: ${join(collectorFolder, '..')} (delete it to start afresh)

  Overview         ${url}/
  API              ${url}/api/v1/openapi.json
  This PC          npm run -s deskside -- machines ls
  What is wrong    npm run -s deskside -- findings ls
  Tickets, cases   npm run -s deskside -- tickets ls    npm run -s deskside -- cases ls

  Ctrl+C stops.`);
}

async function ended(process: ChildProcess): Promise<void> {
  if (process.exitCode === null && process.signalCode === null) await once(process, 'exit');
  throw new Error('a program ended by itself; the lines above say why');
}

async function stop(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const exit = once(process, 'exit');
  process.kill('SIGTERM');
  await exit;
}

function say(text: string): void {
  console.error(`deskside: ${text}`);
}
