// Apple's own XProtect, and products that watch through an endpoint security extension.
import type { AntivirusProduct } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Reading } from './check.ts';

/** Where its signatures lie; the second since macOS 15. */
const XPROTECT = ['/Library/Apple/System/Library/CoreServices', '/private/var/protected/xprotect'].map(
  (folder) => `${folder}/XProtect.bundle/Contents/Resources/XProtect.plist`,
);

export async function readMac(host: Host): Promise<Reading<'antivirus', never>> {
  const extensions = parseExtensions((await host.run('systemExtensions')).stdout);
  return { facts: { products: [...(await xprotect(host)), ...extensions] } };
}

/** Empty where its signatures are missing: then it protects nobody. */
async function xprotect(host: Host): Promise<AntivirusProduct[]> {
  const files = await Promise.all(XPROTECT.map((path) => host.inspect(path)));
  const times = files.flatMap((file) => file?.modifiedMs ?? []);
  if (times.length === 0) return [];
  const active = await scansAtLaunch(host);
  return [{ name: 'XProtect', passive: false, signatures_at_ms: Math.max(...times), ...present({ active }) }];
}

/** Before macOS 15 it could not be switched off, and there was no program to ask. */
async function scansAtLaunch(host: Host): Promise<boolean | undefined> {
  if (!(await host.has('xprotectStatus'))) return true;
  try {
    return parseXProtect((await host.run('xprotectStatus')).stdout);
  } catch (error) {
    if (error instanceof CheckError) return undefined;
    throw error;
  }
}

/** "XProtect launch scans: enabled". */
export function parseXProtect(text: string): boolean | undefined {
  const state = /^XProtect launch scans: (enabled|disabled)/m.exec(text)?.[1];
  return state === undefined ? undefined : state === 'enabled';
}

/**
 * `systemextensionsctl list`: after "--- com.apple.system_extension.endpoint_security"
 * one line each, in columns enabled, active, team, bundle (version), name, [state].
 */
export function parseExtensions(text: string): AntivirusProduct[] {
  const section =
    /^--- com\.apple\.system_extension\.endpoint_security\b.*\n((?:(?!---).*\n?)*)/m.exec(text)?.[1] ?? '';
  const products = new Map<string, AntivirusProduct>();
  for (const line of section.split('\n')) {
    const [, name, state] = /\([^()]*\/[^()]*\)\t([^\t]+)\t\[([a-z ]+)\]\s*$/.exec(line) ?? [];
    // What waits to be removed is no longer there.
    if (name === undefined || state === undefined || state.startsWith('terminated')) continue;
    products.set(name, { name, passive: false, active: state === 'activated enabled' });
  }
  return [...products.values()];
}
