import { describe, expect, it } from 'vitest';
import { parseExtensions, parseXProtect } from '../../../agent/checks/antivirus.darwin.ts';
import { parseCvdTime } from '../../../agent/checks/antivirus.linux.ts';
import { parseDefenderHealth } from '../../../agent/checks/antivirus.mdatp.ts';
import { antivirus } from '../../../agent/checks/antivirus.ts';
import { parseAntivirus } from '../../../agent/checks/antivirus.win32.ts';
import type { Host } from '../../../agent/host/host.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';
import type { Antivirus } from '../../../proto/gen/types.ts';

const laptop = recordedHost('test/machines/debian-12-laptop');
const FOLDER = { kind: 'folder' as const, sizeBytes: 0, modifiedMs: 0, inode: 1, mode: 0o755, uid: 0, gid: 0 };

describe('antivirus of Windows', () => {
  const DEFENDER = '{D68DDC3A-831F-4fae-9E44-DA132C1ACF46}';
  const status = {
    Mode: 'Normal',
    RealTime: true,
    Tamper: true,
    OutOfDate: false,
    SignaturesAtMs: 1795000000000,
    QuickScanAtMs: 1794900000000,
    FullScanAtMs: null,
  };

  it('is what Defender says about itself', () => {
    const answer = {
      Products: [{ Name: 'Windows Defender', Id: DEFENDER, State: 397568, Installed: true }],
      BroadExclusions: 1,
      Defender: status,
    };
    expect(parseAntivirus(answer)).toEqual({
      products: [
        {
          name: 'Microsoft Defender',
          active: true,
          passive: false,
          fresh: true,
          signatures_at_ms: 1795000000000,
          tamper_protection: true,
          last_scan_at_ms: 1794900000000,
          broad_exclusions: 1,
        },
      ],
    });
  });

  it.each([
    [397568, true, true],
    [397584, true, false],
    [393472, false, true],
    [266240, true, true],
    [262144, false, true],
  ])('decodes the product state %d: on %s, fresh %s', (State, active, fresh) => {
    const answer = {
      Products: { Name: 'Example AV', Id: '{1}', State, Installed: true },
      BroadExclusions: 0,
      Defender: null,
    };
    expect(parseAntivirus(answer)).toEqual({ products: [{ name: 'Example AV', passive: false, active, fresh }] });
  });

  it.each(['Passive Mode', 'SxS Passive Mode', 'EDR Block Mode'])('lets Defender stand back in %s', (Mode) => {
    const others = [{ Name: 'Example AV', Id: '{1}', State: 397568, Installed: true }];
    const { products } = parseAntivirus({ Products: others, Defender: { ...status, Mode, RealTime: false } });
    expect(products.map(({ name, passive, active }) => [name, passive, active])).toEqual([
      ['Microsoft Defender', true, false],
      ['Example AV', false, true],
    ]);
  });

  it('forgets what was uninstalled, and what is listed twice', () => {
    const listed = (State: number, Installed: boolean) => ({ Name: 'Example AV', Id: '{1}', State, Installed });
    expect(parseAntivirus({ Products: [listed(397568, false)], Defender: null }).products).toEqual([]);
    const twice = parseAntivirus({ Products: [listed(393472, true), listed(397568, true)], Defender: null });
    expect(twice.products).toMatchObject([{ active: true }]);
  });

  it('is told by Defender alone on a server', () => {
    expect(parseAntivirus({ Products: [], BroadExclusions: 0, Defender: status }).products).toHaveLength(1);
  });
});

describe('mdatp', () => {
  const health = (facts: object) => parseDefenderHealth({ code: 0, stdout: JSON.stringify(facts), stderr: '' });

  it('tells its health in both forms it has had', () => {
    const older = {
      realTimeProtectionEnabled: { value: false },
      definitionsStatus: { $type: 'upToDate' },
      definitionsUpdated: '1691587153787',
    };
    expect(health(older)).toEqual({
      name: 'Microsoft Defender',
      passive: false,
      active: false,
      fresh: true,
      signatures_at_ms: 1691587153787,
    });
    const newer = {
      realTimeProtectionEnabled: true,
      passiveModeEnabled: { value: true },
      definitionsStatus: 'up_to_date',
      tamperProtection: { value: 'audit' },
    };
    expect(health(newer)).toEqual({
      name: 'Microsoft Defender',
      passive: true,
      active: true,
      fresh: true,
      tamper_protection: false,
    });
  });

  it('that is not licensed or not running could not tell', () => {
    const refused = { code: 1, stdout: '', stderr: 'ERROR: Could not connect to the daemon\n' };
    expect(() => parseDefenderHealth(refused)).toThrow(expect.objectContaining({ reason: 'parse_error' }));
  });
});

describe('antivirus of Linux', () => {
  const machineWith = (folders: string[], processes: string[]): Host => ({
    ...laptop,
    has: async () => false,
    inspect: async (path) => (folders.includes(path) ? FOLDER : undefined),
    list: async (path) => (path === '/proc' ? processes.map((_, index) => String(100 + index)) : undefined),
    readLink: async () => 'net:[4026531840]',
    readFile: async (path) => {
      const pid = /^\/proc\/(\d+)\/comm$/.exec(path)?.[1];
      if (pid) return `${processes[Number(pid) - 100]}\n`;
      if (!path.startsWith('/var/lib/clamav/daily.c')) return undefined;
      return path.endsWith('cld')
        ? 'ClamAV-VDB:19 Nov 2026 04-43 -0500:27828:2077123:90:X:X:raynman:1795081396   '
        : undefined;
    },
  });
  const look = async (host: Host) => (await antivirus.on.linux!(host, { memory: undefined, surroundings: {} })).facts;

  it('is an empty list where there is none', async () => {
    expect(await look(machineWith([], ['bash']))).toEqual({ products: [] });
  });

  it('protects while its program runs', async () => {
    const folders = ['/opt/CrowdStrike', '/opt/sentinelone', '/opt/Elastic/Endpoint'];
    const { products } = (await look(machineWith(folders, ['falcon-sensor-b', 'elastic-endpoin']))) as Antivirus;
    expect(products.map(({ name, active }) => [name, active])).toEqual([
      ['CrowdStrike Falcon', true],
      ['SentinelOne', false],
      ['Elastic Endpoint', true],
    ]);
  });

  it('knows how old the signatures of ClamAV are, from their own header', async () => {
    expect(await look(machineWith(['/var/lib/clamav'], ['clamd']))).toEqual({
      products: [{ name: 'ClamAV', active: false, passive: false, signatures_at_ms: 1795081396000 }],
    });
    expect(parseCvdTime('something else')).toBeUndefined();
  });
});

describe('antivirus of macOS', () => {
  it('is every endpoint security extension that is not on its way out', () => {
    const text = [
      '3 extension(s)',
      '--- com.apple.system_extension.network_extension (Go to System Settings to modify these system extension(s))',
      'enabled\tactive\tteamID\tbundleID (version)\tname\t[state]',
      '*\t*\tUBF8T346G9\tcom.microsoft.wdav.netext (101.24042.0006/101.24042.0006)\tMicrosoft Defender Network Extension\t[activated enabled]',
      '--- com.apple.system_extension.endpoint_security (Go to System Settings to modify these system extension(s))',
      'enabled\tactive\tteamID\tbundleID (version)\tname\t[state]',
      '*\t*\tX9E956P446\tcom.crowdstrike.falcon.Agent (7.10/180.06)\tFalcon Sensor\t[activated enabled]',
      '\t\t4AYE5J54KN\tcom.sentinelone.sentineld (23.4/23.4)\tSentinelOne\t[activated waiting for user]',
      '\t\tUBF8T346G9\tcom.example.old (1/1)\tOld Guard\t[terminated waiting to uninstall on reboot]',
      '',
    ].join('\n');
    expect(parseExtensions(text)).toEqual([
      { name: 'Falcon Sensor', passive: false, active: true },
      { name: 'SentinelOne', passive: false, active: false },
    ]);
    expect(parseExtensions('0 extension(s)\n')).toEqual([]);
  });

  it('is XProtect while it scans at launch', () => {
    expect(parseXProtect('XProtect launch scans: enabled\nXProtect background scans: enabled\n')).toBe(true);
    expect(parseXProtect('XProtect launch scans: disabled\n')).toBe(false);
    expect(parseXProtect('')).toBeUndefined();
  });
});
