// One run of one check: what came out, and the events that tell of it.
import { Buffer } from 'node:buffer';
import { type Event, type Facts, type Occurrence, UnknownReason } from '../proto/gen/types.ts';
import { CheckError, messageOf, type UnknownReasonName } from '../shared/errors.ts';
import { newId } from '../shared/id.ts';
import type { AnyCheck, Surroundings } from './checks/check.ts';
import type { Host } from './host/host.ts';

const DEFAULT_TIMEOUT_MS = 30_000;
const MAX_DETAIL = 500;

export interface Observation {
  check: string;
  observedMs: number;
  costMs: number;
  facts?: Facts;
  occurrences: Occurrence[];
  /** JSON text for the next run; absent: keep what there is. */
  memory?: string;
  unknown?: { reason: UnknownReasonName; detail: string };
}

/**
 * Runs a check. Whatever goes wrong becomes unknown(reason); it never throws.
 * @param hanging names of checks whose reading goes on though its time is over, kept from run to run.
 */
export async function observe(
  check: AnyCheck,
  host: Host,
  memory: string | undefined,
  surroundings: Surroundings,
  hanging = new Set<string>(),
): Promise<Observation> {
  const observedMs = host.now();
  const started = performance.now();
  const frame = () => ({ check: check.name, observedMs, costMs: Math.round(performance.now() - started) });
  try {
    const read = check.on[host.platform];
    if (!read) throw new CheckError('not_supported', `${check.name} is not available on ${host.platform}`);
    if (hanging.has(check.name)) throw new CheckError('timeout', 'what was asked the last time still hangs');
    const past = { memory: memory === undefined ? undefined : JSON.parse(memory), surroundings };
    const work = read(host, past).finally(() => hanging.delete(check.name));
    const reading = await within(check.timeoutMs ?? DEFAULT_TIMEOUT_MS, work, () => hanging.add(check.name));
    return {
      ...frame(),
      facts: { [check.name]: reading.facts },
      occurrences: reading.occurrences ?? [],
      ...(reading.memory !== undefined && { memory: JSON.stringify(reading.memory) }),
    };
  } catch (error) {
    const reason = error instanceof CheckError ? error.reason : 'parse_error';
    return { ...frame(), occurrences: [], unknown: { reason, detail: messageOf(error).slice(0, MAX_DETAIL) } };
  }
}

async function within<T>(ms: number, work: Promise<T>, onTooLate: () => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      onTooLate();
      reject(new CheckError('timeout', `no answer within ${ms} ms`));
    }, ms);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** The event of an observation; `body` says facts, unchanged or unknown. */
export function eventOf(observation: Observation, body: Partial<Event>, commandId?: Uint8Array): Event {
  return {
    event_id: newId(observation.observedMs),
    check: observation.check,
    observed_ms: observation.observedMs,
    mono_ms: Math.round(performance.now()),
    cost_ms: observation.costMs,
    command_id: commandId ?? Buffer.alloc(0),
    ...body,
  };
}

export function unknownBody({ reason, detail }: NonNullable<Observation['unknown']>): Partial<Event> {
  const name = `UNKNOWN_REASON_${reason.toUpperCase()}` as keyof typeof UnknownReason;
  return { unknown: { reason: UnknownReason[name], detail } };
}
