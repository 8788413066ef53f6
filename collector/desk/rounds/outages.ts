// Sites that fell silent: one parent each, and what it still takes in.
import { OUTAGE_SETTLES_MS, SILENCE_WINDOW_MS, WAS_THERE_MS } from '../../domain/policy/storms.ts';
import type { Hider } from '../../domain/quiet/quiet.ts';
import { freeKey } from '../../domain/storms/mass.ts';
import { outageKey, outageOf, outageTakes, type Silent, SMALLEST_SITE } from '../../domain/storms/outage.ts';
import { silentSince, type Trust } from '../../domain/storms/self-doubt.ts';
import type { Scope } from '../../domain/tickets/scope.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { isExpected } from '../judging/hushing.ts';
import type { DeskOptions } from '../options.ts';
import { committed, inSlices } from './commit.ts';
import { drafted } from './open-parent.ts';
import type { Silence } from './silent-machine.ts';

const LOOK_BACK_MS = SILENCE_WINDOW_MS + OUTAGE_SETTLES_MS;

interface Ground extends DeskOptions {
  silence: Silence;
  hiders: readonly Hider[];
}

interface Seen {
  parents: Ticket[];
  /** Machines with an open finding that they are silent. */
  known: Set<string>;
}

/** Its machines become lines in the next round: what a crash leaves undone is done then as well. */
export async function findOutages(options: Ground, trust: Trust, { parents, known }: Seen): Promise<void> {
  const { store, now } = options;
  const asked = now() - LOOK_BACK_MS;
  const from = trust.from > asked ? Math.min(asked, trust.doubtedSince) : asked;
  const silent = (await store.silentSince(from, trust.heardSince))
    .filter(({ machineId }) => !known.has(machineId))
    .map((one) => ({ ...one, since: silentSince(one.since, trust) }));
  if (silent.length < SMALLEST_SITE) return;
  const counts = new Map((await store.siteCounts(now() - WAS_THERE_MS)).map((count) => [count.site, count]));
  for (const [site, ours] of Map.groupBy(silent, (one) => one.site)) {
    const { online = 0, gone = 0 } = counts.get(site) ?? {};
    if (site !== undefined)
      await outageAt(options, { site, there: online + Math.max(gone, ours.length) }, ours, parents);
  }
}

async function outageAt(
  options: Ground,
  { site, there }: { site: string; there: number },
  all: Silent[],
  parents: Ticket[],
): Promise<void> {
  const { now } = options;
  if (parents.some((parent) => outageTakes(parent)?.site === site)) return;
  if (outageOf(all, there, now()) !== 'dark') return;
  const silent = await unexpected(options, all);
  if (outageOf(silent, there, now()) !== 'dark') return;
  const scope: Scope = {
    ...{ kind: 'site-outage', key: freeKey(outageKey(site), parents), label: { en: site, ja: site } },
    ...{ machines: silent.length, grownAt: now() },
  };
  const siteRatio = silent.length / there;
  const observedMs = silent.reduce((first, { since }) => Math.min(first, since), now());
  const begun = { scope, severity: 'high' as const, siteRatio, observedMs, because: 'most-of-the-site-fell-silent' };
  await committed(options, (draft) => void drafted(draft, begun));
}

/** What a window hides is a finding without a parent: it shows after the window when it does not come back. */
async function unexpected({ store, silence, hiders, now }: Ground, all: Silent[]): Promise<Silent[]> {
  if (hiders.length === 0) return all;
  const loud: Silent[] = [];
  const expected: Silent[] = [];
  for (const one of all) {
    const machine = await store.machine(one.machineId);
    const hidden = machine && [one.since, now()].every((moment) => isExpected(machine, moment, hiders));
    (hidden ? expected : loud).push(one);
  }
  await inSlices(expected, ({ machineId }) => silence.holds(machineId));
  return loud;
}

/** Those who fell silent with it, and who do later. */
export async function feedOutages(options: DeskOptions, silence: Silence, { parents, known }: Seen): Promise<void> {
  for (const parent of parents) {
    const takes = outageTakes(parent);
    if (!takes) continue;
    const silent = await options.store.silentSince(parent.observedMs - LOOK_BACK_MS, 0);
    const ours = silent.filter(({ machineId, site }) => site === takes.site && !known.has(machineId));
    await inSlices(ours, ({ machineId }) => silence.holds(machineId, parent.id));
  }
}
