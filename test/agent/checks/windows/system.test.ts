import { describe, expect, it } from 'vitest';
import type { AnyCheck } from '../../../../agent/checks/check.ts';
import { reboot } from '../../../../agent/checks/reboot.ts';
import { parseSignals } from '../../../../agent/checks/reboot.win32.ts';
import { parseRelease } from '../../../../agent/checks/release.win32.ts';
import { WINDOWS_DATES } from '../../../../agent/checks/release-dates.win32.ts';
import { recordedHost } from '../../../../agent/host/recorded.ts';

/** The last day of support, as the table has it. */
function lastDay(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : new Date(ms - 1).toISOString().slice(0, 10);
}

describe('the release of Windows', () => {
  it.each([
    [
      { Build: 26200, Revision: 7171, Version: '25H2', Edition: 'Professional', Installation: 'Client' },
      'Windows 11 Pro 25H2',
      '2027-10-12',
    ],
    [{ Build: 22631, Version: '23H2', Edition: 'Core', Installation: 'Client' }, 'Windows 11 Home 23H2', '2025-11-11'],
    [
      { Build: 22631, Version: '23H2', Edition: 'Education', Installation: 'Client' },
      'Windows 11 Education 23H2',
      '2026-11-10',
    ],
    [
      { Build: 19045, Version: '22H2', Edition: 'ProfessionalN', Installation: 'Client' },
      'Windows 10 Pro 22H2',
      '2025-10-14',
    ],
    [
      { Build: 18363, ReleaseId: '1909', Edition: 'Enterprise', Installation: 'Client' },
      'Windows 10 Enterprise 1909',
      '2022-05-10',
    ],
    [
      { Build: 19044, Version: '21H2', Edition: 'EnterpriseS', Installation: 'Client' },
      'Windows 10 Enterprise LTSC 21H2',
      '2027-01-12',
    ],
    [
      { Build: 19044, Version: '21H2', Edition: 'Enterprise', Installation: 'Client' },
      'Windows 10 Enterprise 21H2',
      '2024-06-11',
    ],
    [
      { Build: 19045, Version: '22H2', Edition: 'ServerRdsh', Installation: 'Client' },
      'Windows 10 Enterprise multi-session 22H2',
      '2025-10-14',
    ],
    [
      { Build: 26100, Version: '24H2', Edition: 'ServerDatacenter', Installation: 'Server Core' },
      'Windows Server 2025 Datacenter',
      '2029-10-09',
    ],
    [
      { Build: 26100, Version: '24H2', Edition: 'Enterprise', Installation: 'Client' },
      'Windows 11 Enterprise 24H2',
      '2027-10-12',
    ],
  ])('%j is %s, supported until %s', (answer, title, ends) => {
    const facts = parseRelease(answer);
    expect(facts.title).toBe(title);
    expect(lastDay(facts.support_ends_at_ms)).toBe(ends);
  });

  it('names the build with its revision', () => {
    expect(parseRelease({ Build: 26100, Revision: 4351, Version: '24H2', Edition: 'Core' }).build).toBe('26100.4351');
  });

  it('gives servers and long-term releases their second date', () => {
    const server = parseRelease({ Build: 17763, Edition: 'ServerStandard', Installation: 'Server' });
    expect(server).toMatchObject({ version: '2019', edition: 'Standard' });
    expect(lastDay(server.long_term_ends_at_ms)).toBe('2029-01-09');
  });

  it('has no dates for a release that is newer than the table', () => {
    expect(parseRelease({ Build: 28000, Version: '26H1', Edition: 'Professional', Installation: 'Client' })).toEqual({
      ...{ distribution: 'windows', version: '11 26H1', title: 'Windows 11 Pro 26H1', build: '28000', edition: 'Pro' },
    });
  });

  it('has a table whose days are days, and second dates after first ones', () => {
    const dates = Object.values(WINDOWS_DATES).flatMap((channels) => Object.values(channels));
    expect(dates.length).toBeGreaterThan(30);
    for (const { ends, longTermEnds } of dates) {
      expect(new Date(`${ends}T00:00:00Z`).toISOString()).toMatch(ends);
      if (longTermEnds !== undefined) expect(longTermEnds > ends).toBe(true);
    }
  });

  it('can not be told without a build', () => {
    expect(() => parseRelease({ Build: 0, Edition: 'Core' })).toThrow(/build number/);
  });
});

describe('a restart that Windows waits for', () => {
  it.each([
    ['component-servicing', { ServicingPending: true }],
    ['component-servicing', { ServicingInProgress: true }],
    ['windows-update', { UpdateRequired: true }],
    ['update-exe', { UpdateExeVolatile: 3 }],
    ['computer-name', { Renamed: true }],
    ['domain-join', { JoinsDomain: true }],
    ['file-rename', { FileRenames: 2 }],
  ])('%s is said by %j', (signal, answer) => {
    expect(parseSignals(answer)).toEqual([signal]);
  });

  it('is not said by zeros and nulls', () => {
    expect(parseSignals({ UpdateExeVolatile: 0, FileRenames: 0, Renamed: null, ServicingPending: false })).toEqual([]);
  });

  const check: AnyCheck = reboot;
  const machine = recordedHost('test/machines/windows-11-healthy');
  const run = async (answer: object, now: number, memory?: unknown) =>
    await check.on.win32!({ ...machine, now: () => now, query: async () => answer }, { memory, surroundings: {} });

  it('is not required by files to be renamed, which browsers leave every day', async () => {
    const { facts } = await run({ FileRenames: 9, BootedAtMs: 10 }, 100);
    expect(facts).toEqual({ required: false, signals: ['file-rename'], packages: [], booted_at_ms: 10 });
  });

  it('is remembered since it was first seen, until the machine was started', async () => {
    const answer = { UpdateRequired: true, BootedAtMs: 10 };
    const first = await run(answer, 100);
    expect((await run(answer, 200, first.memory)).facts).toMatchObject({ required: true, since_ms: 100 });
    expect((await run({ ...answer, BootedAtMs: 150 }, 200, first.memory)).facts).toMatchObject({ since_ms: 200 });
  });
});
