// What the tests of the uplink have in common: a folder of their own, events, a quiet log.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Entry, Spool } from '../../../agent/uplink/spool.ts';
import { decodeEvent } from '../../../proto/codec.ts';
import { type Event, type Facts, Lane, type Rejected } from '../../../proto/gen/types.ts';
import { newId } from '../../../shared/id.ts';
import { openLog } from '../../../shared/log.ts';

export const log = openLog('test', 'silent');
export const { LANE_URGENT: URGENT, LANE_ROUTINE: ROUTINE } = Lane;

export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-uplink-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function eventOf(check: string, body: Partial<Event>): Event {
  const now = Date.now();
  return {
    event_id: newId(now),
    check,
    observed_ms: now,
    mono_ms: 0,
    cost_ms: 1,
    command_id: new Uint8Array(),
    ...body,
  };
}

/** An event that says its number, and how long it is. */
export function numbered(n: number, lane: Lane = ROUTINE, check = 'clock', padding = 0): Entry {
  return { lane, event: eventOf(check, { facts: factsOf(n, padding) }) };
}

/** Facts that differ by one number. */
export function factsOf(n: number, padding = 0): Facts {
  return { clock: { offset_ms: n, time_zone: 'x'.repeat(padding) } };
}

export const numberOf = (event: Event) => event.facts?.clock?.offset_ms;

/** The collector has everything of the routine up to a number, which was sent before, as always. */
export function deliver(spool: Spool, seq: number, rejected: Rejected[] = []): void {
  pendingOf(spool, ROUTINE);
  spool.acked(ROUTINE, spool.place(ROUTINE).epoch, seq, rejected);
}

/** All that a lane would send, from a number on, as the collector would see it. */
export function pendingOf(
  spool: Spool,
  lane: Lane,
  after = spool.place(lane).ackedSeq,
): { seq: number; event: Event }[] {
  const all: { seq: number; event: Event }[] = [];
  for (let seq = after; ; ) {
    const rows = spool.next(lane, seq, 500, 2 ** 20);
    if (rows.length === 0) return all;
    all.push(...rows.map((row) => ({ seq: row.seq, event: decodeEvent(row.bytes) })));
    seq = rows.at(-1)!.seq;
  }
}
