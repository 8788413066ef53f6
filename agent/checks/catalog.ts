// Every check there is. A test fails when a file of this folder is missing here.
import { accounts } from './accounts.ts';
import { antivirus } from './antivirus.ts';
import { autoruns } from './autoruns.ts';
import { battery } from './battery.ts';
import { bootSecurity } from './boot-security.ts';
import { certificates } from './certificates.ts';
import type { AnyCheck } from './check.ts';
import { clock } from './clock.ts';
import { crashes } from './crashes.ts';
import { diskActivity } from './disk-activity.ts';
import { encryption } from './encryption.ts';
import { firewall } from './firewall.ts';
import { hardening } from './hardening.ts';
import { inventory } from './inventory.ts';
import { listeners } from './listeners.ts';
import { load } from './load.ts';
import { logins } from './logins.ts';
import { modules } from './modules.ts';
import { network } from './network.ts';
import { permissions } from './permissions.ts';
import { pools } from './pools.ts';
import { printers } from './printers.ts';
import { reboot } from './reboot.ts';
import { redirection } from './redirection.ts';
import { release } from './release.ts';
import { remoteTools } from './remote-tools.ts';
import { screenLock } from './screen-lock.ts';
import { services } from './services.ts';
import { smart } from './smart.ts';
import { software } from './software.ts';
import { sshd } from './sshd.ts';
import { staleServices } from './stale-services.ts';
import { systemLog } from './system-log.ts';
import { thermal } from './thermal.ts';
import { updates } from './updates.ts';
import { usbStorage } from './usb-storage.ts';
import { volumes } from './volumes.ts';

export const CHECKS: AnyCheck[] = [
  accounts,
  antivirus,
  autoruns,
  battery,
  bootSecurity,
  certificates,
  clock,
  crashes,
  diskActivity,
  encryption,
  firewall,
  hardening,
  inventory,
  listeners,
  load,
  logins,
  modules,
  network,
  permissions,
  pools,
  printers,
  reboot,
  redirection,
  release,
  remoteTools,
  screenLock,
  services,
  smart,
  software,
  sshd,
  staleServices,
  systemLog,
  thermal,
  updates,
  usbStorage,
  volumes,
];
