// An application is updated on nine PCs of ten, and each of those begins to crash. Then
// the update is taken back, which helps all but a few.
import type { TicketShape } from '../../../collector/api/shapes/ticket.ts';
import { minutes, seconds } from '../../../shared/duration.ts';
import { present } from '../../../shared/present.ts';
import { type Applications, crashes, healthyFacts, software } from '../facts.ts';
import type { Machine } from '../machine.ts';
import { overTime } from '../pace.ts';
import { SITES } from '../pc.ts';
import { changeOf } from '../result.ts';
import { type Played, type Scenario, type Stage, secondsSince } from '../scenario.ts';
import { openCount, parentsOf, type View } from '../watch.ts';

const RULE = 'health.crashes';
const PATCHED = 'Kumo Endpoint Guard';
const BEFORE: Applications = { [PATCHED]: '8.2.1', 'Tanuki Browser': '140.0.2' };
/** Everybody got a new browser on the same day: that explains nothing. */
const HARMLESS: Applications = { ...BEFORE, 'Tanuki Browser': '141.0.0' };
const BAD: Applications = { ...HARMLESS, [PATCHED]: '8.3.0' };
/** Beside so many PCs that get the update, one does not. */
const CONTROL = 9;
/** Of those that crashed, one in so many goes on after the update was taken back. */
const LEFTOVER = 33;
/** The mass rule counts so many machines as high impact. */
const HIGH_IMPACT = 50;
const TRIAGE_S = 60;

export const badPatch: Scenario = {
  name: 'bad-patch',
  about: 'an update makes so many PCs crash, nine of ten: one parent must name it, and nobody hears of a child',
  defaults: { machines: 500, withinMs: seconds(30), watchMs: seconds(45), limitMs: minutes(45) },
  least: 20,
  fleet: (machines) => ({
    size: machines + Math.ceil(machines / CONTROL),
    siteOf: (index) => SITES[index % SITES.length] ?? 'tokyo',
  }),
  play,
};

async function play(stage: Stage): Promise<Played> {
  const { options, fleet, say } = stage;
  const patched = allButFew(fleet.machines, fleet.machines.length - options.machines);
  await comeOnline(stage);
  say(`${patched.length} of ${fleet.machines.length} PCs get ${PATCHED} ${BAD[PATCHED]}`);
  await patch(stage, patched);
  const failing = await fail(stage, patched);
  if (!options.recover) return failing;
  say('the update is taken back');
  return recover(stage, patched, failing);
}

/** The few are spread evenly over the list. */
function allButFew(machines: readonly Machine[], few: number): Machine[] {
  const before = (index: number) => Math.floor((index * few) / machines.length);
  return machines.filter((_, index) => before(index + 1) === before(index));
}

async function comeOnline({ fleet, seconds }: Stage): Promise<void> {
  const started = performance.now();
  const now = Date.now();
  for (const machine of fleet.machines) {
    for (const facts of healthyFacts(machine.pc, BEFORE, now)) machine.observe(facts, { observedMs: now });
  }
  await fleet.connect(0);
  seconds['connect'] = secondsSince(started);
  await fleet.told();
  seconds['untilTold'] = secondsSince(started);
}

async function patch({ fleet, options, stopped }: Stage, patched: Machine[]): Promise<void> {
  const bad = new Set(patched);
  const install = (machine: Machine) => machine.observe(software(machine.pc, bad.has(machine) ? BAD : HARMLESS));
  await overTime(fleet.machines, options.withinMs, install, stopped);
}

async function fail(stage: Stage, patched: Machine[]): Promise<Played> {
  const { options, watch, seconds, stopped, say } = stage;
  const { withinMs, watchMs, limitMs } = options;
  const began = performance.now();
  await overTime(patched, withinMs, (machine) => machine.observe(crashes(Date.now(), 3)), stopped);
  const failed = await watch.until((view) => openCount(view, RULE) >= patched.length, limitMs);
  seconds['untilFindings'] = secondsSince(began);
  say('all of them crash; waiting for the desk');

  const waitMs = Math.min(limitMs, TRIAGE_S * 1000 + watchMs);
  const found = await watch.until((view) => activeParents(view).length > 0, waitMs);
  if (found.reached) seconds['untilParent'] = secondsSince(began);
  const triaged = secondsSince(began) - seconds['untilFindings'];
  // What triage let through before the parent was there must be gathered in.
  const { view } = await watch.until((view) => found.reached && strays(view).length === 0, watchMs);
  const listed = await watch.findings({ rule: RULE, state: ['open'] }, patched.length + 1);
  const parents = activeParents(view);
  const [parent] = parents;
  return present({
    findings: openCount(failed.view, RULE),
    parent,
    released: 0,
    childrenUntil: Number.POSITIVE_INFINITY,
    unmet: [
      ...(listed.length === patched.length ? [] : [`${listed.length} findings can be listed, not ${patched.length}.`]),
      ...(found.reached && triaged > TRIAGE_S
        ? [`The parent came ${Math.round(triaged)} s after the last finding.`]
        : []),
      ...parentProblems(parents, patched.length),
      ...(strays(view).length > 0 ? [`${strays(view).length} tickets of single machines wait beside the parent.`] : []),
    ],
  });
}

function parentProblems(parents: TicketShape[], failing: number): string[] {
  const [parent, ...more] = parents;
  if (!parent) return ['No parent ticket came.'];
  const problems: string[] = [];
  if (more.length > 0) problems.push(`${parents.length} parents came, not one.`);
  const wanted = failing >= HIGH_IMPACT ? 'P1' : parent.priority;
  if (parent.priority !== wanted) problems.push(`The parent ${parent.ref} is ${parent.priority}, not ${wanted}.`);
  const named = changeOf(parent);
  if (!named?.includes(PATCHED))
    problems.push(`The parent ${parent.ref} names ${named ?? 'no change'}, not ${PATCHED}.`);
  return problems;
}

async function recover(stage: Stage, patched: Machine[], failing: Played): Promise<Played> {
  const { options, watch, seconds, stopped, say } = stage;
  const leftovers = new Set(patched.filter((_, index) => index % LEFTOVER === LEFTOVER - 1).map(({ pc }) => pc.name));
  const healed = patched.filter(({ pc }) => !leftovers.has(pc.name));
  const began = performance.now();
  await overTime(healed, options.withinMs, heal, stopped);
  await watch.until((view) => openCount(view, RULE) <= leftovers.size, options.limitMs);
  seconds['untilHealed'] = secondsSince(began);
  say(`${leftovers.size} go on crashing; waiting for the parent to let them go`);
  const first = failing.parent?.id;
  const isOver = (view: View) =>
    !activeParents(view).some(({ id }) => id === first) && released(view, first).length >= leftovers.size;
  const { view, reached } = await watch.until(isOver, failing.parent ? options.limitMs : options.watchMs);
  if (reached) seconds['untilReleased'] = secondsSince(began);
  const free = released(view, first);
  const wrong = free.filter(({ machine }) => !leftovers.has(machine?.name ?? ''));
  return {
    ...failing,
    released: free.length,
    childrenUntil: began,
    unmet: [
      ...failing.unmet,
      ...(wrong.length > 0 ? [`${wrong.length} tickets of machines that are well again were released.`] : []),
      ...(reached ? [] : [`${free.length} of ${leftovers.size} leftovers were released in time.`]),
    ],
  };
}

function heal(machine: Machine): void {
  machine.observe(software(machine.pc, HARMLESS));
  machine.observe(crashes(Date.now()));
}

function activeParents(view: View): TicketShape[] {
  return parentsOf(view).filter(isActive);
}

/** Of single machines, and under no parent. */
function strays({ tickets }: View): TicketShape[] {
  return tickets.filter((ticket) => ticket.machine && ticket.parentId === undefined && isActive(ticket));
}

/** On their own again, or gathered under another parent since. */
function released({ tickets }: View, parent: string | undefined): TicketShape[] {
  return tickets.filter(
    (ticket) => ticket.machine && (parent === undefined || ticket.parentId !== parent) && isActive(ticket),
  );
}

function isActive({ state, mergedInto }: TicketShape): boolean {
  return !['resolved', 'closed', 'cancelled'].includes(state) && mergedInto === undefined;
}
