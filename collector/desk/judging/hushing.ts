// What a window or silence hides carries the mark, and leaves a row by which it stays countable.
import { WHOLE_MACHINE } from '../../../shared/rules/judged.ts';
import { rank } from '../../../shared/severity.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import { houseHolds, MACHINE_SILENT } from '../../domain/findings/house.ts';
import type { Machine } from '../../domain/fleet/machine.ts';
import { type Hider, hides, quietDecision } from '../../domain/quiet/quiet.ts';
import { ACTIVE } from '../../domain/tickets/ticket.ts';
import type { Store } from '../../store/store.ts';
import type { Draft } from '../draft.ts';
import type { Bench } from './bench.ts';

/** Undefined when nothing of it changes. */
export function hushed(
  draft: Draft,
  finding: Finding,
  machine: Machine,
  hiders: readonly Hider[],
): Finding | undefined {
  const decision = quietDecision(finding, machine, hiders, draft.now);
  if (decision.decision === 'stays') return undefined;
  const { quiet: _, ...loud } = finding;
  const { id: findingId } = finding;
  const { was } = decision;
  const quiet = decision.decision === 'hidden' ? decision.quiet : undefined;
  if (was?.by === 'window' || was?.by === 'silence')
    draft.hidden.push({ by: was.by, ofId: was.id, findingId, since: was.since, until: draft.now });
  if (quiet?.by === 'window' || quiet?.by === 'silence')
    draft.hidden.push({ by: quiet.by, ofId: quiet.id, findingId, since: quiet.since });
  const after = quiet ? { ...loud, quiet } : loud;
  draft.finding(after);
  return after;
}

/** What opens with this batch is hidden in the same commit: no round ever sees it open and loud. */
export async function hushNew(
  { alarms, known, draft, policy }: Bench,
  hiders: readonly Hider[],
  store: Store,
): Promise<void> {
  if (hiders.length === 0) return;
  const opened = alarms.filter(({ why, finding }) => why === 'finding-opened' && finding.track === 'fault');
  for (const { id } of new Set(opened.map(({ finding }) => finding))) {
    const finding = known.findings.get(id);
    if (!finding || finding.quiet || rank(finding.severity) < rank(policy.ticketFrom)) continue;
    if (quietDecision(finding, known.machine, hiders, draft.now).decision !== 'hidden') continue;
    if (await isAtWork(store, id)) continue;
    const after = hushed(draft, finding, known.machine, hiders);
    if (after) known.findings.set(id, after);
  }
}

/** Whether a finding that the machine is silent, opened then, would be hidden. */
export function isExpected(machine: Machine, since: number, hiders: readonly Hider[]): boolean {
  const about = { subject: WHOLE_MACHINE, label: machine.name };
  const at = { machineId: machine.id, observedMs: since, now: since };
  const observed = houseHolds(undefined, MACHINE_SILENT, about, at);
  return observed !== undefined && hiders.some((hider) => hides(hider, observed.finding, machine));
}

/** Somebody has heard of it already. */
async function isAtWork(store: Store, findingId: string): Promise<boolean> {
  const tickets = await store.ticketsOn([findingId], 0);
  return tickets.some(({ state }) => ACTIVE.includes(state));
}
