// Who may come in at all, before a byte of the protocol is spoken.
import type { GatewayLimits } from './limits.ts';
import { Buckets } from './rates.ts';

export interface Turned {
  why: 'over-budget' | 'too-many-strangers' | 'too-fast';
  retryAfterS: number;
}

export class Admission {
  readonly #limits: GatewayLimits;
  readonly #all: Buckets;
  readonly #byAddress: Buckets;

  constructor(limits: GatewayLimits) {
    this.#limits = limits;
    this.#all = new Buckets(limits.handshakes);
    this.#byAddress = new Buckets(limits.handshakesPerAddress);
  }

  /** Undefined: come in. `strangers` have not yet shown who they are. */
  turnAway(address: string, strangers: number, overBudget: boolean, now: number): Turned | undefined {
    if (overBudget) return { why: 'over-budget', retryAfterS: between(30, 120) };
    if (strangers >= this.#limits.unauthenticated) return { why: 'too-many-strangers', retryAfterS: between(5, 30) };
    if (!this.#byAddress.take(address, now) || !this.#all.take('', now)) {
      return { why: 'too-fast', retryAfterS: between(1, 10) };
    }
    return undefined;
  }
}

/** Spread out, so that those turned away do not come back together. */
function between(least: number, most: number): number {
  return Math.round(least + Math.random() * (most - least));
}
