// What the spool lets go when it is full, in this order: what is acknowledged
// anyway, older states of the same check, the oldest of the routine, and only when
// all that is not enough the oldest of the urgent.
import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { days } from '../../shared/duration.ts';
import { ROW_BYTES } from './lane-statements.ts';
import type { LaneTable } from './lane-table.ts';

const MIB = 2 ** 20;
const RETAIN_MS = days(1);
const GAP_BYTES = ROW_BYTES + 16;
/** Acknowledged rows are forgotten some at a time, not to hold up an append. */
const FORGET_AT_ONCE = 256;

export interface Bounds {
  /** Of all rows. Default 64 MiB, 256 MiB at most. */
  maxBytes?: number;
  /** Kept free for the urgent lane. Default 16 MiB, a quarter of the room there is at most. */
  urgentBytes?: number;
  /** Acknowledged rows are kept up to here. Default 16 MiB, a quarter of maxBytes at most. */
  retainedBytes?: number;
  /** The spool does not grow while the disk has less free than this. Default 1 GiB. */
  minFreeBytes?: number;
  /** Used even then: a machine with a full disk must be able to say so. Default 1 MiB. */
  floorBytes?: number;
}

export interface Lanes {
  urgent: LaneTable;
  routine: LaneTable;
}

export function withDefaults(given: Bounds): Required<Bounds> {
  const maxBytes = Math.min(given.maxBytes ?? 64 * MIB, 256 * MIB);
  const share = (bytes = 16 * MIB) => Math.min(bytes, maxBytes / 4);
  return {
    maxBytes,
    urgentBytes: given.urgentBytes ?? 16 * MIB,
    retainedBytes: share(given.retainedBytes),
    minFreeBytes: given.minFreeBytes ?? 1024 * MIB,
    floorBytes: given.floorBytes ?? MIB,
  };
}

/** Brings the spool back within its bounds; every event it loses is covered by a gap. */
export function keepWithin(lanes: Lanes, bounds: Required<Bounds>, path: string, now: number): void {
  const { urgent, routine } = lanes;
  const room = roomFor(lanes, bounds, path);
  // A share of what there is, so that little room is room for both lanes.
  const routineRoom = room - Math.min(bounds.urgentBytes, room / 4);
  const excess = () => urgent.bytes + routine.bytes - room;
  const routineExcess = () => Math.max(excess(), routine.bytes - routineRoom);
  for (const lane of [routine, urgent]) {
    while (lane.retained.events > 0 && (lane === routine ? routineExcess() : excess()) > 0) forgetSome(lane);
  }
  if (routineExcess() > 0) coalesce(routine, now);
  if (routineExcess() > 0) dropOldest(routine, routineExcess(), now);
  if (excess() > 0) dropOldest(urgent, excess(), now);
}

/** Forgets what was acknowledged more than a day ago, or is too much. */
export function forgetOld({ urgent, routine }: Lanes, bounds: Required<Bounds>, now: number): void {
  for (const lane of [routine, urgent]) {
    const { place } = lane;
    if (now - place.markMs >= RETAIN_MS) {
      lane.forget(place.markSeq);
      lane.place = { ...place, markSeq: place.ackedSeq, markMs: now };
    }
    const limit = lane === routine ? bounds.retainedBytes - urgent.retained.bytes : bounds.retainedBytes;
    while (lane.retained.bytes > Math.max(0, limit)) forgetSome(lane);
  }
}

/** Bytes that all rows may use now. */
function roomFor({ urgent, routine }: Lanes, bounds: Required<Bounds>, path: string): number {
  const { bavail, bsize } = statfsSync(dirname(path));
  const growth = Math.max(0, bavail * bsize - bounds.minFreeBytes);
  return Math.min(bounds.maxBytes, Math.max(bounds.floorBytes, urgent.bytes + routine.bytes + growth));
}

function forgetSome(lane: LaneTable): void {
  let last = 0;
  for (const { seq } of lane.above(0, FORGET_AT_ONCE)) last = seq;
  lane.forget(last);
}

/** In the older half only the newest state of each check stays. The newer half keeps its full detail. */
function coalesce(lane: LaneTable, now: number): void {
  const { ackedSeq, nextSeq } = lane.place;
  const middle = Math.floor((ackedSeq + nextSeq) / 2);
  let from = ackedSeq + 1;
  for (const kept of [...lane.latestPerCheck(from, middle), middle + 1]) {
    if (lane.measure(from, kept - 1).bytes >= 2 * GAP_BYTES) lane.giveUp(from, kept - 1, 'overflow', now);
    from = kept + 1;
  }
}

function dropOldest(lane: LaneTable, bytes: number, now: number): void {
  let freed = -GAP_BYTES;
  let last = 0;
  for (const row of lane.above(lane.place.ackedSeq)) {
    freed += row.bytes.length + ROW_BYTES;
    last = row.seq;
    if (freed >= bytes) break;
  }
  lane.giveUp(lane.place.ackedSeq + 1, last, 'overflow', now);
}
