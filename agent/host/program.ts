// One program the agent may start, and the limits most of them share.

export interface Program {
  /** Where it may be; the first that exists is taken. */
  paths: string[];
  arguments: string[];
  /** The form of the one argument a check may add. */
  argument?: RegExp;
  timeoutMs: number;
  /** Bytes of stdout; more is a parse_error. */
  outputBytes: number;
  /** Long and heavy: runs at low priority. */
  heavy?: boolean;
}

export const MIB = 1024 * 1024;

/** For what answers at once. */
export const quick = { timeoutMs: 5_000, outputBytes: MIB };
