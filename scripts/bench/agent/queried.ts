// Agents that only answer: their day is a tenth of a day's questions, times ten.
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { days, minutes } from '../../../shared/duration.ts';
import { cpuSeconds, memoryOf, over, type Phases, watchPeak } from './process-cost.ts';
import { firstAnswer, type Program } from './program.ts';
import type { Footprint } from './report.ts';

export interface Queried {
  name: string;
  /** Where its Debian package puts it. */
  path: string;
  start(path: string, folder: string): Promise<Asked>;
  /** What one round of questions is. */
  note: string;
}

interface Asked extends Program {
  /** A round of questions; the bytes of its answers, as they went over the wire. */
  ask(): Promise<number>;
  /** The least that can be asked. */
  first(): Promise<unknown>;
}

const ROUNDS_PER_DAY = days(1) / minutes(1);
const ROUNDS = ROUNDS_PER_DAY / 10;

/** Undefined when it is not installed. */
export async function measureQueried(queried: Queried, folder: string, phases: Phases): Promise<Footprint | undefined> {
  const { name, path, note } = queried;
  if (!existsSync(path)) {
    console.error(`${name} is not installed: apt-get install --no-install-recommends ${name}`);
    return undefined;
  }
  const program = await queried.start(path, folder);
  const peak = watchPeak(program.pid);
  const { ms } = await firstAnswer(program, program.first);
  const idle = await over(phases.idleMs, () => ({ cpu: cpuSeconds(program.pid), ...memoryOf(program.pid) }));
  const before = cpuSeconds(program.pid);
  const bytes = await askThroughTheDay(program.ask, phases.dayMs);
  const cpu = cpuSeconds(program.pid) - before;
  const idleCpuPerMs = (idle.after.cpu - idle.before.cpu) / phases.idleMs;
  await program.end();
  const asking = Math.max(0, cpu - idleCpuPerMs * phases.dayMs) * (ROUNDS_PER_DAY / ROUNDS);
  const cpuSecondsPerDay = asking + idleCpuPerMs * days(1);
  return {
    name,
    cpuSecondsPerDay,
    meanCpuPercent: (cpuSecondsPerDay / (days(1) / 1000)) * 100,
    idleAnonMib: idle.after.anonKib / 1024,
    peakAnonMib: peak.stop().anonKib / 1024,
    idleRssMib: idle.after.rssKib / 1024,
    bytesSentPerDay: bytes * (ROUNDS_PER_DAY / ROUNDS),
    firstDataMs: ms,
    notes: [`${note}, once a minute: ${ROUNDS} rounds in ${phases.dayMs / 1000} s, times ${ROUNDS_PER_DAY / ROUNDS}`],
  };
}

/** Bytes of all answers. */
async function askThroughTheDay(ask: () => Promise<number>, dayMs: number): Promise<number> {
  const started = performance.now();
  let bytes = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    bytes += await ask();
    await pause(Math.max(0, started + (round * dayMs) / ROUNDS - performance.now()));
  }
  return bytes;
}
