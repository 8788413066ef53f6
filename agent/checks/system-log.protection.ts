// A service that protects the machine and stops for good. While the machine shuts down,
// or an update starts the service again, that is as it should be.
import type { Occurrence } from '../../proto/gen/types.ts';
import { minutes } from '../../shared/duration.ts';

/** How long a service may take to come back; longer than systemd waits for one to stop (90 s). */
const PATIENCE_MS = minutes(3);

export interface UnitChange {
  unit: string;
  atMs: number;
  is: 'started' | 'stopped';
}

export interface OpenStop {
  unit: string;
  atMs: number;
}

export interface Stops {
  occurrences: Occurrence[];
  open: OpenStop[];
}

/** Decides on stops that are old enough; the others wait for the next run. */
export function judgeStops(changes: UnitChange[], before: OpenStop[], now: number): Stops {
  const stops: OpenStop[] = [...before, ...changes.filter(({ is }) => is === 'stopped')];
  const left = stops.filter((stop) => !changes.some((change) => undoes(change, stop)));
  // That it ended and that it was stopped are two messages.
  const lasting = left.filter(({ unit }, index) => left.findIndex((one) => one.unit === unit) === index);
  const ripe = lasting.filter(({ atMs }) => now - atMs >= PATIENCE_MS);
  return {
    occurrences: ripe.map(({ unit, atMs }) => ({
      at_ms: atMs,
      count: 1,
      protection_disabled: { product: unit.replace(/\.service$/, '') },
    })),
    open: lasting.filter((stop) => !ripe.includes(stop)).map(({ unit, atMs }) => ({ unit, atMs })),
  };
}

/** A shutdown reaches its target a moment before or after its services stop. */
function undoes({ unit, atMs, is }: UnitChange, stop: OpenStop): boolean {
  if (is !== 'started') return false;
  if (unit === 'shutdown.target') return Math.abs(atMs - stop.atMs) < PATIENCE_MS;
  return unit === stop.unit && atMs >= stop.atMs && atMs - stop.atMs < PATIENCE_MS;
}
