// What a process costs, as Linux counts it in /proc (proc(5)).
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** USER_HZ, which is 100 on every Linux there is. */
const TICKS_PER_SECOND = 100;
const SAMPLE_MS = 100;

/** How long each phase of the measuring lasts, milliseconds. */
export interface Phases {
  idleMs: number;
  dayMs: number;
}

export interface Memory {
  /** Pages that are the process's own. */
  anonKib: number;
  /** With the clean pages of its program file, which others share. */
  rssKib: number;
}

/** Seconds of CPU of its threads that are alive, and of its children that have ended. */
export function cpuSeconds(pid: number): number {
  return threadSeconds(pid) + childSeconds(pid);
}

/** To the nanosecond, where /proc/PID/stat counts in hundredths of a second. */
function threadSeconds(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = threads.map((thread) => {
    const [ran = 0] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ').map(Number);
    return ran;
  });
  return nanoseconds.reduce((sum, ran) => sum + ran, 0) / 1e9;
}

function childSeconds(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name, in brackets, may contain anything.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [user = 0, system = 0] = fields.slice(13, 15).map(Number);
  return (user + system) / TICKS_PER_SECOND;
}

export function memoryOf(pid: number): Memory {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kib = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0);
  return { anonKib: kib('RssAnon'), rssKib: kib('VmRSS') };
}

export async function over<T>(ms: number, read: () => T): Promise<{ before: T; after: T }> {
  const before = read();
  await pause(ms);
  return { before, after: read() };
}

/** Watches a process until it is stopped; the largest it was seen. */
export function watchPeak(pid: number): { stop(): Memory } {
  const peak: Memory = { anonKib: 0, rssKib: 0 };
  const timer = setInterval(() => {
    try {
      const { anonKib, rssKib } = memoryOf(pid);
      peak.anonKib = Math.max(peak.anonKib, anonKib);
      peak.rssKib = Math.max(peak.rssKib, rssKib);
    } catch {
      clearInterval(timer);
    }
  }, SAMPLE_MS);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}
