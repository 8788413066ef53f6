// An agent waits nearly all of its life, and its memory is taken from somebody's
// work. Measured on Debian 12 (npm run bench -- agent): a third of what the same
// agent takes without.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { minutes } from '../shared/duration.ts';

/** A small heap, collected often; nothing is compiled, because nothing here runs long enough to be worth it. */
const FLAGS = ['--optimize-for-size', '--max-semi-space-size=1', '--no-opt', '--no-maglev', '--no-sparkplug'];

/** To be called before anything large is loaded. */
export function spareMemory(): void {
  for (const flag of FLAGS) setFlagsFromString(flag);
}

/**
 * To be called after work. V8 alone collects what a check leaves when the heap has grown by
 * a few MiB, which may be an hour later; collected within a minute it never gets there, and
 * costs no more.
 */
export function openTidying(): { afterWork(): void } {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  let due = false;

  function tidy(): void {
    due = false;
    if (typeof collect === 'function') collect();
  }

  return {
    afterWork() {
      if (due) return;
      due = true;
      setTimeout(tidy, minutes(1)).unref();
    },
  };
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
