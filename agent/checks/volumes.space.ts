// How full a file system is, and what became of asking it.
import type { Volume } from '../../proto/gen/types.ts';
import { minutes } from '../../shared/duration.ts';
import type { Space } from '../host/host.ts';

const RETRY_STUCK_MS = minutes(60);
/** Inodes are made as they are needed: their number says nothing. */
const NO_FIXED_INODES = new Set(['zfs', 'btrfs', 'vfat', 'exfat', 'apfs', 'hfs', 'msdos']);

/** Undefined when it could not be measured, "stuck" when it did not answer in time. */
export type Answer = Space | 'stuck' | undefined;

/** Only once an hour: each try may leave a process behind that even SIGKILL does not end. */
export function recently(since: number | undefined, now: number): number | undefined {
  return since !== undefined && now >= since && now - since < RETRY_STUCK_MS ? since : undefined;
}

/** The ratio is df's: blocks kept back for root count neither as free nor as usable. */
export function sizes(space: Space, type: string): Partial<Volume> {
  const usable = space.blocks - space.blocksFree + space.blocksAvailable;
  const inodes = NO_FIXED_INODES.has(type) ? 0 : space.inodes;
  return {
    size_bytes: space.blocks * space.blockBytes,
    free_bytes: space.blocksAvailable * space.blockBytes,
    ...(usable > 0 && { free_ratio: space.blocksAvailable / usable }),
    ...(inodes > 0 && { inodes, inodes_free_ratio: space.inodesFree / inodes }),
  };
}
