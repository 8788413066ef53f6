import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../proto/gen/types.ts';
import { contractSchema } from '../../../../proto/schema.ts';
import { judge } from '../../../../shared/rules/judge.ts';
import type { MachineView, Verdict } from '../../../../shared/rules/judged.ts';
import { builtInRules, loadPack } from '../../../../shared/rules/pack.ts';
import { fillTexts } from '../../../../shared/rules/texts.ts';
import { machine, NOW } from '../rules.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const AFTER = Date.parse('2026-11-22T00:00:00Z');
const rules = loadPack(
  builtInRules().filter(({ file }) => file === 'security.yaml'),
  contractSchema,
).rules;

interface Circumstances {
  os?: string;
  labels?: Record<string, string>;
  now?: number;
}

/** "high", "clear", "between", "unknown", or "not meant". */
function told(verdict: Verdict | undefined): string {
  return verdict === undefined ? 'not meant' : verdict.is === 'holding' ? verdict.severity : verdict.is;
}

function ask(id: string, facts: Facts, { os = 'linux', labels = {}, now = NOW }: Circumstances = {}): string {
  const seen: MachineView = { ...machine, os, labels };
  return told(judge(rules.get(`security.${id}`)!, { machine: seen, now, facts: { ...facts } })[0]?.verdict);
}

describe('encryption', () => {
  const of = (volume: object, inventory: object = { class: 'laptop' }) => ({
    encryption: { volumes: [{ id: 'v', mount: '/', role: 'system', ...volume }] },
    inventory: { disks: [], ...inventory },
  });

  it.each<[string, object]>([
    ['high', { encrypted: false }],
    ['low', { encrypted: false, progress_ratio: 0.4 }],
    ['clear', { encrypted: true }],
    ['unknown', {}],
  ])('is %s for %j', (expected, volume) => {
    expect(ask('disk-unencrypted', of(volume))).toBe(expected);
  });

  it.each<[string, object]>([
    ['high', { class: 'desktop' }],
    ['high', {}],
    ['low', { class: 'virtual' }],
    ['low', { class: 'server' }],
  ])('that is missing is %s on a machine of %j', (expected, inventory) => {
    expect(ask('disk-unencrypted', of({ encrypted: false }, inventory))).toBe(expected);
  });

  it('that is missing is low, which is certain, while nobody can tell what sort of machine it is', () => {
    const { encryption } = of({ encrypted: false });
    expect(ask('disk-unencrypted', { encryption })).toBe('low');
  });

  it.each<[string, object]>([
    ['medium', { encrypted: true, protected: false, unprotected_since_ms: NOW - HOUR }],
    ['high', { encrypted: true, protected: false, unprotected_since_ms: NOW - 25 * HOUR }],
    ['clear', { encrypted: true, protected: true }],
    ['clear', { encrypted: false }],
    ['unknown', { encrypted: true }],
  ])('whose key may lie open is %s for %j', (expected, volume) => {
    expect(ask('encryption-suspended', of(volume), { os: 'windows' })).toBe(expected);
  });

  it('has no open key on Linux', () => {
    expect(ask('encryption-suspended', of({ encrypted: true }))).toBe('not meant');
  });
});

describe('antivirus', () => {
  const of = (...products: object[]) => ({
    antivirus: { products: products.map((product) => ({ name: 'Defender', passive: false, ...product })) },
  });

  it('must be there on Windows and macOS, and is a matter of policy on Linux', () => {
    expect(ask('no-antivirus', of(), { os: 'windows' })).toBe('high');
    expect(ask('no-antivirus', of(), { os: 'macos' })).toBe('high');
    expect(ask('no-antivirus', of())).toBe('not meant');
  });

  it('is enough where one of several products protects, and not told where one can not be read', () => {
    const others = [{ active: false, passive: true }, { active: true }];
    expect(ask('no-antivirus', of(...others), { os: 'windows' })).toBe('clear');
    expect(ask('no-antivirus', of({ active: false }, {}), { os: 'windows' })).toBe('unknown');
    expect(ask('no-antivirus', of({ active: false }), { os: 'windows' })).toBe('high');
  });

  it.each<[string, object]>([
    ['high', { active: false }],
    ['clear', { active: true }],
    ['unknown', {}],
    ['not meant', { active: false, passive: true }],
    ['not meant', { active: false, name: 'ClamAV' }],
  ])('that is installed on Linux is %s for %j', (expected, product) => {
    expect(ask('antivirus-off', of(product))).toBe(expected);
  });

  it.each<[string, object]>([
    ['clear', { signatures_at_ms: NOW - 2 * DAY }],
    ['medium', { signatures_at_ms: NOW - 4 * DAY }],
    ['high', { signatures_at_ms: NOW - 8 * DAY }],
    ['medium', { fresh: false }],
    ['clear', { fresh: true }],
    ['unknown', {}],
    ['clear', { name: 'XProtect', signatures_at_ms: NOW - 30 * DAY }],
    ['medium', { name: 'XProtect', signatures_at_ms: NOW - 61 * DAY }],
    ['not meant', { passive: true, signatures_at_ms: NOW - 90 * DAY }],
  ])('is stale: %s for %j', (expected, product) => {
    expect(ask('antivirus-stale', of(product))).toBe(expected);
  });

  it.each<[string, string, object]>([
    ['tamper-protection-off', 'low', { active: true, tamper_protection: false }],
    ['tamper-protection-off', 'clear', { active: true, tamper_protection: true }],
    ['tamper-protection-off', 'unknown', { active: true }],
    ['broad-exclusion', 'medium', { broad_exclusions: 2 }],
    ['broad-exclusion', 'clear', { broad_exclusions: 0 }],
    ['broad-exclusion', 'unknown', {}],
    ['scan-overdue', 'info', { active: true, last_scan_at_ms: NOW - 15 * DAY }],
    ['scan-overdue', 'clear', { active: true, last_scan_at_ms: NOW - DAY }],
  ])('%s is %s for %j', (id, expected, product) => {
    expect(ask(id, of(product))).toBe(expected);
  });
});

describe('the firmware', () => {
  const of = (facts: object) => ({ boot_security: facts });

  it.each<[string, object]>([
    ['medium', { uefi: true, secure_boot: false }],
    ['clear', { uefi: true, secure_boot: true }],
    ['unknown', { uefi: true }],
    ['not meant', { uefi: false }],
  ])('without Secure Boot is %s for %j', (expected, facts) => {
    expect(ask('secure-boot-off', of(facts))).toBe(expected);
  });

  it.each<[string, string, object]>([
    ['low', 'medium', { certificates_2023: false }],
    ['low', 'medium', { certificates_2023: false, certificate_status: 'InProgress' }],
    ['clear', 'clear', { certificates_2023: true, certificate_status: 'NotStarted' }],
    ['medium', 'medium', { certificates_2023: true, certificate_status: 'Error' }],
    ['low', 'medium', { certificate_status: 'NotStarted' }],
    ['clear', 'clear', { certificate_status: 'Updated' }],
    ['unknown', 'unknown', {}],
  ])('is %s before, %s after the end of the old certificates for %j', (before, after, facts) => {
    const on = of({ uefi: true, secure_boot: true, ...facts });
    expect(ask('secure-boot-certificates', on)).toBe(before);
    expect(ask('secure-boot-certificates', on, { now: AFTER })).toBe(after);
  });

  it('needs no certificates while Secure Boot is off', () => {
    const off = of({ uefi: true, secure_boot: false, certificates_2023: false });
    expect(ask('secure-boot-certificates', off)).toBe('not meant');
  });
});

describe('hardening', () => {
  it.each<[string, string, object]>([
    ['system-integrity-off', 'high', { system_integrity_protection: false }],
    ['system-integrity-off', 'medium', { system_integrity_protection: false, system_integrity_customised: true }],
    ['system-integrity-off', 'clear', { system_integrity_protection: true }],
    ['system-integrity-off', 'unknown', {}],
    ['gatekeeper-off', 'high', { gatekeeper: false }],
    ['gatekeeper-off', 'clear', { gatekeeper: true }],
    ['sealed-volume-off', 'high', { sealed_system_volume: false }],
    ['sealed-volume-off', 'unknown', {}],
  ])('of a Mac: %s is %s for %j', (id, expected, hardening) => {
    expect(ask(id, { hardening }, { os: 'macos' })).toBe(expected);
    expect(ask(id, { hardening }, { os: 'windows' })).toBe('not meant');
  });

  it.each<[string, string, object]>([
    ['uac-off', 'high', { user_account_control: false }],
    ['uac-off', 'clear', { user_account_control: true }],
    ['lsa-unprotected', 'medium', { lsa_protection: false }],
    ['lsa-unprotected', 'unknown', {}],
    ['virtualization-security-off', 'info', { virtualization_based_security: false }],
    ['smb1-on', 'high', { smb1: true }],
    ['smb1-on', 'clear', { smb1: false }],
    [
      'remote-desktop-unprotected',
      'high',
      { remote_desktop: true, remote_desktop_network_level_authentication: false },
    ],
    [
      'remote-desktop-unprotected',
      'clear',
      { remote_desktop: true, remote_desktop_network_level_authentication: true },
    ],
    ['remote-desktop-unprotected', 'clear', { remote_desktop: false }],
    ['guest-logons-allowed', 'medium', { insecure_guest_logons: true }],
    ['driver-blocklist-off', 'medium', { vulnerable_driver_blocklist: false }],
  ])('of Windows: %s is %s for %j', (id, expected, hardening) => {
    expect(ask(id, { hardening }, { os: 'windows' })).toBe(expected);
  });

  it.each<[string, string, object]>([
    ['medium', 'debian', { mandatory_access_control: 'none' }],
    ['clear', 'arch', { mandatory_access_control: 'none' }],
    ['low', 'fedora', { mandatory_access_control: 'selinux', mandatory_access_control_enforcing: false }],
    ['clear', 'fedora', { mandatory_access_control: 'selinux', mandatory_access_control_enforcing: true }],
    ['unknown', 'ubuntu', { mandatory_access_control: 'apparmor' }],
  ])('of Linux is %s on %s for %j', (expected, distribution, hardening) => {
    const release = { distribution, version: '1', title: distribution };
    expect(ask('access-control-off', { hardening, release })).toBe(expected);
  });
});

describe('the screen lock', () => {
  const of = (lock: object) => ({ screen_lock: { sessions: [{ user: '1000', ...lock }] } });

  it.each<[string, object]>([
    ['clear', { enabled: true, timeout_s: 900 }],
    ['low', { enabled: true, timeout_s: 901 }],
    ['medium', { enabled: true, timeout_s: 1801 }],
    ['medium', { enabled: false }],
    ['unknown', {}],
  ])('is %s for %j', (expected, lock) => {
    expect(ask('screen-lock', of(lock))).toBe(expected);
  });

  it('is not asked of a kiosk', () => {
    expect(ask('screen-lock', of({ enabled: false }), { labels: { 'allow-no-screen-lock': 'yes' } })).toBe('not meant');
  });
});

describe('SSH', () => {
  const open = { running: true, permit_root_login: 'yes', password_authentication: true, reachable: true };

  it.each<[string, string, string, object]>([
    ['high', 'clear', 'clear', { ...open, permit_empty_passwords: false }],
    ['clear', 'medium', 'clear', { ...open, permit_root_login: 'no', permit_empty_passwords: false }],
    ['clear', 'medium', 'high', { ...open, permit_root_login: 'no', permit_empty_passwords: true }],
    ['clear', 'clear', 'clear', { ...open, password_authentication: false, permit_empty_passwords: true }],
    ['high', 'clear', 'clear', { ...open, reachable: false, permit_empty_passwords: false }],
    ['unknown', 'unknown', 'unknown', { running: true }],
    ['not meant', 'not meant', 'not meant', { ...open, running: false }],
  ])('lets root in: %s, passwords: %s, nobody with none: %s for %j', (root, password, empty, sshd) => {
    expect(ask('ssh-root-password', { sshd })).toBe(root);
    expect(ask('ssh-password', { sshd })).toBe(password);
    expect(ask('ssh-empty-passwords', { sshd })).toBe(empty);
  });

  it('has no root on Windows', () => {
    const { permit_root_login: _, ...sshd } = open;
    expect(ask('ssh-root-password', { sshd }, { os: 'windows' })).toBe('not meant');
    expect(ask('ssh-password', { sshd }, { os: 'windows' })).toBe('medium');
  });
});

describe('remote control', () => {
  const of = (tool: object) => ({ remote_tools: { tools: [{ name: 'AnyDesk', ...tool }] } });

  it.each<[string, object]>([
    ['high', { running: true }],
    ['medium', { running: false }],
    ['medium', {}],
  ])('is %s for %j', (expected, tool) => {
    expect(ask('remote-tool', of(tool))).toBe(expected);
  });

  it('is fine where the machine is labelled so, for that tool only', () => {
    const labels = (text: string) => ({ labels: { 'allow-remote-tools': text } });
    expect(ask('remote-tool', of({ running: true }), labels('xrdp, AnyDesk'))).toBe('not meant');
    expect(ask('remote-tool', of({ running: true }), labels('xrdp'))).toBe('high');
  });

  it('names the tool to staff and to the person at the PC', () => {
    const rule = rules.get('security.remote-tool')!;
    for (const language of ['en', 'ja'] as const) {
      const texts = fillTexts(rule.texts, { label: 'AnyDesk', values: { running: true } }, language);
      expect(texts.title).toContain('AnyDesk');
      expect(texts.employee).toContain('AnyDesk');
    }
  });
});

describe('the login screen', () => {
  const of = (facts: object) => ({ accounts: { accounts: [], ...facts } });

  it.each<[string, string, object]>([
    ['guest-account', 'medium', { guest_enabled: true }],
    ['guest-account', 'clear', { guest_enabled: false }],
    ['guest-account', 'unknown', {}],
    ['automatic-login', 'medium', { automatic_login: true }],
    ['automatic-login', 'clear', { automatic_login: false }],
    ['automatic-login', 'unknown', {}],
  ])('%s is %s for %j', (id, expected, facts) => {
    expect(ask(id, of(facts))).toBe(expected);
  });

  it('may let nobody in by itself, except where that is meant', () => {
    const labels = { 'allow-automatic-login': 'yes' };
    expect(ask('automatic-login', of({ automatic_login: true }), { labels })).toBe('not meant');
  });
});

describe('a state of a PC', () => {
  it('is work for the help desk, unless somebody must have broken in', () => {
    const cases = [...rules.values()].filter(({ judges, track }) => judges === 'facts' && track === 'security');
    expect(cases.map(({ id }) => id)).toEqual(['security.second-root', 'security.hosts-redirect']);
  });
});
