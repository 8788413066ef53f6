import { RequestError } from '../../../../shared/errors.ts';
import type { Page, PageOf } from '../../store.ts';

/** Where a page ends: the sort key of its last row, so that new rows move nothing. */
export type Place = readonly (string | number)[];

export interface Slice {
  /** One more than the page, to see whether another follows. */
  fetch: number;
  after: Place | undefined;
}

const DEFAULT_ROWS = 50;
const MOST_ROWS = 200;

/** @throws RequestError 400 when the cursor is not one of ours with `parts` parts. */
export function sliceOf({ limit = DEFAULT_ROWS, cursor }: PageOf, parts: number): Slice {
  const rows = Math.min(Math.max(Math.floor(limit), 1), MOST_ROWS);
  return { fetch: rows + 1, after: cursor === undefined ? undefined : placeOf(cursor, parts) };
}

export function pageOf<Row, Seen>(
  rows: Row[],
  { fetch }: Slice,
  place: (row: Row) => Place,
  see: (row: Row) => Seen,
): Page<Seen> {
  const shown = rows.slice(0, fetch - 1);
  const last = shown.at(-1);
  const page = { rows: shown.map(see) };
  return last && rows.length === fetch ? { ...page, next: cursorOf(place(last)) } : page;
}

const cursorOf = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

function placeOf(cursor: string, parts: number): Place {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (isPlace(place) && place.length === parts) return place;
  } catch {
    // Not JSON: falls through to the same answer.
  }
  throw new RequestError(400, 'BAD_CURSOR', 'The cursor is not one this list gave. Ask for the first page again.');
}

const isPlace = (value: unknown): value is Place =>
  Array.isArray(value) && value.every((part) => typeof part === 'string' || typeof part === 'number');
