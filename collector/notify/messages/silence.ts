// A silence that ends soon: what it has hidden becomes work again then.
import { silenceState } from '../../domain/quiet/silences.ts';
import type { Store } from '../../store/store.ts';

export interface SilenceMessage {
  /** "S-3". */
  number: string;
  state: string;
  reason: string;
  owner: string;
  scope: string;
  /** RFC 3339. */
  expiresAt: string;
  minutesLeft: number;
  /** Findings it hides now. */
  hides: number;
}

/** `at`: when it happened. */
export async function silenceMessage(store: Store, id: string, at: number): Promise<SilenceMessage | undefined> {
  const silence = await store.silence(id);
  if (!silence) return undefined;
  const { number, reason, owner, scope, expiresAt } = silence;
  const counts = await store.hiddenCounts([id]);
  return {
    ...{ number: `S-${number}`, state: silenceState(silence, at), reason, owner, scope },
    expiresAt: new Date(expiresAt).toISOString(),
    minutesLeft: Math.max(0, Math.ceil((expiresAt - at) / 60_000)),
    hides: counts.get(id)?.now ?? 0,
  };
}
