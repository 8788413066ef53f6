// Every check there is. A test fails when a file of this folder is missing here.
import { accounts } from './accounts.ts';
import { autoruns } from './autoruns.ts';
import { battery } from './battery.ts';
import { certificates } from './certificates.ts';
import type { AnyCheck } from './check.ts';
import { clock } from './clock.ts';
import { crashes } from './crashes.ts';
import { diskActivity } from './disk-activity.ts';
import { firewall } from './firewall.ts';
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
import { services } from './services.ts';
import { smart } from './smart.ts';
import { thermal } from './thermal.ts';
import { updates } from './updates.ts';
import { usbStorage } from './usb-storage.ts';
import { volumes } from './volumes.ts';

export const CHECKS: AnyCheck[] = [
  accounts,
  clock,
  firewall,
  inventory,
  listeners,
  load,
  logins,
  network,
  reboot,
  release,
  services,
  smart,
  updates,
  volumes,
  autoruns,
  certificates,
  modules,
  permissions,
  redirection,
  usbStorage,
  battery,
  crashes,
  diskActivity,
  pools,
  printers,
  thermal,
];
