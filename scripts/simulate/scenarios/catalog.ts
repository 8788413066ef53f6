import type { Scenario } from '../scenario.ts';
import { badPatch } from './bad-patch.ts';
import { bootStorm } from './boot-storm.ts';
import { flapping } from './flapping.ts';
import { siteOutage } from './site-outage.ts';

export const SCENARIOS: Record<string, Scenario> = Object.fromEntries(
  [badPatch, siteOutage, bootStorm, flapping].map((scenario) => [scenario.name, scenario]),
);
