// Where package managers write down what is installed.
import type { Package } from '../../proto/gen/types.ts';

/** /var/lib/dpkg/status: paragraphs of deb-control(5). A package of a foreign architecture is named with it. */
export function parseStatus(text: string): Package[] {
  const found = text.split(/\n\n+/).flatMap((paragraph) => {
    if (!/^Status: \S+ \S+ installed$/m.test(paragraph)) return [];
    const [name, version, arch] = [
      field(paragraph, 'Package'),
      field(paragraph, 'Version'),
      field(paragraph, 'Architecture'),
    ];
    return name && version ? [{ name, version, arch: arch ?? 'all' }] : [];
  });
  const native = commonest(found.map(({ arch }) => arch).filter((arch) => arch !== 'all'));
  return found.map(({ name, version, arch }) => ({
    name: arch === 'all' || arch === native ? name : `${name}:${arch}`,
    version,
    source: 'deb',
  }));
}

function field(paragraph: string, name: string): string | undefined {
  return new RegExp(`^${name}: (.+)$`, 'm').exec(paragraph)?.[1]?.trim();
}

/** `rpm -qa` as programs.ts asks for it. Keys for signatures are kept as packages there, and are none. */
export function parseRpm(text: string): Package[] {
  const rows = text.split('\n').flatMap((line) => {
    const [name, version, arch] = line.split('\t');
    return name && version && arch && name !== 'gpg-pubkey'
      ? [{ name, version: version.replace(/^0:/, ''), arch }]
      : [];
  });
  const native = commonest(rows.map(({ arch }) => arch).filter((arch) => arch !== 'noarch'));
  return rows.map(({ name, version, arch }) => ({
    name: arch === 'noarch' || arch === native ? name : `${name}.${arch}`,
    version,
    source: 'rpm',
  }));
}

/** The machine's own architecture is that of most of its packages. */
function commonest(values: string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Folders of /var/lib/pacman/local: "openssl-3.4.1-1"; a name may have hyphens, version and release have none. */
export function parsePacmanFolders(folders: string[]): Package[] {
  return folders.flatMap((folder) => {
    const { name, version } = /^(?<name>.+)-(?<version>[^-]+-[^-]+)$/.exec(folder)?.groups ?? {};
    return name && version ? [{ name, version, source: 'pacman' }] : [];
  });
}

/** From a snap's meta/snap.yaml. */
export function parseSnapVersion(yaml: string): string | undefined {
  return /^version:\s*["']?([^"'\n]+?)["']?\s*$/m.exec(yaml)?.[1];
}

/** `flatpak list --columns=application,branch,version`, by tabs; the branch stands in where an app tells no version. */
export function parseFlatpaks(text: string): Package[] {
  return text.split('\n').flatMap((line) => {
    const [name = '', branch = '', version = ''] = line.split('\t').map((cell) => cell.trim());
    return /^\S+\.\S+$/.test(name) ? [{ name, version: version || branch, source: 'flatpak' }] : [];
  });
}
