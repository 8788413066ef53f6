// A fleet of three: one PC with trouble, one that is fine, one with a Japanese name.
import { type Finding, fingerprintOf } from '../../../collector/domain/findings/finding.ts';
import type { FactRow, Machine } from '../../../collector/domain/fleet/machine.ts';
import type { Store } from '../../../collector/store/store.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const GiB = 2 ** 30;

export const SICK = '01900000-0000-7000-8000-00000000000a';
export const FINE = '01900000-0000-7000-8000-00000000000b';
export const JAPANESE = '01900000-0000-7000-8000-00000000000c';
export const WAITING = '01900000-0000-7000-8000-00000000000d';
export const TICKET = '01900000-0000-7000-9000-000000000001';
export const CASE = '01900000-0000-7000-9000-000000000002';

export const FULL_DISK = fingerprintOf(SICK, 'disk.space', 'uuid-home');
export const FIREWALL = fingerprintOf(SICK, 'security.firewall-off', '-');
export const NEW_DISK = fingerprintOf(FINE, 'disk.space', 'uuid-root');
export const GONE_RULE = fingerprintOf(JAPANESE, 'old.rule', '-');

export async function seed(store: Store, now: number): Promise<void> {
  const machines = [
    machine(SICK, 'pc-tanaka', now, { labels: { site: 'tokyo' }, clockOffsetMs: 120 }),
    machine(FINE, 'pc-sato', now, { presence: 'asleep', lastSeenAt: now - 3 * HOUR }),
    machine(JAPANESE, '経理部ノート', now, { os: 'windows', presence: 'silent' }),
    machine(WAITING, 'pc-new', now, { standing: 'pending', presence: 'away', lastSeenAt: 0 }),
  ];
  await store.commit({ machines });
  await store.commit({
    facts: [...factsOfSick(now), volumes(FINE, now, [{ id: 'uuid-root', mount: '/', free: 8 * GiB, ratio: 0.08 }])],
    changes: [
      change(now - 2 * HOUR, 'changed', 'openssl', 'packages.openssl.available', '3.0.1', '3.0.2'),
      change(now - HOUR, 'added', 'tcp/23/any/telnetd', 'listeners', undefined, { port: 23 }),
    ],
    findings: findings(now),
  });
  await store.commit(ticketWith(now));
  await store.commit(caseWith(now));
}

function machine(id: string, name: string, now: number, more: Partial<Machine> = {}): Machine {
  return {
    ...{ id, name, os: 'linux', arch: 'x64', agentVersion: '0.1.0', labels: {}, standing: 'active' as const },
    ...{
      publicKey: `key-${id}`,
      enrolledAt: now - 24 * HOUR,
      lastSeenAt: now - 10_000,
      presence: 'online' as const,
      presenceAt: now,
    },
    ...more,
  };
}

function fact(machineId: string, check: string, facts: object | undefined, now: number): FactRow {
  const times = { sinceMs: now - 2 * HOUR, observedMs: now - 3 * MINUTE, receivedAt: now - 3 * MINUTE };
  return { machineId, check, ...(facts && { facts }), ...times, costMs: 12 };
}

function volumes(
  machineId: string,
  now: number,
  items: { id: string; mount: string; free: number; ratio: number }[],
): FactRow {
  const list = items.map(({ id, mount, free, ratio }) => ({
    ...{ id, mount, device: '/dev/sda1', type: 'ext4', size_bytes: 100 * GiB, free_bytes: free, free_ratio: ratio },
    ...{ network: false, removable: false, stuck: false, boot: false },
  }));
  return fact(machineId, 'volumes', { volumes: list }, now);
}

function factsOfSick(now: number): FactRow[] {
  const packages = Array.from({ length: 14 }, (_, index) => ({
    ...{ name: `lib${index}`, installed: '1.0', available: '1.1', security: index < 3, since_ms: now - 50 * HOUR },
  }));
  const blind = { reason: 'no_permission', detail: 'smartctl: \u001b[31mOperation not permitted', sinceMs: now - HOUR };
  return [
    volumes(SICK, now, [
      { id: 'uuid-root', mount: '/', free: 60 * GiB, ratio: 0.6 },
      { id: 'uuid-home', mount: '/home', free: 3 * GiB, ratio: 0.03 },
    ]),
    fact(SICK, 'updates', { manager: 'apt', pending: 14, security_pending: 3, packages }, now),
    fact(SICK, 'release', { distribution: 'debian', version: '12', title: 'Debian GNU/Linux 12 (bookworm)' }, now),
    fact(SICK, 'reboot', { required: true, signals: ['kernel'], packages: [], booted_at_ms: now - 72 * HOUR }, now),
    fact(SICK, 'firewall', { filtering: false, container_tables: [] }, now),
    { ...fact(SICK, 'smart', undefined, now), unknown: blind },
  ];
}

function change(
  atMs: number,
  kind: 'added' | 'changed',
  subject: string,
  path: string,
  before: unknown,
  after: unknown,
) {
  return {
    machineId: SICK,
    check: kind === 'added' ? 'listeners' : 'updates',
    atMs,
    receivedAt: atMs,
    kind,
    subject,
    path,
    before,
    after,
  };
}

function findings(now: number): Finding[] {
  const common = {
    samples: 1,
    onsets: 1,
    observedMs: now - 3 * MINUTE,
    openedAt: now - HOUR,
    reason: 'seen-again' as const,
    recentOnsets: [],
  };
  const since = { sinceMs: now - HOUR, onsetMs: now - 75 * MINUTE };
  const disk = { ruleId: 'disk.space', check: 'volumes', track: 'fault' as const };
  const room = { free: 3 * GiB, ratio: 0.03, size: 100 * GiB };
  const { openedAt: _, ...never } = common;
  return [
    {
      ...common,
      ...since,
      ...disk,
      id: FULL_DISK,
      machineId: SICK,
      subject: 'uuid-home',
      label: '/home',
      state: 'open',
      severity: 'high',
      values: room,
      samples: 9,
    },
    {
      ...common,
      ...since,
      id: FIREWALL,
      machineId: SICK,
      ruleId: 'security.firewall-off',
      check: 'firewall',
      track: 'security',
      subject: '-',
      label: 'pc-tanaka',
      state: 'open',
      severity: 'high',
      values: {},
    },
    {
      ...never,
      ...since,
      ...disk,
      id: NEW_DISK,
      machineId: FINE,
      subject: 'uuid-root',
      label: '/',
      state: 'pending',
      severity: 'medium',
      values: { free: 8 * GiB, ratio: 0.08, size: 100 * GiB },
      onsets: 0,
      onsetMs: now - 3 * MINUTE,
      sinceMs: now - 3 * MINUTE,
      reason: 'first-seen',
    },
    {
      ...common,
      ...since,
      id: GONE_RULE,
      machineId: JAPANESE,
      ruleId: 'old.rule',
      check: 'volumes',
      track: 'fault',
      subject: '-',
      label: 'C:',
      state: 'clear',
      severity: 'low',
      values: {},
      clearedAt: now - MINUTE,
      reason: 'rule-removed',
    },
  ];
}

function ticketWith(now: number) {
  const title = { en: '/home is almost full: 3 GB left (3%)', ja: '/home の空き容量が残りわずかです：3 GB（3%）' };
  const at = now - 50 * MINUTE;
  return {
    tickets: [
      {
        row: {
          ...{ id: TICKET, number: 0, state: 'new' as const, machineId: SICK, title, severity: 'high' as const },
          ...{
            kind: 'fault' as const,
            impact: 'low' as const,
            urgency: 'high' as const,
            tier: 1 as const,
            marks: [],
            priority: 'P3' as const,
            openedAt: at,
            observedMs: now - 75 * MINUTE,
            updatedAt: at,
            reopens: 0,
            version: 1,
          },
        },
        expect: 0,
      },
    ],
    links: [{ on: 'ticket' as const, ofId: TICKET, findingId: FULL_DISK, at }],
    entries: [entry('01900000-0000-7000-a000-000000000001', 'ticket', TICKET, at, 'opened', 'first-seen', FULL_DISK)],
  };
}

function caseWith(now: number) {
  const title = { en: 'The firewall is off', ja: 'ファイアウォールが無効です' };
  const at = now - HOUR;
  return {
    cases: [
      {
        row: {
          ...{ id: CASE, number: 0, state: 'flagged' as const, machineId: SICK, title, severity: 'S2' as const },
          ...{
            findingSeverity: 'high' as const,
            flaggedAt: at,
            observedMs: at,
            activeAt: at,
            ackDueAt: at + 30 * MINUTE,
          },
          ...{ updatedAt: at, attack: ['T1562.004'], version: 1 },
        },
        expect: 0,
      },
    ],
    links: [{ on: 'case' as const, ofId: CASE, findingId: FIREWALL, at }],
    entries: [entry('01900000-0000-7000-a000-000000000002', 'case', CASE, at, 'flagged', 'confirmed', FIREWALL)],
  };
}

function entry(
  id: string,
  on: 'ticket' | 'case',
  ofId: string,
  at: number,
  move: string,
  reason: string,
  findingId: string,
) {
  return { id, on, ofId, at, actor: { kind: 'system' as const, name: 'deskside' }, move, reason, findingId };
}
