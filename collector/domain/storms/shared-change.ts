// What the failing machines have in common in their timelines and the healthy ones
// have not: the probable cause. What everybody has is a hint at most.
import { CHANGE_MACHINES, CHANGE_RATIO } from '../policy/storms.ts';
import { isProbableCause, liftOf, type SharedChange } from '../tickets/scope.ts';

/** One change, and on how many machines it was seen. */
export type CountedChange = Pick<
  SharedChange,
  'check' | 'subject' | 'path' | 'kind' | 'before' | 'after' | 'failing' | 'healthy' | 'fromMs' | 'toMs'
>;

export interface Population {
  failingOf: number;
  healthyOf: number;
}

/**
 * The change with the highest lift; of equals the one that most of the failing have, then the one seen last.
 * Undefined when no change is shared by enough of them.
 */
export function sharedChange(counted: CountedChange[], population: Population): SharedChange | undefined {
  return counted
    .filter(({ failing }) => failing >= CHANGE_MACHINES && failing >= CHANGE_RATIO * population.failingOf)
    .map((change) => withLift(change, population))
    .toSorted((a, b) => liftOf(b) - liftOf(a) || b.failing - a.failing || b.fromMs - a.fromMs)
    .at(0);
}

/** In words, for the end of a title; undefined for a mere hint. */
export function causeWords(change: SharedChange | undefined): { en: string; ja: string } | undefined {
  if (!change || !isProbableCause(change)) return undefined;
  const name = nameOf(change);
  const [before, after] = [told(change.before), told(change.after)];
  const what = change.check === 'updates' ? 'updated' : change.kind;
  switch (what) {
    case 'updated':
      return { en: `${name} updated shortly before`, ja: `直前に ${name} が更新されています` };
    case 'removed':
      return { en: `${name} removed shortly before`, ja: `直前に ${name} が削除されています` };
    case 'added': {
      const version = [name, after].filter((part) => part !== undefined).join(' ');
      return { en: `${version} installed shortly before`, ja: `直前に ${version} が追加されています` };
    }
    case 'changed': {
      const step = [name, [before, after].filter((part) => part !== undefined).join(' -> ')].join(' ').trim();
      if (change.check === 'software')
        return { en: `${step} installed shortly before`, ja: `直前に ${step} がインストールされています` };
      return { en: `${step} changed shortly before`, ja: `直前に ${step} の変更があります` };
    }
  }
}

/** The name of a package without where it comes from: the same update is an msi here and a deb there. */
export function nameOf({ check, subject, path }: Pick<SharedChange, 'check' | 'subject' | 'path'>): string {
  if (subject === '') return `${check}.${path}`;
  return check === 'software' ? subject.replace(/\/[^/]*$/, '') : subject;
}

function withLift(change: CountedChange, { failingOf, healthyOf }: Population): SharedChange {
  const counted = { ...change, failingOf, healthyOf };
  if (change.healthy === 0) return counted;
  const lift = change.failing / failingOf / (change.healthy / healthyOf);
  return { ...counted, lift: Math.round(lift * 100) / 100 };
}

/** Of a whole item its version says most. */
function told(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  const version = (value as { version?: unknown } | null | undefined)?.version;
  return typeof version === 'string' && version !== '' ? version : undefined;
}
