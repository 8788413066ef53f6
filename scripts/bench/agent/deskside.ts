// The measured days of Deskside's own agent.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CHECKS } from '../../../agent/checks/catalog.ts';
import type { AgentStatus, CheckStatus } from '../../../agent/status.ts';
import { days, seconds } from '../../../shared/duration.ts';
import type { CheckSettings, Office } from './office.ts';
import { cpuSeconds, memoryOf, over, type Phases, watchPeak } from './process-cost.ts';
import type { Footprint } from './report.ts';

const DAY_MS = days(1);
/** A check may fill this share of the compressed day, so that all get their turn. */
const SHARE = 0.1;
/** Within this an agent has started, and V8 has tidied up after it. */
const START_MS = seconds(20);
const ALONE_MS = seconds(10);

/** The default catalog. */
const DAILY = CHECKS.filter(({ off }) => !off);

export async function measureDeskside(office: Office, phases: Phases): Promise<Footprint> {
  const idle = await idleAgent(office, phases);
  const resting = await restingAgent(office, phases);
  const day = await compressedDay(office, phases, idle.status);
  const missing = await missingRuns(office, day.status, resting);
  const between = DAY_MS - phases.dayMs;
  const cpuSecondsPerDay = day.cpu + missing.cpu + resting.cpuPerMs * between;
  return {
    name: 'deskside-agent',
    cpuSecondsPerDay,
    meanCpuPercent: (cpuSecondsPerDay / (DAY_MS / 1000)) * 100,
    idleAnonMib: idle.anonKib / 1024,
    peakAnonMib: Math.max(idle.peakAnonKib, day.peakAnonKib) / 1024,
    idleRssMib: idle.rssKib / 1024,
    childrenPerDay: day.children + missing.children,
    ...(day.bytes !== undefined &&
      resting.bytesPerMs !== undefined && { bytesSentPerDay: day.bytes + resting.bytesPerMs * between }),
    firstDataMs: idle.firstFactsMs,
    notes: [
      `${day.runs} of the ${day.planned} runs of a day made in ${phases.dayMs / 1000} s${missing.note}`,
      `start ${resting.startCpu.toFixed(2)} s, between checks ${(resting.cpuPerMs * DAY_MS).toFixed(1)} s of CPU a day`,
      `private memory at most ${mib(idle.peakAnonKib)} in the first minute, ${mib(day.peakAnonKib)} in the compressed day, ${mib(day.anonKib)} after it`,
      'children: programs started; what they start in turn is not counted',
    ],
  };
}

/** As installed: its memory once the first round of checks is over. */
async function idleAgent(office: Office, { idleMs }: Phases) {
  const agent = await office.agent('idle');
  const peak = watchPeak(agent.pid);
  await pause(idleMs);
  const [status, memory] = [agent.status(), memoryOf(agent.pid)];
  await agent.end();
  return { status, ...memory, peakAnonKib: peak.stop().anonKib, firstFactsMs: agent.firstFactsMs };
}

interface Resting {
  /** Of the start. */
  startCpu: number;
  cpuPerMs: number;
  bytesPerMs?: number;
}

/** With all checks off: heartbeats and timers, and what the start costs. */
async function restingAgent(office: Office, { idleMs }: Phases): Promise<Resting> {
  const agent = await office.agent('resting', { checks: only([]) });
  await pause(START_MS);
  const { before, after } = await over(idleMs, () => ({ cpu: cpuSeconds(agent.pid), bytes: agent.bytesSent() }));
  await agent.end();
  const bytes = before.bytes === undefined || after.bytes === undefined ? undefined : after.bytes - before.bytes;
  return {
    startCpu: before.cpu,
    cpuPerMs: (after.cpu - before.cpu) / idleMs,
    ...(bytes !== undefined && { bytesPerMs: bytes / idleMs }),
  };
}

async function compressedDay(office: Office, { dayMs }: Phases, before: AgentStatus) {
  const checks: CheckSettings = {};
  for (const { name, every } of DAILY) {
    const quickest = (before.checks.find((check) => check.name === name)?.last?.costMs ?? 0) / SHARE;
    checks[name] = { every: `${Math.ceil(Math.max((every * dayMs) / DAY_MS, quickest))}ms` };
  }
  const { agent, ended } = await countingAgent(office, 'day', checks);
  const peak = watchPeak(agent.pid);
  await pause(dayMs - (performance.now() - agent.startedAt));
  const [cpu, bytes, { anonKib }] = [cpuSeconds(agent.pid), agent.bytesSent(), memoryOf(agent.pid)];
  const children = await ended();
  const status = agent.status();
  const planned = DAILY.reduce((sum, { every }) => sum + DAY_MS / every, 0);
  const runs = DAILY.reduce((sum, { name, every }) => sum + Math.min(DAY_MS / every, runsOf(status, name)), 0);
  return { cpu, bytes, anonKib, peakAnonKib: peak.stop().anonKib, children, status, planned, runs };
}

/** For checks that could not run as often as on a day: what one run costs, alone, times those that are missing. */
async function missingRuns(office: Office, status: AgentStatus, resting: Resting) {
  let [cpu, children] = [0, 0];
  const names: string[] = [];
  for (const { name, every } of DAILY) {
    const missing = DAY_MS / every - runsOf(status, name);
    // A few runs fewer, because the day began in the middle of an interval.
    if (missing <= Math.max(1, (0.05 * DAY_MS) / every)) continue;
    const one = await oneRun(office, name, status, resting);
    cpu += one.cpu * missing;
    children += one.children * missing;
    names.push(name);
  }
  const note = names.length === 0 ? '' : `; the rest, of ${names.join(', ')}, added at the cost of a run`;
  return { cpu, children, note };
}

async function oneRun(office: Office, name: string, { checks }: AgentStatus, resting: Resting) {
  const costMs = checks.find((check) => check.name === name)?.last?.costMs ?? 0;
  const every = `${Math.max(50, 2 * costMs)}ms`;
  const { agent, ended } = await countingAgent(office, `alone-${name}`, { ...only([]), [name]: { every } });
  await pause(Math.max(ALONE_MS, 8 * costMs));
  const aloneMs = performance.now() - agent.startedAt;
  const cpu = cpuSeconds(agent.pid) - resting.startCpu - resting.cpuPerMs * aloneMs;
  const children = await ended();
  const runs = Math.max(1, runsOf(agent.status(), name));
  return { cpu: Math.max(0, cpu) / runs, children: children / runs };
}

/** Counts the programs it starts, and says how many when it ends. */
async function countingAgent(office: Office, name: string, checks: CheckSettings) {
  const agent = await office.agent(name, { checks, nodeFlags: ['--import', COUNTING] });
  return {
    agent,
    async ended(): Promise<number> {
      await agent.end();
      return Number(readFileSync(join(agent.folder, 'children'), 'utf8'));
    },
  };
}

/** Node tells of each child it starts asynchronously, and the agent starts no other. */
const COUNTING = `data:text/javascript,${encodeURIComponent(`
  import { subscribe } from 'node:diagnostics_channel';
  import { writeFileSync } from 'node:fs';
  let count = 0;
  subscribe('child_process', () => { count++; });
  const folder = process.argv[process.argv.indexOf('--data-folder') + 1];
  process.once('exit', () => writeFileSync(folder + '/children', String(count)));
`)}`;

function mib(kib: number): string {
  return `${(kib / 1024).toFixed(1)} MiB`;
}

function only(names: string[]): CheckSettings {
  return Object.fromEntries(
    DAILY.filter(({ name }) => !names.includes(name)).map(({ name }) => [name, { enabled: false }]),
  );
}

function runsOf({ checks }: AgentStatus, name: string): number {
  return checks.find((check: CheckStatus) => check.name === name)?.last?.runs ?? 0;
}
