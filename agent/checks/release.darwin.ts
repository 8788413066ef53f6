import type { Release } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { type BuildMemory, buildSince, newerReleases } from './release.newer.ts';
import { datesFrom } from './release.support.ts';
import { type MacVersion, majorOf, readVersion } from './release.version.darwin.ts';
import { MACOS_VERSIONS } from './release-dates.darwin.ts';

/** Those that were out when the table was made. */
const RELEASES = Object.fromEntries(
  Object.entries(MACOS_VERSIONS).flatMap(([major, { codename }]) => (codename === undefined ? [] : [[major, major]])),
);

export async function readMac(
  host: Host,
  { memory: before }: Past<BuildMemory>,
): Promise<Reading<'release', BuildMemory>> {
  const facts = releaseOf(await readVersion(host));
  const { since, ...memory } = buildSince(facts.build, before, host.now());
  return { facts: { ...facts, ...since }, ...memory };
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
    ...newerReleases(RELEASES, majorOf(version)),
  };
}
