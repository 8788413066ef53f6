import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, widthOf } from '../../shared/width.ts';

describe('the width of a text in columns', () => {
  it.each([
    ['ascii', 'pc-1', 4],
    ['kanji', '経理部', 6],
    ['hiragana and katakana', 'ひらカタ', 8],
    ['half-width kana with its voice mark', 'ｶﾞ', 2],
    ['full-width letters and signs', 'ＰＣ！￥', 8],
    ['an ideographic space', '　', 2],
    ['Japanese brackets and the long mark', '「ー」。', 8],
    ['a combining accent', 'e\u0301', 1],
    ['kana with a combining voice mark', 'か\u3099', 2],
    ['a zero-width joiner', 'a\u200db', 2],
    ['an emoji', '💾', 2],
    ['a family of joined emoji', '👩‍👩‍👧', 2],
    ['a sign made an emoji', '⚠️', 2],
    ['Hangul', '한글', 4],
    ['a kanji of the supplementary plane', '𠮷野家', 6],
    ['ambiguous signs', '…─±', 3],
    ['nothing', '', 0],
  ])('of %s', (_, text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('a cut text', () => {
  it('shows that it was cut, and never half a character', () => {
    expect(cut('経理部ノート', 6)).toBe('経理…');
    expect(cut('経理部ノート', 7)).toBe('経理部…');
    expect(cut('abc', 3)).toBe('abc');
    expect(cut('abc', 0)).toBe('');
  });

  it('always fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(30), (text, width) => {
        expect(widthOf(cut(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});
