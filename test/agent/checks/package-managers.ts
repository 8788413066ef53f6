// Machines with another package manager, made of a recorded laptop: its files and
// programs give way to those a test names.
import type { Host, Output, PathFacts } from '../../../agent/host/host.ts';
import type { ProgramName } from '../../../agent/host/programs.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';

export const NOW = Date.parse('2026-01-15T09:00:00Z');
export const HOUR = 3_600_000;

export interface Machine {
  /** Path to content. Every folder above it is there, too. */
  files?: Record<string, string>;
  /** Path to milliseconds before NOW. */
  ages?: Record<string, number>;
  links?: Record<string, string>;
  programs?: Partial<Record<ProgramName, string | Partial<Output>>>;
}

export function machineWith({ files = {}, ages = {}, links = {}, programs = {} }: Machine): Host {
  const laptop = recordedHost('test/machines/debian-12-laptop');
  const paths = [...Object.keys(files), ...Object.keys(ages), ...Object.keys(links)];
  const facts = (path: string): PathFacts => ({
    ...{ kind: 'file', sizeBytes: 0, inode: path.length, mode: 0o644, uid: 0, gid: 0 },
    modifiedMs: NOW - (ages[path] ?? 365 * 24 * HOUR),
  });
  return {
    ...laptop,
    now: () => NOW,
    has: async (program) => program in programs,
    run: async (program) => {
      const answer = programs[program];
      const output = typeof answer === 'string' ? { stdout: answer } : answer;
      return { code: 0, stdout: '', stderr: '', ...output };
    },
    readFile: async (path) => files[path],
    readLink: async (path) => links[path],
    inspect: async (path) =>
      paths.some((one) => one === path || one.startsWith(`${path}/`)) ? facts(path) : undefined,
    list: async (path) => {
      const below = paths.filter((one) => one.startsWith(`${path}/`)).map((one) => one.slice(path.length + 1));
      return below.length === 0 ? undefined : [...new Set(below.map((rest) => rest.split('/')[0] ?? ''))].sort();
    },
  };
}
