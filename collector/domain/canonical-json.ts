/** One text for one value: no blanks, the keys of objects in the order of UTF-16, as RFC 8785 (JCS) says. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  // Not assignments: a key may be "__proto__".
  return Object.fromEntries(pairs.map(([key, inner]) => [key, inOrder(inner)]));
}
