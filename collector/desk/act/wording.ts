// What people write along with a move, held to what makes sense.
import { days } from '../../../shared/duration.ts';
import { RequestError } from '../../../shared/errors.ts';
import type { Refusal } from '../../domain/moves.ts';

const MAX_WORDS = 20_000;
const FARTHEST_MS = days(365);

/** @throws RequestError 422 when it says nothing, or too much. */
export function words(field: string, text: string): string {
  const trimmed = text.trim();
  if (trimmed.length === 0) throw new RequestError(422, 'WORDS_MISSING', `"${field}" is empty; say it in a few words`);
  if (trimmed.length <= MAX_WORDS) return trimmed;
  throw new RequestError(422, 'TOO_LONG', `"${field}" has ${trimmed.length} characters; ${MAX_WORDS} at most`);
}

/** A moment to come back to. @throws RequestError 422 unless it is in the future, within a year. */
export function momentToCome(field: string, at: number, now: number): number {
  if (at > now && at - now <= FARTHEST_MS) return at;
  const text = `"${field}" is ${new Date(at).toISOString()}; it must be in the future, at most a year from now`;
  throw new RequestError(422, 'BAD_DATE', text);
}

/** @throws RequestError 403 or 409 with the refusal's words. */
export function allowed<Result extends object>(result: Result | Refusal): Exclude<Result, Refusal> {
  if (!isRefusal(result)) return result as Exclude<Result, Refusal>;
  if (result.why === 'role') throw new RequestError(403, 'ROLE_MISSING', result.refused);
  throw new RequestError(409, 'NOT_ALLOWED', result.refused);
}

function isRefusal(result: object): result is Refusal {
  return 'refused' in result;
}
