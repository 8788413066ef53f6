// macOS: the jobs of launchd outside of the sealed system. A job is read, and its
// program's signature looked at, only when one of the two files is new or changed.
import type { Autorun } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import { distinct, idOf } from './autoruns.distinct.ts';
import { digestOf, doesAnything, isWritable, pathsIn, programOf } from './autoruns.found.ts';
import { itemsAt, textAt } from './parse/json.ts';
import { parsePlist } from './parse/plist.ts';

/** By the job's file: what it was like, and when it and its program were written. */
export type KnownJobs = Record<string, { stamp: string; entry: Autorun }>;

const FOLDERS = ['/Library/LaunchDaemons', '/Library/LaunchAgents'];

export async function readMacAutoruns(
  host: Host,
  known: KnownJobs = {},
): Promise<{ entries: Autorun[]; memory: KnownJobs }> {
  const memory: KnownJobs = {};
  for (const path of await findJobs(host)) {
    const job = known[path];
    if (job && job.stamp === (await stampOf(host, path, job.entry.program))) memory[path] = job;
    else {
      const entry = await readJob(host, path);
      if (entry) memory[path] = { stamp: await stampOf(host, path, entry.program), entry };
    }
  }
  const entries = Object.entries(memory).map(([path, { entry }]) => homeless(path, entry));
  return { entries: distinct(entries), memory };
}

async function findJobs(host: Host): Promise<string[]> {
  const people = ((await host.list('/Users')) ?? []).filter((name) => name !== 'Shared' && !name.startsWith('.'));
  const folders = [...FOLDERS, ...people.map((name) => `/Users/${name}/Library/LaunchAgents`)];
  const jobs: string[] = [];
  for (const folder of folders) {
    jobs.push(...(await pathsIn(host, folder, /\.plist$/)));
  }
  return jobs;
}

async function stampOf(host: Host, path: string, program: string | undefined): Promise<string> {
  const job = await host.inspect(path);
  const file = program === undefined ? undefined : await host.inspect(program);
  return `${job?.modifiedMs} ${job?.inode} ${file?.modifiedMs} ${file?.inode}`;
}

async function readJob(host: Host, path: string): Promise<Autorun | undefined> {
  const { code, stdout } = await host.run('launchdJob', path);
  if (code !== 0) return undefined;
  const { label, program } = parseJob(stdout);
  const name = label ?? path.slice(path.lastIndexOf('/') + 1, -'.plist'.length);
  if (program === undefined) return { id: idOf('launchd', path), kind: 'launchd', name };
  const signer = await signerOf(host, program);
  return {
    id: idOf('launchd', `${path}#${digestOf(program)}`),
    kind: 'launchd',
    name,
    program,
    trusted: signer !== undefined && !doesAnything(program),
    ...present({ owner: signer, writable: await isWritable(host, program) }),
  };
}

/** launchd.plist(5). */
export function parseJob(text: string): { label?: string; program?: string } {
  const job = parsePlist(text, 'plutil');
  const words = itemsAt(job, 'ProgramArguments').filter((word) => typeof word === 'string');
  const [first, ...rest] = [textAt(job, 'Program') ?? words[0] ?? '', ...words.slice(1)];
  const program = programOf([first, ...rest].map((word) => `"${word.replaceAll('"', '')}"`).join(' '));
  return present({ label: textAt(job, 'Label'), program: program || undefined });
}

/** Undefined unless the signature is whole and goes back to Apple. */
async function signerOf(host: Host, program: string): Promise<string | undefined> {
  if (!program.startsWith('/') || (await host.run('codesignVerify', program)).code !== 0) return undefined;
  return parseSigner((await host.run('codesignDetails', program)).stderr);
}

/** "Authority=Developer ID Application: Example (ABCDE12345)"; who signs for himself has none. */
export function parseSigner(text: string): string | undefined {
  const authorities = [...text.matchAll(/^Authority=(.+)$/gm)].map(([, name = '']) => name);
  if (authorities.at(-1) !== 'Apple Root CA') return undefined;
  return authorities[0]?.replace(/^Developer ID Application: /, '');
}

function homeless(path: string, entry: Autorun): Autorun {
  const home = /^\/Users\/[^/]+\//.exec(path)?.[0];
  const shorten = (text: string) => (home === undefined ? text : text.replaceAll(home, '~/'));
  return { ...entry, id: shorten(entry.id), ...present({ program: entry.program && shorten(entry.program) }) };
}
