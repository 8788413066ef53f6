import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openSpool, type Spool } from '../../../agent/uplink/spool.ts';
import { log, numbered, numberOf, ownFolder, pendingOf, ROUTINE, URGENT } from './bench.ts';

/** What a faithful collector would know, and whether the spool ever tells it anything untrue. */
class Oracle {
  readonly committed = new Map<string, number>();
  acked = 0;
  next = 1;

  /** Everything above the watermark is there or covered, in order, and nothing has changed its number. */
  check(spool: Spool, lane: typeof ROUTINE | typeof URGENT): void {
    const { epoch, nextSeq } = spool.place(lane);
    let expected = this.acked + 1;
    for (const { seq, event } of pendingOf(spool, lane, this.acked)) {
      expect(event.gap?.from_seq ?? seq).toBeLessThanOrEqual(expected);
      expect(seq).toBeGreaterThanOrEqual(expected);
      if (!event.gap) expect(numberOf(event)).toBe(this.committed.get(`${epoch} ${seq}`));
      expected = seq + 1;
    }
    expect(expected).toBe(nextSeq);
    expect(nextSeq).toBe(this.next);
  }
}

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('append' as const), count: fc.integer({ min: 1, max: 30 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('ack' as const), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('rewind' as const), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('set aside' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type World = { spool: Spool; lane: typeof ROUTINE | typeof URGENT; oracle: Oracle; value: number; reopen: () => Spool };

const take: { [Name in Step['do']]: (world: World, each: Extract<Step, { do: Name }>) => void } = {
  append(world, { count }) {
    const { spool, lane, oracle } = world;
    const { epoch } = spool.place(lane);
    const entries = Array.from({ length: count }, () => numbered(world.value++, lane, `check-${world.value % 3}`, 100));
    spool.append(entries);
    for (const { event } of entries) oracle.committed.set(`${epoch} ${oracle.next++}`, numberOf(event)!);
  },
  ack({ spool, lane, oracle }, { share }) {
    oracle.acked += Math.floor(share * (oracle.next - 1 - oracle.acked));
    spool.acked(lane, spool.place(lane).epoch, oracle.acked);
  },
  rewind({ spool, lane, oracle }, { share }) {
    oracle.acked = Math.floor(share * oracle.acked);
    spool.acked(lane, spool.place(lane).epoch, oracle.acked);
  },
  'set aside'({ spool, lane, oracle }) {
    const [first] = spool.next(lane, oracle.acked, 1, 1);
    if (first) spool.setAside(lane, first.seq, 'TOO_LARGE', 'as a test');
  },
  reopen(world) {
    world.spool.close();
    world.spool = world.reopen();
  },
};

it('never reuses a number and loses nothing that no gap tells of', () => {
  const folder = ownFolder();
  let run = 0;
  fc.assert(
    fc.property(fc.constantFrom(ROUTINE, URGENT), fc.array(step, { minLength: 5, maxLength: 40 }), (lane, steps) => {
      const path = join(folder, `spool-${run++}.db`);
      const reopen = () => openSpool(path, { log, maxBytes: 20_000, minFreeBytes: 0, floorBytes: 0 });
      const world: World = { spool: reopen(), lane, oracle: new Oracle(), value: 0, reopen };
      for (const each of steps) {
        take[each.do](world, each as never);
        world.oracle.check(world.spool, lane);
        expect(world.spool.stats().bytes).toBeLessThanOrEqual(20_000);
      }
      world.spool.close();
    }),
    { numRuns: 25 },
  );
}, 60_000);
