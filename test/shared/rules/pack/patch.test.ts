import { describe, expect, it } from 'vitest';
import type { Facts, PendingUpdate, Updates } from '../../../../proto/gen/types.ts';
import { contractSchema } from '../../../../proto/schema.ts';
import { judge } from '../../../../shared/rules/judge.ts';
import type { Judged, Verdict } from '../../../../shared/rules/judged.ts';
import { builtInRules, loadPack } from '../../../../shared/rules/pack.ts';
import { fillTexts } from '../../../../shared/rules/texts.ts';
import { machine, NOW } from '../rules.ts';

const DAY = 86_400_000;
const rules = loadPack(
  builtInRules().filter(({ file }) => file === 'patch.yaml'),
  contractSchema,
).rules;
const ago = (days: number) => NOW - days * DAY;

function told(verdict: Verdict | undefined): string | undefined {
  return verdict?.is === 'holding' ? verdict.severity : verdict?.is;
}

function judged(id: string, facts: Facts): Judged {
  return judge(rules.get(`patch.${id}`)!, { machine, now: NOW, facts: { ...facts } })[0]!;
}

const ask = (id: string, facts: Facts) => told(judged(id, facts).verdict);
const ofUpdates = (id: string, facts: Partial<Updates>) =>
  ask(id, { updates: { manager: 'apt', packages: [], others: [], ...facts } });

describe('security updates', () => {
  const fresh = { metadata_at_ms: ago(1) };

  it.each<[string, Partial<Updates>]>([
    ['high', { ...fresh, security_pending: 3, oldest_security_since_ms: ago(31) }],
    ['medium', { ...fresh, security_pending: 3, oldest_security_since_ms: ago(15) }],
    ['medium', { security_pending: 3, oldest_security_since_ms: ago(15) }],
    ['clear', { ...fresh, security_pending: 3, oldest_security_since_ms: ago(13) }],
    ['clear', { ...fresh, security_pending: 0 }],
    ['unknown', fresh],
  ])('are judged by age: %s with %j', (expected, facts) => {
    expect(ofUpdates('security-pending', facts)).toBe(expected);
  });

  it.each<[Partial<Updates>]>([
    [{ security_pending: 0 }],
    [{ security_pending: 2, oldest_security_since_ms: ago(40) }],
    [{ security_pending: 2, oldest_security_since_ms: ago(1) }],
  ])('neither open nor close anything while the lists are older than a fortnight: %j', (facts) => {
    expect(ofUpdates('security-pending', { ...facts, metadata_at_ms: ago(15) })).toBe('between');
    expect(ofUpdates('critical-pending', { ...facts, metadata_at_ms: ago(15) })).toBe('between');
  });

  it.each<[string, Partial<PendingUpdate>]>([
    ['high', { severity: 'critical', since_ms: ago(8) }],
    ['medium', { severity: 'critical', since_ms: ago(4) }],
    ['clear', { severity: 'critical', since_ms: ago(2) }],
    ['clear', { severity: 'important', since_ms: ago(60) }],
    ['clear', { since_ms: ago(60) }],
    ['clear', { severity: 'critical', since_ms: ago(60), security: false }],
  ])('that are critical may wait for three days: %s with %j', (expected, update) => {
    const one = { name: 'kernel', installed: '1', available: '2', security: true, since_ms: NOW, ...update };
    const packages = [{ name: 'bash', installed: '1', available: '2', security: false, since_ms: ago(90) }, one];
    expect(ofUpdates('critical-pending', { ...fresh, packages })).toBe(expected);
  });

  it('leave nothing behind at the end of a holiday: a day passes before anything opens', () => {
    expect(rules.get('patch.security-pending')!.forMs).toBe(DAY);
  });
});

describe('the way to updates', () => {
  it.each<[string, string, Partial<Updates>]>([
    ['lists-stale', 'medium', { metadata_at_ms: ago(31) }],
    ['lists-stale', 'low', { metadata_at_ms: ago(8) }],
    ['lists-stale', 'clear', { metadata_at_ms: ago(6) }],
    ['lists-stale', 'unknown', {}],
    ['automatic-off', 'low', { automatic: false }],
    ['automatic-off', 'clear', { automatic: true }],
    ['automatic-off', 'clear', { automatic: false, managed_by: 'landscape' }],
    ['automatic-off', 'unknown', {}],
    ['broken', 'medium', { broken: true }],
    ['broken', 'clear', { broken: false }],
    ['broken', 'unknown', {}],
    ['failing', 'medium', { failed_attempts: 4 }],
    ['failing', 'low', { failed_attempts: 2 }],
    ['failing', 'between', { failed_attempts: 1 }],
    ['failing', 'clear', { failed_attempts: 0 }],
    ['failing', 'unknown', {}],
  ])('%s is %s with %j', (id, expected, facts) => {
    expect(ofUpdates(id, facts)).toBe(expected);
  });
});

describe('restarts', () => {
  it.each<[string, Facts['reboot']]>([
    ['medium', { required: true, since_ms: ago(8), signals: [], packages: [] }],
    ['low', { required: true, since_ms: ago(4), signals: [], packages: [] }],
    ['between', { required: true, since_ms: ago(2), signals: [], packages: [] }],
    ['clear', { required: false, signals: [], packages: [] }],
    ['unknown', { signals: [], packages: [] }],
  ])('that are asked for are %s with %j', (expected, reboot) => {
    expect(ask('reboot', present({ reboot }))).toBe(expected);
  });

  it.each<[string, number[]]>([
    ['low', [8, 1]],
    ['clear', [6]],
    ['clear', []],
  ])('of services are %s when they were due for %j days', (expected, days) => {
    const services = days.map((since, i) => ({ unit: `s${i}.service`, since_ms: ago(since) }));
    expect(ask('stale-services', { stale_services: { services } })).toBe(expected);
  });
});

describe('texts', () => {
  it('name numbers, and how long', () => {
    const facts = { manager: 'apt', packages: [], others: [], metadata_at_ms: NOW };
    const found = judged('security-pending', {
      updates: { ...facts, security_pending: 3, oldest_security_since_ms: ago(20) },
    });
    const { texts } = rules.get('patch.security-pending')!;
    expect(fillTexts(texts, found, 'en').title).toBe('pc-1: 3 security updates not installed for 20 days');
    expect(fillTexts(texts, found, 'ja').title).toContain('セキュリティ更新 3 件');
  });

  it('are filled completely for every rule that can hold', () => {
    const reboot = { required: true, since_ms: ago(9), booted_at_ms: ago(99), signals: [], packages: [] };
    const update = {
      name: 'k',
      installed: '',
      available: '2',
      security: true,
      severity: 'critical',
      since_ms: ago(99),
    };
    const updates = {
      ...{ manager: 'apt', packages: [update], others: [], security_pending: 1, oldest_security_since_ms: ago(99) },
      ...{ failed_attempts: 5, broken: true, automatic: false, metadata_at_ms: ago(9), paused_until_ms: ago(-9) },
    };
    const stale_services = { services: [{ unit: 'a.service', since_ms: ago(9) }] };
    const release = { distribution: 'debian', version: '8', title: 'Debian 8', support_ends_at_ms: ago(9) };
    for (const [id, { texts }] of rules) {
      const found = judge(rules.get(id)!, {
        ...{ machine, now: NOW, facts: { updates, reboot, stale_services, release } },
      })[0]!;
      expect([id, found.verdict.is]).toEqual([id, 'holding']);
      expect(JSON.stringify([fillTexts(texts, found, 'en'), fillTexts(texts, found, 'ja')])).not.toMatch(/[{}]\w+[|}]/);
    }
  });
});

function present(facts: { reboot: Facts['reboot'] }): Facts {
  return facts.reboot ? { reboot: facts.reboot } : {};
}
