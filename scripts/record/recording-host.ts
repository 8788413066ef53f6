// A host that writes down every question it is asked and every answer it gets. The
// same question gets the same answer again: what is recorded is one moment.
import type { Host, Output, PathFacts, ReadOptions } from '../../agent/host/host.ts';
import type { MachineFile, RecordedPath } from '../../agent/host/machine-file.ts';
import { CheckError, type UnknownReasonName } from '../../shared/errors.ts';

export interface Recording {
  machine: MachineFile;
  /** By path on the machine: each character is one byte. */
  files: Map<string, string>;
  /** What programs wrote, by "program argument". */
  outputs: Map<string, Output | UnknownReasonName>;
}

type Parts = Required<Pick<MachineFile, 'queries' | 'paths' | 'space' | 'dial' | 'resolve'>>;

export function recordingHost(host: Host): { host: Host; recording: () => Promise<Recording> } {
  const now = host.now();
  const parts: Parts = { queries: {}, paths: {}, space: {}, dial: {}, resolve: {} };
  const [files, outputs] = [new Map<string, string>(), new Map<string, Output | UnknownReasonName>()];
  const once = remembering();
  const note = (path: string, entry: RecordedPath) => {
    parts.paths[path] = { ...parts.paths[path], ...entry };
  };

  const recording: Host = {
    platform: host.platform,
    now: () => now,
    hostname: host.hostname,
    timeZone: host.timeZone,
    addresses: host.addresses,
    cpuTime: host.cpuTime,
    hardware: () => once('hardware', () => host.hardware()),
    ...programs(host, outputs, once),
    ...tree(host, files, note, once),
    query: (name, from) => {
      const key = from === undefined ? name : `${name} ${from}`;
      return once(`query ${key}`, () => kept(parts.queries, key, host.query(name, from)));
    },
    space: (path) => once(`space ${path}`, () => kept(parts.space, path, host.space(path))),
    dial: (address, timeoutMs) => {
      const key = `${address.host}:${address.port}`;
      return once(`dial ${key}`, () => kept(parts.dial, key, host.dial(address, timeoutMs)));
    },
    resolve: (server, name, timeoutMs) =>
      once(`resolve ${server}`, () => kept(parts.resolve, server, host.resolve(server, name, timeoutMs))),
  };
  return { host: recording, recording: async () => ({ machine: await machineOf(recording, parts), files, outputs }) };
}

async function machineOf(host: Host, parts: Parts): Promise<MachineFile> {
  const { platform } = host;
  return {
    platform,
    now: new Date(host.now()).toISOString(),
    hostname: host.hostname(),
    timeZone: host.timeZone(),
    ...parts,
    addresses: host.addresses(),
    cpuTime: host.cpuTime(),
    hardware: await host.hardware(),
  };
}

type Once = <T>(question: string, ask: () => Promise<T>) => Promise<T>;

function remembering(): Once {
  const answers = new Map<string, Promise<unknown>>();
  return <T>(question: string, ask: () => Promise<T>) => {
    const answer = answers.get(question) ?? ask();
    answers.set(question, answer);
    return answer as Promise<T>;
  };
}

function programs(host: Host, outputs: Recording['outputs'], once: Once): Pick<Host, 'run' | 'has'> {
  return {
    has: (name) =>
      once(`has ${name}`, async () => {
        const there = await host.has(name);
        // Installed, and perhaps never started: a record says so by naming it.
        if (there && ![...outputs.keys()].some((key) => key.split(' ')[0] === name)) outputs.set(name, 'not_supported');
        return there;
      }),
    run: (name, argument) => {
      const key = argument === undefined ? name : `${name} ${argument}`;
      return once(`run ${key}`, async () => {
        try {
          const output = await host.run(name, argument);
          outputs.set(key, output);
          return output;
        } catch (error) {
          const reason = reasonOf(error);
          if (reason !== 'tool_missing') outputs.set(key, reason);
          throw error;
        }
      });
    },
  };
}

type Files = Pick<Host, 'readFile' | 'readLink' | 'list' | 'inspect'>;

function tree(
  host: Host,
  files: Recording['files'],
  note: (path: string, entry: RecordedPath) => void,
  once: Once,
): Files {
  const denied = (path: string) => (error: unknown) => {
    if (reasonOf(error) === 'no_permission') note(path, { denied: true });
    throw error;
  };
  const whole = (path: string) =>
    once(`read ${path}`, async () => {
      const bytes = await host.readFile(path, { latin1: true }).catch(denied(path));
      if (bytes !== undefined) files.set(path, bytes);
      return bytes;
    });
  return {
    readFile: async (path, options) => partOf(await whole(path), options),
    readLink: (path) =>
      once(`link ${path}`, async () => {
        const link = await host.readLink(path).catch(denied(path));
        if (link !== undefined) note(path, { link });
        return link;
      }),
    list: (path) =>
      once(`list ${path}`, async () => {
        const names = await host.list(path).catch(denied(path));
        if (names?.length === 0) note(path, { kind: 'folder' });
        for (const name of names ?? []) note(`${path.replace(/\/$/, '')}/${name}`, {});
        return names;
      }),
    inspect: (path) =>
      once(`inspect ${path}`, async () => {
        const found = await host.inspect(path).catch(denied(path));
        const link = found?.kind === 'link' ? await host.readLink(path) : undefined;
        if (found) note(path, { ...entryOf(found), ...(link !== undefined && { link }) });
        return found;
      }),
  };
}

function partOf(bytes: string | undefined, { from = 0, maxBytes, latin1 }: ReadOptions = {}): string | undefined {
  const part = bytes?.slice(from, maxBytes === undefined ? undefined : from + maxBytes);
  return part === undefined || latin1 ? part : Buffer.from(part, 'latin1').toString('utf8');
}

function entryOf({ kind, mode, uid, gid, inode, sizeBytes, modifiedMs, changedMs }: PathFacts): RecordedPath {
  const rest = { mode: mode.toString(8).padStart(3, '0'), uid, gid, inode, sizeBytes };
  const changed = changedMs === undefined ? {} : { changed: new Date(changedMs).toISOString() };
  return { ...(kind !== 'link' && { kind }), ...rest, modified: new Date(modifiedMs).toISOString(), ...changed };
}

async function kept<T>(into: Record<string, unknown>, key: string, answer: Promise<T>): Promise<T> {
  try {
    const value = await answer;
    into[key] = value;
    return value;
  } catch (error) {
    into[key] = reasonOf(error);
    throw error;
  }
}

/** @throws what is no CheckError: then it is not the machine's answer. */
function reasonOf(error: unknown): UnknownReasonName {
  if (error instanceof CheckError) return error.reason;
  throw error;
}
