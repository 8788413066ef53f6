import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { coalesce } from '../../../agent/checks/system-log.coalesce.ts';
import { crashedProgram } from '../../../agent/checks/system-log.darwin.ts';
import { readKernelLine } from '../../../agent/checks/system-log.kernel.ts';
import { addErrors, type ErrorTally, noisySources } from '../../../agent/checks/system-log.noise.ts';
import { judgeStops } from '../../../agent/checks/system-log.protection.ts';
import { systemLog } from '../../../agent/checks/system-log.ts';
import { allowedProgram } from '../../../agent/host/allowed-program.ts';
import type { Occurrence, SystemLog } from '../../../proto/gen/types.ts';
import { noLoop } from '../../support/powers.ts';
import { NOW, type Parts, readWith } from './health/machine.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const what = ({ at_ms, ...rest }: Occurrence) => rest;

describe('what the kernel says', () => {
  it.each([
    [
      'critical medium error, dev sda, sector 1953525160 op 0x0:(READ) flags 0x80700 phys_seg 1 prio class 2',
      'medium sda',
    ],
    ['blk_update_request: critical medium error, dev sda, sector 1953525160', 'medium sda'],
    ['I/O error, dev nvme0n1, sector 500118016 op 0x1:(WRITE) flags 0x0 phys_seg 1 prio class 2', 'io nvme0n1'],
    ['print_req_error: I/O error, dev sdb, sector 0', 'io sdb'],
    ['nvme nvme0: controller is down; will reset: CSTS=0xffffffff, PCI_STATUS=0x10', 'controller nvme0'],
    [
      'EXT4-fs error (device dm-1): ext4_find_entry:1455: inode #2: comm ls: reading directory lblock 0',
      'file-system dm-1',
    ],
    ['EXT4-fs error (device sda2) in ext4_reserve_inode_write:5764: IO failure', 'file-system sda2'],
    ['XFS (sda3): Corruption of in-memory data detected.  Shutting down filesystem', 'file-system sda3'],
    ['XFS (dm-0): metadata I/O error in "xfs_buf_ioend" at daddr 0x4 len 8 error 5', 'file-system dm-0'],
    ['BTRFS error (device sdb1: state EA): parent transid verify failed on logical 30736384', 'file-system sdb1'],
  ])('%s', (message, expected) => {
    const line = readKernelLine(message);
    expect(line?.is === 'disk_error' && `${line.kind} ${line.device}`).toBe(expected);
  });

  it.each([
    [
      'Out of memory: Killed process 4711 (firefox) total-vm:9kB, anon-rss:8kB, file-rss:0kB',
      { program: 'firefox', container: false },
    ],
    [
      'Out of memory: Kill process 4711 (Web Content) score 301 or sacrifice child',
      { program: 'Web', container: false },
    ],
    ['Memory cgroup out of memory: Killed process 9 (node) total-vm:9kB', { program: 'node', container: true }],
  ])('%s', (message, expected) => {
    expect(readKernelLine(message)).toEqual({ is: 'out_of_memory', ...expected });
  });

  it.each([
    ['gimp-2.10[2211]: segfault at 0 ip 00007f3b error 4 in libc.so.6[7f3b+155000] likely on CPU 1', 'gimp-2.10'],
    ['traps: Chrome_IOThread[99] trap invalid opcode ip:55 sp:7f error:0 in chrome[55+1]', 'Chrome_IOThread'],
    ['traps: evolution[42] general protection fault ip:7f sp:7f error:0', 'evolution'],
  ])('%s', (message, program) => {
    expect(readKernelLine(message)).toMatchObject({ is: 'program_crashed', program });
  });

  it.each([
    'Buffer I/O error on dev sda1, logical block 244190645, async page read',
    'sd 0:0:0:0: [sda] tag#12 Sense Key : Medium Error [current]',
    'device offline error, dev sdb, sector 0 op 0x0:(READ)',
    'FAT-fs (sdb1): Volume was not properly unmounted. Some data may be corrupt. Please run fsck.',
    'BTRFS info (device sda2): using crc32c (crc32c-intel) checksum algorithm',
    'EXT4-fs (sda2): mounted filesystem with ordered data mode.',
    'usb 1-1: USB disconnect, device number 4',
  ])('means nothing by "%s"', (message) => {
    expect(readKernelLine(message)).toBeUndefined();
  });
});

const BOOT = '3b6d5a3e0d9c4b2f8a1e7c6d5b4a3f21';
const cursorAt = (atMs: number, index: number) =>
  `s=0a1b;i=${index.toString(16)};b=${BOOT};m=${index.toString(16)};t=${(atMs * 1000).toString(16)};x=b59d`;
type Fields = Record<string, string>;

/** A journal in memory, of entries so many milliseconds before now; `lost` of them are gone. */
function journal(entries: [agoMs: number, fields: Fields][], more: Parts & { lost?: number } = {}): Parts {
  const rows = entries.map(([agoMs, fields], index) => ({ index, atMs: NOW - agoMs, fields })).slice(more.lost ?? 0);
  const print = (found: typeof rows) =>
    found
      .map(
        ({ index, atMs, fields }) =>
          `${JSON.stringify({ __CURSOR: cursorAt(atMs, index), __REALTIME_TIMESTAMP: String(atMs * 1000), ...fields })}\n`,
      )
      .join('');
  const from = (argument = '') =>
    rows.filter(({ index }) => index >= Number.parseInt(/;i=([0-9a-f]+)/.exec(argument)![1]!, 16));
  return {
    ...more,
    files: {
      '/run/systemd/journal/socket': '',
      '/var/log/journal/0123456789abcdef0123456789abcdef/system.journal': '',
      '/proc/sys/kernel/random/boot_id': `${BOOT.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}\n`,
      '/sys/class/block/sda/removable': '0\n',
      '/sys/class/block/sdb/removable': '1\n',
      ...more.files,
    },
    links: {
      '/sys/class/block/sda': '../../devices/pci0000:00/ata1/host0/block/sda',
      '/sys/class/block/sda2': '../../devices/pci0000:00/ata1/host0/block/sda/sda2',
      '/sys/class/block/sdb': '../../devices/pci0000:00/usb1/1-1/host3/block/sdb',
      '/sys/class/block/dm-1': '../../devices/virtual/block/dm-1',
    },
    programs: {
      journalTail: () => print(rows.slice(-1)),
      journalSystemFrom: (argument) => print(from(argument)),
      journalAt: (argument) => print(from(argument).slice(0, 1)),
    },
  };
}

const kernel = (message: string, priority = '3'): Fields => ({
  _TRANSPORT: 'kernel',
  PRIORITY: priority,
  MESSAGE: message,
});
const START: [number, Fields] = [HOUR, kernel('Linux version 6.1', '5')];

/** What is told of entries that come after the check began. */
async function told(entries: [number, Fields][], more: Parts = {}) {
  const { memory } = await readWith(systemLog, journal([START]));
  const reading = await readWith(systemLog, journal([START, ...entries], more), memory);
  return { facts: reading.facts as SystemLog, occurrences: reading.occurrences!.map(what), memory: reading.memory };
}

describe('the journal', () => {
  it('begins at its end, and is told once', async () => {
    const entries: [number, Fields][] = [START, [MINUTE, kernel('I/O error, dev sda, sector 1 op 0x0:(READ)')]];
    const first = await readWith(systemLog, journal(entries));
    expect(first).toMatchObject({ facts: { source: 'journal', persistent: true, noisy: [] }, occurrences: [] });
    expect((await readWith(systemLog, journal(entries), first.memory)).occurrences).toEqual([]);
  });

  it('tells which device failed, and whether it can be unplugged, was, or is none', async () => {
    const io = (device: string): [number, Fields] => [
      MINUTE,
      kernel(`I/O error, dev ${device}, sector 8 op 0x0:(READ)`),
    ];
    const { occurrences } = await told([
      io('sda'),
      io('sdb'),
      io('sdc'),
      io('sr0'),
      [MINUTE, kernel('EXT4-fs error (device sda2): ext4_lookup:1855: inode #2')],
      [MINUTE, kernel('nvme nvme0: controller is down; will reset: CSTS=0x3', '4')],
    ]);
    const error = (device: string, kind: string, removable: boolean) => ({
      count: 1,
      disk_error: { device, kind, removable },
    });
    expect(occurrences).toEqual([
      error('/dev/sda', 'io', false),
      error('/dev/sdb', 'io', true),
      error('/dev/sdc', 'io', true),
      error('/dev/sr0', 'io', true),
      error('/dev/sda2', 'file-system', false),
      error('/dev/nvme0', 'controller', false),
    ]);
  });

  it('counts bad sectors, not the tries to read them', async () => {
    const medium = (sector: number): [number, Fields] => [
      MINUTE,
      kernel(`critical medium error, dev sda, sector ${sector} op 0x0:(READ)`),
    ];
    expect((await told([medium(8), medium(8), medium(8), medium(16)])).occurrences).toEqual([
      { count: 2, disk_error: { device: '/dev/sda', kind: 'medium', removable: false } },
    ]);
  });

  it('tells a crash once, by the kernel or by systemd-coredump', async () => {
    const dump: Fields = {
      PRIORITY: '2',
      _SYSTEMD_UNIT: 'systemd-coredump@1-99-0.service',
      COREDUMP_COMM: 'gimp',
      COREDUMP_PID: '7',
    };
    const { occurrences } = await told([
      [MINUTE, kernel('gimp[7]: segfault at 0 ip 7f error 4', '6')],
      [MINUTE, dump],
      [MINUTE, { ...dump, COREDUMP_PID: '8', COREDUMP_COMM: 'soffice.bin' }],
    ]);
    expect(occurrences).toEqual([
      { count: 1, program_crashed: { program: 'gimp' } },
      { count: 1, program_crashed: { program: 'soffice.bin' } },
    ]);
  });

  it('believes nobody who only pretends to be the kernel or systemd', async () => {
    const user = '_SYSTEMD_UNIT';
    const { occurrences } = await told([
      [
        MINUTE,
        {
          MESSAGE: 'I/O error, dev sda, sector 1',
          PRIORITY: '3',
          SYSLOG_IDENTIFIER: 'kernel',
          [user]: 'user@1000.service',
        },
      ],
      [MINUTE, { COREDUMP_COMM: 'x', COREDUMP_PID: '1', PRIORITY: '2', [user]: 'session-3.scope' }],
      [5 * MINUTE, { UNIT: 'auditd.service', MESSAGE_ID: '9d1aaa27d60140bd96365438aad20286', _PID: '4711' }],
    ]);
    expect(occurrences).toEqual([]);
  });

  it('has been emptied when all that was read is gone', async () => {
    const { memory } = await readWith(systemLog, journal([START, [MINUTE, kernel('I/O error, dev sda, sector 1')]]));
    const rest = journal([START, [MINUTE, kernel('x')], [SECOND, kernel('I/O error, dev sda, sector 2')]], { lost: 2 });
    const reading = await readWith(systemLog, rest, memory);
    expect(reading.occurrences!.map(what)).toEqual([
      { count: 1, log_cleared: { log: 'journal' } },
      { count: 1, disk_error: { device: '/dev/sda', kind: 'io', removable: false } },
    ]);
    expect((await readWith(systemLog, rest, reading.memory)).occurrences).toEqual([]);
  });

  it('has not been emptied by a restart, nor by time', async () => {
    const { memory } = await readWith(systemLog, journal([START]));
    const files = { '/proc/sys/kernel/random/boot_id': '00000000-0000-0000-0000-000000000000\n' };
    const restarted = journal([START, [SECOND, kernel('x')]], { lost: 1, files });
    expect((await readWith(systemLog, restarted, memory)).occurrences).toEqual([]);
    const later = journal([START, [SECOND, kernel('x')]], { lost: 1, now: NOW + 30 * HOUR });
    expect((await readWith(systemLog, later, memory)).occurrences).toEqual([]);
  });

  it('is asked from a cursor only', () => {
    expect(() => allowedProgram('journalSystemFrom', '--cursor=s=1;i=2')).not.toThrow();
    expect(() => allowedProgram('journalSystemFrom', '--file=/etc/shadow')).toThrow();
    expect(() => allowedProgram('journalAt', '--cursor=s=1 --merge')).toThrow();
  });
});

describe('the kernel log in a file', () => {
  it('is read where no journald runs', async () => {
    const path = '/var/log/kern.log';
    const before = 'Nov 22 10:58:00 pc kernel: [    0.000000] Linux version 6.1.0-41-amd64\n';
    const added =
      'Nov 22 10:59:00 pc kernel: [ 4711.123456] critical medium error, dev sda, sector 8 op 0x0:(READ)\nNov 22 10:59:01 pc mallory: Out of memory: Killed process 1 (init)\n';
    const more = { links: { '/sys/class/block/sda': '../../devices/ata1/block/sda' } };
    const first = await readWith(systemLog, { files: { [path]: before } });
    expect(first.facts).toMatchObject({ source: 'kern.log', noisy: [], persistent: true });
    const host = { files: { [path]: before + added }, ...more };
    const second = await readWith(systemLog, host, first.memory);
    const at_ms = Date.parse('2025-11-22T09:59:00Z');
    expect(second.occurrences).toEqual([
      { at_ms, count: 1, disk_error: { device: '/dev/sda', kind: 'medium', removable: false } },
    ]);
  });

  it('needs one or the other', async () => {
    await expect(readWith(systemLog, {})).rejects.toMatchObject({ reason: 'tool_missing' });
  });

  it('is not said to be missing where the journal only hides it from us', async () => {
    const journalTail = { code: 0, stdout: '', stderr: 'Hint: You are currently not seeing messages from other users' };
    const parts = { files: { '/run/systemd/journal/socket': '' }, programs: { journalTail } };
    await expect(readWith(systemLog, parts)).rejects.toMatchObject({ reason: 'no_permission' });
  });
});

describe('a service that protects', () => {
  const stopped = { unit: 'auditd.service', atMs: NOW, is: 'stopped' as const };
  const started = (unit: string, atMs: number) => ({ unit, atMs, is: 'started' as const });

  it('may come back within minutes, or go with the machine', () => {
    expect(judgeStops([stopped], [], NOW + MINUTE)).toEqual({
      occurrences: [],
      open: [{ unit: 'auditd.service', atMs: NOW }],
    });
    expect(judgeStops([stopped, started('auditd.service', NOW + 2000)], [], NOW + HOUR)).toEqual({
      occurrences: [],
      open: [],
    });
    const before = judgeStops([stopped], [], NOW + SECOND).open;
    expect(judgeStops([started('shutdown.target', NOW - 2000)], before, NOW + HOUR)).toEqual({
      occurrences: [],
      open: [],
    });
  });

  it('is switched off when it stays away, which is told once', () => {
    const { open } = judgeStops([stopped, { ...stopped, atMs: NOW + 5 }], [], NOW + MINUTE);
    const second = judgeStops([started('mdatp.service', NOW + MINUTE)], open, NOW + 6 * MINUTE);
    expect(second).toEqual({
      occurrences: [{ at_ms: NOW, count: 1, protection_disabled: { product: 'auditd' } }],
      open: [],
    });
  });
});

describe('noise', () => {
  const hoursAgo = (hours: number, source: string, count: number) =>
    Array.from({ length: count }, () => ({ source, atMs: NOW - hours * HOUR }));
  const watched = (errors: { source: string; atMs: number }[]): ErrorTally =>
    addErrors({ fromMs: NOW - 7 * 24 * HOUR, sources: {} }, errors, NOW);

  it('is more than five times what is usual, and more than fifty an hour', () => {
    const usual = Array.from({ length: 166 }, (_, hour) => [
      ...hoursAgo(hour + 2, 'cups.service', 12),
      ...hoursAgo(hour + 2, 'quiet.service', 1),
    ]).flat();
    const now = [
      ...hoursAgo(1, 'cups.service', 61),
      ...hoursAgo(1, 'quiet.service', 50),
      ...hoursAgo(1, 'new.service', 51),
    ];
    expect(noisySources(watched([...usual, ...now]), NOW)).toEqual([
      { source: 'cups.service', errors_last_hour: 61, median_per_hour: 12 },
      { source: 'new.service', errors_last_hour: 51, median_per_hour: 0 },
    ]);
    expect(noisySources(watched([...usual, ...hoursAgo(1, 'cups.service', 60)]), NOW)).toEqual([]);
  });

  it('is not known in the first day', () => {
    expect(noisySources({ fromMs: NOW - 23 * HOUR, sources: {} }, NOW)).toBeUndefined();
  });

  it('keeps the loudest fifty sources and the last week', () => {
    const many = Array.from({ length: 80 }, (_, index) => hoursAgo(1, `s${index}`, index + 1)).flat();
    const tally = addErrors(watched(hoursAgo(200, 'old', 5)), many, NOW);
    expect(Object.keys(tally.sources)).toHaveLength(50);
    expect(tally.sources).not.toHaveProperty('old');
    expect(tally.sources).not.toHaveProperty('s0');
  });

  it('comes from units, each for all its instances, and not from what is told anyway', async () => {
    const error = (unit: string): [number, Fields] => [MINUTE, { PRIORITY: '3', _SYSTEMD_UNIT: unit, MESSAGE: 'x' }];
    const { memory } = await told([
      error('user@1000.service'),
      error('user@1001.service'),
      error('session-3.scope'),
      error('ssh.service'),
      error('systemd-coredump@2-1-0.service'),
    ]);
    const { tally } = memory as { tally: ErrorTally };
    expect(Object.keys(tally.sources).sort()).toEqual(['session.scope', 'user.service']);
  });
});

describe('the event log of Windows', () => {
  let record = 0;
  const event = (Provider: string, Id: number, Data: Record<string, string> = {}, more: object = {}) => ({
    Channel: 'System',
    Provider,
    Id,
    Record: ++record,
    AtMs: NOW - MINUTE,
    Level: 2,
    Data: Object.entries(Data).map(([Name, Value]) => ({ Name, Value })),
    ...more,
  });
  const DEFENDER = 'Microsoft-Windows-Windows Defender';
  const windows = (Events: object, now = NOW): Parts => ({
    platform: 'win32',
    now,
    queries: { systemEvents: { UsbDisks: ['2'], Events } },
  });
  async function toldOf(Events: object, now = NOW) {
    const { memory } = await readWith(systemLog, windows([], NOW - 5 * MINUTE));
    const reading = await readWith(systemLog, windows(Events, now), memory);
    return { occurrences: reading.occurrences!.map(what), memory: reading.memory };
  }

  it('begins at its end, and tells each record once', async () => {
    const one = event('Microsoft-Windows-Eventlog', 1102, {}, { Channel: 'Security' });
    const first = await readWith(systemLog, windows([one]));
    expect(first.occurrences).toEqual([]);
    expect((await readWith(systemLog, windows([one]), first.memory)).occurrences).toEqual([]);
    expect((await toldOf(one)).occurrences).toEqual([{ count: 1, log_cleared: { log: 'Security' } }]);
  });

  it('tells of disks, of memory and of programs by number', async () => {
    const { occurrences } = await toldOf([
      event('Microsoft-Windows-Eventlog', 104, { Channel: 'Application' }),
      event('disk', 7, { '0': '\\Device\\Harddisk1\\DR1' }),
      event('disk', 153, { '0': '\\Device\\Harddisk2\\DR9' }),
      event('storahci', 129, { '0': '\\Device\\RaidPort0' }),
      event('Microsoft-Windows-Ntfs', 55, { DriveName: 'C:' }),
      event('Application Error', 1000, { AppName: 'EXCEL.EXE' }),
      event('Application Hang', 1002, { '0': 'outlook.exe' }),
      event('Service Control Manager', 7031, { '0': 'Druckwarteschlange' }),
    ]);
    expect(occurrences).toEqual([
      { count: 1, log_cleared: { log: 'Application' } },
      { count: 1, disk_error: { device: 'PhysicalDrive1', kind: 'medium', removable: false } },
      { count: 1, disk_error: { device: 'PhysicalDrive2', kind: 'io', removable: true } },
      { count: 1, disk_error: { device: 'RaidPort0', kind: 'controller', removable: false } },
      { count: 1, disk_error: { device: 'C:', kind: 'file-system', removable: false } },
      { count: 1, program_crashed: { program: 'EXCEL.EXE' } },
      { count: 1, program_crashed: { program: 'outlook.exe' } },
    ]);
  });

  it('does not take waiting for a disk that wakes up for an error', async () => {
    const waking = event('Microsoft-Windows-Power-Troubleshooter', 1, {}, { Level: 4 });
    const wait = event('disk', 153, { '0': '\\Device\\Harddisk0\\DR0' });
    expect((await toldOf([waking, wait])).occurrences).toEqual([]);
    const longAfter = { ...wait, AtMs: waking.AtMs + 3 * MINUTE };
    expect((await toldOf([waking, longAfter], NOW + HOUR)).occurrences).toHaveLength(1);
  });

  it('says what became of malware, once that is known, or that nobody said', async () => {
    const found = (id: string) => event(DEFENDER, 1116, { 'Detection ID': id, 'Threat Name': `Virus:${id}` });
    const acted = (id: string, action: string, error = '0x00000000') =>
      event(DEFENDER, 1117, {
        'Detection ID': id,
        'Threat Name': `Virus:${id}`,
        'Action ID': action,
        'Error Code': error,
      });
    const first = await toldOf([
      found('{a}'),
      acted('{a}', '2'),
      found('{b}'),
      acted('{b}', '6'),
      found('{c}'),
      acted('{c}', '2', '0x80508014'),
      found('{d}'),
    ]);
    const malware = (name: string, cleaned: boolean) => ({
      count: 1,
      malware_found: { product: 'Microsoft Defender', name, cleaned },
    });
    expect(first.occurrences).toEqual([
      malware('Virus:{a}', true),
      malware('Virus:{b}', false),
      malware('Virus:{c}', false),
    ]);
    const second = await readWith(systemLog, windows([], NOW + 5 * MINUTE), first.memory);
    expect(second.occurrences!.map(what)).toEqual([malware('Virus:{d}', false)]);
    expect((await readWith(systemLog, windows([], NOW + 10 * MINUTE), second.memory)).occurrences).toEqual([]);
  });

  it.each([
    ['Paths\\C:\\ = 0x0', 'drive'],
    ['Paths\\%SystemDrive%\\* = 0x0', 'drive'],
    ['Paths\\C:\\Users = 0x0', "people's folders"],
    ['Paths\\c:\\users\\mika\\downloads\\ = 0x0', "people's folders"],
    ['Paths\\C:\\Program Files\\SQL\\Data = 0x0', 'other'],
    ['Extensions\\mdf = 0x0', 'other'],
    ['Processes\\sqlservr.exe = 0x0', 'program'],
  ])('keeps of the exclusion %s only that it is: %s', async (value, scope) => {
    const change = event(DEFENDER, 5007, {
      'New Value': `HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Exclusions\\${value}`,
    });
    expect((await toldOf(change)).occurrences).toEqual([
      { count: 1, exclusion_added: { product: 'Microsoft Defender', scope } },
    ]);
  });

  it('tells of protection that was switched off, not of every setting', async () => {
    const setting = event(DEFENDER, 5007, {
      'New Value': 'HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Scan\\AvgCPULoadFactor = 0x32',
    });
    expect((await toldOf([setting, event(DEFENDER, 5001)])).occurrences).toEqual([
      { count: 1, protection_disabled: { product: 'Defender real-time protection' } },
    ]);
  });

  it('counts errors by provider, without what every Windows writes', async () => {
    const { memory } = await toldOf([
      event('Microsoft-Windows-DistributedCOM', 10016),
      event('volmgr', 46),
      event('volmgr', 161, {}, { Level: 3 }),
    ]);
    expect(Object.keys((memory as { tally: ErrorTally }).tally.sources)).toEqual(['volmgr']);
  });
});

describe('reports of macOS', () => {
  it.each([
    ['Safari-2025-11-22-091000.ips', 'Safari'],
    ['Microsoft Word-2025-11-22-091000.000.ips', 'Microsoft'],
    ['Finder_2025-11-22-091000_mac.crash', 'Finder'],
    ['JetsamEvent-2025-11-22-091000.ips', undefined],
    ['Safari_2025-11-22-091000_mac.cpu_resource.diag', undefined],
    ['panic-full-2025-11-22-091000.0002.panic', undefined],
  ])('%s is a crash of %s', (file, program) => {
    expect(crashedProgram(file)).toBe(program);
  });

  it('are told when they are new', async () => {
    const folder = '/Library/Logs/DiagnosticReports';
    const mac = (now: number): Parts => ({
      platform: 'darwin',
      now,
      modified: {
        [`${folder}/Mail-2025-11-22-105900.ips`]: NOW - MINUTE,
        [`${folder}/Mail-2025-11-21-105900.ips`]: NOW - 24 * HOUR,
      },
    });
    const { memory } = await readWith(systemLog, mac(NOW - 5 * MINUTE));
    expect((await readWith(systemLog, mac(NOW), memory)).occurrences).toEqual([
      { at_ms: NOW - MINUTE, count: 1, program_crashed: { program: 'Mail' } },
    ]);
  });
});

describe('a flood', () => {
  it('becomes one occurrence a minute, or one for all, and none is lost', () => {
    const many = (spacing: number) =>
      Array.from({ length: 2000 }, (_, index) => ({
        at_ms: NOW + index * spacing,
        count: 1,
        program_crashed: { program: 'x' },
      }));
    const total = (occurrences: Occurrence[]) => occurrences.reduce((sum, { count }) => sum + count, 0);
    expect(coalesce(many(SECOND))).toHaveLength(34);
    expect(coalesce(many(MINUTE))).toHaveLength(1);
    expect([total(coalesce(many(SECOND))), total(coalesce(many(MINUTE)))]).toEqual([2000, 2000]);
  });
});

const none = noLoop('/lib/systemd/systemd-journald', '/dev/kmsg', '/dev/loop0');

describe.skipIf(none)(`a journald of our own (${none ?? 'as root'})`, () => {
  it('tells what the kernel really says of a bad sector, of a crash, and that it was emptied', () => {
    const output = execFileSync('unshare', ['-m', process.execPath, 'test/agent/checks/health/journald.ts'], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    const { start, medium, io, crash, cleared, after } = JSON.parse(output);
    expect(start).toMatchObject({ facts: { source: 'journal', persistent: true }, told: [] });
    expect(medium.told).toEqual([{ count: 1, disk_error: { device: '/dev/sdzz', kind: 'medium', removable: true } }]);
    expect(io.told).toMatchObject([
      { disk_error: { device: expect.stringMatching(/^\/dev\/loop\d+$/), kind: 'io', removable: true } },
    ]);
    expect(crash.told).toEqual([{ count: 1, program_crashed: { program: 'desksidecrash' } }]);
    expect(cleared.told).toEqual([{ count: 1, log_cleared: { log: 'journal' } }]);
    expect(after.told).toEqual([]);
  }, 90_000);
});
