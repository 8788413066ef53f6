// Every question the agent may put to Windows through PowerShell, all of them: fixed
// scripts, no parameters, answers as one line of JSON. Numbers, SIDs and GUIDs only,
// never translated words.
import { ACCOUNT_QUERIES } from './queries.accounts.ts';
import { CHANGE_QUERIES } from './queries.changes.ts';
import { DISK_QUERIES } from './queries.disk.ts';
import { HARDWARE_QUERIES } from './queries.hardware.ts';
import { HEALTH_QUERIES } from './queries.health.ts';
import { NETWORK_QUERIES } from './queries.network.ts';
import { PATCH_QUERIES } from './queries.patch.ts';
import { POSTURE_QUERIES } from './queries.posture.ts';
import type { Query } from './query.ts';

export const QUERIES = {
  ...PATCH_QUERIES,
  ...DISK_QUERIES,
  ...NETWORK_QUERIES,
  ...ACCOUNT_QUERIES,
  ...POSTURE_QUERIES,
  ...HEALTH_QUERIES,
  ...HARDWARE_QUERIES,
  ...CHANGE_QUERIES,
} satisfies Record<string, Query>;

export type QueryName = keyof typeof QUERIES;
