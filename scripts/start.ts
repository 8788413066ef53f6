// A whole Deskside on this PC: builds, starts a collector on its embedded store and
// an agent, enrols the agent once, and says where to look. Ctrl+C stops both; so does
// the end of this process, however it comes.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { request } from 'undici';
import { AgentConfigSchema } from '../agent/config.ts';
import { SPARING_ENVIRONMENT } from '../agent/footprint.ts';
import { storedIdentity } from '../agent/uplink/identity.ts';
import { keysFolder } from '../collector/access/authority.ts';
import { openSigningKeys } from '../collector/access/signing-keys.ts';
import { CollectorConfigSchema } from '../collector/config.ts';
import { urlOf } from '../collector/whereabouts.ts';
import { configPlace, loadConfig } from '../shared/config.ts';
import { exitCodeOf } from '../shared/program.ts';
import { buildAll } from './build.ts';

const dist = join(import.meta.dirname, '../dist');
const READY_MS = 30_000;
const PARENT_MS = 500;

const file = configPlace(process.env['DESKSIDE_CONFIG']);
const asked = untilAsked();
process.exitCode = await exitCodeOf(start);

async function start(): Promise<void> {
  const sources = { file, environment: process.env, flags: {} };
  const collector = loadConfig(CollectorConfigSchema, { section: 'collector', ...sources });
  const agent = loadConfig(AgentConfigSchema, { section: 'agent', ...sources });
  const folders = { collector: collector.data_folder, agent: agent.data_folder };
  const children: ChildProcess[] = [];
  try {
    await bringUp(urlOf(collector.http), folders, children);
    await Promise.race([once(asked, 'abort'), ...children.map(ended)]);
  } catch (error) {
    if (!asked.aborted) throw error;
  } finally {
    if (children.length > 0) say('stopping ...');
    for (const process of children.reverse()) await stop(process);
  }
}

/** From the first moment on, so that nothing started is left behind; asking twice ends nothing sooner. */
function untilAsked(): AbortSignal {
  const asking = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asking.abort());
  if (process.env['npm_lifecycle_event']) abortWithoutParent(asking);
  return asking.signal;
}

/** An npm that was killed sends no signal; whoever it leaves behind gets another parent, except on Windows. */
function abortWithoutParent(asking: AbortController): void {
  const npm = process.ppid;
  const watch = setInterval(() => process.ppid !== npm && asking.abort(), PARENT_MS);
  watch.unref();
}

interface Folders {
  collector: string;
  agent: string;
}

/** Puts each child into the list as soon as it runs. @throws the reason of `asked` when a person wants an end. */
async function bringUp(url: string, folders: Folders, children: ChildProcess[]): Promise<void> {
  // Before building, for whoever runs already runs from the same files.
  if ((await statusOf(url)) !== undefined) throw new Error(takenText(url));
  say('building ...');
  await buildAll();
  say('starting the collector ...');
  const collector = child('collector', 'run', '--data-folder', folders.collector);
  children.push(collector);
  await ready(url, collector);
  await becomeKnown(url, folders);
  say('starting the agent on this PC ...');
  children.push(child('agent', 'run', '--data-folder', folders.agent));
  greet(url, folders);
}

function takenText(url: string): string {
  const another =
    'If it is another Deskside, end it: Ctrl+C where it was started, or its process, the node that runs collector.mjs';
  return `Something listens at ${url} already. ${another}. To run both, set collector.http.port and collector.agents.port in ${file.path}.`;
}

/** Settings come from the same file and environment as here; the folder is passed on, for bundles have another default. */
function child(program: string, ...args: string[]): ChildProcess {
  asked.throwIfAborted();
  return spawn(process.execPath, [join(dist, `${program}.mjs`), ...args, ...config()], {
    // A file that is written later is read at a reload.
    env: { ...process.env, DESKSIDE_DEFAULT_CONFIG: file.path, ...(program === 'agent' && SPARING_ENVIRONMENT) },
    // The channel carries nothing; its end tells a child that this process is gone.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Ctrl+C reaches this process alone, which stops its children in order.
    detached: true,
  });
}

function config(): string[] {
  return existsSync(file.path) ? ['--config', file.path] : [];
}

async function ready(url: string, collector: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_MS;
  while (Date.now() < deadline) {
    if (!isAlive(collector)) throw new Error('the collector did not start; the lines above say why');
    if ((await statusOf(url)) === 200) return;
    await pause(100, undefined, { signal: asked });
  }
  throw new Error(`the collector did not answer at ${url} within ${READY_MS / 1000} s`);
}

/** The HTTP status of whoever listens there; undefined when nobody does. */
async function statusOf(url: string): Promise<number | undefined> {
  try {
    const { statusCode, body } = await request(`${url}/api/v1/health`, { signal: asked, headersTimeout: 5_000 });
    await body.dump();
    return statusCode;
  } catch {
    asked.throwIfAborted();
    return undefined;
  }
}

/** Enrols this PC, unless this very collector knows it. */
async function becomeKnown(url: string, folders: Folders): Promise<void> {
  const { rootFingerprint } = await openSigningKeys(keysFolder(folders.collector));
  const stored = storedIdentity(folders.agent);
  const known = stored === 'damaged' ? undefined : stored;
  if (known?.rootKey === rootFingerprint) return;
  say(known ? 'enrolling this PC anew, for it belonged to another collector ...' : 'enrolling this PC ...');
  await enrol(url, folders, known ? ['--as-new-machine'] : []);
}

async function enrol(url: string, folders: Folders, how: string[]): Promise<void> {
  const token = (await readFile(join(folders.collector, 'api-token'), 'utf8')).trim();
  const { statusCode, body } = await request(`${url}/api/v1/enrolment-tokens`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ maxUses: 1 }),
  });
  const answer = (await body.json()) as { bundle?: string; detail?: string };
  if (!answer.bundle) throw new Error(`no enrolment token (${statusCode}): ${answer.detail ?? ''}`);
  const args = [join(dist, 'agent.mjs'), 'enrol', '-', '--data-folder', folders.agent, ...how, ...config()];
  const { status } = spawnSync(process.execPath, args, { input: answer.bundle, stdio: ['pipe', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error('this PC could not be enrolled; the lines above say why');
}

function greet(url: string, { collector, agent }: Folders): void {
  say(`running. Data: ${collector} and ${agent} (delete both to start afresh)

  Overview         ${url}/
  API              ${url}/api/v1/openapi.json
  This PC          npm run -s deskside -- machines ls
  What is wrong    npm run -s deskside -- findings ls
  Tickets, cases   npm run -s deskside -- tickets ls    npm run -s deskside -- cases ls

  Ctrl+C stops.`);
}

async function ended(process: ChildProcess): Promise<void> {
  if (isAlive(process)) await once(process, 'exit');
  throw new Error('a program ended by itself; the lines above say why');
}

async function stop(process: ChildProcess): Promise<void> {
  if (!isAlive(process)) return;
  const exit = once(process, 'exit');
  process.kill('SIGTERM');
  await exit;
}

function isAlive({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

function say(text: string): void {
  console.error(`deskside: ${text}`);
}
