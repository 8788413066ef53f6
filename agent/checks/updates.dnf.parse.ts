// What dnf and rpm print. dnf 4: output.py of dnf; dnf 5: advisory and check-upgrade
// of dnf5. Names are "openssl-libs.x86_64" in all of them.
import { compareVersions } from '../../shared/version-order.ts';

export interface Advisory {
  severity?: string;
  publishedMs?: number;
}

const WORST_FIRST = ['critical', 'important', 'moderate', 'low'];
/** name-[epoch:]version-release.arch; a name may have hyphens, version and release have none. */
const NEVRA = /^(?<name>.+)-[^-]+-[^-]+\.(?<arch>[^.-]+)$/;
const ROW = /^(?<name>[^\s.]\S*\.\w+)\s+(?<version>\S+-\S+)\s+\S+$/;

/**
 * `dnf check-update`: name, version, repository. A long name pushes the rest to a line
 * of its own, indented. A package that would make others obsolete comes later and has
 * those indented below it, so that joined it is no such row.
 */
export function parseCheckUpdate(text: string): { name: string; version: string }[] {
  const joined = text.replaceAll(/\n[ \t]+(?=\S)/g, ' ');
  const rows = joined.split('\n').flatMap((line) => {
    const { name, version } = ROW.exec(line.trim())?.groups ?? {};
    return name && version ? [[name, version] as const] : [];
  });
  return [...new Map(rows)].map(([name, version]) => ({ name, version }));
}

/**
 * By name: dnf 4 prints "FEDORA-2026-1 Important/Sec. openssl-libs-1:3.2.0-1.fc43.x86_64",
 * dnf 5 "FEDORA-2026-1 security Important openssl-libs-1:3.2.0-1.fc43.x86_64 2026-01-10 10:00:00".
 */
export function parseAdvisories(text: string): Map<string, Advisory> {
  const worst = new Map<string, Advisory>();
  for (const line of text.split('\n')) {
    const words = line.trim().split(/\s+/);
    const nevra = words.findIndex((word, index) => index > 0 && NEVRA.test(word));
    const { name, arch } = NEVRA.exec(words[nevra] ?? '')?.groups ?? {};
    if (!name || !arch) continue;
    const severity = (words[nevra - 1] ?? '').split('/')[0]?.toLowerCase() ?? '';
    const published = Date.parse(`${words[nevra + 1]}T${words[nevra + 2]}Z`);
    const advisory = {
      ...(WORST_FIRST.includes(severity) && { severity }),
      ...(!Number.isNaN(published) && { publishedMs: published }),
    };
    const key = `${name}.${arch}`;
    if (rank(advisory) <= rank(worst.get(key))) worst.set(key, advisory);
  }
  return worst;
}

function rank(advisory: Advisory | undefined): number {
  if (advisory === undefined) return WORST_FIRST.length + 1;
  const place = WORST_FIRST.indexOf(advisory.severity ?? '');
  return place < 0 ? WORST_FIRST.length : place;
}

/** `rpm -qa` as programs.ts asks for it: name and architecture to the newest version that is installed. */
export function parseInstalled(text: string): Map<string, string> {
  const newest = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [name, version, arch] = line.split('\t');
    if (!name || !version || !arch) continue;
    const key = `${name}.${arch}`;
    const shown = version.replace(/^0:/, '');
    // Several kernels lie side by side.
    if (compareVersions(newest.get(key) ?? '', shown) < 0) newest.set(key, shown);
  }
  return newest;
}
