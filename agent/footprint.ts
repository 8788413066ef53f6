// An agent waits nearly all of its life, and its memory is taken from somebody's
// work. Measured on Debian 12 (npm run bench -- agent): a third of what the same
// agent takes without.
import { setFlagsFromString } from 'node:v8';

/** A small heap, collected often; nothing is compiled, because nothing here runs long enough to be worth it. */
const FLAGS = ['--optimize-for-size', '--max-semi-space-size=1', '--no-opt', '--no-maglev', '--no-sparkplug'];

/** To be called before anything large is loaded. */
export function spareMemory(): void {
  for (const flag of FLAGS) setFlagsFromString(flag);
}

/**
 * For whoever starts the agent on Linux: glibc keeps what is freed unless it is told
 * these before the start (mallopt(3)).
 */
export const SPARING_ENVIRONMENT = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '32768',
  MALLOC_TRIM_THRESHOLD_: '65536',
};
