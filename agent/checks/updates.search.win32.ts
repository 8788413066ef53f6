// What a search of Windows Update found. Classifications are GUIDs:
// https://learn.microsoft.com/previous-versions/windows/desktop/ff357803(v=vs.85)
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import { flagAt, listAt, numberAt, textAt } from './parse/json.ts';
import type { Pending } from './updates.since.ts';

export const DEFINITIONS = 'e0789628-ce08-4437-be74-2495b842f43b';
const DRIVERS = 'ebfc1fc5-71a4-4f7b-9aca-3b9a503104a0';
const SECURITY = '0fa1201d-4330-4fa8-8ae9-b877473b6441';
const CRITICAL = 'e6cf1350-c01b-414d-a61f-263d14d133b4';

/** OperationResultCode: succeeded, with or without errors on the way. */
const SUCCEEDED = [2, 3];

/** @throws CheckError parse_error when the search did not succeed. */
export function parseSearch(answer: unknown): Pending[] {
  const result = numberAt(answer, 'Result');
  if (result === undefined || !SUCCEEDED.includes(result)) {
    throw new CheckError('parse_error', `Windows Update could not search (OperationResultCode ${result})`);
  }
  const pending = listAt(answer, 'Updates').flatMap((update) => pendingOf(update) ?? []);
  return [...new Map(pending.map((update) => [update.name, update])).values()];
}

/** Undefined for what nobody waits for: signatures, drivers, previews that one has to choose. */
function pendingOf(update: unknown): Pending | undefined {
  const categories = listAt(update, 'Categories').map((id) => String(id).toLowerCase());
  if (categories.includes(DEFINITIONS) || categories.includes(DRIVERS) || flagAt(update, 'BrowseOnly'))
    return undefined;
  const severity = textAt(update, 'Severity')?.toLowerCase() || undefined;
  const kb = listAt(update, 'Kb').find((number) => typeof number === 'string' || typeof number === 'number');
  const id = textAt(update, 'Id') ?? '';
  return {
    name: seriesOf(textAt(update, 'Title') ?? '') || id,
    installed: '',
    available: kb === undefined ? id : `KB${String(kb).replace(/^KB/i, '')}`,
    security: severity !== undefined || categories.includes(SECURITY) || categories.includes(CRITICAL),
    ...present({ severity, publishedMs: numberAt(update, 'PublishedAtMs') }),
  };
}

/**
 * The title without month, KB number and build: next month's update continues the
 * same series, so that a PC which never installs any does not look patched anew with
 * each. In the PC's language, and only an identity.
 */
export function seriesOf(title: string): string {
  return title
    .replaceAll(/\b\d{4}[-/.]\d{1,2}\b/g, ' ')
    .replaceAll(/[(（][^()（）]*(?:KB\d+|\d+\.\d+)[^()（）]*[)）]/g, ' ')
    .replaceAll(/\bKB\d+\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s:–-]+|[\s:–-]+$/g, '');
}
