// ProductName of the registry calls Windows 11 "Windows 10", and the caption of
// Win32_OperatingSystem is translated: names are made from the build and the edition.
import type { Release } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { numberAt, textAt } from './parse/json.ts';
import { type BuildMemory, buildSince, newerReleases } from './release.newer.ts';
import { datesFrom } from './release.support.ts';
import { type Channel, FEATURE_UPDATES, WINDOWS_DATES } from './release-dates.win32.ts';

const FIRST_OF_WINDOWS_11 = 22000;
/** Build to the year of the server release that people know it by. */
const SERVERS: [number, string][] = [
  [26100, '2025'],
  [20348, '2022'],
  [17763, '2019'],
  [14393, '2016'],
  [9600, '2012 R2'],
  [9200, '2012'],
];
/** EditionID to what it is sold as, without the N and KN of some countries. */
const EDITIONS: Record<string, string> = {
  Core: 'Home',
  CoreSingleLanguage: 'Home Single Language',
  CoreCountrySpecific: 'Home China',
  Professional: 'Pro',
  ProfessionalEducation: 'Pro Education',
  ProfessionalWorkstation: 'Pro for Workstations',
  EnterpriseS: 'Enterprise LTSC',
  IoTEnterprise: 'IoT Enterprise',
  IoTEnterpriseS: 'IoT Enterprise LTSC',
  ServerRdsh: 'Enterprise multi-session',
  CloudEdition: 'SE',
  ServerStandard: 'Standard',
  ServerDatacenter: 'Datacenter',
};

export async function readWindows(
  host: Host,
  { memory: before }: Past<BuildMemory>,
): Promise<Reading<'release', BuildMemory>> {
  const facts = parseRelease(await host.query('release'));
  const { since, ...memory } = buildSince(facts.build, before, host.now());
  return { facts: { ...facts, ...since }, ...memory };
}

/** @throws CheckError parse_error when not even the build is told. */
export function parseRelease(answer: unknown): Release {
  const build = numberAt(answer, 'Build');
  if (!build) throw new CheckError('parse_error', 'Windows does not tell its build number (CurrentBuild)');
  const id = textAt(answer, 'Edition') ?? '';
  const server = textAt(answer, 'Installation')?.startsWith('Server') ?? false;
  const edition = EDITIONS[id.replace(/(?<=.)K?N$/, '')] ?? id;
  const [product, version] = namesOf(build, answer, server);
  const channel = channelOf(id, server);
  const dates = WINDOWS_DATES[build]?.[channel];
  const revision = numberAt(answer, 'Revision');
  return {
    distribution: 'windows',
    version: `${product} ${version}`.trim(),
    title: ['Windows', server ? 'Server' : '', product, edition, version].filter((part) => part !== '').join(' '),
    build: revision === undefined ? String(build) : `${build}.${revision}`,
    ...present({ edition: edition || undefined }),
    ...(dates && datesFrom('built-in', dates)),
    ...(['home', 'enterprise'].includes(channel) && newerReleases(FEATURE_UPDATES[clientOf(build)], build)),
  };
}

/** "11" and "24H2"; "10" and "1909"; a server is known by its year alone: "2022" and "". */
function namesOf(build: number, answer: unknown, server: boolean): [product: string, version: string] {
  const release = textAt(answer, 'Version') || textAt(answer, 'ReleaseId') || '';
  if (!server) return [clientOf(build), release];
  const year = SERVERS.find(([known]) => known === build)?.[1];
  return year === undefined ? ['', release || String(build)] : [year, ''];
}

function clientOf(build: number): '10' | '11' {
  return build >= FIRST_OF_WINDOWS_11 ? '11' : '10';
}

function channelOf(edition: string, server: boolean): Channel {
  if (edition === 'ServerRdsh') return 'enterprise';
  if (server) return 'server';
  if (/^IoTEnterpriseS/.test(edition)) return 'iot-ltsc';
  if (/^EnterpriseS/.test(edition)) return 'ltsc';
  return /^(?:Enterprise|Education|IoTEnterprise)/.test(edition) ? 'enterprise' : 'home';
}
