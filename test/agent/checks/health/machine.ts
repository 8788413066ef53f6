// A machine in memory: only what a test is about.
import type { AnyCheck, Reading } from '../../../../agent/checks/check.ts';
import { allowedProgram } from '../../../../agent/host/allowed-program.ts';
import type { Host, Output, PathFacts, Platform } from '../../../../agent/host/host.ts';
import type { ProgramName } from '../../../../agent/host/programs.ts';
import { recordedHost } from '../../../../agent/host/recorded.ts';
import { CheckError } from '../../../../shared/errors.ts';

export const NOW = Date.parse('2025-11-22T10:00:00Z');

export interface Parts {
  platform?: Platform;
  now?: number;
  /** Path to text. */
  files?: Record<string, string>;
  /** Path to target. */
  links?: Record<string, string>;
  /** Path to the time at which it was changed. */
  modified?: Record<string, number>;
  /** What each prints; one that is not named is not installed. */
  programs?: Partial<Record<ProgramName, string | Output | ((argument?: string) => string)>>;
  queries?: Record<string, unknown>;
}

export function machineWith({ platform = 'linux', now = NOW, ...parts }: Parts): Host {
  const { files = {}, links = {}, modified = {}, programs = {}, queries = {} } = parts;
  const paths = [...Object.keys(files), ...Object.keys(links), ...Object.keys(modified)];
  const below = (folder: string) =>
    [
      ...new Set(
        paths
          .filter((path) => path.startsWith(`${folder}/`))
          .map((path) => path.slice(folder.length + 1).split('/')[0]!),
      ),
    ].sort();
  return {
    ...recordedHost('test/machines/debian-12-laptop'),
    platform,
    now: () => now,
    readFile: async (path) => files[path],
    readLink: async (path) => links[path],
    list: async (path) => (below(path).length > 0 ? below(path) : undefined),
    inspect: async (path): Promise<PathFacts | undefined> => {
      const kind = path in links ? 'link' : below(path).length > 0 ? 'folder' : 'file';
      if (!paths.includes(path) && kind === 'file') return undefined;
      const sizeBytes = files[path]?.length ?? 0;
      return { kind, sizeBytes, modifiedMs: modified[path] ?? 0, inode: 1, mode: 0o644, uid: 0, gid: 0 };
    },
    has: async (name) => name in programs,
    run: async (name, argument) => {
      allowedProgram(name, argument);
      const answer = programs[name];
      if (answer === undefined) throw new CheckError('tool_missing', `${name} is not installed`);
      const said = typeof answer === 'function' ? answer(argument) : answer;
      return typeof said === 'string' ? { code: 0, stdout: said, stderr: '' } : said;
    },
    query: async (name) => {
      if (!(name in queries)) throw new CheckError('not_supported', `${name} is not answered`);
      return queries[name];
    },
  };
}

/** One run; `memory` goes through JSON, as it does between runs. */
export async function readWith(
  check: AnyCheck,
  parts: Parts | Host,
  memory?: unknown,
): Promise<Reading<never, unknown>> {
  const host = 'run' in parts ? parts : machineWith(parts);
  const kept = memory === undefined ? undefined : JSON.parse(JSON.stringify(memory));
  return (await check.on[host.platform]!(host, { memory: kept, surroundings: {} })) as Reading<never, unknown>;
}
