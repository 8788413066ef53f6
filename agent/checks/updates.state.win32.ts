// What Windows knows of its own updating: when it searched, who decides, what failed.
import { present } from '../../shared/present.ts';
import { flagAt, listAt, numberAt, textAt } from './parse/json.ts';
import { DEFINITIONS } from './updates.search.win32.ts';

export interface State {
  searchedMs?: number;
  installedMs?: number;
  /** The service can't be started. */
  disabled: boolean;
  automatic: boolean;
  managedBy?: string;
  pausedUntilMs?: number;
  failedAttempts?: number;
}

/** Start of a service. */
const DISABLED = 4;
/** AUOptions of the policy: asks before it downloads, or before it installs. */
const ASKS_FIRST = new Set([2, 3, 7]);
/** AllowAutoUpdate of MDM (Policy CSP, Update): asks first; switched off. */
const MDM_ASKS_FIRST = 0;
const MDM_OFF = 5;
/** OperationResultCode. */
const SUCCEEDED = new Set([2, 3]);
const FAILED = new Set([4, 5]);

export function parseState(answer: unknown, now: number): State {
  const managedBy = managerOf(answer);
  const disabled = numberAt(answer, 'ServiceStart') === DISABLED;
  const pausedUntilMs = Date.parse(textAt(answer, 'PausedUntil') ?? '');
  return {
    disabled,
    automatic: !disabled && (managedBy !== undefined || installsByItself(answer)),
    ...present({
      searchedMs: instantAt(answer, 'SearchedAtMs'),
      installedMs: instantAt(answer, 'InstalledAtMs'),
      managedBy,
      pausedUntilMs: pausedUntilMs > now ? pausedUntilMs : undefined,
      failedAttempts: failuresInARow(answer),
    }),
  };
}

/** ConfigMgr works through a local WSUS policy of its own, so it is looked for first. */
function managerOf(answer: unknown): string | undefined {
  if (flagAt(answer, 'ConfigMgr')) return 'configmgr';
  if (flagAt(answer, 'Wsus')) return 'wsus';
  return flagAt(answer, 'Mdm') ? 'intune' : undefined;
}

/** Without any policy Windows does: a key that is not there is no "off". */
function installsByItself(answer: unknown): boolean {
  const mdm = numberAt(answer, 'AllowAutoUpdate');
  if (numberAt(answer, 'NoAutoUpdate') === 1 || mdm === MDM_OFF || mdm === MDM_ASKS_FIRST) return false;
  return !ASKS_FIRST.has(numberAt(answer, 'AUOptions') ?? 0);
}

/** Newest first; signatures of the antivirus succeed daily and say nothing of the rest. */
function failuresInARow(answer: unknown): number | undefined {
  const attempts = listAt(answer, 'History').filter((entry) => !listAt(entry, 'Categories').includes(DEFINITIONS));
  const results = attempts.flatMap((entry) => numberAt(entry, 'Result') ?? []);
  if (results.length === 0) return undefined;
  const success = results.findIndex((result) => SUCCEEDED.has(result));
  return results.slice(0, success === -1 ? undefined : success).filter((result) => FAILED.has(result)).length;
}

/** COM writes "never" as a date before 1970. */
function instantAt(answer: unknown, field: string): number | undefined {
  const atMs = numberAt(answer, field);
  return atMs !== undefined && atMs > 0 ? atMs : undefined;
}
