// A recording as a folder that recordedHost reads.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Output } from '../../agent/host/host.ts';
import type { MachineFile, RecordedPath } from '../../agent/host/machine-file.ts';
import type { Recording } from './recording-host.ts';
import type { Scrub } from './scrub.ts';

/** Longer output goes into a file of its own. */
const LONG = 400;

/** `scrub` goes over everything that is written: contents, names, keys. */
export function writeMachine(folder: string, { machine, files, outputs }: Recording, scrub: Scrub): void {
  mkdirSync(folder, { recursive: true });
  const programs: NonNullable<MachineFile['programs']> = {};
  for (const [key, output] of outputs) {
    programs[scrub.text(key)] =
      typeof output === 'string' ? output : programResult(folder, scrub.text(key), output, scrub);
  }
  const { platform, now, timeZone, paths = {}, ...rest } = machine;
  const scrubbed = { platform, now, timeZone, ...scrub.value(rest), paths: pathEntries(paths, files, scrub) };
  writeFileSync(join(folder, 'machine.json'), `${JSON.stringify({ ...scrubbed, programs }, null, 2)}\n`);
  for (const [path, bytes] of files) {
    const place = join(folder, 'files', scrub.text(path));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, Buffer.from(scrub.file(path, bytes), 'latin1'));
  }
}

function programResult(folder: string, key: string, { code, stdout, stderr }: Output, scrub: Scrub) {
  const text = scrub.text(stdout);
  const rest = { ...(code !== 0 && { code }), ...(stderr !== '' && { stderr: scrub.text(stderr) }) };
  if (text.length < LONG) return { ...rest, stdout: text };
  const stdoutFile = `programs/${key.replaceAll(/[^A-Za-z0-9.-]+/g, '-')}.txt`;
  mkdirSync(join(folder, 'programs'), { recursive: true });
  writeFileSync(join(folder, stdoutFile), text);
  return { ...rest, stdoutFile };
}

/** What lies in the tree of files needs no entry that says nothing of it. */
function pathEntries(
  paths: Record<string, RecordedPath>,
  files: Recording['files'],
  scrub: Scrub,
): MachineFile['paths'] {
  const inTree = new Set<string>();
  for (const path of files.keys()) {
    for (let part = path; part.length > 1; part = dirname(part)) inTree.add(part);
  }
  const entries = Object.entries(paths).filter(([path, entry]) => Object.keys(entry).length > 0 || !inTree.has(path));
  return Object.fromEntries(
    entries.map(([path, { link, ...entry }]) => [
      scrub.text(path),
      { ...entry, ...(link !== undefined && { link: scrub.text(link) }) },
    ]),
  );
}
