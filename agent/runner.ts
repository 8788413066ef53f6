// Runs checks, at most two at a time and never the same one twice at once, and
// puts what they saw into the spool: events and the check's memory in one commit.
import { setTimeout } from 'node:timers/promises';
import { type Event, Lane } from '../proto/gen/types.ts';
import { openComplaints } from '../shared/complaints.ts';
import { seconds } from '../shared/duration.ts';
import { messageOf } from '../shared/errors.ts';
import type { Log } from '../shared/log.ts';
import { bodyFor } from './changes.ts';
import type { AnyCheck, Surroundings } from './checks/check.ts';
import type { Host } from './host/host.ts';
import { eventOf, type Observation, observe, unknownBody } from './observation.ts';
import type { Spool } from './uplink/spool.ts';

const AT_ONCE = 2;
/** How long a stop waits for the checks under way. */
const PATIENCE_MS = seconds(3);

export interface RunnerParts {
  host: Host;
  checks: AnyCheck[];
  spool: Spool;
  surroundings: () => Surroundings;
  /** Whether the machine started or woke up a moment ago. */
  settling: () => boolean;
  /** Called when there is something new to send. */
  wake: () => void;
  log: Log;
}

/** The last run of a check, for `status` and `doctor`. */
export interface LastRun {
  /** How many there were since the start, this one included. */
  runs: number;
  observedMs: number;
  costMs: number;
  unknown?: string;
}

export interface Runner {
  /** Runs a check as soon as there is room. One that is under way already counts, unless a command asks for more. */
  run(name: string, commandId?: Uint8Array): Promise<void>;
  lastRuns(): Map<string, LastRun>;
  /** Nothing begins any more; what runs has a moment to end, and nothing is kept after that. */
  stop(): Promise<void>;
}

export function openRunner(parts: RunnerParts): Runner {
  const { checks, log } = parts;
  const byName = new Map(checks.map((check) => [check.name as string, check]));
  const running = new Map<string, Promise<void>>();
  const waiting: (() => void)[] = [];
  const complain = complainerTo(log);
  const last = new Map<string, LastRun>();
  const hanging = new Set<string>();
  let active = 0;
  let beginning = true;
  let keeping = true;

  /** A place that becomes free is handed to the next in line, never given up in between. */
  async function inTurn(work: () => Promise<void>): Promise<void> {
    if (active < AT_ONCE) active++;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else active--;
    }
  }

  async function runOnce(check: AnyCheck, commandId?: Uint8Array): Promise<void> {
    const { host, spool, surroundings } = parts;
    if (!beginning) return;
    try {
      const observation = await observe(check, host, spool.memoryOf(check.name), surroundings(), hanging);
      if (!keeping) return;
      noteRun(observation);
      keep(parts, check, observation, commandId);
      parts.wake();
    } catch (error) {
      complain(check, error);
    }
  }

  function noteRun({ check, observedMs, costMs, unknown }: Observation): void {
    const { unknown: before, runs = 0 } = last.get(check) ?? {};
    last.set(check, { runs: runs + 1, observedMs, costMs, ...(unknown && { unknown: unknown.reason }) });
    if (unknown && unknown.reason !== before) log.info({ check, ...unknown }, 'check can not tell');
    if (!unknown && before) log.info({ check }, 'check can tell again');
  }

  function run(name: string, commandId?: Uint8Array): Promise<void> {
    const check = byName.get(name);
    if (!check) return Promise.resolve();
    const before = running.get(name);
    if (before && !commandId) return before;
    const mine = (before ?? Promise.resolve())
      .then(() => inTurn(() => runOnce(check, commandId)))
      .finally(() => running.get(name) === mine && running.delete(name));
    running.set(name, mine);
    return mine;
  }

  return {
    run,
    lastRuns: () => last,
    stop: async () => {
      beginning = false;
      await forAMoment(running.values());
      keeping = false;
    },
  };
}

/** What ails the disk ails every check, again and again. */
function complainerTo(log: Log): (check: AnyCheck, error: unknown) => void {
  const complaints = openComplaints();
  return (check, err) => {
    const repeated = complaints.due(messageOf(err), Date.now());
    if (repeated !== undefined) log.error({ err, check: check.name, repeated }, 'observation could not be kept');
  };
}

async function forAMoment(works: Iterable<Promise<void>>): Promise<void> {
  const ended = new AbortController();
  const longEnough = setTimeout(PATIENCE_MS, undefined, { signal: ended.signal }).catch(() => undefined);
  await Promise.race([Promise.all(works), longEnough]);
  ended.abort();
}

function keep(
  { spool, settling }: RunnerParts,
  check: AnyCheck,
  observation: Observation,
  commandId?: Uint8Array,
): void {
  const { facts, unknown, occurrences, memory, observedMs } = observation;
  const body = facts ? bodyFor(facts, spool.lastFacts(check.name), observedMs) : unknown ? unknownBody(unknown) : {};
  const urgent = check.urgent || commandId !== undefined;
  const entries: { lane: Lane; event: Event }[] = occurrences.map((occurrence) => ({
    lane: Lane.LANE_URGENT,
    event: eventOf(observation, { occurrence }),
  }));
  entries.push({
    lane: urgent ? Lane.LANE_URGENT : Lane.LANE_ROUTINE,
    event: eventOf(observation, { ...body, ...(check.settles && settling() && { settling: true }) }, commandId),
  });
  spool.append(entries, memory === undefined ? [] : [{ check: check.name, json: memory }]);
}
