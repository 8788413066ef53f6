/** One question to Windows. */
export interface Query {
  /** PowerShell 5.1; its value goes through ConvertTo-Json -Compress. `$from` is the number to go on from, or null. */
  script: string;
  timeoutMs: number;
  /** Long and heavy: runs in a throw-away process of its own. */
  alone?: boolean;
}
