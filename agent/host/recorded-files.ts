import { posix } from 'node:path';
import { CheckError } from '../../shared/errors.ts';
import { inspect, list, readFile } from './files.ts';
import type { Host, PathFacts } from './host.ts';
import type { RecordedPath } from './machine-file.ts';

const MAX_LINKS = 16;

type Files = Pick<Host, 'readFile' | 'readLink' | 'list' | 'inspect'>;

/** The tree under `root`, with what machine.json says of single paths laid over it. */
export function recordedFiles(root: string, paths: Record<string, RecordedPath>): Files {
  const real = (path: string) => posix.join(root, path);
  // A file may lie where the link says, or, shorter to write, right under the link's own name.
  const places = (path: string) => [...new Set([path, follow(path)])];

  return {
    async readFile(path, options) {
      for (const place of places(path)) {
        refuseDenied(place);
        const text = await readFile(real(place), options);
        if (text !== undefined) return text;
      }
      return undefined;
    },
    readLink: async (path) => paths[path]?.link,
    async list(path) {
      const names = new Set<string>();
      let exists = false;
      for (const place of places(path)) {
        refuseDenied(place);
        const inTree = await list(real(place));
        const named = Object.keys(paths).filter((other) => posix.dirname(other) === place);
        for (const name of [...(inTree ?? []), ...named.map((other) => posix.basename(other))]) names.add(name);
        exists ||= inTree !== undefined || paths[place]?.kind === 'folder';
      }
      return exists || names.size > 0 ? [...names].sort() : undefined;
    },
    async inspect(path) {
      const entry = paths[path];
      const inTree = await inspect(real(path));
      return inTree === undefined && entry === undefined ? undefined : describe(inTree, entry ?? {});
    },
  };

  function refuseDenied(path: string): void {
    if (paths[path]?.denied) throw new CheckError('no_permission', `${path}, as recorded`);
  }

  /** The path without links in any part of it. */
  function follow(path: string): string {
    let place = path;
    for (let hops = 0; hops < MAX_LINKS; hops++) {
      const head = prefixes(place).find((prefix) => paths[prefix]?.link !== undefined);
      const target = head === undefined ? undefined : paths[head]?.link;
      if (head === undefined || target === undefined) break;
      place = posix.resolve(posix.dirname(head), target) + place.slice(head.length);
    }
    return place;
  }
}

/** "/a/b" -> "/a", "/a/b". */
function prefixes(path: string): string[] {
  const parts = path.split('/').slice(1);
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
}

/** The checkout's own owners, modes and times say nothing about the machine: they give way to root's usual ones. */
function describe(inTree: PathFacts | undefined, entry: RecordedPath): PathFacts {
  const kind = entry.link === undefined ? (entry.kind ?? inTree?.kind ?? 'file') : 'link';
  return {
    kind,
    sizeBytes: entry.sizeBytes ?? inTree?.sizeBytes ?? 0,
    modifiedMs: entry.modified === undefined ? 0 : Date.parse(entry.modified),
    ...(entry.changed !== undefined && { changedMs: Date.parse(entry.changed) }),
    inode: entry.inode ?? inTree?.inode ?? 0,
    mode: Number.parseInt(entry.mode ?? (kind === 'folder' ? '755' : '644'), 8),
    uid: entry.uid ?? 0,
    gid: entry.gid ?? 0,
  };
}
