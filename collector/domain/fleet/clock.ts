// When something happened, as far as a machine's clock can be believed.

/** Below this a clock counts as right: delays of the network look like that too. */
const TRUSTED_OFFSET_MS = 120_000;

/** The end of year 9999: later instants can't even be written down. */
const LAST_MS = 253_402_300_799_999;

/** A wrong clock is no reason to refuse; what is not an instant at all is. */
export function isInstant(ms: number): boolean {
  return Number.isSafeInteger(ms) && ms > 0 && ms <= LAST_MS;
}

/**
 * The moment of an observation by the collector's clock. A clock that is off by
 * minutes or years is put right by what the heartbeats measured, and nothing was
 * observed after it was received: else a finding seen "in ten years" would be
 * frozen until then.
 */
export function momentOf(observedMs: number, receivedAt: number, clockOffsetMs = 0): number {
  const offset = Math.abs(clockOffsetMs) > TRUSTED_OFFSET_MS ? clockOffsetMs : 0;
  return Math.max(1, Math.min(observedMs - offset, receivedAt));
}
