// ProductName of the registry calls Windows 11 "Windows 10", and the caption of
// Win32_OperatingSystem is translated: names are made from the build and the edition.
import type { Release } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Reading } from './check.ts';
import { numberAt, textAt } from './parse/json.ts';
import { datesFrom } from './release.support.ts';
import { type Channel, WINDOWS_DATES } from './release-dates.win32.ts';

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

export async function readWindows(host: Host): Promise<Reading<'release', never>> {
  return { facts: parseRelease(await host.query('release')) };
}

/** @throws CheckError parse_error when not even the build is told. */
export function parseRelease(answer: unknown): Release {
  const build = numberAt(answer, 'Build');
  if (!build) throw new CheckError('parse_error', 'Windows does not tell its build number (CurrentBuild)');
  const id = textAt(answer, 'Edition') ?? '';
  const server = textAt(answer, 'Installation')?.startsWith('Server') ?? false;
  const edition = EDITIONS[id.replace(/(?<=.)K?N$/, '')] ?? id;
  const version = server ? serverVersion(build, answer) : clientVersion(build, answer);
  const dates = WINDOWS_DATES[build]?.[channelOf(id, server)];
  const revision = numberAt(answer, 'Revision');
  return {
    distribution: 'windows',
    version,
    title: ['Windows', server ? 'Server' : '', version, edition].filter((part) => part !== '').join(' '),
    build: revision === undefined ? String(build) : `${build}.${revision}`,
    ...present({ edition: edition || undefined }),
    ...(dates && datesFrom('built-in', dates)),
  };
}

/** "11 24H2"; releases before 20H2 have only a number for a name: "10 1909". */
function clientVersion(build: number, answer: unknown): string {
  const name = textAt(answer, 'Version') || textAt(answer, 'ReleaseId') || '';
  return `${build >= FIRST_OF_WINDOWS_11 ? '11' : '10'} ${name}`.trim();
}

function serverVersion(build: number, answer: unknown): string {
  return SERVERS.find(([known]) => known === build)?.[1] ?? textAt(answer, 'Version') ?? String(build);
}

function channelOf(edition: string, server: boolean): Channel {
  if (/^ServerRdsh$/.test(edition)) return 'enterprise';
  if (server) return 'server';
  if (/^IoTEnterpriseS/.test(edition)) return 'iot-ltsc';
  if (/^EnterpriseS/.test(edition)) return 'ltsc';
  return /^(?:Enterprise|Education|IoTEnterprise)/.test(edition) ? 'enterprise' : 'home';
}
