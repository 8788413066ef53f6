// Windows has no sensor that is one of the processor, but the firmware says for how long
// it held the processor back: event 37 of Microsoft-Windows-Kernel-Processor-Power.
import { minutes } from '../../shared/duration.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { listOf, numberAt } from './parse/json.ts';
import type { ThermalMemory } from './thermal.linux.ts';

const FIRST_LOOK_MS = minutes(5);

export async function readCappedTime(
  host: Host,
  { memory }: Past<ThermalMemory>,
): Promise<Reading<'thermal', ThermalMemory>> {
  const now = host.now();
  const since = Math.min(memory?.atMs ?? now - FIRST_LOOK_MS, now - 1);
  const ratio = cappedRatio(await host.query('processorCaps', since), now - since);
  return { facts: { throttled_ratio: ratio }, memory: { atMs: now, throttledMs: {} } };
}

/** Each logical processor has events of its own; the one that was held back longest counts. */
function cappedRatio(events: unknown, elapsedMs: number): number {
  const seconds = new Map<string, number>();
  for (const event of listOf(events)) {
    const processor = `${numberAt(event, 'Group')}/${numberAt(event, 'Number')}`;
    seconds.set(processor, (seconds.get(processor) ?? 0) + (numberAt(event, 'Seconds') ?? 0));
  }
  return Math.min(1, (Math.max(0, ...seconds.values()) * 1000) / elapsedMs);
}
