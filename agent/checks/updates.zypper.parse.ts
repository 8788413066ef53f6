// XML that `zypper -x list-updates` prints: flat elements <update ...> with all that
// matters in their attributes, in a form that has not changed since version 0.6.
import type { Pending } from './updates.since.ts';

/** The attributes of one <update>. */
export interface Item {
  kind: 'package' | 'patch';
  name: string;
  edition: string;
  editionOld: string;
  category: string;
  severity: string;
  publishedMs?: number;
}

/** What waits now; what something else keeps back is listed apart and left out. */
export function parseUpdateList(xml: string): Item[] {
  const installable = xml.replaceAll(/<blocked-update-list>[\s\S]*?<\/blocked-update-list>/g, '');
  return [...installable.matchAll(/<update ([^>]*)>([\s\S]*?)(?=<\/update>|<update )/g)].map(
    ([, tag = '', inner = '']) => {
      const attributes = attributesOf(tag);
      const issued = /<issue-date time_t="(\d+)"/.exec(inner)?.[1];
      return {
        kind: attributes.get('kind') === 'patch' ? 'patch' : 'package',
        name: attributes.get('name') ?? '',
        edition: attributes.get('edition') ?? '',
        editionOld: attributes.get('edition-old') ?? '',
        category: attributes.get('category') ?? '',
        severity: attributes.get('severity') ?? '',
        ...(issued !== undefined && { publishedMs: Number(issued) * 1000 }),
      };
    },
  );
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function attributesOf(tag: string): Map<string, string> {
  const decoded = (text: string) => text.replaceAll(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all);
  return new Map([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]));
}

/**
 * Packages, and beside them the patches about security that are needed: one patch is
 * for several packages, and zypper does not say for which.
 */
export function pendingOf(items: Item[]): Pending[] {
  return items
    .filter(({ kind, category }) => kind === 'package' || category === 'security')
    .map(({ kind, name, edition, editionOld, severity, publishedMs }) => ({
      name: kind === 'patch' ? `patch:${name}` : name,
      installed: editionOld,
      available: edition,
      security: kind === 'patch',
      ...(kind === 'patch' && { patch: true as const }),
      ...(/^(?:critical|important|moderate|low)$/.test(severity) && { severity }),
      ...(publishedMs !== undefined && { publishedMs }),
    }));
}

/** A test for names that /etc/zypp/locks keeps as they are; undefined without any lock. */
export function parseLocks(text: string): ((name: string) => boolean) | undefined {
  const patterns = [...text.matchAll(/^solvable_name:\s*(\S+)\s*$/gm)].map(([, glob = '']) => {
    const escaped = glob.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`);
  });
  return patterns.length === 0 ? undefined : (name) => patterns.some((pattern) => pattern.test(name));
}
