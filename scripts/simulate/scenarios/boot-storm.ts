// Nine o'clock: everybody switches on. The PCs were without a network for their first
// minutes, some services failed once, no clock is right yet. Ten minutes later all is well.

import { GoodbyeReason } from '../../../proto/gen/types.ts';
import { minutes, seconds } from '../../../shared/duration.ts';
import { clock, healthyFacts, network, services } from '../facts.ts';
import type { Machine } from '../machine.ts';
import { overTime } from '../pace.ts';
import { SITES } from '../pc.ts';
import { type Played, type Scenario, type Stage, secondsSince } from '../scenario.ts';
import { openCount } from '../watch.ts';

/** What the PCs noted before they reached the collector, that long ago. */
const NOISE_MS = [minutes(9), minutes(6), minutes(3), 0];
/** Until they are fine, after they connected. */
const SETTLED_MS = minutes(1);

export const bootStorm: Scenario = {
  name: 'boot-storm',
  about: 'a whole company starts work within a minute, with all the noise of booting: no ticket may come',
  defaults: { machines: 2000, withinMs: seconds(60), watchMs: seconds(90), limitMs: minutes(5) },
  least: 1,
  fleet: (machines) => ({ size: machines, siteOf: (index) => SITES[index % SITES.length] ?? 'tokyo' }),
  play,
};

async function play(stage: Stage): Promise<Played> {
  const { fleet, watch, options, stopped, say } = stage;
  await yesterday(stage);
  say("nine o'clock: all start within a minute");
  await switchOn(stage);
  const { length: noisy } = await watch.findings({ state: ['pending'] }, 1);
  await watch.until((view) => view.tickets.length > 0, Math.min(SETTLED_MS, options.watchMs));
  say('all have settled; looking whether a ticket comes all the same');
  await overTime(fleet.machines, options.withinMs, settle, stopped);
  await fleet.told();
  const { view } = await watch.until(({ tickets }) => tickets.length > 0, options.watchMs);
  const [first] = view.tickets;
  return {
    findings: openCount(view),
    released: 0,
    childrenUntil: Number.POSITIVE_INFINITY,
    unmet: [
      ...(first ? [`${view.tickets.length} tickets came, like ${first.ref}: ${first.title}.`] : []),
      ...(noisy > 0 ? [] : ['The noise did not reach the collector, so nothing was shown.']),
    ],
  };
}

/** All are known and healthy, and have gone home. */
async function yesterday({ fleet, watch, seconds, options }: Stage): Promise<void> {
  const began = performance.now();
  const observedMs = Date.now() - minutes(60);
  for (const machine of fleet.machines) {
    for (const facts of healthyFacts(machine.pc, {}, observedMs)) machine.observe(facts, { observedMs });
  }
  await fleet.connect(0);
  await fleet.told();
  fleet.leave(GoodbyeReason.GOODBYE_REASON_SHUTDOWN);
  await watch.until(({ health }) => (health.sessions ?? 0) === 0, options.limitMs);
  seconds['enrol'] = secondsSince(began);
}

async function switchOn({ fleet, options, seconds }: Stage): Promise<void> {
  const began = performance.now();
  for (const machine of fleet.machines) boot(machine, Date.now() + options.withinMs / 2);
  await fleet.connect(options.withinMs);
  seconds['connect'] = secondsSince(began);
  await fleet.told();
  seconds['untilTold'] = secondsSince(began);
}

function boot(machine: Machine, at: number): void {
  for (const ago of NOISE_MS) {
    const moment = { observedMs: at - ago, settling: true };
    machine.observe(network(machine.pc, { reachable: false }), moment);
    machine.observe(clock(machine.pc, false), moment);
    if (machine.pc.os === 'linux') machine.observe(services(['NetworkManager.service']), moment);
  }
}

function settle(machine: Machine): void {
  machine.observe(network(machine.pc));
  machine.observe(clock(machine.pc, true));
  if (machine.pc.os === 'linux') machine.observe(services([]));
}
