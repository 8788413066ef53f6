// One PC whose link comes and goes every four minutes for two hours, and then holds.
// Two hours are played at 48 times their pace: the observations carry the real times,
// as if from a spool, and the collector's waits are shorter by the same factor.
import { hours, minutes, seconds } from '../../../shared/duration.ts';
import { healthyFacts, network } from '../facts.ts';
import type { Machine } from '../machine.ts';
import { overTime } from '../pace.ts';
import { SITES } from '../pc.ts';
import { type Played, type Scenario, type Stage, secondsSince } from '../scenario.ts';

const RULE = 'network.dns';
const PERIOD_MS = minutes(4);
const BOUNCING_MS = hours(2);
/** Long enough for any doubt about the link to have faded. */
const STABLE_MS = hours(2);
const PACE = 48;
/** It opens; it is unstable. */
const MOST_NOTICES = 2;
const MOST_FINDINGS = 10;

export const flapping: Scenario = {
  name: 'flapping',
  about: 'one link of the fleet bounces every four minutes for two hours: one ticket, two messages',
  defaults: { machines: 20, withinMs: BOUNCING_MS / PACE, watchMs: seconds(30), limitMs: minutes(2) },
  least: 1,
  fleet: (machines) => ({ size: machines, siteOf: (index) => SITES[index % SITES.length] ?? 'tokyo' }),
  settings: {
    // A link of an office's own: what the built-in rule sees only after ten minutes, it wants to hear of at once.
    rules: { tune: { [RULE]: { samples: 1, for: '0s', hold: '0s' } } },
    policy: {
      ticket_wait: `${minutes(1) / PACE}ms`,
      urgent_ticket_wait: `${seconds(30) / PACE}ms`,
      quiet: `${minutes(30) / PACE}ms`,
      reopen_window: `${hours(24) / PACE}ms`,
    },
  },
  play,
};

async function play(stage: Stage): Promise<Played> {
  const { fleet, watch, options, seconds, stopped, say } = stage;
  const start = Date.now() - BOUNCING_MS - STABLE_MS;
  const [machine] = fleet.machines;
  if (!machine) throw new Error('a fleet without a machine');
  await comeOnline(stage, start - minutes(5));
  const began = performance.now();
  say(`the link of ${machine.pc.name} comes and goes`);
  await overTime(moments(start, BOUNCING_MS), options.withinMs, (at) => bounce(machine, at, start), stopped);
  seconds['bouncing'] = secondsSince(began);
  say('the link holds');
  const pace = options.withinMs / BOUNCING_MS;
  const hold = (at: number) => machine.observe(network(machine.pc), { observedMs: at });
  await overTime(moments(start + BOUNCING_MS, STABLE_MS), STABLE_MS * pace, hold, stopped);
  await fleet.told();
  seconds['untilStable'] = secondsSince(began);
  const { view } = await watch.until(
    ({ tickets }) => tickets.every(({ state }) => state === 'resolved'),
    options.watchMs,
  );
  const { length } = view.tickets;
  const findings = await watch.findings({ rule: RULE, machine: machine.pc.name }, MOST_FINDINGS);
  const onsets = findings.reduce((sum, finding) => sum + finding.onsets, 0);
  return {
    findings: findings.length,
    released: 0,
    childrenUntil: 0,
    mostNotices: MOST_NOTICES,
    unmet: [
      ...(length === 1 ? [] : [`${length} tickets came, not one.`]),
      ...(onsets >= BOUNCING_MS / PERIOD_MS ? [] : [`The collector saw the link fail ${onsets} times only.`]),
    ],
  };
}

async function comeOnline({ fleet, seconds }: Stage, observedMs: number): Promise<void> {
  const started = performance.now();
  for (const machine of fleet.machines) {
    for (const facts of healthyFacts(machine.pc, {}, observedMs)) machine.observe(facts, { observedMs });
  }
  await fleet.connect(0);
  seconds['connect'] = secondsSince(started);
  await fleet.told();
}

/** Down in the first half of each period, up in the second. */
function bounce(machine: Machine, at: number, start: number): void {
  const reachable = (at - start) % PERIOD_MS >= PERIOD_MS / 2;
  machine.observe(network(machine.pc, { reachable }), { observedMs: at });
}

/** Every half period. */
function moments(from: number, ms: number): number[] {
  return Array.from({ length: ms / (PERIOD_MS / 2) }, (_, index) => from + (index * PERIOD_MS) / 2);
}
