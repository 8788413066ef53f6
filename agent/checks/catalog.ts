// Every check there is. A test fails when a file of this folder is missing here.
import type { AnyCheck } from './check.ts';
import { clock } from './clock.ts';
import { inventory } from './inventory.ts';
import { load } from './load.ts';
import { services } from './services.ts';
import { smart } from './smart.ts';
import { volumes } from './volumes.ts';

export const CHECKS: AnyCheck[] = [clock, inventory, load, services, smart, volumes];
