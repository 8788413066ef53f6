import type { Release } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Reading } from './check.ts';
import { datesFrom } from './release.support.ts';
import { type MacVersion, majorOf, readVersion } from './release.version.darwin.ts';
import { MACOS_VERSIONS } from './release-dates.darwin.ts';

export async function readMac(host: Host): Promise<Reading<'release', never>> {
  return { facts: releaseOf(await readVersion(host)) };
}

export function releaseOf({ version, build }: MacVersion): Release {
  const known = MACOS_VERSIONS[majorOf(version)];
  const codename = known?.codename;
  return {
    distribution: 'macos',
    version,
    title: ['macOS', codename, version].filter(Boolean).join(' '),
    ...present({ codename, build }),
    ...(known && datesFrom('built-in', { ends: known.ends })),
  };
}
