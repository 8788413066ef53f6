// Something that starts by itself, as the places where it may be written tell it.
import { createHash } from 'node:crypto';
import type { Host } from '../host/host.ts';
import { followLinks } from './links.ts';

export interface Found {
  kind: string;
  /** Identity among its kind, before version numbers are taken out. */
  key: string;
  name: string;
  /** The file that makes it start. */
  source: string;
  /** The program, or the script an interpreter is given; absent when it is nobody's business. */
  program?: string;
  /** Vouches for what it starts, in the place of a package: "snap:lxd". */
  owner?: string;
  /** A person's own: it may be vouched for by the package of its program. */
  personal?: boolean;
}

const INTERPRETERS =
  /^(?:ba|da|z|k|c|tc|fi)?sh$|^(?:env|python|perl|ruby|node|php|lua|tclsh|busybox|nohup|setsid|nice|ionice|exec|sudo|timeout|flock)[\d.]*$/;
/** Programs that can be told to do anything: a package behind them vouches for nothing. */
const DO_ANYTHING = /^(?:curl|wget|nc|ncat|netcat|socat|ssh|telnet|awk|gawk|mawk|xterm|gdb|openssl|base64)[\d.]*$/;
/** People may fill their own folders as they like. */
const MAX_FILES = 500;
const PATH = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/** The program of a command line: behind an interpreter, the first path it is given. */
export function programOf(command: string): string | undefined {
  const words = [...command.matchAll(/"([^"]*)"|'([^']*)'|([^\s"']+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
  const [first, ...rest] = words.filter((word) => !/^\w+=/.test(word));
  if (first === undefined || !isInterpreter(first)) return first;
  const script = rest.flatMap((word) => word.match(/(?:^|[\s=])(~?\/[^\s;|&]+)/)?.[1] ?? []);
  return script.find((path) => !isInterpreter(path)) ?? first;
}

function isInterpreter(program: string): boolean {
  return INTERPRETERS.test(program.slice(program.lastIndexOf('/') + 1));
}

export function doesAnything(program: string): boolean {
  return isInterpreter(program) || DO_ANYTHING.test(program.slice(program.lastIndexOf('/') + 1));
}

/** Tells lines of one file apart without saying what they say. */
export function digestOf(text: string): string {
  return createHash('sha256').update(withoutVersions(text)).digest('hex').slice(0, 8);
}

/** "app-1.24.3" and "app-1.25.0" are the same thing, as are tasks named after a GUID or a SID. */
export function withoutVersions(text: string): string {
  return text
    .replaceAll(/\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?/gi, '{}')
    .replaceAll(/S-1-[\d-]{6,}/g, 'S-1-*')
    .replaceAll(/\d+(?:[._]\d+)+/g, '*');
}

/** The files of a folder whose names have this form. */
export async function pathsIn(host: Host, folder: string, form: RegExp): Promise<string[]> {
  const names = ((await host.list(folder)) ?? []).filter((name) => form.test(name));
  return names.slice(0, MAX_FILES).map((name) => `${folder}/${name}`);
}

/** A program without a path is looked for in the search path. */
export async function whereIs(host: Host, program: string): Promise<string> {
  if (program.includes('/')) return program;
  for (const folder of PATH) if (await host.inspect(`${folder}/${program}`)) return `${folder}/${program}`;
  return program;
}

/** Whether anybody may change what is run; undefined when it can't be told. */
export async function isWritable(host: Host, path: string): Promise<boolean | undefined> {
  const end = await followLinks(host, path);
  if (!end?.startsWith('/')) return undefined;
  const file = await host.inspect(end);
  if (file && file.kind !== 'link' && (file.mode & 0o002) !== 0) return true;
  const folder = await folderAbove(host, end);
  // In a sticky folder nobody replaces what others made, but anybody may make what is missing.
  return (folder.mode & 0o002) !== 0 && ((folder.mode & 0o1000) === 0 || !file);
}

/** The next folder above that exists. "/sbin" itself is a link on many systems, and a link's mode says nothing. */
async function folderAbove(host: Host, path: string): Promise<{ mode: number }> {
  const above = path.slice(0, path.lastIndexOf('/'));
  if (above === '') return { mode: 0o755 };
  const end = await followLinks(host, above);
  const facts = end === undefined ? undefined : await host.inspect(end);
  return facts ?? (await folderAbove(host, above));
}
