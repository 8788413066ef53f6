// When many faults are one, and when there are too many to tell one by one. Times in milliseconds, shares 0 to 1.
import { hours, minutes, seconds } from '../../../shared/duration.ts';

/** Findings of one rule that open within it are counted together, by the collector's clock. */
export const MASS_WINDOW_MS = minutes(5);
/** So many machines and that share of those online in their scope, or `MASS_ANYWHERE`, are one fault. */
export const MASS_MACHINES = 10;
export const MASS_RATIO = 0.2;
export const MASS_ANYWHERE = 50;
/** A site or build explains a fault when it has this share of the machines that it hits. */
export const EXPLAINS_RATIO = 0.9;
/** What had a ticket of its own for no longer becomes a child. */
export const CHILD_WITHIN_MS = minutes(15);
/** A parent takes more in for so long after the last growth, and no longer than `PARENT_LIFE_MS` since it opened. */
export const PARENT_GROWS_MS = minutes(15);
export const PARENT_LIFE_MS = hours(4);

/** A change this long before the first failure may have caused it. */
export const CHANGE_BEFORE_MS = hours(24);
/** The probable cause: this share of the failing have it, and the healthy at most 1 / `CHANGE_LIFT` of that share. */
export const CHANGE_RATIO = 0.8;
export const CHANGE_LIFT = 3;
export const CHANGE_MACHINES = 10;
/** Checks whose changes people make or install; what others show is the fault or moves by itself. */
export const CAUSING_CHECKS = [
  'software',
  'updates',
  'release',
  'inventory',
  'hardening',
  'boot_security',
  'firewall',
  'antivirus',
  'certificates',
  'redirection',
  'remote_tools',
  'autoruns',
  'modules',
] as const;

/** Machines of a site that fall silent within it, without goodbye, are one outage. */
export const SILENCE_WINDOW_MS = minutes(3);
/** Those that left a site within it count as having been there. */
export const WAS_THERE_MS = minutes(10);
export const OUTAGE_MACHINES = 10;
export const OUTAGE_RATIO = 0.4;
/** A site with fewer than `OUTAGE_MACHINES` is dark when all are silent, and they are at least so many. */
export const SMALL_SITE_MACHINES = 3;
/** Connections die within one round of pings of each other (25 s): only then it is clear whether one site fell silent or all. */
export const OUTAGE_SETTLES_MS = seconds(30);

/** What machines of a dark site report when they are back. */
export const NETWORK_CHECKS = ['network', 'clock'] as const;

/** This share of all silent within `SILENCE_WINDOW_MS`: the collector or its link is down, not the machines. */
export const DOUBT_RATIO = 0.6;
export const DOUBT_MACHINES = 10;
/** The doubt is over when so many of them are back, for so long. */
export const DOUBT_OVER_RATIO = 0.5;
export const DOUBT_OVER_MS = minutes(2);
/** So long after a start of the collector silence says nothing. */
export const START_SETTLES_MS = minutes(2);
/** And of who has not come back yet for longer: agents wait up to 5 minutes before they try again (agent/uplink/reconnect.ts). */
export const RECONNECT_MS = minutes(5);

/** By the label `class`; of all others silence says nothing. */
export const SERVER_SILENT_MS = minutes(5);
/** Of office time. */
export const DESKTOP_SILENT_MS = hours(4);
/** It was heard again for so long. */
export const HEARD_MS = minutes(2);

/** More new automatic tickets than that are a storm. */
export const TICKETS_A_MINUTE = 30;
export const TICKETS_IN_TEN_MINUTES = 200;
/** It is over when each of the last ten minutes had fewer. */
export const CALM_A_MINUTE = 5;
export const CALM_MINUTES = 10;

/** A parent has done its work when this share of its lines was clear for so long. */
export const SETTLED_RATIO = 0.95;
export const SETTLED_MS = minutes(10);
/** Machines whose findings a settled parent lets go at a time, and how often. */
export const RELEASED_AT_ONCE = 10;
export const RELEASE_EVERY_MS = minutes(1);
