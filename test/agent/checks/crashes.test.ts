import { describe, expect, it } from 'vitest';
import { parsePanicReport } from '../../../agent/checks/crashes.darwin.ts';
import { parsePanic } from '../../../agent/checks/crashes.dumps.ts';
import { parseBoots } from '../../../agent/checks/crashes.linux.ts';
import { crashes } from '../../../agent/checks/crashes.ts';
import type { Crashes } from '../../../proto/gen/types.ts';
import { NOW, type Parts, readWith } from './health/machine.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const read = async (parts: Parts, memory?: unknown) => {
  const reading = await readWith(crashes, parts, memory);
  return { facts: reading.facts as Crashes, memory: reading.memory };
};

describe('event 41 of Windows', () => {
  const START = { Id: 12, AtMs: NOW - HOUR };
  const WHOLE = { BugcheckCode: 0, PowerButtonTimestamp: 0, LongPowerButtonPressDetected: false, SleepInProgress: 0 };
  const dirty = (data: object) => ({ Id: 41, AtMs: NOW - HOUR + 5000, ...WHOLE, ...data });
  const ends = async (Events: object[], HasBattery = true) =>
    (await read({ platform: 'win32', queries: { systemEnds: { HasBattery, Events } } })).facts;
  const battery = { Id: 524, AtMs: NOW - HOUR - 60_000 };

  it.each<[string, object[], boolean]>([
    ['crash', [START, dirty({ BugcheckCode: 159 })], true],
    ['long-press', [START, dirty({ PowerButtonTimestamp: 133_768_000_000_000_000 })], true],
    ['long-press', [START, dirty({ LongPowerButtonPressDetected: true })], true],
    ['battery-empty', [{ Id: 12, AtMs: NOW - DAY }, battery, START, dirty({})], true],
    ['battery-empty', [START, dirty({ SleepInProgress: 4 })], true],
    ['power-loss', [START, dirty({ SleepInProgress: 4 })], false],
    ['power-loss', [START, dirty({})], true],
    ['power-loss', [{ Id: 12, AtMs: NOW - DAY }, { ...battery, AtMs: NOW - 2 * DAY }, START, dirty({})], true],
    ['clean', [{ Id: 1074, AtMs: NOW - HOUR - 90_000 }, { Id: 13, AtMs: NOW - HOUR - 60_000 }, START], true],
    ['clean', [{ Id: 1074, AtMs: NOW - HOUR }], true],
    ['unknown', [START, { Id: 6008, AtMs: NOW - HOUR + 9000 }], true],
  ])('tells %s', async (cause, events, hasBattery) => {
    expect((await ends(events, hasBattery)).last_end).toBe(cause);
  });

  it('gives the stop code as people look it up', async () => {
    const { stop_code, crashes_7d } = await ends([START, dirty({ BugcheckCode: 159 })]);
    expect({ stop_code, crashes_7d }).toEqual({ stop_code: '0x0000009f', crashes_7d: 1 });
  });

  it('takes the stop code from the report when the event has none', async () => {
    const report = { Id: 1001, AtMs: NOW - HOUR + 60_000, BugCheck: '0x000000D1 (0x0, 0x2, 0x0, 0x0)' };
    expect(await ends([START, dirty({}), report])).toMatchObject({ last_end: 'crash', stop_code: '0x000000d1' });
  });

  it('overrules a shutdown that was asked for and did not succeed', async () => {
    const facts = await ends([{ Id: 1074, AtMs: NOW - HOUR - 60_000 }, START, dirty({})]);
    expect(facts).toMatchObject({ last_end: 'power-loss', unclean_7d: 1 });
  });

  it('counts for a week', async () => {
    const crash = (daysAgo: number) => ({ ...dirty({ BugcheckCode: 26 }), AtMs: NOW - daysAgo * DAY });
    expect(await ends([crash(9), crash(6), crash(2)])).toMatchObject({
      crashes_7d: 2,
      power_losses_7d: 0,
      unclean_7d: 2,
    });
  });

  it('may be a single one, not in a list', async () => {
    const systemEnds = { HasBattery: false, Events: dirty({ BugcheckCode: 1 }) };
    expect((await read({ platform: 'win32', queries: { systemEnds } })).facts.last_end).toBe('crash');
  });
});

describe('the runs of a Linux system', () => {
  const ids = ['a', 'b', 'c'].map((letter) => letter.repeat(32));
  const boot = (index: number, first: number, last: number) => ({
    index,
    boot_id: ids[index + 2],
    first_entry: first * 1000,
    last_entry: last * 1000,
  });
  const BOOTS = JSON.stringify([
    boot(-2, NOW - 3 * DAY, NOW - 2 * DAY),
    boot(-1, NOW - 2 * DAY + HOUR, NOW - DAY),
    boot(0, NOW - DAY + HOUR, NOW),
  ]);
  const journal = (clean: string[], more: Parts = {}): Parts => ({
    ...more,
    files: {
      '/proc/sys/kernel/random/boot_id': 'c-c-c\n',
      '/var/log/journal/0123456789abcdef0123456789abcdef/system.journal': '',
      ...more.files,
    },
    programs: {
      journalBoots: BOOTS,
      journalShutdown: (argument = '') =>
        clean.includes(argument.replace('--boot=', '')) ? '{"MESSAGE_ID":"39f5"}\n' : '',
    },
  });

  it('ended well when their journals reach the shutdown', async () => {
    expect((await read(journal([ids[0]!, ids[1]!]))).facts).toEqual({
      last_end: 'clean',
      last_end_at_ms: NOW - DAY,
      unclean_7d: 0,
    });
  });

  it('ended somehow when they do not: a loss of power, the button, a hang', async () => {
    expect((await read(journal([ids[0]!]))).facts).toEqual({
      last_end: 'unknown',
      last_end_at_ms: NOW - DAY,
      unclean_7d: 1,
    });
  });

  it('crashed when the dying kernel left a dump after their last entry', async () => {
    const dump = '/var/lib/systemd/pstore/1763715600/dmesg.txt';
    const text = 'Panic#2 Part1\n<0>[ 12.3] Kernel panic - not syncing: Fatal exception in interrupt\n';
    const parts = journal([], { files: { [dump]: text }, modified: { [dump]: NOW - DAY + 60_000 } });
    expect((await read(parts)).facts).toEqual({
      last_end: 'crash',
      last_end_at_ms: NOW - DAY,
      crashes_7d: 1,
      unclean_7d: 2,
      stop_code: 'Kernel panic - not syncing: Fatal exception in interrupt',
    });
  });

  it('are looked at once a start', async () => {
    const first = await read(journal([ids[0]!, ids[1]!]));
    const again = await read(
      { files: { '/proc/sys/kernel/random/boot_id': 'c-c-c\n' }, now: NOW + HOUR },
      first.memory,
    );
    expect(again.facts).toEqual(first.facts);
  });

  it('leave only dumps where the journal is kept in memory', async () => {
    const dump = '/var/crash/202511210910/dmesg.202511210910';
    const parts = {
      files: { [dump]: 'Kernel panic - not syncing: hung_task: blocked tasks\n' },
      modified: { [dump]: NOW - DAY },
    };
    expect((await read(parts)).facts).toEqual({
      crashes_7d: 1,
      stop_code: 'Kernel panic - not syncing: hung_task: blocked tasks',
    });
  });

  it('are not_supported where nothing outlives a crash', async () => {
    await expect(read({ files: { '/sys/module/pstore/parameters/backend': '(null)\n' } })).rejects.toMatchObject({
      reason: 'not_supported',
    });
  });

  it('are no_permission where a journal is kept that shows none of them', async () => {
    const parts = journal([]);
    await expect(read({ ...parts, programs: { ...parts.programs, journalBoots: '' } })).rejects.toMatchObject({
      reason: 'no_permission',
    });
  });

  it('did not crash while a backend of pstore holds nothing', async () => {
    expect((await read({ files: { '/sys/module/pstore/parameters/backend': 'efi_pstore\n' } })).facts).toEqual({
      crashes_7d: 0,
    });
  });

  it('may be listed in columns (systemd before 251)', () => {
    const text = `-1 ${ids[0]} Wed 2025-11-19 07:51:22 UTC—Thu 2025-11-20 17:00:01 UTC\n 0 ${ids[1]} Fri 2025-11-21 08:00:00 UTC—Sat 2025-11-22 10:00:00 UTC\n`;
    expect(parseBoots(text)).toEqual([
      { id: ids[0], firstMs: Date.parse('2025-11-19T07:51:22Z'), lastMs: Date.parse('2025-11-20T17:00:01Z') },
      { id: ids[1], firstMs: Date.parse('2025-11-21T08:00:00Z'), lastMs: Date.parse('2025-11-22T10:00:00Z') },
    ]);
  });

  it('do not end with an oops, which the kernel survives', () => {
    expect(parsePanic('Oops#1 Part1\n<1>[1.0] BUG: kernel NULL pointer dereference\n')).toBeUndefined();
  });
});

describe('the runs of a Mac', () => {
  const PANIC = '/Library/Logs/DiagnosticReports/panic-full-2025-11-21-100000.0002.panic';
  const cause = (stamp: string, code: number) =>
    `${JSON.stringify({ timestamp: stamp, eventMessage: `Previous shutdown cause: ${code}`, processImagePath: '/kernel' })}\n`;
  const mac = (logShutdownCauses: string, more: Parts = {}): Parts => ({
    platform: 'darwin',
    programs: { bootSession: 'E621E1F8-C36C-495A-93FC-0C247A3E6E5F\n', logShutdownCauses },
    ...more,
  });

  it.each([
    [5, 'clean'],
    [3, 'long-press'],
    [0, 'power-loss'],
    [-103, 'battery-empty'],
    [-128, 'unknown'],
  ])('ended by cause %i: %s', async (code, expected) => {
    const { facts } = await read(mac(cause('2025-11-22 09:00:00.123456+0100', code)));
    expect(facts).toMatchObject({ last_end: expected, last_end_at_ms: Date.parse('2025-11-22T08:00:00.123Z') });
  });

  it('crashed when there is a panic, which knows more than the number', async () => {
    const text =
      '{"bug_type":"210"}\n{"panicString":"panic(cpu 2 caller 0xfffffe0012345678): watchdog timeout: no checkins\\nDebugger message"}';
    const parts = mac(cause('2025-11-21 11:05:00.000000+0100', 0), {
      files: { [PANIC]: text },
      modified: { [PANIC]: Date.parse('2025-11-21T10:04:00Z') },
    });
    expect((await read(parts)).facts).toMatchObject({
      last_end: 'crash',
      crashes_7d: 1,
      power_losses_7d: 0,
      stop_code: 'watchdog timeout: no checkins',
    });
  });

  it('with an Apple chip tell of panics only', async () => {
    expect((await read(mac(''))).facts).toEqual({ crashes_7d: 0 });
  });

  it('may have a report without a reason', () => {
    expect(parsePanicReport('nothing to see')).toBeUndefined();
  });
});
