// Microsoft's certificates of 2011 in the firmware expire between June and October
// 2026; each has a successor. Without them the PC still starts, but takes no more
// updates of what it trusts: https://support.microsoft.com/topic/5062710

const DB_SUCCESSORS: [RegExp, RegExp][] = [
  [/Windows Production PCA 2011/, /Windows UEFI CA 2023/],
  [/Microsoft Corporation UEFI CA 2011/, /Microsoft UEFI CA 2023/],
];
const KEK_SUCCESSORS: [RegExp, RegExp][] = [[/KEK CA 2011/, /KEK 2K CA 2023/]];

/**
 * Whether each certificate of 2011 has its successor beside it, by their names in the
 * variables; undefined for firmware that trusts none of Microsoft's, and while one of
 * the variables can't be read.
 */
export function hasCertificates2023(db: string | undefined, kek: string | undefined): boolean | undefined {
  if (db === undefined || kek === undefined) return undefined;
  const pairs = [...relevant(DB_SUCCESSORS, db), ...relevant(KEK_SUCCESSORS, kek)];
  return pairs.length === 0 ? undefined : pairs.every(Boolean);
}

/** For each pair of which the firmware knows one: whether it knows the newer. */
function relevant(pairs: [RegExp, RegExp][], names: string): boolean[] {
  return pairs.flatMap(([older, newer]) => (older.test(names) || newer.test(names) ? newer.test(names) : []));
}
