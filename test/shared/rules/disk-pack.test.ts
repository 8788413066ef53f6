import { describe, expect, it } from 'vitest';
import type { Drive, Volume } from '../../../proto/gen/types.ts';
import { contractSchema } from '../../../proto/schema.ts';
import { judge } from '../../../shared/rules/judge.ts';
import type { Verdict } from '../../../shared/rules/judged.ts';
import { builtInRules, loadPack } from '../../../shared/rules/pack.ts';
import { fillTexts } from '../../../shared/rules/texts.ts';
import { machine, NOW, volume } from './rules.ts';

const HOUR = 3_600_000;
const MiB = 2 ** 20;
const GiB = 2 ** 30;
const pack = loadPack(
  builtInRules().filter(({ file }) => file === 'disk.yaml'),
  contractSchema,
);

/** "high", "clear", "between", "unknown", or "not meant". */
function told(verdict: Verdict | undefined): string {
  return verdict === undefined ? 'not meant' : verdict.is === 'holding' ? verdict.severity : verdict.is;
}

function ofVolume(id: string, overrides: Partial<Volume>): string {
  const facts = { volumes: { volumes: [volume(overrides)] } };
  return told(judge(pack.rules.get(id)!, { machine, now: NOW, facts })[0]?.verdict);
}

function ofDrive(id: string, drive: Partial<Drive>, before?: Partial<Drive>): string {
  const drives = (one: Partial<Drive>) => ({ drives: [{ id: 'd1', device: '/dev/sda', asleep: false, ...one }] });
  const past = before ? { before: drives(before) } : {};
  const input = { machine, now: NOW, facts: { smart: drives(drive) }, ...past };
  return told(judge(pack.rules.get(id)!, input)[0]?.verdict);
}

describe('volumes', () => {
  it.each<[string, Partial<Volume>]>([
    ['high', { free_ratio: 0.05, free_bytes: 5 * GiB }],
    ['medium', { free_ratio: 0.05, free_bytes: 6 * GiB }],
    ['medium', { free_ratio: 0.1, free_bytes: 20 * GiB }],
    ['between', { free_ratio: 0.1, free_bytes: 21 * GiB }],
    ['between', { free_ratio: 0.12, free_bytes: 4 * GiB }],
    ['clear', { free_ratio: 0.13, free_bytes: 4 * GiB }],
    ['clear', { free_ratio: 0.04, free_bytes: 400 * GiB }],
    ['unknown', {}],
    ['not meant', { free_ratio: 0.01, free_bytes: 0, network: true }],
    ['not meant', { free_ratio: 0.01, free_bytes: 0, removable: true }],
    ['not meant', { free_ratio: 0.01, free_bytes: 0, boot: true }],
    ['not meant', { free_ratio: 0, free_bytes: 0, read_only: true }],
    ['not meant', { free_ratio: 0, free_bytes: 0, read_only: true, should_be_writable: false }],
    ['high', { free_ratio: 0, free_bytes: 0, read_only: true, should_be_writable: true }],
  ])('space is %s with %j', (expected, facts) => {
    expect(ofVolume('disk.space', facts)).toBe(expected);
  });

  it.each<[string, Partial<Volume>]>([
    ['high', { inodes_free_ratio: 0.05 }],
    ['medium', { inodes_free_ratio: 0.1 }],
    ['between', { inodes_free_ratio: 0.11 }],
    ['clear', { inodes_free_ratio: 0.5 }],
    ['unknown', {}],
    ['not meant', { type: 'btrfs' }],
    ['not meant', { inodes_free_ratio: 0, read_only: true }],
  ])('inodes are %s with %j', (expected, facts) => {
    expect(ofVolume('disk.inodes', facts)).toBe(expected);
  });

  it.each<[string, Partial<Volume>]>([
    ['info', { network: true, stuck: true }],
    ['clear', { network: true, stuck: false }],
    ['not meant', { stuck: true }],
  ])('a share that does not answer is %s with %j', (expected, facts) => {
    expect(ofVolume('disk.share-stuck', facts)).toBe(expected);
  });

  it.each<[string, Partial<Volume>]>([
    ['high', { read_only: true, should_be_writable: true }],
    ['clear', { read_only: true, should_be_writable: false }],
    ['clear', { read_only: false }],
    ['unknown', { read_only: true }],
    ['not meant', { read_only: true, should_be_writable: true, removable: true }],
  ])('read-only is %s with %j', (expected, facts) => {
    expect(ofVolume('disk.read-only', facts)).toBe(expected);
  });

  it.each<[string, Partial<Volume>]>([
    ['high', { fs_errors: 1 }],
    ['clear', { fs_errors: 0 }],
    ['unknown', {}],
    ['not meant', { type: 'xfs' }],
  ])('file system errors are %s with %j', (expected, facts) => {
    expect(ofVolume('disk.fs-errors', facts)).toBe(expected);
  });

  it.each<[string, Partial<Volume>]>([
    ['high', { free_bytes: 49 * MiB }],
    ['medium', { free_bytes: 99 * MiB }],
    ['between', { free_bytes: 110 * MiB }],
    ['clear', { free_bytes: 200 * MiB }],
    ['not meant', { free_bytes: 1, size_bytes: 100 * MiB }],
    ['not meant', { free_bytes: 1, boot: false }],
  ])('room for booting is %s with %j', (expected, facts) => {
    expect(ofVolume('disk.boot-space', { boot: true, size_bytes: 512 * MiB, ...facts })).toBe(expected);
  });

  it.each<[string, Partial<Volume>]>([
    ['high', { free_ratio: 0.15, full_at_ms: NOW + 3 * HOUR }],
    ['medium', { free_ratio: 0.3, full_at_ms: NOW + 3 * HOUR }],
    ['medium', { free_ratio: 0.3, full_at_ms: NOW + 23 * HOUR }],
    ['between', { free_ratio: 0.3, full_at_ms: NOW + 30 * HOUR }],
    ['clear', { free_ratio: 0.3, full_at_ms: NOW + 40 * HOUR }],
    ['clear', { free_ratio: 0.3 }],
    ['clear', { free_ratio: 0.5, full_at_ms: NOW + 3 * HOUR }],
    ['not meant', { free_ratio: 0.15, full_at_ms: NOW, removable: true }],
  ])('filling up is %s with %j', (expected, facts) => {
    expect(ofVolume('disk.fills-up', facts)).toBe(expected);
  });
});

describe('drives', () => {
  it.each<[string, string, Partial<Drive>]>([
    ['disk.smart-failing', 'critical', { passed: false }],
    ['disk.smart-failing', 'clear', { passed: true }],
    ['disk.smart-failing', 'unknown', { asleep: true }],
    ['disk.smart-warning', 'critical', { kind: 'nvme', critical_warning: 4 }],
    ['disk.smart-warning', 'critical', { kind: 'nvme', critical_warning: 6 }],
    ['disk.smart-warning', 'medium', { kind: 'nvme', critical_warning: 2 }],
    ['disk.smart-warning', 'clear', { kind: 'nvme', critical_warning: 0 }],
    ['disk.smart-warning', 'not meant', { kind: 'hdd' }],
    ['disk.smart-wear', 'high', { kind: 'ssd', used_percent: 100 }],
    ['disk.smart-wear', 'high', { kind: 'nvme', used_percent: 3, spare_percent: 10, spare_threshold_percent: 10 }],
    ['disk.smart-wear', 'medium', { kind: 'ssd', used_percent: 90 }],
    ['disk.smart-wear', 'clear', { kind: 'ssd', used_percent: 89 }],
    ['disk.smart-wear', 'unknown', { kind: 'ssd', asleep: true }],
    ['disk.smart-wear', 'not meant', { kind: 'hdd' }],
    ['disk.hot', 'medium', { kind: 'hdd', temperature_celsius: 61 }],
    ['disk.hot', 'clear', { kind: 'nvme', temperature_celsius: 61 }],
    ['disk.hot', 'medium', { kind: 'nvme', temperature_celsius: 71 }],
    ['disk.hot', 'between', { kind: 'nvme', temperature_celsius: 67 }],
    ['disk.hot', 'unknown', { kind: 'nvme' }],
  ])('%s is %s with %j', (id, expected, facts) => {
    expect(ofDrive(id, facts)).toBe(expected);
  });

  it.each<[string, Partial<Drive>, Partial<Drive>]>([
    ['medium', { reallocated_sectors: 8 }, { reallocated_sectors: 9 }],
    ['medium', { pending_sectors: 0 }, { pending_sectors: 1 }],
    ['medium', { uncorrectable_errors: 0, pending_sectors: 4 }, { uncorrectable_errors: 1, pending_sectors: 0 }],
    ['clear', { reallocated_sectors: 8 }, { reallocated_sectors: 8 }],
    ['clear', { reallocated_sectors: 8 }, { asleep: true }],
    ['clear', { asleep: true }, { reallocated_sectors: 8 }],
  ])('rising counts are %s from %j to %j', (expected, before, now) => {
    expect(ofDrive('disk.smart-rising', now, before)).toBe(expected);
  });
});

describe('texts', () => {
  const judged = (id: string, facts: object) =>
    judge(pack.rules.get(id)!, { machine, now: NOW, facts: { ...facts } })[0]!;

  it('name what is wrong and where', () => {
    const full = {
      volumes: { volumes: [volume({ free_ratio: 0.047, free_bytes: 4.7 * GiB, size_bytes: 100 * GiB })] },
    };
    const { texts } = pack.rules.get('disk.space')!;
    expect(fillTexts(texts, judged('disk.space', full), 'en').title).toBe('/ is almost full: 4.7 GB left (4.7%)');
    expect(fillTexts(texts, judged('disk.space', full), 'ja').title).toBe(
      '/ の空き容量が残りわずかです：4.7 GB（4.7%）',
    );
  });

  it('spare the people at their PCs the words of the trade', () => {
    const jargon =
      /\b(inode|SMART|NVMe|mount|fsck|kernel|file system|sector|volume)|カーネル|マウント|セクター|ボリューム|\/dev/i;
    for (const { texts } of pack.rules.values()) {
      expect(texts.en.employee).not.toMatch(jargon);
      expect(texts.ja.employee).not.toMatch(jargon);
    }
  });

  it('give the staff the next questions to ask', () => {
    for (const { texts } of pack.rules.values()) {
      expect(texts.en.staff).toMatch(/^Ask: .*\?$/m);
      expect(texts.ja.staff).toMatch(/^聞くこと：/m);
    }
  });
});
