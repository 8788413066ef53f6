import { digestOf } from '../../../proto/codec.ts';
import type { Facts } from '../../../proto/gen/types.ts';

/** Facts stay the same object as long as nothing new is told, so each is digested once. */
const digests = new WeakMap<object, Uint8Array>();

/** Whether these are the facts that the agent says are unchanged. */
export function isDigestOf(digest: Uint8Array, check: string, facts: object): boolean {
  const known = digests.get(facts) ?? digestOf({ [check]: facts } as Facts);
  digests.set(facts, known);
  return Buffer.compare(known, digest) === 0;
}
