import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base32, idBytes, idText, newId } from '../../shared/id.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a new id', () => {
  it('is a UUID of version 7 and variant 10', () => {
    const text = idText(newId(Date.parse('2026-03-01T00:00:00Z')));
    expect(text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('carries the millisecond it was made in, so that ids sort by it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), (now) => {
        const hex = idText(newId(now)).replaceAll('-', '').slice(0, 12);
        expect(Number.parseInt(hex, 16)).toBe(now);
      }),
    );
  });

  it('is another one each time, also within a millisecond', () => {
    expect(new Set(Array.from({ length: 1000 }, () => idText(newId(1)))).size).toBe(1000);
  });
});

describe('an id as text', () => {
  it('comes back as the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (id) => {
        expect(Uint8Array.from(idBytes(idText(id)) ?? [])).toEqual(id);
      }),
    );
  });

  it.each(['', 'x', '0198c3f2-0000-7000-8000-00000000000', '0198c3f2-0000-7000-8000-00000000000g'])(
    '%j is none',
    (text) => {
      expect(idBytes(text)).toBeUndefined();
    },
  );
});

describe('base32', () => {
  // RFC 4648, section 10, in small letters and without padding.
  it.each([
    ['', ''],
    ['f', 'my'],
    ['fo', 'mzxq'],
    ['foo', 'mzxw6'],
    ['foob', 'mzxw6yq'],
    ['fooba', 'mzxw6ytb'],
    ['foobar', 'mzxw6ytboi'],
  ])('of %j is %j', (text, expected) => {
    expect(base32(bytes(text))).toBe(expected);
  });

  it('of a SHA-256 has 52 letters', () => {
    expect(base32(new Uint8Array(32).fill(255))).toMatch(/^[a-z2-7]{52}$/);
  });
});
