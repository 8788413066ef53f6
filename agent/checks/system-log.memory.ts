import type { FilePosition } from './logins.file.ts';
import type { ErrorTally } from './system-log.noise.ts';
import type { OpenStop } from './system-log.protection.ts';

/** Where each kind of source was read to, and what is still to be decided. */
export interface LogMemory {
  /** Cursor. */
  journal?: string;
  /** By path. */
  files?: Record<string, FilePosition>;
  /** Windows: records that were read already and may be read again, "channel/number". */
  records?: string[];
  /** Windows: malware that was found, of which nobody has said yet what became of it. */
  malware?: OpenMalware[];
  /** Time of the last entry read. */
  untilMs?: number;
  tally?: ErrorTally;
  /** Services that stopped and may yet start again. */
  stops?: OpenStop[];
}

export interface OpenMalware {
  detection: string;
  name: string;
  atMs: number;
}
