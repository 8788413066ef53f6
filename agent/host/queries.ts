// Every question the agent may put to Windows through PowerShell, all of them: fixed
// scripts, no parameters, answers as one line of JSON. Numbers, SIDs and GUIDs only,
// never translated words.
import { POSTURE_QUERIES } from './queries.posture.ts';
import type { Query } from './query.ts';

export const QUERIES = {
  ...POSTURE_QUERIES,
  /** Win32_OperatingSystem: build, start and role. */
  system: {
    script:
      'Get-CimInstance Win32_OperatingSystem -Property BuildNumber,LastBootUpTime,ProductType | Select-Object BuildNumber,ProductType,@{n="BootedAtMs";e={([DateTimeOffset]$_.LastBootUpTime).ToUnixTimeMilliseconds()}}',
    timeoutMs: 15_000,
  },
} satisfies Record<string, Query>;

export type QueryName = keyof typeof QUERIES;
