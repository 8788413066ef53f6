// Which finding a person means: an id, or any beginning that only one has.
import { RequestError } from '../../shared/errors.ts';
import type { Finding } from '../domain/findings/finding.ts';
import type { Store } from '../store/store.ts';

const SHOWN = 5;
/** Of an id, where it is shown to people; more where that does not tell them apart. */
const SHORT = 8;

export const shortId = ({ id }: Pick<Finding, 'id'>): string => id.slice(0, SHORT);

/** @throws RequestError 404, 409 when several begin like this. */
export async function findFinding(store: Store, written: string): Promise<Finding> {
  const found = await store.findingsBeginning(written, SHOWN + 1);
  const [first, another] = found;
  if (first && (!another || first.id === written.toLowerCase())) return first;
  if (first) throw new RequestError(409, 'AMBIGUOUS', severalMessage(written, found));
  const text = `There is no finding "${written}". GET /api/v1/findings lists them.`;
  throw new RequestError(404, 'NO_FINDING', text);
}

function severalMessage(written: string, found: Finding[]): string {
  const names = found
    .slice(0, SHOWN)
    .map(({ id, label }) => `${id.slice(0, Math.max(SHORT, written.length + 4))} (${label})`);
  const more = found.length > SHOWN ? ' and more' : '';
  return `"${written}" could be ${names.join(', ')}${more}. Write more of the id.`;
}
