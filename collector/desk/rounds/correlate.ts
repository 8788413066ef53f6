// Before triage looks at single machines: what many have in common goes to one parent.
import type { Severity } from '../../../shared/severity.ts';
import { CHANGE_BEFORE_MS, CHILD_WITHIN_MS, MASS_MACHINES, MASS_WINDOW_MS } from '../../domain/policy/storms.ts';
import { type Cell, type Common, commonOf, freeKey, grows, isIn, massKey, massOf } from '../../domain/storms/mass.ts';
import { outageTakes } from '../../domain/storms/outage.ts';
import { sharedChange } from '../../domain/storms/shared-change.ts';
import { faultOf, labelOf } from '../../domain/storms/words.ts';
import type { Scope, SharedChange } from '../../domain/tickets/scope.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { Store } from '../../store/store.ts';
import type { Free } from '../../store/storms.ts';
import type { DeskOptions } from '../options.ts';
import type { Turns } from '../turns.ts';
import { wordsOf } from '../words.ts';
import { claimAll, openWith, worstOf } from './open-parent.ts';

/** Findings in their wait for a ticket included: they are claimed before they have one. */
export async function correlate(options: DeskOptions, turns: Turns, severities: Severity[]): Promise<void> {
  const { store, now } = options;
  for (const parent of await store.parents()) {
    const free = await belongingTo(store, parent, severities, now());
    if (free.length > 0) await claimAll(options, turns, parent, free);
  }
  const openedFrom = now() - MASS_WINDOW_MS;
  const rising = await store.rising({ openedFrom, severities, machines: MASS_MACHINES });
  for (const ruleId of rising) await massFault(options, turns, ruleId, severities);
}

async function belongingTo(store: Store, parent: Ticket, severities: Severity[], now: number): Promise<Free[]> {
  const { scope, openedAt } = parent;
  if (!scope) return [];
  const asked = { openedFrom: openedAt - CHILD_WITHIN_MS, ticketsFrom: now - CHILD_WITHIN_MS, severities };
  const common = commonOf(scope);
  if (common && scope.ruleId !== undefined && grows(parent, now)) {
    return (await store.free({ ...asked, ruleId: scope.ruleId })).filter((one) => isIn(common, one));
  }
  const takes = outageTakes(parent);
  if (!takes) return [];
  return (await store.free({ ...asked, checks: takes.checks })).filter(({ site }) => site === takes.site);
}

async function massFault(options: DeskOptions, turns: Turns, ruleId: string, severities: Severity[]): Promise<void> {
  const { store, now } = options;
  const cells = await store.cells({ ruleId, openedFrom: now() - MASS_WINDOW_MS, severities });
  const decided = massOf(cells);
  if (decided.decision === 'too-few') return;
  for (const common of decided.scopes) {
    const active = await store.parents();
    const key = massKey(ruleId, common);
    // What its own parent did not take in this round, it takes in the next.
    if (active.some((parent) => parent.scope?.key.split('#')[0] === key && grows(parent, now()))) continue;
    const since = now() - CHILD_WITHIN_MS;
    const free = await store.free({ ruleId, openedFrom: since, ticketsFrom: since, severities });
    const ours = free.filter((one) => isIn(common, one));
    if (ours.length === 0) continue;
    const begun = await begin(options, { ruleId, key: freeKey(key, active), common, ours, cells });
    await openWith(options, turns, { ...begun, because: decided.decision }, ours);
  }
}

interface Found {
  ruleId: string;
  key: string;
  common: Common;
  ours: Free[];
  cells: Cell[];
}

async function begin({ store, pack, now }: DeskOptions, { ruleId, key, common, ours, cells }: Found) {
  const machineIds = [...new Set(ours.map(({ machineId }) => machineId))];
  const onsets = ours.map(({ onsetMs }) => onsetMs);
  const observedMs = onsets.reduce((first, onset) => Math.min(first, onset));
  const toMs = onsets.reduce((last, onset) => Math.max(last, onset));
  const first = ours[0] && (await store.finding(ours[0].findingId));
  const change = await changeOf(store, { of: { machineIds }, exceptCheck: first?.check ?? '', observedMs, toMs });
  const scope: Scope = {
    ...{ kind: 'rule', key, label: labelOf(common), ruleId, machines: machineIds.length, grownAt: now() },
    ...(first && { fault: faultOf(wordsOf(pack(), first).title, first) }),
    ...(change && { change }),
  };
  return { scope, severity: worstOf(ours), siteRatio: highestShare(cells), observedMs };
}

type Of = Parameters<Store['sharedChanges']>[0]['of'];

/** What the failing machines changed within the day before the first of them failed, and until the last did. */
export async function changeOf(
  store: Store,
  { of, exceptCheck, observedMs, toMs }: { of: Of; exceptCheck: string; observedMs: number; toMs: number },
): Promise<SharedChange | undefined> {
  const answer = await store.sharedChanges({ of, exceptCheck, fromMs: observedMs - CHANGE_BEFORE_MS, toMs });
  return sharedChange(answer.counted, answer);
}

function highestShare(cells: Cell[]): number {
  const sites = new Map<string, { hit: number; online: number }>();
  for (const { site, hit, online } of cells) {
    if (site === undefined) continue;
    const sum = sites.get(site) ?? { hit: 0, online: 0 };
    sites.set(site, { hit: sum.hit + hit, online: sum.online + online });
  }
  return [...sites.values()].reduce((most, { hit, online }) => Math.max(most, hit / Math.max(hit, online)), 0);
}
