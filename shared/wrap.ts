// Lines that fit a terminal. Latin words stay whole; Japanese, which has no spaces, breaks before words that
// are not mere endings, and never before or after a sign that belongs to its neighbour (JIS X 4051).
import { graphemesOf, widthOf } from './width.ts';

// Made when they are needed: an agent that runs has no use for them.
let words: Intl.Segmenter | undefined;
const WIDE = '\\u2e80-\\ud7ff\\uf900-\\uffef\\u{1b000}-\\u{3fffd}';
const RUNS = new RegExp(`[${WIDE}]+|[^${WIDE}]+`, 'gu');
const WIDE_RUN = new RegExp(`^[${WIDE}]`, 'u');
const NEVER_FIRST = /^[、。，．・：；？！）」』】〉》ーゝゞ々ぁぃぅぇぉっゃゅょァィゥェォッャュョ),.:;!?\]]/;
const NEVER_LAST = /[（「『【〈《([]$/;

/** The lines of a text, each at most `width` columns wide; line breaks of its own stay. */
export function wrapped(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrappedLine(line, width));
}

function wrappedLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const unit of unitsOf(line)) {
    if (widthOf(current + unit) <= width) current += unit;
    else {
      const pieces = piecesOf(unit.trimStart(), width);
      if (current !== '') lines.push(current);
      lines.push(...pieces.slice(0, -1));
      current = pieces.at(-1) ?? '';
    }
  }
  return [...lines, current];
}

/** What stays together, with the white space before it. */
function unitsOf(line: string): string[] {
  const units: string[] = [];
  for (const chunk of line.match(/\s*\S+/g) ?? []) {
    for (const word of wordsOf(chunk)) {
      const before = units.at(-1);
      if (before !== undefined && belongTogether(before, word)) units[units.length - 1] += word;
      else units.push(word);
    }
  }
  return units;
}

function segmented(run: string): Intl.Segments {
  words ??= new Intl.Segmenter('ja', { granularity: 'word' });
  return words.segment(run);
}

function wordsOf(chunk: string): string[] {
  const [, space = '', text = ''] = /^(\s*)(.*)$/s.exec(chunk) ?? [];
  const [first = '', ...rest] = (text.match(RUNS) ?? []).flatMap((run) =>
    WIDE_RUN.test(run) ? [...segmented(run)].map(({ segment }) => segment) : [run],
  );
  return [space + first, ...rest];
}

/** What is written in hiragana ends the word before it; kanji in a row are mostly one word. */
function belongTogether(before: string, word: string): boolean {
  if (/^\s*\p{sc=Hiragana}/u.test(word)) return true;
  if (/^\p{sc=Han}+$/u.test(word)) return NEVER_LAST.test(before) || /(^|[^\p{sc=Han}])\p{sc=Han}{1,3}$/u.test(before);
  return NEVER_FIRST.test(word) || (NEVER_LAST.test(before) && !/^\s/.test(word));
}

/** One that no line has room for, such as a path, is broken anywhere. */
function piecesOf(unit: string, width: number): string[] {
  const pieces = [''];
  for (const grapheme of graphemesOf(unit)) {
    const piece = pieces.at(-1) ?? '';
    if (piece === '' || widthOf(piece + grapheme) <= width) pieces[pieces.length - 1] = piece + grapheme;
    else pieces.push(grapheme);
  }
  return pieces;
}
