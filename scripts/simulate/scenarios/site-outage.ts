// The line of one office breaks: its PCs fall silent, without a goodbye and without a
// reset. When it is mended they come back and tell what they saw meanwhile.
import type { TicketShape } from '../../../collector/api/shapes/ticket.ts';
import { START_SETTLES_MS } from '../../../collector/domain/policy/storms.ts';
import { formatDuration, minutes, seconds } from '../../../shared/duration.ts';
import { present } from '../../../shared/present.ts';
import { healthyFacts, network } from '../facts.ts';
import type { Machine } from '../machine.ts';
import { SITES, type Site } from '../pc.ts';
import { type Played, type Scenario, type Stage, secondsSince } from '../scenario.ts';
import { openCount, parentsOf, type View } from '../watch.ts';

const DARK: Site = 'osaka';
const WITHIN_S = 240;
/** Observed before the line broke; what comes out of the spools later is younger. */
const BASELINE_MS = minutes(20);
/** When the PCs looked at their network while it was gone, before they came back. */
const LOOKS_MS = [minutes(14), minutes(10), minutes(6), minutes(2)];

export const siteOutage: Scenario = {
  name: 'site-outage',
  about: 'the PCs of one site, half of the fleet, vanish: one parent must say so within four minutes (takes ten)',
  defaults: { machines: 200, withinMs: 0, watchMs: seconds(45), limitMs: minutes(6) },
  least: 10,
  fleet: (machines) => ({ size: 2 * machines, siteOf: (index) => siteOf(index, machines) }),
  lineOf: DARK,
  play,
};

function siteOf(index: number, dark: number): Site {
  const others = SITES.filter((site) => site !== DARK);
  return index < dark ? DARK : (others[index % others.length] ?? 'tokyo');
}

async function play(stage: Stage): Promise<Played> {
  const { fleet, watch, options, say } = stage;
  const dark = fleet.machines.filter(({ pc }) => pc.site === DARK);
  await comeOnline(stage);
  await untilTrusted(stage);
  const gone = await goDark(stage);
  say('the line is mended; the PCs come back with what they saw meanwhile');
  await comeBack(stage, dark);
  const back = await watch.until((view) => parentsOf(view).some(isOutage) && !isGoingOn(view), options.watchMs);
  const calm = await watch.until((view) => aloneOf(view).length > 0, options.watchMs);
  const alone = aloneOf(calm.view);
  const findings = Math.max(openCount(back.view), openCount(calm.view));
  const unmet = [
    ...gone.unmet,
    ...(alone.length > 0 ? [`${alone.length} PCs got tickets of their own.`] : []),
    ...(fleet.online() < fleet.machines.length ? ['Not all PCs came back.'] : []),
  ];
  const { parent } = gone;
  return present({ findings, parent, released: alone.length, childrenUntil: Number.POSITIVE_INFINITY, unmet });
}

async function comeOnline({ fleet, seconds }: Stage): Promise<void> {
  const started = performance.now();
  const observedMs = Date.now() - BASELINE_MS;
  for (const machine of fleet.machines) {
    for (const facts of healthyFacts(machine.pc, {}, observedMs)) machine.observe(facts, { observedMs });
  }
  await fleet.connect(0);
  seconds['connect'] = secondsSince(started);
  await fleet.told();
}

/** A collector that has just started does not know yet who would be there. */
async function untilTrusted({ watch, say }: Stage): Promise<void> {
  const { startedAt = '' } = (await watch.look()).health;
  const trustedAt = Date.parse(startedAt) + START_SETTLES_MS;
  if (!(trustedAt > Date.now())) return;
  say(`waiting ${formatDuration(trustedAt - Date.now())}: until then a new collector concludes nothing from silence`);
  await watch.until(() => Date.now() >= trustedAt, trustedAt - Date.now());
}

async function goDark({ line, watch, seconds, options, say }: Stage): Promise<Pick<Played, 'parent' | 'unmet'>> {
  const began = performance.now();
  line?.cut();
  say(`the line of ${DARK} is cut`);
  const missed = (view: View) => (view.health.machines?.byPresence['silent'] ?? 0) > 0;
  await watch.until((view) => missed(view) || parentsOf(view).length > 0, options.limitMs);
  seconds['untilSilent'] = secondsSince(began);
  const { view, reached } = await watch.until(
    (view) => parentsOf(view).length > 0,
    options.limitMs - (performance.now() - began),
  );
  const took = secondsSince(began);
  if (reached) seconds['untilParent'] = took;
  const parents = parentsOf(view);
  const parent = parents.find(isOutage);
  return present({
    parent,
    unmet: [
      ...(parent ? [] : ['No parent ticket of a site outage came.']),
      ...(parents.length > 1 ? [`${parents.length} parents came, not one.`] : []),
      ...(parent && took > WITHIN_S ? [`The parent took ${took} s.`] : []),
      ...(parent && !nameOf(parent).includes(DARK) ? [`The parent ${parent.ref} does not name ${DARK}.`] : []),
    ],
  });
}

async function comeBack({ line, fleet, seconds }: Stage, dark: Machine[]): Promise<void> {
  const now = Date.now();
  for (const machine of dark) {
    for (const ago of LOOKS_MS) machine.observe(network(machine.pc, { reachable: false }), { observedMs: now - ago });
    machine.observe(network(machine.pc), { observedMs: now });
  }
  const began = performance.now();
  line?.repair();
  await fleet.whole();
  await fleet.told();
  seconds['untilBack'] = secondsSince(began);
}

function isOutage({ scope }: TicketShape): boolean {
  return scope?.kind === 'site-outage';
}

function isGoingOn(view: View): boolean {
  return parentsOf(view).some(({ state }) => state !== 'resolved' && state !== 'closed');
}

/** Tickets of single machines that no parent took. */
function aloneOf({ tickets }: View): TicketShape[] {
  return tickets.filter(({ machine, parentId }) => machine !== undefined && parentId === undefined);
}

function nameOf({ scope, title }: TicketShape): string {
  return `${scope?.key} ${scope?.label} ${title}`.toLowerCase();
}
