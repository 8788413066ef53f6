// Sites that fell silent: one parent each, and what it still takes in.
import { OUTAGE_SETTLES_MS, SILENCE_WINDOW_MS, WAS_THERE_MS } from '../../domain/policy/storms.ts';
import { freeKey } from '../../domain/storms/mass.ts';
import { outageKey, outageOf, outageTakes, type Silent, SMALLEST_SITE } from '../../domain/storms/outage.ts';
import { silentSince, type Trust } from '../../domain/storms/self-doubt.ts';
import type { Scope, Ticket } from '../../domain/tickets/ticket.ts';
import type { DeskOptions } from '../options.ts';
import { drafted } from '../parents.ts';
import type { Silence } from '../silence.ts';
import { committed, inSlices } from './commit.ts';

const LOOK_BACK_MS = SILENCE_WINDOW_MS + OUTAGE_SETTLES_MS;

interface Seen {
  parents: Ticket[];
  /** Machines with an open finding that they are silent. */
  known: Set<string>;
}

/** Its machines become lines in the next round: what a crash leaves undone is done then as well. */
export async function findOutages(options: DeskOptions, trust: Trust, { parents, known }: Seen): Promise<void> {
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
  options: DeskOptions,
  { site, there }: { site: string; there: number },
  silent: Silent[],
  parents: Ticket[],
): Promise<void> {
  const { now } = options;
  if (parents.some((parent) => outageTakes(parent)?.site === site)) return;
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
