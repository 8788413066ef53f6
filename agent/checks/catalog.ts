// Every check there is. A test fails when a file of this folder is missing here.
import type { AnyCheck } from './check.ts';
import { clock } from './clock.ts';
import { firewall } from './firewall.ts';
import { inventory } from './inventory.ts';
import { listeners } from './listeners.ts';
import { load } from './load.ts';
import { network } from './network.ts';
import { services } from './services.ts';
import { smart } from './smart.ts';
import { volumes } from './volumes.ts';

export const CHECKS: AnyCheck[] = [clock, firewall, inventory, listeners, load, network, services, smart, volumes];
