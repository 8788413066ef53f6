// The ticket about the collector itself: opened when most machines went at once, resolved when they are back.
import { SILENCE_WINDOW_MS, WAS_THERE_MS } from '../../domain/policy/storms.ts';
import { SMALLEST_SITE } from '../../domain/storms/outage.ts';
import { backSince, DOUBT_KEY, doubts, isOver } from '../../domain/storms/self-doubt.ts';
import type { Scope } from '../../domain/tickets/scope.ts';
import { move, type Ticket } from '../../domain/tickets/ticket.ts';
import { SYSTEM } from '../../domain/work.ts';
import type { DeskOptions } from '../options.ts';
import { committed, record } from './commit.ts';
import { drafted } from './open-parent.ts';

/** True when it is the collector that is cut off: nothing else is to be concluded now. */
export async function beginDoubt(options: DeskOptions, heardSince: number): Promise<boolean> {
  const { store, now } = options;
  const silent = await store.silentSince(now() - SILENCE_WINDOW_MS, heardSince);
  if (silent.length < SMALLEST_SITE) return false;
  const sites = await store.siteCounts(now() - WAS_THERE_MS);
  const there = sites.reduce((sum, { online, gone }) => sum + online + gone, 0);
  const since = silent.map((one) => one.since);
  if (!doubts(since, there, now())) return false;
  const label = { en: 'the collector', ja: 'コレクター' };
  const scope: Scope = { kind: 'collector', key: DOUBT_KEY, label, machines: silent.length, grownAt: now() };
  const begun = { scope, severity: 'critical' as const, siteRatio: 1, because: 'most-fell-silent-at-once' };
  await committed(options, (draft) => void drafted(draft, { ...begun, observedMs: Math.min(...since) }));
  return true;
}

export async function endDoubt(options: DeskOptions, { id, openedAt }: Ticket): Promise<void> {
  const { store, now } = options;
  const gone = await store.silentSince(openedAt - SILENCE_WINDOW_MS, 0);
  const there = gone.length + (await store.onlineBefore(now()));
  if (!isOver(there, await store.onlineBefore(backSince(now())))) return;
  const file = await store.ticket(id);
  if (!file) return;
  await committed(options, (draft) => {
    const moved = record(draft, move(file.work, 'resolved-by-itself', draft.step(SYSTEM, 'most-are-back')));
    if (moved) draft.notice('ticket.resolved', 'ticket', moved);
  });
}
