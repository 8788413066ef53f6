/**
 * Milliseconds to wait before try number `attempt` (from 0): "full jitter",
 * a random share of a cap that doubles. Many that fail together come back apart.
 * Source: AWS Architecture Blog, "Exponential Backoff And Jitter" (2015).
 */
export function fullJitter(attempt: number, baseMs: number, capMs: number, random = Math.random): number {
  return random() * Math.min(capMs, baseMs * 2 ** Math.min(attempt, 30));
}
