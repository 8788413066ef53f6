// Registry values, and what Windows takes for those that are missing: absent is not off.
import type { Hardening } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Reading } from './check.ts';
import { flagAt, itemsAt, numberAt } from './parse/json.ts';

/** Windows 11 22H2: drivers known to be weak are blocked by default, and LSA is protected on most new installations. */
const BUILD_22H2 = 22_621;
/** Windows 11 24H2: guest logons are off by default in Pro too. */
const BUILD_24H2 = 26_100;
const WORKSTATION = 1;
/** OperatingSystemSKU of Home, whose guest logons are on by default. */
const HOME = new Set([98, 99, 100, 101]);
/** And of Pro, Pro for Workstations, with N. */
const PRO = new Set([48, 49, 161, 162]);
/** Win32_DeviceGuard: virtualization-based security runs; memory integrity (HVCI) is among its services. */
const VBS_RUNNING = 2;
const HVCI = 2;
/** Start type of a service that is switched off. */
const DISABLED = 4;

export async function readWindows(host: Host): Promise<Reading<'hardening', never>> {
  return { facts: parseHardening(await host.query('hardening')) };
}

export function parseHardening(answer: unknown): Hardening {
  const value = (name: string) => numberAt(answer, name);
  const build = value('Build') ?? 0;
  const vbs = value('VbsStatus');
  return present({
    // Without asking an administrator, elevation protects nobody.
    user_account_control: (value('EnableLUA') ?? 1) !== 0 && value('ConsentPromptBehaviorAdmin') !== 0,
    lsa_protection: lsaProtection(value('RunAsPPL'), build),
    virtualization_based_security: vbs === undefined ? undefined : vbs === VBS_RUNNING,
    smb1: smb1(flagAt(answer, 'Smb1Server'), value('Smb1ClientStart')),
    remote_desktop: (value('DenyConnectionsPolicy') ?? value('DenyConnections') ?? 1) === 0,
    remote_desktop_network_level_authentication:
      (value('UserAuthenticationPolicy') ?? value('UserAuthentication') ?? 1) !== 0,
    insecure_guest_logons: guestLogons(answer, build),
    vulnerable_driver_blocklist: driverBlocklist(answer, build),
  });
}

/** On since 22H2 where the PC was new or joined to a company; the registry does not tell which. */
function lsaProtection(runAsPpl: number | undefined, build: number): boolean | undefined {
  if (runAsPpl !== undefined) return runAsPpl !== 0;
  return build >= BUILD_22H2 ? undefined : false;
}

function smb1(server: boolean | undefined, clientStart: number | undefined): boolean | undefined {
  if (clientStart !== undefined && clientStart !== DISABLED) return true;
  return server;
}

function guestLogons(answer: unknown, build: number): boolean | undefined {
  const set = numberAt(answer, 'GuestAuthPolicy') ?? numberAt(answer, 'GuestAuth');
  if (set !== undefined) return set !== 0;
  if (numberAt(answer, 'ProductType') !== WORKSTATION) return false;
  const sku = numberAt(answer, 'Sku');
  if (sku === undefined) return undefined;
  return HOME.has(sku) || (PRO.has(sku) && build < BUILD_24H2);
}

function driverBlocklist(answer: unknown, build: number): boolean | undefined {
  // Memory integrity brings the list with it, whatever the value says.
  if (itemsAt(answer, 'SecurityServices').includes(HVCI)) return true;
  const set = numberAt(answer, 'DriverBlocklist');
  if (set !== undefined) return set !== 0;
  return build >= BUILD_22H2 && numberAt(answer, 'ProductType') === WORKSTATION ? true : undefined;
}
