// Moments as people write them: "3d" from now or back, or a date.

import { parseDuration } from '../../shared/duration.ts';
import { WrongUsage } from '../../shared/program/usage.ts';
import type { Text } from '../../shared/text.ts';

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?$/;

/** RFC 3339 writes years with four digits. */
const END = Date.UTC(10_000, 0);

/** A duration is counted from now on; a date as below. RFC 3339. @throws WrongUsage. */
export function instantOf(written: string): string {
  return momentOf(written, 1);
}

/** A duration is counted back from now; a date as below. RFC 3339. @throws WrongUsage. */
export function pastOf(written: string): string {
  return momentOf(written, -1);
}

/** Where a list has nothing since such a moment. */
export const NOTHING_SINCE: Text = { en: 'Nothing since then.', ja: 'その後の動きはありません。' };

/** A date is its first moment, in the reader's time zone. */
function momentOf(written: string, direction: 1 | -1): string {
  const ms = parseDuration(written);
  const counted = ms === undefined ? Number.NaN : Date.now() + direction * ms;
  if (counted > 0 && counted < END) return new Date(counted).toISOString();
  const parts = DATE.exec(written)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts ?? [];
  const date = new Date(year, month - 1, day, hour, minute);
  const real = date.getMonth() === month - 1 && date.getDate() === day && date.getHours() === hour;
  if (parts && real) return date.toISOString();
  throw new WrongUsage({
    en: 'Write it like 3d, 4h, 2026-12-01 or 2026-12-01T09:00.',
    ja: '3d、4h、2026-12-01、2026-12-01T09:00 のように指定してください。',
  });
}

/** A duration as it was written. @throws WrongUsage */
export function durationOf(written: string): string {
  if (parseDuration(written) !== undefined) return written;
  throw new WrongUsage({
    en: 'Write it like 90s, 15m, 4h, 14d.',
    ja: '90s、15m、4h、14d のように指定してください。',
  });
}
