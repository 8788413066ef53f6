import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../collector/domain/canonical-json.ts';
import { freeze, isIntact, type Seen, type Snapshot } from '../../../../collector/domain/tickets/evidence.ts';
import { aFinding, aTicket } from '../builders.ts';

const AT = Date.UTC(2026, 10, 20, 12);

function seen(over: Partial<Seen> = {}): Seen {
  const { id, kind, title, severity, observedMs } = aTicket();
  return {
    ticket: { id, kind, title, severity, observedMs },
    machines: [],
    facts: [],
    findings: [],
    changes: [],
    ...over,
  };
}

const opened = { at: AT, because: 'opened', ordinal: 1 } as const;
const bodyOf = (frozen: { body: string }): Snapshot => JSON.parse(frozen.body);

describe('evidence', () => {
  it('is one text with a hash that anybody can count again', () => {
    const frozen = freeze(seen({ findings: [aFinding()] }), opened);
    expect(frozen.hash).toBe(createHash('sha256').update(frozen.body).digest('hex'));
    expect(isIntact(frozen)).toBe(true);
    expect(isIntact({ ...frozen, body: frozen.body.replace('"high"', '"low"') })).toBe(false);
    expect(bodyOf(frozen)).toMatchObject({ schema: 1, takenAt: AT, because: 'opened', leftOut: {} });
  });

  it('says how much had no room, and keeps what weighs most', () => {
    const fact = (check: string, bytes: number) => ({
      check,
      facts: { text: 'x'.repeat(bytes) },
      sinceMs: 1,
      observedMs: 2,
    });
    const findings = Array.from({ length: 40 }, (_, index) => aFinding({ subject: `volume-${index}` }));
    const frozen = freeze(seen({ facts: [fact('volumes', 2000), fact('software', 20_000)], findings }), opened, 10_000);
    const { facts, findings: kept, leftOut } = bodyOf(frozen);
    expect(facts.map(({ check }) => check)).toEqual(['volumes']);
    expect(leftOut.facts).toBe(1);
    expect(kept.length + (leftOut.findings ?? 0)).toBe(40);
    expect(leftOut.findings).toBeGreaterThan(0);
    expect(kept[0]?.subject).toBe('volume-0');
  });

  it('never grows over its limit, whatever it is made of', () => {
    const items = fc.array(fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 400 }) }), { maxLength: 60 });
    fc.assert(
      fc.property(items, items, fc.integer({ min: 2500, max: 20_000 }), (changes, machines, bytes) => {
        const given = { changes, machines } as unknown as Partial<Seen>;
        const frozen = freeze(seen(given), opened, bytes);
        expect(Buffer.byteLength(frozen.body)).toBeLessThanOrEqual(bytes);
        const body = bodyOf(frozen);
        expect(body.changes.length + (body.leftOut.changes ?? 0)).toBe(changes.length);
        expect(body.machines.length + (body.leftOut.machines ?? 0)).toBe(machines.length);
      }),
    );
  });
});

describe('canonical JSON', () => {
  it('is the same text for the same value, in whatever order its keys came', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 'é' }], a: null })).toBe('{"a":null,"b":[{"c":"é","d":1}]}');
  });

  it('keeps every value of JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isDeepStrictEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value)))).toBe(true);
      }),
    );
  });
});
