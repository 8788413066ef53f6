// The door of the machines: one batch, judged and committed as a whole.
import type { Rejected } from '../../proto/gen/types.ts';
import type { Complaints } from '../../shared/complaints.ts';
import { StoreError } from '../../shared/errors.ts';
import type { Hider } from '../domain/quiet/quiet.ts';
import type { Commit } from '../store/commit.ts';
import type { Receipt, Received } from './doors.ts';
import { Draft } from './draft.ts';
import { finished } from './finish.ts';
import type { Bench } from './judging/bench.ts';
import { hushNew } from './judging/hushing.ts';
import { raiseAlarms } from './judging/security.ts';
import { raiseTickets } from './judging/worsening.ts';
import { forgetLongClear, type Known, type Memory, markOf } from './memory.ts';
import type { DeskOptions } from './options.ts';
import { takeIn } from './receive/intake.ts';
import { place } from './receive/lane.ts';

type Numbered = Parameters<typeof takeIn>[1][number];

export interface ReceiveOptions extends DeskOptions {
  hiders: readonly Hider[];
  /** One bad agent, or one that is newer than this collector, must not fill the log. */
  complaints: Complaints;
}

/** The caller sees to it that a machine's batches come one at a time. */
export async function receiveBatch(options: ReceiveOptions, memory: Memory, batch: Received): Promise<Receipt> {
  const known = await memory.of(batch.machineId);
  const mark = markOf(batch.lane, batch.epoch);
  const placed = place(batch, known.marks.get(mark) ?? 0);
  switch (placed.is) {
    case 'seen':
      return { is: 'committed', ackedSeq: placed.ackedSeq, rejected: [] };
    case 'hole':
      return { is: 'sequence-gap', expectedSeq: placed.expectedSeq };
    case 'new': {
      const { from, ackedSeq } = placed;
      const { machineId, lane, epoch, generation } = batch;
      const progress = { watermark: { machineId, lane, epoch, ackedSeq }, from, generation };
      try {
        const { commit, rejected } = await judged(options, known, batch, placed.events);
        await options.store.commit({ ...commit, progress, journal: journalOf(batch) });
        known.marks.set(mark, ackedSeq);
        forgetLongClear(known, batch.receivedAt);
        return { is: 'committed', ackedSeq, rejected };
      } catch (error) {
        // It was changed while judging; only the store knows what is true now.
        memory.drop(machineId);
        if (!(error instanceof StoreError && error.code === 'CONSTRAINT')) throw error;
        await options.store.commit({ progress, journal: journalOf(batch) });
        return { is: 'committed', ackedSeq, rejected: refused(options, batch, placed.events, error) };
      }
    }
  }
}

/** What no table takes would come again for ever, and block its lane: only its bytes are kept. */
function refused(options: ReceiveOptions, batch: Received, events: Numbered[], err: StoreError): Rejected[] {
  const { machineId, lane, receivedAt } = batch;
  const repeated = options.complaints.due(`unstorable ${machineId}`, receivedAt);
  if (repeated !== undefined) {
    const about = { err, machineId, lane, events: events.length, repeated };
    options.log.error(about, 'a batch could not be stored, only its bytes');
  }
  return events.map(({ seq }) => ({ seq, code: 'INVALID_SCHEMA', text: 'its batch could not be stored' }));
}

async function judged(
  options: ReceiveOptions,
  known: Known,
  batch: Received,
  events: Numbered[],
): Promise<{ commit: Commit; rejected: Rejected[] }> {
  const { store, pack, schema, policy, targets } = options;
  const { lane, epoch, receivedAt } = batch;
  const draft = new Draft(receivedAt, targets);
  const bench: Bench = { known, pack: pack(), policy: policy(), draft, alarms: [] };
  const rejected = await takeIn({ bench, store, schema, receivedAt, place: { lane, epoch } }, events);
  if (rejected.length > 0) complain(options, batch, rejected);
  await raiseAlarms(bench, store);
  await raiseTickets(bench, store);
  await hushNew(bench, options.hiders, store);
  return { commit: await finished(options, draft), rejected };
}

function complain({ complaints, log }: ReceiveOptions, batch: Received, rejected: Rejected[]): void {
  const { machineId, lane, epoch, receivedAt } = batch;
  const repeated = complaints.due(`rejected ${machineId}`, receivedAt);
  if (repeated === undefined) return;
  log.warn({ machineId, lane, epoch, rejected: rejected.slice(0, 5), repeated }, 'records rejected');
}

/** The bytes as they came, trimmed or not: what is stored is what was received. */
function journalOf({ machineId, lane, epoch, firstSeq, events, receivedAt, raw }: Received) {
  return { machineId, lane, epoch, firstSeq, count: events.length, receivedAt, ...raw };
}
