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
    expect(fillTexts(texts, found, 'en').title).toBe('pc-1: security updates not installed for 20 days (pending: 3)');
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
    const release = {
      ...{ distribution: 'windows', version: '11 24H2', title: 'Windows 11 Pro 24H2', support_ends_at_ms: ago(-9) },
      ...{ build: '26100.1', build_since_ms: ago(99), newer_releases: 2, newest_release: '26H2' },
    };
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

describe('the end of support', () => {
  it('is named by its last day', () => {
    const release = { distribution: 'windows', version: '11 23H2', title: 'Windows 11 Home 23H2' };
    const facts = { release: { ...release, support_ends_at_ms: Date.parse('2025-11-12T00:00:00Z') } };
    const { title } = fillTexts(rules.get('patch.end-of-life')!.texts, judged('end-of-life', facts), 'en');
    expect(title).toContain('no security updates after November 11, 2025');
  });
});

describe('a build that stays the same', () => {
  const windows = { distribution: 'windows', version: '11 25H2', title: 'Windows 11 Pro 25H2', build: '26200.7171' };
  const mac = { distribution: 'macos', version: '26.1', title: 'macOS Tahoe 26.1', build: '25B78' };

  it.each([
    ['clear', { ...windows, build_since_ms: ago(44) }],
    ['low', { ...windows, build_since_ms: ago(46) }],
    ['medium', { ...windows, build_since_ms: ago(76) }],
    ['clear', { ...mac, build_since_ms: ago(76) }],
    ['low', { ...mac, build_since_ms: ago(101) }],
    ['medium', { ...mac, build_since_ms: ago(151) }],
    ['medium', { ...windows, build_since_ms: ago(76), support_ends_at_ms: ago(-30) }],
    ['medium', { ...windows, build_since_ms: ago(76), support_ends_at_ms: ago(9), long_term_ends_at_ms: ago(-9) }],
    // The next update will never come: that is told by the end of support.
    ['clear', { ...windows, build_since_ms: ago(400), support_ends_at_ms: ago(9) }],
    ['clear', { ...windows, build_since_ms: ago(400), support_ends_at_ms: ago(99), long_term_ends_at_ms: ago(9) }],
    ['unknown', windows],
    ['unknown', { distribution: 'debian', version: '12', title: 'Debian GNU/Linux 12 (bookworm)' }],
  ])('is judged by the calendar of its vendor: %s with %j', (expected, release) => {
    expect(ask('build-behind', { release })).toBe(expected);
  });

  it('is given three days after a journey', () => {
    expect(rules.get('patch.build-behind')!.forMs).toBe(3 * DAY);
  });
});

describe('an old release', () => {
  const release = { distribution: 'windows', version: '11 23H2', title: 'Windows 11 Home 23H2' };

  it.each([
    ['clear', { newer_releases: 0, newest_release: '25H2' }],
    ['clear', { newer_releases: 1, newest_release: '25H2' }],
    ['low', { newer_releases: 2, newest_release: '25H2' }],
    ['unknown', {}],
  ])('may be one behind: %s with %j', (expected, facts) => {
    expect(ask('release-behind', { release: { ...release, ...facts } })).toBe(expected);
  });

  it('is called by its name, with the newest beside it', () => {
    const facts = { release: { ...release, newer_releases: 2, newest_release: '25H2' } };
    const { title } = fillTexts(rules.get('patch.release-behind')!.texts, judged('release-behind', facts), 'en');
    expect(title).toBe('pc-1: Windows 11 Home 23H2 is 2 releases behind (25H2 is out)');
  });
});

describe('the example of a rule about software, in the head of patch.yaml', () => {
  const { text } = builtInRules().find(({ file }) => file === 'patch.yaml')!;
  const example = text.match(/^# {3}.*$/gm)!.map((line) => line.slice(2));
  const [en, ja] = ['{label} {version}', '{label}：版 {version}'].map(
    (words) => `{ title: "${words}", fine: "${words}", staff: "${words}", employee: "${words}" }`,
  );
  const lines = ['rules:', ...example, '    texts:', `      en: ${en}`, `      ja: ${ja}`];
  const rule = loadPack([{ file: 'house.yaml', text: lines.join('\n') }], contractSchema).rules.get('house.openssl')!;

  it.each([
    ['3.0.16-1~deb12u1', ['high']],
    ['3.0.17-1~deb12u3', ['clear']],
    ['3.0.18-1~deb12u1', ['clear']],
    ['unknown', ['unknown']],
  ])('finds who has an older version: %s', (version, expected) => {
    const packages = [
      { name: 'libssl3', version, source: 'deb' },
      { name: 'libssl3', version: '1.0', source: 'snap' },
      { name: 'bash', version: '1.0', source: 'deb' },
    ];
    const found = judge(rule, { machine, now: NOW, facts: { software: { packages } } });
    expect(found.map(({ verdict }) => told(verdict))).toEqual(expected);
  });
});
