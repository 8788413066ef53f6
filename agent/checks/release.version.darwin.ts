import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';

export interface MacVersion {
  /** "15.7.1"; with the letter of a rapid security response: "13.4.1 (c)". */
  version: string;
  build?: string;
}

/** @throws CheckError parse_error when sw_vers does not tell the version. */
export async function readVersion(host: Host): Promise<MacVersion> {
  return parseVersion((await host.run('systemVersion')).stdout);
}

/** `sw_vers`: "ProductVersion:		15.7.1". Its keys are the same in every language. */
export function parseVersion(text: string): MacVersion {
  const fields = new Map([...text.matchAll(/^(\w+):\s*(.*?)\s*$/gm)].map(([, key = '', value = '']) => [key, value]));
  const version = fields.get('ProductVersion');
  if (!version) throw new CheckError('parse_error', 'sw_vers does not tell the version of macOS');
  const extra = fields.get('ProductVersionExtra');
  return { version: extra ? `${version} ${extra}` : version, ...present({ build: fields.get('BuildVersion') }) };
}

export function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}

/** Below 0 when `a` is older. A rapid security response comes after the version it belongs to. */
export function compareMacVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  const at = left.findIndex((number, index) => number !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

/** "13.4.1 (c)" -> 13, 4, 1, 3 */
function numbersOf(version: string): number[] {
  const [major = 0, minor = 0, patch = 0] = (version.split(' ')[0] ?? '').split('.').map(Number);
  const letter = /\(([a-z])\)/.exec(version)?.[1];
  return [major, minor, patch, letter === undefined ? 0 : letter.charCodeAt(0) - 'a'.charCodeAt(0) + 1];
}
