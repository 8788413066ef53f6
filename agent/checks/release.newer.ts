// How far a system is behind, without asking anybody: what came out after its release, as
// far as the agent's own table knows, and since when its build stays the same.
import type { Release } from '../../proto/gen/types.ts';
import { firstSeen } from './since.ts';

/** Which build runs, and when it was first seen. */
export interface BuildMemory {
  build: string;
  sinceMs: number;
}

/** @param build absent when it could not be read: what is known of it is kept, and nothing is told. */
export function buildSince(build: string | undefined, before: BuildMemory | undefined, now: number) {
  if (build === undefined) return { since: {} };
  const sinceMs = firstSeen(before?.build === build ? before.sinceMs : undefined, now);
  return { since: { build_since_ms: sinceMs }, memory: { build, sinceMs } };
}

/**
 * @param releases by a number that grows with each release.
 * @returns nothing for a release that is newer than the table.
 */
export function newerReleases(
  releases: Record<number, string>,
  running: number,
): Pick<Release, 'newer_releases' | 'newest_release'> {
  const newest = Math.max(...Object.keys(releases).map(Number));
  if (running > newest) return {};
  const newer = Object.keys(releases).filter((number) => Number(number) > running);
  return { newer_releases: newer.length, newest_release: releases[newest] ?? String(newest) };
}
