import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findInDistroInfo, parseOsRelease, release } from '../../../agent/checks/release.ts';
import { SUPPORT_DATES } from '../../../agent/checks/release-dates.ts';
import type { Host } from '../../../agent/host/host.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';

const laptop = recordedHost('test/machines/debian-12-laptop');
const endOf = (day: string) => Date.parse(`${day}T24:00:00Z`);

async function factsWhere(files: Record<string, string | undefined>) {
  const host: Host = { ...laptop, readFile: async (path) => files[path] };
  return (await release.on.linux!(host, { memory: undefined, surroundings: {} })).facts;
}

const UBUNTU = `PRETTY_NAME="Ubuntu 24.04.3 LTS"
NAME="Ubuntu"
VERSION_ID="24.04"
VERSION="24.04.3 LTS (Noble Numbat)"
VERSION_CODENAME=noble
ID=ubuntu
ID_LIKE=debian
`;

const UBUNTU_CSV = `version,codename,series,created,release,eol,eol-server,eol-esm,eol-legacy
24.04 LTS,Noble Numbat,noble,2023-10-12,2024-04-25,2029-05-31,2029-05-31,2034-04-25,2036-04-29
25.10,Questing Quokka,questing,2025-04-17,2025-10-09,2026-07-09
`;

describe('the check of the release', () => {
  it('reads a Debian machine, with the long-term support that Debian gives away', async () => {
    const { facts } = await release.on.linux!(laptop, { memory: undefined, surroundings: {} });
    expect(facts).toEqual({
      distribution: 'debian',
      version: '12',
      title: 'Debian GNU/Linux 12 (bookworm)',
      codename: 'bookworm',
      kernel: '6.1.0-40-amd64',
      support_ends_at_ms: endOf('2026-06-10'),
      long_term_ends_at_ms: endOf('2028-06-30'),
      source: 'distro-info',
    });
  });

  it('does not take the support that Ubuntu sells for a gift', async () => {
    const facts = await factsWhere({ '/etc/os-release': UBUNTU, '/usr/share/distro-info/ubuntu.csv': UBUNTU_CSV });
    expect(facts).toMatchObject({ support_ends_at_ms: endOf('2029-05-31'), source: 'distro-info' });
    expect(facts).not.toHaveProperty('long_term_ends_at_ms');
  });

  it("believes the system's own date first", async () => {
    const fedora = 'NAME="Fedora Linux"\nID=fedora\nVERSION_ID=42\nVERSION_CODENAME=""\nSUPPORT_END=2026-05-13\n';
    const facts = await factsWhere({ '/etc/os-release': fedora });
    expect(facts).toMatchObject({ support_ends_at_ms: endOf('2026-05-13'), source: 'os-release', version: '42' });
    expect(facts).not.toHaveProperty('codename');
  });

  it("falls back to the agent's own table, also when the system's is too old to know", async () => {
    expect(await factsWhere({ '/etc/os-release': UBUNTU })).toMatchObject({ source: 'built-in' });
    const old = UBUNTU_CSV.split('\n').slice(0, 1).join('\n');
    const facts = await factsWhere({ '/etc/os-release': UBUNTU, '/usr/share/distro-info/ubuntu.csv': old });
    expect(facts).toMatchObject({ source: 'built-in', support_ends_at_ms: endOf('2029-05-31') });
  });

  it('leaves dates out where nobody knows them', async () => {
    const arch = await factsWhere({ '/usr/lib/os-release': 'NAME="Arch Linux"\nID=arch\nBUILD_ID=rolling\n' });
    expect(arch).toEqual({ distribution: 'arch', version: 'rolling', title: 'Arch Linux' });
    const garbled = await factsWhere({ '/etc/os-release': 'ID=acme\nVERSION_ID=1\nSUPPORT_END=soon\n' });
    expect(garbled).not.toHaveProperty('support_ends_at_ms');
  });

  it('says not_supported without an os-release', async () => {
    await expect(factsWhere({})).rejects.toMatchObject({ reason: 'not_supported' });
  });
});

describe('parseOsRelease', () => {
  it('understands quotes, escapes and comments as a shell does', () => {
    const os = parseOsRelease(`# a comment
NAME='Acme "Desk" Linux'
PRETTY_NAME="Acme \\"Desk\\" \\$5 \\\\ Linux"
ID=acme
VERSION_ID="" 
lower=ignored
`);
    expect(os.get('NAME')).toBe('Acme "Desk" Linux');
    expect(os.get('PRETTY_NAME')).toBe('Acme "Desk" $5 \\ Linux');
    expect(os.get('ID')).toBe('acme');
    expect(os.get('VERSION_ID')).toBe('');
    expect(os.has('lower')).toBe(false);
  });
});

describe('the built-in table', () => {
  it('has real dates, long-term support after ordinary support', () => {
    for (const [name, { ends, longTermEnds = '9999-12-31' }] of Object.entries(SUPPORT_DATES)) {
      expect(new Date(ends).toISOString().slice(0, 10), name).toBe(ends);
      expect(longTermEnds > ends, name).toBe(true);
    }
  });

  it.skipIf(!existsSync('/usr/share/distro-info/debian.csv'))(
    "agrees with this machine's distro-info on what it is asked",
    () => {
      const csv = readFileSync('/usr/share/distro-info/debian.csv', 'utf8');
      expect(findInDistroInfo(csv, new Map([['VERSION_ID', '11']]))).toEqual(SUPPORT_DATES['debian 11']);
    },
  );
});
