// What keeps a finding from making work now, and what lets it go. Both are asked anew
// each time, from windows, silences and the clock alone: nothing stays quiet because
// somebody forgot to wake it up.
import type { Finding, Quiet } from '../findings/finding.ts';
import type { Machine } from '../fleet/machine.ts';
import { WINDOW_SETTLES_MS } from '../policy/quiet.ts';
import { type Scope, scopeOf } from './scope.ts';
import { type Silence, silenceState } from './silences.ts';
import { type MaintenanceWindow, type Span, spansBetween } from './windows.ts';

/** One finding that a window or silence kept from making work; `until` is absent while it does. */
export interface Hiding {
  by: 'window' | 'silence';
  /** Of the window or silence. */
  ofId: string;
  findingId: string;
  since: number;
  until?: number;
}

/** A window or silence that may hide something now. */
export interface Hider {
  by: 'window' | 'silence';
  id: string;
  scope: Scope;
  /** Hides only what opens within one of these; absent: whatever is open. */
  spans?: Span[];
}

export type QuietDecision =
  | { decision: 'stays'; was?: never }
  | { decision: 'hidden'; quiet: Quiet; was?: Quiet }
  | { decision: 'cleared-unheard'; was: Quiet }
  | { decision: 'let-go'; was: Quiet };

/** Windows that go on or settle, silences that are active. */
export function hidersAt(windows: readonly MaintenanceWindow[], silences: readonly Silence[], now: number): Hider[] {
  const going = windows.map((window): Hider => {
    const spans = spansBetween(window, now - WINDOW_SETTLES_MS, now).filter(({ to }) => now < to + WINDOW_SETTLES_MS);
    return { by: 'window', id: window.id, scope: scopeOf(window.scope), spans };
  });
  const active = silences.filter((silence) => silenceState(silence, now) === 'active');
  return [
    ...going.filter(({ spans }) => spans?.length !== 0),
    ...active.map(({ id, scope }): Hider => ({ by: 'silence', id, scope: scopeOf(scope) })),
  ];
}

/** Only faults are ever hidden, and what something else keeps quiet is left to it. */
export function quietDecision(
  finding: Finding,
  machine: Machine,
  hiders: readonly Hider[],
  now: number,
): QuietDecision {
  const { quiet: was, state } = finding;
  if (was && !isOurs(was)) return { decision: 'stays' };
  if (was && state === 'clear') return { decision: 'cleared-unheard', was };
  const hiding = hiders.filter((hider) => hides(hider, finding, machine));
  // What hid it before keeps it: whoever asks later reads one name.
  const hider = hiding.find(({ id }) => id === was?.id) ?? hiding[0];
  if (!hider) return was ? { decision: 'let-go', was } : { decision: 'stays' };
  if (hider.id === was?.id) return { decision: 'stays' };
  return { decision: 'hidden', quiet: { by: hider.by, id: hider.id, since: now }, ...(was && { was }) };
}

function isOurs({ by }: Quiet): boolean {
  return by === 'window' || by === 'silence';
}

/** What opened before a window began is somebody's work already; what opens after its end is new. */
export function hides({ scope, spans }: Hider, finding: Finding, machine: Machine): boolean {
  const { openedAt, state, track } = finding;
  if (track !== 'fault' || state === 'clear' || openedAt === undefined) return false;
  if (spans && !spans.some(({ from, to }) => from <= openedAt && openedAt < to)) return false;
  return scope.matches(machine, finding);
}
