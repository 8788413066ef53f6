// What a batch brings: each record becomes facts, changes, samples, occurrences, or
// a rejection; rules judge them; findings move.

import type { Event, Rejected } from '../../../proto/gen/types.ts';
import { messageOf } from '../../../shared/errors.ts';
import type { ContractSchema } from '../../../shared/schema.ts';
import { isForGood } from '../../domain/findings/blind.ts';
import { changesBetween, fieldsThatDiffer } from '../../domain/fleet/changes.ts';
import type { FactRow } from '../../domain/fleet/machine.ts';
import { samplesOf } from '../../domain/fleet/samples.ts';
import type { Store } from '../../store/store.ts';
import type { Bench } from '../judging/bench.ts';
import { notBlind, tellsNothing } from '../judging/blind.ts';
import { judgeChange, judgeFacts } from '../judging/facts.ts';
import { type Happened, judgeOccurrences } from '../judging/occurrences.ts';
import { isDigestOf } from './digest.ts';
import { type PlainRecord, readRecord } from './record.ts';

export interface Intake {
  bench: Bench;
  store: Store;
  schema: ContractSchema;
  receivedAt: number;
  /** Where the batch came from, for the audit. */
  place: { lane: string; epoch: string };
}

type Kind<Is extends PlainRecord['is']> = Extract<PlainRecord, { is: Is }>;

/** Changes the bench; a record that can't be taken in is rejected, and the next one has its turn. */
export async function takeIn(intake: Intake, events: { seq: number; event: Event }[]): Promise<Rejected[]> {
  const { bench, schema, receivedAt } = intake;
  const { clockOffsetMs } = bench.known.machine;
  const rejected: Rejected[] = [];
  const happened = new Map<string, Happened>();
  for (const { seq, event } of events) {
    try {
      const record = readRecord(event, { schema, receivedAt, clockOffsetMs });
      if (record.is === 'poison') rejected.push({ seq, code: record.code, text: record.text });
      else take(intake, record, happened);
    } catch (error) {
      rejected.push({ seq, code: 'INVALID_SCHEMA', text: `it could not be judged: ${messageOf(error).slice(0, 200)}` });
    }
  }
  for (const what of happened.values()) await judgeOccurrences(bench, intake.store, what);
  return rejected;
}

function take(intake: Intake, record: Exclude<PlainRecord, { is: 'poison' }>, happened: Map<string, Happened>): void {
  switch (record.is) {
    case 'facts':
      takeFacts(intake, record);
      observed(happened, record);
      break;
    case 'unchanged':
      takeUnchanged(intake, record);
      observed(happened, record);
      break;
    case 'unknown':
      takeUnknown(intake, record);
      break;
    case 'occurrence':
      takeOccurrence(intake, record, happened);
      break;
    case 'gap':
      takeGap(intake, record);
  }
}

function takeFacts({ bench, schema, receivedAt }: Intake, record: Kind<'facts'>): void {
  const { check, facts, atMs, costMs } = record;
  const { known, draft } = bench;
  const machineId = known.machine.id;
  draft.samples.push(...samplesOf(schema, check, facts, { machineId, atMs }));
  const before = known.facts.get(check);
  if (before && atMs < before.observedMs) return;

  const others = before?.facts && fieldsThatDiffer(before.facts, facts);
  const changes = changesBetween(schema, check, before?.facts, facts, { machineId, atMs, receivedAt }, others);
  const sinceMs = others?.length === 0 ? (before?.sinceMs ?? atMs) : atMs;
  const row = { machineId, check, facts, sinceMs, observedMs: atMs, receivedAt, costMs };
  remember(bench, row, before?.unknown ? undefined : others);
  draft.changes.push(...changes);
  if (before?.facts && changes.length > 0) judgeChange(bench, check, before.facts, atMs);
  judgeFacts(bench, record);
  notBlind(bench, record);
}

/** Without the facts it refers to it says nothing; the agent sends whole ones at least once a day. */
function takeUnchanged({ bench, schema, receivedAt }: Intake, record: Kind<'unchanged'>): void {
  const { check, digest, atMs, costMs } = record;
  const before = bench.known.facts.get(check);
  if (!before?.facts || atMs < before.observedMs || !isDigestOf(digest, check, before.facts)) return;
  const { unknown, ...known } = before;
  remember(bench, { ...known, observedMs: atMs, receivedAt, costMs }, unknown ? undefined : []);
  bench.draft.samples.push(...samplesOf(schema, check, before.facts, { machineId: before.machineId, atMs }));
  judgeFacts(bench, record);
  notBlind(bench, record);
}

/** Never good, never bad: findings stay as they are, and say that nobody knows. */
function takeUnknown({ bench, receivedAt }: Intake, record: Kind<'unknown'>): void {
  const { check, atMs, costMs, reason, detail } = record;
  const before = bench.known.facts.get(check);
  if (before && atMs < before.observedMs) return;
  // For changing reasons it is blind as well; what nobody can mend begins nothing.
  const was = before?.unknown;
  const sinceMs = was && isForGood(was.reason) === isForGood(reason) ? was.sinceMs : atMs;
  const first = { machineId: bench.known.machine.id, check, sinceMs: atMs };
  const row = { ...first, ...before, observedMs: atMs, receivedAt, costMs };
  const again = was?.reason === reason && was.detail === detail && was.sinceMs === sinceMs;
  remember(bench, { ...row, unknown: { reason, detail, sinceMs } }, again ? [] : undefined);
  tellsNothing(bench, record, sinceMs);
}

function takeOccurrence(
  { bench, receivedAt }: Intake,
  record: Kind<'occurrence'>,
  happened: Map<string, Happened>,
): void {
  const { occurred } = record;
  bench.draft.occurrences.push({ ...occurred, machineId: bench.known.machine.id, receivedAt });
  happenedTo(happened, occurred.check).occurred.push(occurred);
}

function takeGap({ bench, place }: Intake, { lost }: Kind<'gap'>): void {
  const { id } = bench.known.machine;
  const detail = { ...place, ...lost };
  bench.draft.audit({ actor: { kind: 'machine', name: id }, action: 'machine.events-lost', object: id, detail });
}

/** `others`: the fields of its facts that are others than before; absent where all of it comes anew, or is in the dark now. */
function remember({ known, pack, draft }: Bench, row: FactRow, others?: readonly string[]): void {
  const before = known.facts.get(row.check)?.observedMs ?? row.observedMs;
  const gaps = known.gaps.get(row.check) ?? [];
  if (row.observedMs > before) known.gaps.set(row.check, [...gaps, row.observedMs - before].slice(-2));
  for (const rule of pack.factRules(row.check)) {
    if (!others || others.some((field) => rule.heeds(row.check, field))) known.calm.delete(rule);
  }
  known.facts.set(row.check, row);
  if (others?.length === 0) draft.seenAgain(row);
  else draft.fact(row);
}

/** Occurrences wait for the end of the batch: a window is judged when all in it are there. */
function observed(happened: Map<string, Happened>, { check, atMs }: Kind<'facts' | 'unchanged'>): void {
  const what = happenedTo(happened, check);
  what.observedMs = Math.max(atMs, what.observedMs ?? 0);
}

function happenedTo(happened: Map<string, Happened>, check: string): Happened {
  const what = happened.get(check) ?? { check, occurred: [] };
  happened.set(check, what);
  return what;
}
