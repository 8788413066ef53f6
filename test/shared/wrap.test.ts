import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../shared/width.ts';
import { wrapped } from '../../shared/wrap.ts';

describe('a text in lines', () => {
  it.each<[string, string, number, string[]]>([
    ['keeps Latin words whole', 'what was told to whom', 10, ['what was', 'told to', 'whom']],
    ['counts a kanji as two columns', '監査記録', 8, ['監査記録']],
    ['breaks Japanese between words', '検出された問題を表示', 12, ['検出された', '問題を表示']],
    ['begins no line with a full stop', '一覧を表示。', 10, ['一覧を', '表示。']],
    ['begins no line with a bracket that closes', '一覧 (既定)', 10, ['一覧', '(既定)']],
    ['ends no line with a bracket that opens', 'あいう「表示」', 8, ['あいう', '「表示」']],
    ['keeps a short word of kanji whole', '登録と環境変数', 10, ['登録と', '環境変数']],
    ['keeps an ending with its word', '対応を再開します', 10, ['対応を', '再開します']],
    ['breaks what has no room anywhere', '/var/lib/deskside', 8, ['/var/lib', '/desksid', 'e']],
    ['keeps line breaks of its own', 'one\ntwo', 20, ['one', 'two']],
    ['has an empty line for nothing', '', 20, ['']],
  ])('%s', (_, text, width, lines) => {
    expect(wrapped(text, width)).toEqual(lines);
  });

  it('always fits, and loses nothing but white space', () => {
    const pieces = fc.constantFrom(
      'チケット',
      '表示',
      'を',
      'します',
      '。',
      '（',
      '）',
      '「',
      'PC',
      ' ',
      'a-b',
      '💾',
      'ー',
      'x'.repeat(30),
    );
    fc.assert(
      fc.property(fc.array(pieces), fc.integer({ min: 4, max: 60 }), (parts, width) => {
        const lines = wrapped(parts.join(''), width);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(parts.join('').replaceAll(' ', ''));
      }),
    );
  });
});
