import { firstSeen } from './since.ts';

/** When the need was first seen; absent while there is none. */
export interface Memory {
  sinceMs?: number;
}

/** A need from before the last start has been met by it: what is needed now is something new. */
export function since(memory: Memory | undefined, bootedMs: number | undefined, now: number): number {
  const before = memory?.sinceMs;
  return firstSeen(before !== undefined && before < (bootedMs ?? 0) ? undefined : before, now);
}
