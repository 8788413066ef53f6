import { describe, expect, it } from 'vitest';
import type { AnyCheck } from '../../../../agent/checks/check.ts';
import { parseSearch, seriesOf } from '../../../../agent/checks/updates.search.win32.ts';
import { parseState } from '../../../../agent/checks/updates.state.win32.ts';
import { updates } from '../../../../agent/checks/updates.ts';
import type { Host } from '../../../../agent/host/host.ts';
import { recordedHost } from '../../../../agent/host/recorded.ts';
import type { Updates } from '../../../../proto/gen/types.ts';
import { CheckError } from '../../../../shared/errors.ts';

const NOW = Date.parse('2026-11-20T08:30:00Z');
const SECURITY = '0fa1201d-4330-4fa8-8ae9-b877473b6441';
const CRITICAL = 'e6cf1350-c01b-414d-a61f-263d14d133b4';
const DEFINITIONS = 'e0789628-ce08-4437-be74-2495b842f43b';
const DRIVERS = 'ebfc1fc5-71a4-4f7b-9aca-3b9a503104a0';

const found = (update: object) => ({
  Result: 2,
  Updates: [
    {
      Id: 'c0ffee',
      Title: 'Some update',
      Kb: ['5068861'],
      Severity: null,
      BrowseOnly: false,
      PublishedAtMs: NOW,
      Categories: [],
      ...update,
    },
  ],
});
const one = (update: object) => parseSearch(found(update))[0];

describe('what a search of Windows Update found', () => {
  it.each([
    ['security updates', { Categories: [SECURITY] }, true],
    ['security updates, however their GUID is written', { Categories: [SECURITY.toUpperCase()] }, true],
    ['critical updates', { Categories: [CRITICAL] }, true],
    ['what Microsoft rates', { Severity: 'Low' }, true],
    ['everything else', { Categories: ['cd5ffd1e-e932-4e3a-bf74-18f0b1a3bcc2'] }, false],
  ])('counts %s', (_, update, security) => {
    expect(one(update)?.security).toBe(security);
  });

  it.each([
    ['signatures of the antivirus', { Categories: [DEFINITIONS] }],
    ['drivers', { Categories: [DRIVERS] }],
    ['previews that one has to choose', { BrowseOnly: true }],
  ])('leaves out %s', (_, update) => {
    expect(parseSearch(found(update))).toEqual([]);
  });

  it('names the KB number, the severity and the day it was published', () => {
    expect(one({ Severity: 'Critical', Kb: '5068861' })).toEqual({
      name: 'Some update',
      installed: '',
      available: 'KB5068861',
      security: true,
      severity: 'critical',
      publishedMs: NOW,
    });
  });

  it('takes the number of the update where there is no KB number and no title', () => {
    expect(one({ Kb: [], Title: '' })).toMatchObject({ name: 'c0ffee', available: 'c0ffee' });
    expect(one({ Kb: [null], Title: null })).toMatchObject({ name: 'c0ffee', available: 'c0ffee' });
  });

  it('reads one update that is no list, and none', () => {
    expect(parseSearch({ Result: 2, Updates: found({}).Updates[0] })).toHaveLength(1);
    expect(parseSearch({ Result: 3, Updates: null })).toEqual([]);
    expect(parseSearch({ Result: 2 })).toEqual([]);
  });

  it.each([[4], [5], [undefined]])('throws when the search ended with %s', (Result) => {
    expect(() => parseSearch({ Result, Updates: [] })).toThrow(/could not search/);
  });
});

describe('the series an update belongs to', () => {
  it.each([
    [
      '2026-11 Cumulative Update for Windows 11, version 25H2 for x64-based Systems (KB5068861) (26200.7171)',
      '2026-12 Cumulative Update for Windows 11, version 25H2 for x64-based Systems (KB5072033) (26200.7462)',
    ],
    [
      '2026-11 x64 ベース システム用 Windows 11 Version 24H2 の累積更新プログラム (KB5068861) (26100.7171)',
      '2026-12 x64 ベース システム用 Windows 11 Version 24H2 の累積更新プログラム (KB5072033) (26100.7462)',
    ],
    [
      'Kumulatives Update für Windows 11 Version 24H2 für x64-basierte Systeme (KB5068861), 2026-11',
      'Kumulatives Update für Windows 11 Version 24H2 für x64-basierte Systeme (KB5072033), 2026-12',
    ],
    [
      '2026-11 Накопительное обновление для Windows 11 Version 24H2 для систем на базе процессоров x64 (KB5068861)',
      '2026-12 Накопительное обновление для Windows 11 Version 24H2 для систем на базе процессоров x64 (KB5072033)',
    ],
    [
      'Update für Microsoft Office 2016 (KB5002653) 64-Bit-Edition',
      'Update für Microsoft Office 2016 (KB5002700) 64-Bit-Edition',
    ],
  ])('continues next month: %s', (first, second) => {
    expect(seriesOf(first)).toBe(seriesOf(second));
    expect(seriesOf(first)).toMatch(/Windows 11|Office 2016/);
    expect(seriesOf(first)).not.toMatch(/KB|\(/);
  });

  it('keeps releases of Windows and products apart', () => {
    const titles = [
      'Windows 11, version 24H2',
      'Windows 11, version 25H2',
      '.NET Framework 3.5 and 4.8.1 for Windows 11',
    ];
    expect(new Set(titles.map((title) => seriesOf(`2026-11 Cumulative Update for ${title} (KB1)`))).size).toBe(3);
  });
});

describe('what Windows knows of its own updating', () => {
  it('updates by itself where nothing says otherwise', () => {
    expect(parseState({ SearchedAtMs: NOW }, NOW)).toEqual({ disabled: false, automatic: true, searchedMs: NOW });
  });

  it.each([
    ['a policy', { NoAutoUpdate: 1 }],
    ['a policy that asks first', { NoAutoUpdate: 0, AUOptions: 2 }],
    ['a policy that asks before it installs', { AUOptions: 3 }],
    ['MDM', { AllowAutoUpdate: 5 }],
    ['the service', { ServiceStart: 4 }],
    ['the service, even under WSUS', { ServiceStart: 4, Wsus: true }],
  ])('does not update by itself when %s forbids it', (_, answer) => {
    expect(parseState(answer, NOW).automatic).toBe(false);
  });

  it.each([
    ['wsus', { Wsus: true, NoAutoUpdate: 1 }],
    ['intune', { Mdm: true }],
    ['configmgr', { ConfigMgr: true, Wsus: true, Mdm: true }],
  ])('leaves it to %s', (managedBy, answer) => {
    expect(parseState(answer, NOW)).toMatchObject({ managedBy, automatic: true });
  });

  it('tells until when somebody stopped updates, while that lasts', () => {
    expect(parseState({ PausedUntil: '2026-12-01T09:00:00Z' }, NOW).pausedUntilMs).toBe(
      Date.parse('2026-12-01T09:00:00Z'),
    );
    expect(parseState({ PausedUntil: '2026-11-01T09:00:00Z' }, NOW).pausedUntilMs).toBeUndefined();
    expect(parseState({ PausedUntil: '' }, NOW).pausedUntilMs).toBeUndefined();
  });

  it('counts failures until the last success, not the daily signatures', () => {
    const entry = (Result: number, category = SECURITY) => ({ Result, Categories: [category] });
    const History = [
      entry(2, DEFINITIONS),
      entry(4),
      entry(1),
      entry(5),
      entry(2, DEFINITIONS),
      entry(4),
      entry(3),
      entry(4),
    ];
    expect(parseState({ History }, NOW).failedAttempts).toBe(3);
    expect(parseState({ History: entry(4) }, NOW).failedAttempts).toBe(1);
    expect(parseState({ History: [entry(2, DEFINITIONS)] }, NOW).failedAttempts).toBeUndefined();
  });

  it('takes a date before 1970 for never', () => {
    expect(parseState({ SearchedAtMs: -2209161600000, InstalledAtMs: null }, NOW).searchedMs).toBeUndefined();
  });
});

describe('the check of updates on Windows', () => {
  const check: AnyCheck = updates;
  const unpatched = recordedHost('test/machines/windows-11-unpatched');

  /** The recorded machine with other answers, and how often each query was asked. */
  function pc(answers: Record<string, unknown> = {}, now = NOW) {
    const asked: string[] = [];
    const query: Host['query'] = async (name) => {
      asked.push(name);
      const answer = answers[name] ?? (await unpatched.query(name));
      if (answer instanceof CheckError) throw answer;
      return answer;
    };
    const host: Host = { ...unpatched, query, now: () => now };
    const run = async (memory?: unknown) => await check.on.win32!(host, { memory, surroundings: {} });
    return { run, asked };
  }

  it('does not search again within five hours', async () => {
    const { run, asked } = pc();
    const first = await run();
    const later = pc({}, NOW + 4 * 3_600_000);
    const second = await later.run(first.memory);
    expect(asked).toEqual(['updateState', 'updateSearch']);
    expect(later.asked).toEqual(['updateState']);
    expect((second.facts as Updates).pending).toBe(3);
  });

  it('searches again when six hours are over', async () => {
    const first = await pc().run();
    const later = pc({}, NOW + 6 * 3_600_000);
    await later.run(first.memory);
    expect(later.asked).toContain('updateSearch');
  });

  it('searches again as soon as something was installed', async () => {
    const first = await pc().run();
    const { asked, run } = pc({
      updateState: { SearchedAtMs: NOW, InstalledAtMs: NOW },
      updateSearch: { Result: 2, Updates: [] },
    });
    const { facts } = await run(first.memory);
    expect(asked).toContain('updateSearch');
    expect(facts).toMatchObject({ pending: 0, security_pending: 0 });
  });

  it('remembers since when a series has been waiting, over the months', async () => {
    const november = await pc().run();
    const december = found({
      Title: '2026-12 Cumulative Update for Windows 11 Version 23H2 for x64-based Systems (KB5072033) (22631.6300)',
      Kb: ['5072033'],
      Severity: 'Critical',
    });
    const { facts } = await pc({ updateSearch: december }, NOW + 20 * 86_400_000).run(november.memory);
    expect(facts).toMatchObject({
      pending: 1,
      oldest_security_since_ms: NOW,
      packages: [{ available: 'KB5072033', since_ms: NOW }],
    });
  });

  it('says that updates are off where the service can not be started, and nothing of what is pending', async () => {
    const off = new CheckError('parse_error', 'The service cannot be started (0x80070422)');
    const { facts } = await pc({ updateState: { SearchedAtMs: NOW, ServiceStart: 4 }, updateSearch: off }).run();
    expect(facts).toEqual({
      manager: 'windows-update',
      others: [],
      packages: [],
      metadata_at_ms: NOW,
      automatic: false,
    });
  });

  it.each([
    ['a search fails', { updateSearch: new CheckError('parse_error', '0x80240438') }, 'parse_error'],
    [
      'a search hangs, even with the service off',
      { updateState: { SearchedAtMs: NOW, ServiceStart: 4 }, updateSearch: new CheckError('timeout', 'late') },
      'timeout',
    ],
    ['Windows has never searched', { updateState: { SearchedAtMs: null } }, 'stale_source'],
  ])('can not tell when %s', async (_, answers, reason) => {
    await expect(pc(answers).run()).rejects.toMatchObject({ reason });
  });
});
