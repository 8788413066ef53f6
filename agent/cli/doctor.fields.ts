// Fields that only some systems have: nobody misses Gatekeeper on Linux.
import type { Platform } from '../host/host.ts';

/** By check, then by the systems that have them. */
export const ONLY_ON: Record<string, Partial<Record<Platform, string[]>>> = {
  updates: {
    linux: ['held', 'phased', 'broken', 'subscription_pending'],
    win32: ['paused_until_ms'],
  },
  reboot: { linux: ['running_kernel', 'newest_kernel'] },
  release: { linux: ['kernel'], win32: ['edition'] },
  network: { linux: ['conntrack_ratio'], win32: ['profile'] },
  firewall: { win32: ['off_elsewhere'] },
  services: { linux: ['system_state'] },
  load: { linux: ['cpu_pressure_ratio', 'memory_pressure_ratio', 'disk_pressure_ratio'] },
  hardening: {
    linux: ['mandatory_access_control', 'mandatory_access_control_enforcing'],
    darwin: ['system_integrity_protection', 'system_integrity_customised', 'gatekeeper', 'sealed_system_volume'],
    win32: [
      ...['user_account_control', 'lsa_protection', 'virtualization_based_security', 'smb1', 'remote_desktop'],
      ...['remote_desktop_network_level_authentication', 'insecure_guest_logons', 'vulnerable_driver_blocklist'],
    ],
  },
  permissions: { linux: ['shadow_safe'] },
  crashes: { win32: ['stop_code'] },
};

export function isElsewhere(check: string, field: string, platform: Platform): boolean {
  const systems = Object.entries(ONLY_ON[check] ?? {}).filter(([, fields]) => fields.includes(field));
  return systems.length > 0 && !systems.some(([system]) => system === platform);
}
