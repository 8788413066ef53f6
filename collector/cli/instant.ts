// Moments as people write them: "3d" from now, or a date.
import { InvalidArgumentError } from 'commander';
import { parseDuration } from '../../shared/duration.ts';

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?$/;

/** A date is its first moment, in the reader's time zone. RFC 3339. @throws InvalidArgumentError: wrong usage. */
export function instantOf(written: string): string {
  const ms = parseDuration(written);
  if (ms !== undefined) return new Date(Date.now() + ms).toISOString();
  const parts = DATE.exec(written)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts ?? [];
  const date = new Date(year, month - 1, day, hour, minute);
  const real = date.getMonth() === month - 1 && date.getDate() === day && date.getHours() === hour;
  if (parts && real) return date.toISOString();
  throw new InvalidArgumentError('Write it like 3d, 4h, 2026-12-01 or 2026-12-01T09:00.');
}
