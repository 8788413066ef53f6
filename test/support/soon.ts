import { vi } from 'vitest';

/** Waits for what processes, sockets and disks do in their own time: at once here, in seconds on a busy machine. */
export const soon = <T>(check: () => T) => vi.waitFor(check, { timeout: 15_000, interval: 10 });
