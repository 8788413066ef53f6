// Token buckets: so much a second, and a burst after a rest.

export interface Rate {
  perSecond: number;
  burst: number;
}

export interface Bucket {
  level: number;
  /** Milliseconds of any clock that does not jump. */
  at: number;
}

export function fullBucket({ burst }: Rate, now: number): Bucket {
  return { level: burst, at: now };
}

/** The bucket at a later moment. */
export function refilled(bucket: Bucket, { perSecond, burst }: Rate, now: number): Bucket {
  const gained = (Math.max(0, now - bucket.at) / 1000) * perSecond;
  return { level: Math.min(burst, bucket.level + gained), at: now };
}

/** What is left after taking; below zero it is in debt, which only time pays. */
export function drained(bucket: Bucket, amount: number): Bucket {
  return { ...bucket, level: bucket.level - amount };
}

/** Buckets by key; when there are too many the full ones are forgotten, so that strangers can't fill the memory. */
export class Buckets {
  readonly #rate: Rate;
  readonly #most: number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(rate: Rate, most = 100_000) {
    this.#rate = rate;
    this.#most = most;
  }

  /** Takes one if there is one. */
  take(key: string, now: number): boolean {
    if (this.#now(key, now).level < 1) return false;
    this.charge(key, 1, now);
    return true;
  }

  /** Takes so much, there or not; what is left, below zero when in debt. */
  charge(key: string, amount: number, now: number): number {
    const bucket = drained(this.#now(key, now), amount);
    if (this.#buckets.size >= this.#most && !this.#buckets.has(key)) this.#forget(now);
    this.#buckets.set(key, bucket);
    return bucket.level;
  }

  level(key: string, now: number): number {
    return this.#now(key, now).level;
  }

  #now(key: string, now: number): Bucket {
    return refilled(this.#buckets.get(key) ?? fullBucket(this.#rate, now), this.#rate, now);
  }

  #forget(now: number): void {
    for (const [key, bucket] of this.#buckets) {
      if (refilled(bucket, this.#rate, now).level >= this.#rate.burst) this.#buckets.delete(key);
    }
    for (const key of this.#buckets.keys()) {
      if (this.#buckets.size < this.#most) break;
      this.#buckets.delete(key);
    }
  }
}
