import type { Store } from '../../collector/store/store.ts';

/** An engine under test with a fresh, empty store. */
export interface Ground {
  readonly store: Store;
  /** Closes the store and opens it again on the same data. */
  reopen(): Promise<Store>;
  dispose(): Promise<void>;
}

export type OpenGround = () => Promise<Ground>;
