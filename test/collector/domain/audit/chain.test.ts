import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEGINNING, type ChainedAudit, CUT, hashOf } from '../../../../collector/domain/audit/chain.ts';
import { openVerifier } from '../../../../collector/domain/audit/verify.ts';
import type { AuditRow } from '../../../../collector/domain/work.ts';

function chainOf(length: number, previous = BEGINNING, from = 1): ChainedAudit[] {
  const rows: ChainedAudit[] = [];
  for (let no = from; no < from + length; no++) {
    const before = rows.at(-1)?.hash ?? previous;
    const actor = { kind: 'person', name: 'aiko' } as const;
    const row: AuditRow = { id: `id-${no}`, at: no, actor, action: 'a', object: 'o', detail: { no } };
    rows.push({ ...row, no, previous: before, hash: hashOf(row, no, before) });
  }
  return rows;
}

function verified(rows: ChainedAudit[], written: number, anchors: Parameters<typeof openVerifier>[0] = []) {
  const verifier = openVerifier(anchors);
  for (const row of rows) verifier.take(row);
  return verifier.end(written);
}

const rowsAndPlace = fc
  .integer({ min: 2, max: 30 })
  .chain((length) => fc.tuple(fc.constant(length), fc.nat(length - 1)));

describe('the chain of the audit', () => {
  it('is intact as it was written', () => {
    expect(verified(chainOf(20), 20)).toMatchObject({ rows: 20, first: 1, last: 20, faults: [] });
    expect(verified([], 0)).toMatchObject({ rows: 0, faults: [] });
  });

  it('tells of any row that is missing', () => {
    fc.assert(
      fc.property(rowsAndPlace, ([length, place]) => {
        const { faults } = verified(chainOf(length).toSpliced(place, 1), length);
        expect(faults).toContainEqual({ is: 'removed', no: place + 1, to: place + 1 });
      }),
    );
  });

  it('tells of any row that is another', () => {
    fc.assert(
      fc.property(rowsAndPlace, fc.constantFrom('id', 'action', 'object'), ([length, place], field) => {
        const rows = chainOf(length).map((row, index) => (index === place ? { ...row, [field]: 'forged' } : row));
        expect(verified(rows, length).faults).toEqual([{ is: 'changed', no: place + 1 }]);
      }),
    );
  });

  it('tells of rows that changed places, though each has the number of its place', () => {
    const [first, second, ...more] = chainOf(5) as [ChainedAudit, ChainedAudit, ...ChainedAudit[]];
    const { faults } = verified([{ ...second, no: 1 }, { ...first, no: 2 }, ...more], 5);
    expect(faults.map(({ is }) => is)).toContain('changed');
  });

  it('tells of a chain that was made anew, by the anchor of the day before', () => {
    const anchors = [{ name: '2026-11-21', no: 3, hash: chainOf(5)[2]!.hash, at: 3 }];
    expect(verified(chainOf(5), 5, anchors)).toMatchObject({ anchors: 1, faults: [] });
    const forged = chainOf(5, 'f'.repeat(64)).map((row, index) =>
      index === 0 ? { ...row, previous: BEGINNING } : row,
    );
    expect(verified(forged, 5, anchors).faults.map(({ is }) => is)).toContain('not-anchored');
  });

  it('begins where older rows were forgotten', () => {
    const rows = chainOf(10);
    const cut = { name: CUT, no: 4, hash: rows[3]!.hash, at: 4 };
    expect(verified(rows.slice(4), 10, [cut])).toMatchObject({ first: 5, faults: [] });
    expect(verified(rows.slice(5), 10, [cut]).faults).toEqual([{ is: 'removed', no: 5, to: 5 }]);
  });

  it('says nothing of rows from before there was a chain, but not in its middle', () => {
    const old = chainOf(2).map((row) => ({ ...row, previous: '', hash: '' }));
    expect(verified([...old, ...chainOf(3, BEGINNING, 3)], 5)).toMatchObject({ unchained: 2, rows: 3, faults: [] });
    const blanked = chainOf(3).map((row, index) => (index === 1 ? { ...row, hash: '' } : row));
    expect(verified(blanked, 3).faults).toContainEqual({ is: 'changed', no: 2 });
  });
});
