// How long updates have been pending: package managers do not know, so the check
// remembers when it saw each package for the first time.
import type { Updates } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import { firstSeen } from './since.ts';

const MAX_LISTED = 200;

/** One package that a full upgrade would install or upgrade. */
export interface Pending {
  /** "libc6"; with its architecture where that is a foreign one: "libc6:i386". */
  name: string;
  /** Empty when it would be newly installed. */
  installed: string;
  available: string;
  security: boolean;
  /** "critical", "important", "moderate", "low". */
  severity?: string;
  publishedMs?: number;
  /** It stands for packages that are pending themselves (a patch of SUSE), and is not counted as one. */
  patch?: true;
}

interface FirstSeen {
  sinceMs: number;
  /** When a security fix was among its pending versions for the first time. */
  securityMs?: number;
}

/** By package name. */
export type Memory = Record<string, FirstSeen>;

/**
 * What is pending now, each with its first time: a newer version of a package that
 * waits already keeps it, a package that no longer waits is forgotten.
 */
export function remember(pending: Pending[], before: Memory | undefined, now: number): Memory {
  const known = new Map(Object.entries(before ?? {}));
  return Object.fromEntries(pending.map((update) => [update.name, seenOf(update, known.get(update.name), now)]));
}

function seenOf({ security }: Pending, before: FirstSeen | undefined, now: number): FirstSeen {
  const sinceMs = firstSeen(before?.sinceMs, now);
  return security ? { sinceMs, securityMs: firstSeen(before?.securityMs, now) } : { sinceMs };
}

/** The part of the facts that is about what is pending. */
export function pendingFacts(
  pending: Pending[],
  memory: Memory,
): Pick<Updates, 'pending' | 'security_pending' | 'oldest_since_ms' | 'oldest_security_since_ms' | 'packages'> {
  const seen = Object.values(memory);
  return {
    pending: pending.filter(({ patch }) => !patch).length,
    security_pending: pending.filter(({ security }) => security).length,
    packages: pending
      .map((update) => listed(update, memory))
      .sort(bySecurityThenName)
      .slice(0, MAX_LISTED),
    ...present({
      oldest_since_ms: earliest(seen.map(({ sinceMs }) => sinceMs)),
      oldest_security_since_ms: earliest(seen.flatMap(({ securityMs }) => securityMs ?? [])),
    }),
  };
}

type Listed = Updates['packages'][number];

function listed({ publishedMs, patch: _, ...update }: Pending, memory: Memory): Listed {
  return { ...update, since_ms: memory[update.name]?.sinceMs ?? 0, ...present({ published_at_ms: publishedMs }) };
}

function bySecurityThenName(a: Listed, b: Listed): number {
  if (a.security !== b.security) return a.security ? -1 : 1;
  return a.name < b.name ? -1 : 1;
}

function earliest(times: number[]): number | undefined {
  return times.length === 0 ? undefined : Math.min(...times);
}
