import type { Autorun } from '../../proto/gen/types.ts';
import { digestOf, withoutVersions } from './autoruns.found.ts';

/** Stable over updates; distinct() sees to it that nothing hides behind a name that looks like a version of another. */
export function idOf(kind: string, key: string): string {
  return `${kind}:${withoutVersions(key)}`;
}

/** Each identity once. Where two things share one, the trusted keeps it, so that a stranger shows up as new. */
export function distinct(entries: Autorun[]): Autorun[] {
  const chosen = new Map<string, Autorun>();
  for (const entry of entries.toSorted((a, b) => Number(b.trusted ?? false) - Number(a.trusted ?? false))) {
    const rival = chosen.get(entry.id);
    if (rival === undefined) chosen.set(entry.id, entry);
    else if (!isSame(rival, entry)) {
      const id = `${entry.id}#${digestOf(entry.program ?? entry.name)}`;
      chosen.set(id, { ...entry, id });
    }
  }
  return [...chosen.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function isSame(a: Autorun, b: Autorun): boolean {
  return a.trusted === b.trusted && withoutVersions(a.program ?? '') === withoutVersions(b.program ?? '');
}
