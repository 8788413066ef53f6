// ZFS encrypts by itself, or lies on devices that are encrypted.
import { CheckError } from '../../shared/errors.ts';
import type { Host } from '../host/host.ts';
import type { ProgramName } from '../host/programs.ts';
import { allOf, type Layer, layerUnder } from './encryption.layers.ts';

const UNKNOWN: Layer = { encrypted: undefined, method: undefined };

/** `source` is the data set that is mounted: "rpool/ROOT/debian". All of its pool's data sets count. */
export async function readPool(host: Host, source: string): Promise<Layer> {
  const pool = source.split('/')[0] ?? source;
  const encrypted = parseDataSets((await outputOf(host, 'zfsEncryption')) ?? '', pool);
  if (encrypted === undefined) return UNKNOWN;
  if (encrypted) return { encrypted, method: 'zfs' };
  const devices = parsePoolDevices((await outputOf(host, 'zpoolDevices')) ?? '', pool);
  return allOf(await Promise.all(devices.map((device) => layerUnder(host, device))));
}

async function outputOf(host: Host, program: ProgramName): Promise<string | undefined> {
  try {
    const { code, stdout } = await host.run(program);
    return code === 0 ? stdout : undefined;
  } catch (error) {
    if (error instanceof CheckError) return undefined;
    throw error;
  }
}

/**
 * Whether every mounted data set of the pool is encrypted, from
 * `zfs list -H -t filesystem -o name,encryption,mounted`; undefined without any.
 */
export function parseDataSets(text: string, pool: string): boolean | undefined {
  const mounted = text
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([name, , state]) => state === 'yes' && (name === pool || name?.startsWith(`${pool}/`)));
  return mounted.length === 0 ? undefined : mounted.every(([, encryption]) => encryption !== 'off');
}

/** Headings among the devices of a pool that are no pools. */
const SECTIONS = new Set(['special', 'dedup', 'logs', 'cache', 'spare']);

/** Kernel names of a pool's devices, from `zpool list -v -H -P -L`: pools stand at the margin, parts are indented. */
export function parsePoolDevices(text: string, pool: string): string[] {
  const devices: string[] = [];
  let current = '';
  for (const line of text.split('\n')) {
    const [name = ''] = line.trim().split('\t');
    if (/^\S/.test(line) && !SECTIONS.has(name)) current = name;
    else if (current === pool && name.startsWith('/dev/')) devices.push(name.slice('/dev/'.length));
  }
  return devices;
}
