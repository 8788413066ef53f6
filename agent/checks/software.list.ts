import type { Package } from '../../proto/gen/types.ts';

/** One event must fit into one frame of the wire (LIMITS in proto/frames.ts); a package takes 50 bytes or so. */
const MAX_PACKAGES = 10_000;
const MAX_TEXT = 120;

/**
 * In a fixed order, each name of a source once: of what is installed in several
 * versions side by side, as kernels are, all versions in one.
 */
export function boundedList(packages: Package[]): Package[] {
  const byKey = new Map<string, Package>();
  for (const { name, version, source } of packages) {
    const key = `${source}\n${name}`;
    const known = byKey.get(key);
    const versions = new Set([...(known?.version.split(', ') ?? []), version]);
    byKey.set(key, { name: short(name), version: short([...versions].sort().join(', ')), source });
  }
  return [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MAX_PACKAGES)
    .map(([, found]) => found);
}

function short(text: string): string {
  return text.slice(0, MAX_TEXT);
}
