import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Autorun } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import { findBootScripts, findPreloads, findUdevPrograms } from './autoruns.boot.ts';
import { findCronJobs } from './autoruns.cron.ts';
import { distinct, idOf } from './autoruns.distinct.ts';
import { doesAnything, type Found, isWritable, whereIs } from './autoruns.found.ts';
import { type Home, localHomes } from './autoruns.homes.ts';
import { findLoginPrograms } from './autoruns.login.ts';
import { findUnits } from './autoruns.systemd.ts';
import { followLinks } from './links.ts';
import { findOwners, type Owner, type Owners } from './ownership.ts';

const PLACES = [findUnits, findCronJobs, findLoginPrograms, findBootScripts, findUdevPrograms, findPreloads];

/** Something found, with its links followed. */
interface Traced extends Found {
  /** Where the file that makes it start, and the program, really lie. */
  sourceEnd: string;
  programEnd?: string;
}

export async function readLinuxAutoruns(host: Host): Promise<Autorun[]> {
  const homes = await localHomes(host);
  const traced: Traced[] = [];
  for (const find of PLACES) {
    for (const found of await unlessForbidden(() => find(host, homes))) traced.push(await trace(host, found));
  }
  const paths = traced.flatMap(({ source, sourceEnd, program, programEnd }) => [
    ...[source, sourceEnd],
    ...[program, programEnd].flatMap((path) => (path?.startsWith('/') ? path : [])),
  ]);
  const owners = await findOwners(host, paths);
  const entries: Autorun[] = [];
  for (const found of traced) entries.push(await entryOf(host, found, homes, owners));
  return distinct(entries);
}

/** Without root some places stay closed; the others still say something. */
async function unlessForbidden(attempt: () => Promise<Found[]>): Promise<Found[]> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof CheckError && error.reason === 'no_permission') return [];
    throw error;
  }
}

async function trace(host: Host, found: Found): Promise<Traced> {
  const sourceEnd = (await followLinks(host, found.source)) ?? found.source;
  if (found.program === undefined) return { ...found, sourceEnd };
  const program = await whereIs(host, found.program);
  return { ...found, sourceEnd, program, programEnd: (await followLinks(host, program)) ?? program };
}

async function entryOf(host: Host, found: Traced, homes: Home[], owners: Owners | undefined): Promise<Autorun> {
  const { kind, key, name, program, source } = found;
  const vouching = await vouch(host, found, owners);
  return {
    id: idOf(kind, homeless(key, homes)),
    kind,
    name: homeless(name, homes),
    ...present({
      program: program && homeless(program, homes),
      owner: vouching.owner,
      trusted: vouching.trusted,
      writable: await isWritable(host, program ?? source),
    }),
  };
}

interface Vouching {
  owner?: string;
  trusted?: boolean;
}

/**
 * A package vouches for what its own, unchanged file starts. For what a person starts
 * at login the program's package will do, unless the program does whatever it is told.
 */
async function vouch(host: Host, found: Traced, owners: Owners | undefined): Promise<Vouching> {
  if (found.owner) return { owner: found.owner, trusted: true };
  if (!owners) return {};
  const bySource = owners.get(found.source) ?? owners.get(found.sourceEnd);
  const byProgram = owners.get(found.program ?? '') ?? owners.get(found.programEnd ?? '');
  if (found.kind === 'preload') return { trusted: byProgram !== undefined, ...ownerOf(byProgram) };
  if (bySource) return { trusted: await isAsDelivered(host, found.sourceEnd, bySource), ...ownerOf(bySource) };
  const trusted = found.personal === true && byProgram !== undefined && !doesAnything(found.program ?? '');
  return { trusted, ...(trusted && ownerOf(byProgram)) };
}

function ownerOf(owner: Owner | undefined): { owner?: string } {
  return owner ? { owner: owner.package } : {};
}

async function isAsDelivered(host: Host, path: string, { delivered }: Owner): Promise<boolean> {
  if (delivered === undefined) return true;
  const text = (await host.readFile(path, { latin1: true })) ?? '';
  // MD5 is what dpkg keeps; it tells a change from none.
  return createHash('md5').update(Buffer.from(text, 'latin1')).digest('hex') === delivered;
}

function homeless(text: string, homes: Home[]): string {
  return homes.reduce((shorter, { path }) => shorter.replaceAll(`${path}/`, '~/'), text);
}
