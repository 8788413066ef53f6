import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { parseErrors, usedRatio } from '../../../agent/checks/pools.btrfs.ts';
import { parseLvs } from '../../../agent/checks/pools.lvm.ts';
import { parseMdstat } from '../../../agent/checks/pools.md.ts';
import { pools } from '../../../agent/checks/pools.ts';
import { parseZpoolList, withStatus } from '../../../agent/checks/pools.zfs.ts';
import type { Pool, Pools } from '../../../proto/gen/types.ts';
import { noLoop } from '../../support/powers.ts';
import { type Parts, readWith } from './health/machine.ts';

const read = async (parts: Parts): Promise<Pool[]> => ((await readWith(pools, parts)).facts as Pools).pools;

describe('arrays of md', () => {
  const array = (rest: string) =>
    parseMdstat(`Personalities : [raid1] [raid6] [raid5] [raid4] \n${rest}\nunused devices: <none>\n`);
  const state = (rest: string) => array(rest).map((pool) => `${pool.name} ${pool.state} ${pool.missing_disks ?? '-'}`);

  it.each([
    [
      'md0 healthy 0',
      'md0 : active raid1 sdb1[1] sda1[0]\n      976630464 blocks super 1.2 [2/2] [UU]\n      bitmap: 1/8 pages [4KB], 65536KB chunk\n',
    ],
    ['md0 degraded 1', 'md0 : active raid1 sdb1[1](F) sda1[0]\n      976630464 blocks super 1.2 [2/1] [U_]\n'],
    [
      'md0 healthy 0',
      'md0 : active raid1 sdb1[1] sda1[0]\n      976630464 blocks super 1.2 [2/2] [UU]\n      [==>..................]  resync = 12.6% (123/976) finish=127.5min speed=33440K/sec\n',
    ],
    [
      'md0 healthy 0',
      'md0 : active (auto-read-only) raid1 sdb1[1] sda1[0]\n      976630464 blocks super 1.2 [2/2] [UU]\n      [==>..................]  check = 12.6% (123/976) finish=127.5min speed=33440K/sec\n',
    ],
    [
      'md0 rebuilding 1',
      'md0 : active raid1 sdc1[2] sda1[0]\n      976630464 blocks super 1.2 [2/1] [U_]\n      [=>...................]  recovery =  5.2% (50/976) finish=80.0min speed=190000K/sec\n',
    ],
    [
      'md127 failed 2',
      'md127 : active raid5 sdd1[3](F) sdb1[1](F) sda1[0]\n      1953260544 blocks super 1.2 level 5, 512k chunk, algorithm 2 [3/1] [U__]\n',
    ],
    [
      'md127 degraded 2',
      'md127 : active raid6 sda1[0] sdb1[1]\n      1953260544 blocks super 1.2 level 6, 512k chunk, algorithm 2 [4/2] [UU__]\n',
    ],
    ['md1 failed -', 'md1 : inactive sdb1[1](S)\n      976630464 blocks super 1.2\n'],
    ['md2 healthy -', 'md2 : active raid0 sdb1[1] sda1[0]\n      1953260544 blocks super 1.2 512k chunks\n'],
  ])('are %s', (expected, text) => {
    expect(state(text)).toEqual([expected]);
  });

  it('are known by their UUID, whatever number they have today', async () => {
    const found = await read({
      files: { '/proc/mdstat': 'md127 : active raid1 sdb1[1] sda1[0]\n      9 blocks super 1.2 [2/2] [UU]\n' },
      links: {
        '/dev/disk/by-id/md-name-pc:0': '../../md127',
        '/dev/disk/by-id/md-uuid-1b2c3d4e:5f607182:93a4b5c6:d7e8f901': '../../md127',
        '/dev/disk/by-id/md-uuid-1b2c3d4e:5f607182:93a4b5c6:d7e8f901-part1': '../../md127p1',
      },
    });
    expect(found).toEqual([
      { id: '1b2c3d4e:5f607182:93a4b5c6:d7e8f901', kind: 'md', name: 'md127', state: 'healthy', missing_disks: 0 },
    ]);
  });

  it('are none where there are none', () => {
    expect(parseMdstat('Personalities : \nunused devices: <none>\n')).toEqual([]);
  });
});

describe('pools of ZFS', () => {
  const LIST = '1234567890123456789\ttank\tDEGRADED\t750000000000\t1000000000000\n987\tfast\tONLINE\t10\t100\n';
  const STATUS = `  pool: fast
 state: ONLINE
config:

\tNAME        STATE     READ WRITE CKSUM
\tfast        ONLINE       0     0     0
\t  nvme0n1   ONLINE       0     0     0

errors: No known data errors

  pool: tank
 state: DEGRADED
status: One or more devices could not be used because the label is missing or
\tinvalid.
  scan: scrub repaired 0B in 00:12:01 with 0 errors on Sun Nov  9 00:36:02 2025
config:

\tNAME                      STATE     READ WRITE CKSUM
\ttank                      DEGRADED     0     0     3
\t  mirror-0                DEGRADED     0     0     6
\t    sda                   ONLINE       0     2     4
\t    9876543210            UNAVAIL      0     0     0  was /dev/sdb1
\tlogs
\t  nvme1n1                 ONLINE       0     0     0
\tspares
\t  sdc                     AVAIL

errors: No known data errors
`;

  it('are one each, however many data sets they have', async () => {
    const found = await read({
      files: { '/proc/spl/kstat/zfs/arcstats': '' },
      programs: { zpoolList: LIST, zpoolStatus: STATUS },
    });
    expect(found).toEqual([
      {
        id: '1234567890123456789',
        kind: 'zfs',
        name: 'tank',
        state: 'degraded',
        used_ratio: 0.75,
        missing_disks: 1,
        errors: 6,
      },
      { id: '987', kind: 'zfs', name: 'fast', state: 'healthy', used_ratio: 0.1, missing_disks: 0, errors: 0 },
    ]);
  });

  it('are rebuilding while they resilver, and not while they scrub', () => {
    const resilver = STATUS.replace(
      /scan: scrub repaired.*/,
      'scan: resilver in progress since Sat Nov 22 09:00:00 2025',
    );
    expect(withStatus(parseZpoolList(LIST), resilver)[0]).toMatchObject({ state: 'rebuilding' });
    const scrub = STATUS.replace(/scan: scrub repaired.*/, 'scan: scrub in progress since Sat Nov 22 09:00:00 2025');
    expect(withStatus(parseZpoolList(LIST), scrub).map(({ state }) => state)).toEqual(['degraded', 'healthy']);
  });

  it.each(['FAULTED', 'UNAVAIL', 'SUSPENDED'])('have failed when %s, and then have no size', (health) => {
    expect(parseZpoolList(`1\ttank\t${health}\t-\t-\n`)).toEqual([
      { id: '1', kind: 'zfs', name: 'tank', state: 'failed' },
    ]);
  });

  it('are not asked for without the module', async () => {
    expect(await read({ programs: { zpoolList: LIST, zpoolStatus: STATUS } })).toEqual([]);
  });
});

describe('thin pools of LVM', () => {
  const lvs = (lv: object) =>
    JSON.stringify({
      report: [
        {
          lv: [
            {
              lv_uuid: 'Zr1-x',
              vg_name: 'vg',
              lv_name: 'thin',
              data_percent: '91.20',
              metadata_percent: '12.05',
              lv_health_status: '',
              ...lv,
            },
          ],
        },
      ],
    });

  it('are as full as the fuller of data and metadata', () => {
    expect(parseLvs(lvs({}))).toEqual([
      { id: 'Zr1-x', kind: 'lvm-thin', name: 'vg/thin', state: 'healthy', used_ratio: 0.912 },
    ]);
    expect(parseLvs(lvs({ metadata_percent: '97.00' }))).toMatchObject([{ used_ratio: 0.97 }]);
  });

  it.each([
    ['failed', 'out_of_data'],
    ['failed', 'metadata_read_only'],
    ['degraded', 'partial'],
  ])('are %s when their health is %s', (state, health) => {
    expect(parseLvs(lvs({ lv_health_status: health }))).toMatchObject([{ state }]);
  });

  it('are asked for only when the device mapper has one', async () => {
    const programs = { lvsThinPools: lvs({}) };
    expect(await read({ programs, files: { '/sys/block/dm-0/dm/uuid': 'CRYPT-LUKS2-abc-root\n' } })).toEqual([]);
    const files = { '/sys/block/dm-3/dm/uuid': 'LVM-abcdef-tpool\n' };
    expect(await read({ programs, files })).toHaveLength(1);
  });
});

describe('btrfs', () => {
  const MiB = 2 ** 20;

  it('is as full as the fuller of data and metadata, when nothing is left to give them', () => {
    const data = { used: 90 * MiB, total: 100 * MiB, onDisk: 100 * MiB };
    const metadata = { used: 48 * MiB, total: 50 * MiB, onDisk: 100 * MiB };
    const system = { used: 0, total: 8 * MiB, onDisk: 16 * MiB };
    expect(usedRatio([data, metadata, system], 216 * MiB)).toBe(0.96);
    expect(usedRatio([data, metadata, system], 1216 * MiB)).toBeCloseTo(48 / 550, 3);
  });

  it('has no count of errors on old kernels', () => {
    expect(parseErrors('')).toBeUndefined();
    expect(parseErrors('write_errs 0\nread_errs 2\nflush_errs 0\ncorruption_errs 3\ngeneration_errs 0')).toBe(5);
  });
});

describe('Storage Spaces', () => {
  const pool = (HealthStatus: number, disk: object, more: object = {}) => ({
    platform: 'win32' as const,
    queries: {
      storagePools: {
        Id: '{ABCDEF12-0000-0000-0000-000000000000}',
        Name: 'Daten',
        HealthStatus,
        Size: 1000,
        AllocatedSize: 400,
        LostDisks: 0,
        VirtualDisks: disk,
        ...more,
      },
    },
  });

  it.each([
    ['healthy', 0, { HealthStatus: 0, OperationalStatus: [2] }],
    ['degraded', 1, { HealthStatus: 1, OperationalStatus: [3] }],
    ['degraded', 0, { HealthStatus: 1, OperationalStatus: 3 }],
    ['rebuilding', 1, { HealthStatus: 1, OperationalStatus: [11] }],
    ['rebuilding', 1, { HealthStatus: 1, OperationalStatus: 11 }],
    ['failed', 1, { HealthStatus: 2, OperationalStatus: [6] }],
    [undefined, 5, { HealthStatus: 5, OperationalStatus: [0] }],
  ])('are %s', async (state, health, disk) => {
    expect((await read(pool(health, disk)))[0]?.state).toBe(state);
  });

  it('are known by their GUID', async () => {
    expect(await read(pool(0, { HealthStatus: 0 }, { LostDisks: 1 }))).toEqual([
      {
        id: 'abcdef12-0000-0000-0000-000000000000',
        kind: 'storage-spaces',
        name: 'Daten',
        state: 'healthy',
        missing_disks: 1,
        used_ratio: 0.4,
      },
    ]);
  });
});

describe('AppleRAID', () => {
  const plist = (status: string, members: string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
	<key>AppleRAIDSets</key>
	<array>
		<dict>
			<key>AppleRAIDSetUUID</key>
			<string>0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0</string>
			<key>Level</key>
			<string>Mirror</string>
			<key>Members</key>
			<array>
${members.map((member) => `<dict><key>BSD Name</key><string>disk1s2</string><key>MemberStatus</key><string>${member}</string></dict>`).join('\n')}
			</array>
			<key>Name</key>
			<string>Fotos &amp; Filme</string>
			<key>Size</key>
			<integer>999860912128</integer>
			<key>Spares</key>
			<array/>
			<key>Status</key>
			<string>${status}</string>
		</dict>
	</array>
</dict>
</plist>
`;
  const mac = (text: string) => read({ platform: 'darwin', programs: { appleRaid: text } });

  it.each([
    ['healthy', 'Online', ['Online', 'Online'], 0],
    ['degraded', 'Degraded', ['Online', 'Failed'], 1],
    ['rebuilding', 'Degraded', ['Online', '43%'], 1],
    ['failed', 'Offline', ['Failed', 'Missing/Damaged'], 2],
  ])('is %s', async (state, status, members, missing) => {
    expect(await mac(plist(status, members))).toEqual([
      {
        id: '0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0',
        kind: 'apple-raid',
        name: 'Fotos & Filme',
        state,
        missing_disks: missing,
      },
    ]);
  });

  it('is mostly not there', async () => {
    expect(await mac('<plist version="1.0"><dict><key>AppleRAIDSets</key><array/></dict></plist>')).toEqual([]);
    await expect(mac('')).rejects.toMatchObject({ reason: 'parse_error' });
  });
});

const none = noLoop('/sys/fs/btrfs', '/usr/bin/btrfs');

describe.skipIf(none)(`a btrfs on two image files (${none ?? 'as root'})`, () => {
  it('is healthy, then counts what a scrub mends, then lacks a disk, as btrfs-progs says', () => {
    const output = execFileSync('unshare', ['-m', process.execPath, 'test/agent/checks/health/btrfs.ts'], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    const { whole, usage, damaged, stats, degraded } = JSON.parse(output);
    expect(whole).toMatchObject({
      kind: 'btrfs',
      name: 'deskside-test',
      state: 'healthy',
      missing_disks: 0,
      errors: 0,
    });
    const [free] = /Free \(estimated\):\s+(\d+)/.exec(usage)!.slice(1).map(Number);
    const [used] = /^Data,RAID1: Size:\d+, Used:(\d+)/m.exec(usage)!.slice(1).map(Number);
    expect(whole.used_ratio).toBeCloseTo(used! / (used! + free!), 2);
    const counted = [...stats.matchAll(/_errs\s+(\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
    expect(counted).toBeGreaterThan(0);
    expect(damaged).toMatchObject({ state: 'healthy', errors: counted });
    expect(degraded).toMatchObject({ state: 'degraded', missing_disks: 1 });
  }, 90_000);
});
