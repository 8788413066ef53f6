import { describe, expect, it } from 'vitest';
import { parseGatekeeper, parseIntegrity, parseSealed } from '../../../agent/checks/hardening.darwin.ts';
import { hardening } from '../../../agent/checks/hardening.ts';
import { parseHardening } from '../../../agent/checks/hardening.win32.ts';
import type { Host } from '../../../agent/host/host.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';
import { CheckError } from '../../../shared/errors.ts';

const laptop = recordedHost('test/machines/debian-12-laptop');

/** Windows 11 24H2 Pro as it comes: hardly any value is set. */
const PRO_24H2 = {
  Build: 26100,
  ProductType: 1,
  Sku: 48,
  EnableLUA: 1,
  ConsentPromptBehaviorAdmin: 5,
  RunAsPPL: null,
  VbsStatus: 2,
  SecurityServices: [2],
  Smb1Server: false,
  Smb1ClientStart: null,
  DenyConnections: 1,
  DenyConnectionsPolicy: null,
  UserAuthentication: 1,
  UserAuthenticationPolicy: null,
  GuestAuth: null,
  GuestAuthPolicy: null,
  DriverBlocklist: null,
};

describe('the hardening of Windows', () => {
  it('that nobody has touched is what that Windows takes for granted', () => {
    expect(parseHardening(PRO_24H2)).toEqual({
      user_account_control: true,
      virtualization_based_security: true,
      smb1: false,
      remote_desktop: false,
      remote_desktop_network_level_authentication: true,
      insecure_guest_logons: false,
      vulnerable_driver_blocklist: true,
    });
  });

  it.each<[string, object, object]>([
    ['UAC off', { EnableLUA: 0 }, { user_account_control: false }],
    ['UAC that never asks', { ConsentPromptBehaviorAdmin: 0 }, { user_account_control: false }],
    ['LSA protected', { RunAsPPL: 2 }, { lsa_protection: true }],
    ['LSA of Windows 10', { Build: 19045 }, { lsa_protection: false }],
    ['VBS configured but not running', { VbsStatus: 1 }, { virtualization_based_security: false }],
    ['the client of SMB 1', { Smb1ClientStart: 2 }, { smb1: true }],
    ['the client of SMB 1 switched off', { Smb1ClientStart: 4 }, { smb1: false }],
    ['the server of SMB 1', { Smb1Server: true }, { smb1: true }],
    ['Remote Desktop', { DenyConnections: 0 }, { remote_desktop: true }],
    ['Remote Desktop forbidden by policy', { DenyConnections: 0, DenyConnectionsPolicy: 1 }, { remote_desktop: false }],
    ['no NLA', { UserAuthentication: 0 }, { remote_desktop_network_level_authentication: false }],
    ['guests in Pro before 24H2', { Build: 22631 }, { insecure_guest_logons: true }],
    ['guests in Enterprise', { Build: 19045, Sku: 4 }, { insecure_guest_logons: false }],
    ['guests in Home', { Sku: 101 }, { insecure_guest_logons: true }],
    ['guests on a server', { ProductType: 3, Sku: 7 }, { insecure_guest_logons: false }],
    ['guests forbidden by policy', { Sku: 101, GuestAuthPolicy: 0 }, { insecure_guest_logons: false }],
    ['the blocklist off', { DriverBlocklist: 0, SecurityServices: [] }, { vulnerable_driver_blocklist: false }],
    ['the blocklist with memory integrity', { DriverBlocklist: 0 }, { vulnerable_driver_blocklist: true }],
  ])('sees %s', (_, changed, expected) => {
    expect(parseHardening({ ...PRO_24H2, ...changed })).toMatchObject(expected);
  });

  it('does not guess where defaults differ from PC to PC', () => {
    expect(parseHardening(PRO_24H2)).not.toHaveProperty('lsa_protection');
    const windows10 = parseHardening({ ...PRO_24H2, Build: 19045, SecurityServices: [], VbsStatus: null });
    expect(windows10).not.toHaveProperty('vulnerable_driver_blocklist');
    expect(windows10).not.toHaveProperty('virtualization_based_security');
  });
});

describe('the hardening of a Mac', () => {
  it.each<[string, object]>([
    ['System Integrity Protection status: enabled.\n', { system_integrity_protection: true }],
    ['System Integrity Protection status: disabled.\n', { system_integrity_protection: false }],
    [
      'System Integrity Protection status: unknown (Custom Configuration).\n\nConfiguration:\n\tKext Signing: disabled\n',
      { system_integrity_protection: false, system_integrity_customised: true },
    ],
    ['csrutil: command not found\n', {}],
  ])('by %j', (text, expected) => {
    expect(parseIntegrity(text)).toEqual(expected);
  });

  it('by the words of spctl and csrutil', () => {
    expect(parseGatekeeper('assessments enabled\n')).toBe(true);
    expect(parseGatekeeper('\nassessments disabled\n')).toBe(false);
    expect(parseGatekeeper('')).toBeUndefined();
    expect(parseSealed('Authenticated Root status: enabled\n')).toBe(true);
    expect(parseSealed('Authenticated Root status: disabled\n')).toBe(false);
    expect(parseSealed('csrutil: unknown command\n')).toBeUndefined();
  });
});

describe('mandatory access control on Linux', () => {
  const machineWith = (files: Record<string, string | CheckError>): Host => ({
    ...laptop,
    readFile: async (path) => {
      const file = files[path];
      if (file instanceof CheckError) throw file;
      return file;
    },
  });
  const PROFILES = '/sys/kernel/security/apparmor/profiles';
  const apparmor = { '/sys/module/apparmor/parameters/enabled': 'Y\n' };

  it.each<[string, Record<string, string | CheckError>, object]>([
    [
      'SELinux',
      { '/sys/fs/selinux/enforce': '1' },
      { mandatory_access_control: 'selinux', mandatory_access_control_enforcing: true },
    ],
    [
      'permissive SELinux',
      { '/sys/fs/selinux/enforce': '0' },
      { mandatory_access_control: 'selinux', mandatory_access_control_enforcing: false },
    ],
    [
      'AppArmor',
      { ...apparmor, [PROFILES]: '/usr/bin/man (enforce)\nfirefox (complain)\n' },
      { mandatory_access_control: 'apparmor', mandatory_access_control_enforcing: true },
    ],
    [
      'AppArmor that only complains',
      { ...apparmor, [PROFILES]: 'firefox (complain)\n' },
      { mandatory_access_control: 'apparmor', mandatory_access_control_enforcing: false },
    ],
    [
      'AppArmor seen without root',
      { ...apparmor, [PROFILES]: new CheckError('no_permission', 'closed') },
      { mandatory_access_control: 'apparmor' },
    ],
    [
      'AppArmor switched off',
      { '/sys/module/apparmor/parameters/enabled': 'N\n' },
      { mandatory_access_control: 'none' },
    ],
    ['neither', {}, { mandatory_access_control: 'none' }],
  ])('is %s', async (_, files, expected) => {
    const { facts } = await hardening.on.linux!(machineWith(files), { memory: undefined, surroundings: {} });
    expect(facts).toEqual(expected);
  });

  it('is not known where nobody mounted /sys', async () => {
    const host = { ...machineWith({}), list: async () => undefined };
    const reading = hardening.on.linux!(host, { memory: undefined, surroundings: {} });
    await expect(reading).rejects.toMatchObject({ reason: 'not_supported' });
  });
});
