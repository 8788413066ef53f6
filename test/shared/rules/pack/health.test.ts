import { describe, expect, it } from 'vitest';
import type { Crashes, DiskLoad, ErrorSource, Facts, Pool, Printer, Thermal } from '../../../../proto/gen/types.ts';
import { judge } from '../../../../shared/rules/judge.ts';
import type { Judged, PastOccurrence, Verdict } from '../../../../shared/rules/judged.ts';
import { fillTexts } from '../../../../shared/rules/texts.ts';
import { builtInPack } from '../../../support/built-in-pack.ts';
import { machine, NOW } from '../rules.ts';

const HOUR = 3_600_000;
const { rules } = builtInPack;

/** "high", "clear", "between", "unknown", or "not meant". */
function told(verdict: Verdict | undefined): string {
  return verdict === undefined ? 'not meant' : verdict.is === 'holding' ? verdict.severity : verdict.is;
}

function ask(id: string, facts: Facts): string {
  return told(judge(rules.get(id)!, { machine, now: NOW, facts: { ...facts } })[0]?.verdict);
}

/** So many alike, an hour apart, the last one now. */
function happened(kind: string, fields: PastOccurrence['fields'], times: number, count = 1): PastOccurrence[] {
  return Array.from({ length: times }, (_, index) => ({ kind, atMs: NOW - index * HOUR, count, fields }));
}

function judgedBy(id: string, occurrences: PastOccurrence[]): Judged[] {
  return judge(rules.get(id)!, { machine, now: NOW, facts: {}, occurrences });
}

const worst = (id: string, occurrences: PastOccurrence[]) => told(judgedBy(id, occurrences)[0]?.verdict);

describe('batteries', () => {
  it.each<[string, object]>([
    ['clear', { health_ratio: 0.93 }],
    ['between', { health_ratio: 0.71 }],
    ['low', { health_ratio: 0.69 }],
    ['medium', { health_ratio: 0.49 }],
    ['low', { health_ratio: 0.9, service_recommended: true }],
    ['clear', { health_ratio: 0.9, service_recommended: false }],
    ['unknown', { cycles: 12 }],
  ])('are %s with %j', (expected, pack) => {
    expect(ask('health.battery-worn', { battery: { packs: [{ id: 'BAT0', ...pack }] } })).toBe(expected);
  });

  it('are no subject on a desktop', () => {
    expect(ask('health.battery-worn', { battery: { packs: [], on_battery: false } })).toBe('not meant');
  });
});

describe('heat', () => {
  it.each<[string, string, Thermal]>([
    ['health.hot', 'clear', { hottest_celsius: 60, margin_celsius: 40 }],
    ['health.hot', 'between', { hottest_celsius: 93, margin_celsius: 7 }],
    ['health.hot', 'low', { hottest_celsius: 95, margin_celsius: 5 }],
    ['health.hot', 'medium', { hottest_celsius: 101, margin_celsius: -1 }],
    ['health.hot', 'unknown', { hottest_celsius: 80 }],
    ['health.throttled', 'clear', { throttled_ratio: 0 }],
    ['health.throttled', 'between', { throttled_ratio: 0.08 }],
    ['health.throttled', 'low', { throttled_ratio: 0.2 }],
    ['health.throttled', 'medium', { throttled_ratio: 0.8 }],
    ['health.throttled', 'unknown', { hottest_celsius: 80 }],
  ])('%s is %s with %j', (id, expected, thermal) => {
    expect(ask(id, { thermal })).toBe(expected);
  });
});

describe('ends', () => {
  it.each<[string, string, Crashes]>([
    ['health.crashes', 'clear', { crashes_7d: 0 }],
    ['health.crashes', 'low', { crashes_7d: 1 }],
    ['health.crashes', 'high', { crashes_7d: 2 }],
    ['health.crashes', 'unknown', { last_end: 'unknown', unclean_7d: 1 }],
    ['health.unclean-ends', 'clear', { unclean_7d: 2 }],
    ['health.unclean-ends', 'low', { unclean_7d: 3 }],
    ['health.unclean-ends', 'clear', { unclean_7d: 4, crashes_7d: 2 }],
    ['health.unclean-ends', 'low', { unclean_7d: 5, crashes_7d: 2 }],
    ['health.unclean-ends', 'unknown', { crashes_7d: 0 }],
  ])('%s is %s with %j', (id, expected, crashes) => {
    expect(ask(id, { crashes })).toBe(expected);
  });
});

describe('printers', () => {
  it.each<[string, Partial<Printer>]>([
    ['clear', { state: 'idle', stuck_jobs: 0 }],
    ['clear', { state: 'offline', stuck_jobs: 0 }],
    ['info', { state: 'idle', stuck_jobs: 1 }],
    ['low', { state: 'offline', stuck_jobs: 1 }],
    ['low', { state: 'stopped', stuck_jobs: 3 }],
    ['unknown', { state: 'error' }],
  ])('are %s with %j', (expected, printer) => {
    expect(
      ask('health.printer-stuck', { printers: { printers: [{ name: 'hall', default_printer: true, ...printer }] } }),
    ).toBe(expected);
  });

  it('are none that anybody can judge while the print service is stopped', () => {
    const hall = { name: 'hall', default_printer: true, state: 'offline', stuck_jobs: 1 };
    const facts = (running: boolean) => ({ printers: { printers: [hall], spooler_running: running } });
    expect(ask('health.printer-stuck', facts(true))).toBe('low');
    expect(ask('health.printer-stuck', facts(false))).toBe('not meant');
  });

  it.each<[string, boolean | undefined]>([
    ['clear', true],
    ['low', false],
    ['unknown', undefined],
  ])('have a service that is %s when it runs: %s', (expected, running) => {
    const facts = { printers: [], ...(running !== undefined && { spooler_running: running }) };
    expect(ask('health.print-service', { printers: facts })).toBe(expected);
  });
});

describe('pools', () => {
  const pool = (more: Partial<Pool>): Facts => ({
    pools: { pools: [{ id: 'p', kind: 'zfs', name: 'tank', ...more }] },
  });

  it.each<[string, string, Partial<Pool>]>([
    ['disk.pool-degraded', 'clear', { state: 'healthy' }],
    ['disk.pool-degraded', 'medium', { state: 'rebuilding' }],
    ['disk.pool-degraded', 'high', { state: 'degraded', missing_disks: 1 }],
    ['disk.pool-degraded', 'critical', { state: 'failed' }],
    ['disk.pool-degraded', 'unknown', {}],
    ['disk.pool-errors', 'clear', { errors: 0 }],
    ['disk.pool-errors', 'medium', { errors: 1 }],
    ['disk.pool-errors', 'unknown', {}],
    ['disk.pool-full', 'clear', { kind: 'btrfs', used_ratio: 0.5 }],
    ['disk.pool-full', 'between', { kind: 'btrfs', used_ratio: 0.88 }],
    ['disk.pool-full', 'medium', { kind: 'lvm-thin', used_ratio: 0.91 }],
    ['disk.pool-full', 'high', { kind: 'lvm-thin', used_ratio: 0.96 }],
    ['disk.pool-full', 'not meant', { kind: 'zfs', used_ratio: 0.96 }],
    ['disk.pool-full', 'not meant', { kind: 'storage-spaces', used_ratio: 1 }],
  ])('%s is %s with %j', (id, expected, more) => {
    expect(ask(id, pool(more))).toBe(expected);
  });

  it('are one subject each, however many data sets lie on them', () => {
    const facts = { ...pool({ state: 'degraded' }), volumes: { volumes: [] } };
    expect(judge(rules.get('disk.pool-degraded')!, { machine, now: NOW, facts })).toHaveLength(1);
  });
});

describe('the pace of disks', () => {
  it.each<[string, Partial<DiskLoad>]>([
    ['low', { rotational: true, latency_ms: 51 }],
    ['between', { rotational: true, latency_ms: 45 }],
    ['clear', { rotational: true, latency_ms: 30 }],
    ['low', { rotational: false, latency_ms: 21 }],
    ['clear', { rotational: false, latency_ms: 3 }],
    ['low', { latency_ms: 60 }],
    ['clear', { latency_ms: 30 }],
    ['clear', { rotational: true, busy_ratio: 0 }],
  ])('is %s with %j', (expected, disk) => {
    expect(ask('disk.slow', { disk_activity: { disks: [{ device: '/dev/sda', ...disk }] } })).toBe(expected);
  });
});

describe("the system's log", () => {
  const disk = { device: '/dev/sda', kind: 'medium', removable: false };
  const program = { program: 'gimp' };

  it.each<[string, string, PastOccurrence[]]>([
    ['disk.io-errors', 'not meant', []],
    ['disk.io-errors', 'medium', happened('disk_error', disk, 1)],
    ['disk.io-errors', 'medium', happened('disk_error', disk, 2)],
    ['disk.io-errors', 'high', happened('disk_error', disk, 3)],
    ['disk.io-errors', 'high', happened('disk_error', disk, 1, 3)],
    ['disk.io-errors', 'high', happened('disk_error', { ...disk, kind: 'file-system' }, 1)],
    ['disk.io-errors', 'not meant', happened('disk_error', { ...disk, removable: true }, 9)],
    ['health.out-of-memory', 'low', happened('out_of_memory', { ...program, container: false }, 1)],
    ['health.out-of-memory', 'medium', happened('out_of_memory', { ...program, container: false }, 5)],
    ['health.out-of-memory', 'not meant', happened('out_of_memory', { ...program, container: true }, 5)],
    ['health.program-crashing', 'clear', happened('program_crashed', program, 2)],
    ['health.program-crashing', 'low', happened('program_crashed', program, 3)],
    ['security.log-cleared', 'high', happened('log_cleared', { log: 'journal' }, 1)],
    ['security.protection-disabled', 'high', happened('protection_disabled', { product: 'auditd' }, 1)],
    [
      'security.exclusion-added',
      'high',
      happened('exclusion_added', { product: 'Microsoft Defender', scope: 'drive' }, 1),
    ],
    [
      'security.exclusion-added',
      'high',
      happened('exclusion_added', { product: 'Microsoft Defender', scope: "people's folders" }, 1),
    ],
    [
      'security.exclusion-added',
      'low',
      happened('exclusion_added', { product: 'Microsoft Defender', scope: 'program' }, 1),
    ],
    [
      'security.malware',
      'critical',
      happened('malware_found', { product: 'Microsoft Defender', name: 'X', cleaned: false }, 1),
    ],
    [
      'security.malware',
      'medium',
      happened('malware_found', { product: 'Microsoft Defender', name: 'X', cleaned: true }, 1),
    ],
  ])('%s is %s', (id, expected, occurrences) => {
    expect(worst(id, occurrences)).toBe(expected);
  });

  it('forgets after a day', () => {
    const old = happened('disk_error', disk, 3).map((one) => ({ ...one, atMs: one.atMs - 30 * HOUR }));
    expect(judgedBy('disk.io-errors', old)).toEqual([]);
  });

  it('keeps devices and programs apart', () => {
    const two = [...happened('disk_error', disk, 2), ...happened('disk_error', { ...disk, device: '/dev/sdb' }, 3)];
    const severities = judgedBy('disk.io-errors', two).map(({ label, verdict }) => `${label} ${told(verdict)}`);
    expect(severities.sort()).toEqual(['/dev/sda medium', '/dev/sdb high']);
  });

  it.each<[string, ErrorSource[]]>([
    ['not meant', []],
    ['info', [{ source: 'cups.service', errors_last_hour: 61, median_per_hour: 12 }]],
    ['low', [{ source: 'cups.service', errors_last_hour: 4000, median_per_hour: 12 }]],
  ])('is noisy: %s', (expected, noisy) => {
    expect(ask('health.noisy-log', { system_log: { source: 'journal', noisy } })).toBe(expected);
  });
});

describe('texts', () => {
  const facts: Facts = {
    pools: { pools: [{ id: 'p', kind: 'md', name: 'md0', state: 'degraded', missing_disks: 1 }] },
    battery: { packs: [{ id: 'BAT0', health_ratio: 0.6 }] },
    thermal: { hottest_celsius: 95.123, margin_celsius: 100 - 95.123 },
  };

  it.each([
    ['disk.pool-degraded', 'The disk pool md0 has lost its safety (degraded, disks missing: 1)'],
    ['health.battery-worn', 'The battery BAT0 is worn: it holds 60% of what it once could'],
    ['health.hot', 'pc-1 is too hot: 95.1 °C, 4.9 °C below its limit'],
  ])('of %s name what is wrong', (id, title) => {
    const [judged] = judge(rules.get(id)!, { machine, now: NOW, facts: { ...facts } });
    expect(fillTexts(rules.get(id)!.texts, judged!, 'en').title).toBe(title);
  });

  const mine = [...rules.values()].filter(({ check }) =>
    ['battery', 'thermal', 'crashes', 'printers', 'pools', 'disk_activity', 'system_log'].includes(check),
  );

  it('spare the people at their PCs the words of the trade', () => {
    expect(mine).toHaveLength(19);
    const jargon =
      /\b(kernel|RAID|btrfs|ZFS|sector|firmware|journal|spooler|exclusion|sensor|processor)\b|カーネル|ジャーナル|セクター|ファームウェア|スプーラー/i;
    for (const { texts } of mine) {
      expect(texts.en.employee).not.toMatch(jargon);
      expect(texts.ja.employee).not.toMatch(jargon);
    }
  });

  it('tell staff what to ask, what to check and what to do, in both languages', () => {
    for (const { id, texts } of mine) {
      expect(texts.en.staff, id).toMatch(/^Ask: .*^Check: .*^Do: /ms);
      expect(texts.ja.staff, id).toMatch(/^聞くこと：.*^調べること：.*^対処：/ms);
    }
  });
});

describe('a service that failed', () => {
  it.each([
    ['CUPS Scheduler', 'cups.service has failed (CUPS Scheduler)'],
    ['cups.service', 'cups.service has failed'],
    ['', 'cups.service has failed'],
  ])('is told by its name and what the system calls it: "%s"', (description, title) => {
    const failed = [{ unit: 'cups.service', description }];
    const rule = rules.get('health.service-failed')!;
    const [found] = judge(rule, { machine, now: NOW, facts: { services: { failed } } });
    expect(fillTexts(rule.texts, found!, 'en').title).toBe(title);
  });
});
