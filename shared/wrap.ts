// Lines that fit a terminal. Latin words stay whole; Japanese, which has no spaces, breaks between words,
// and never before or after a sign that belongs to its neighbour (JIS X 4051).
import { graphemesOf, widthOf } from './width.ts';

const WORDS = new Intl.Segmenter('ja', { granularity: 'word' });
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
  for (const chunk of line.match(/\s*\S+/g) ?? []) {
    for (const unit of unitsOf(chunk)) {
      if (widthOf(current + unit) <= width) current += unit;
      else {
        const pieces = piecesOf(unit.trimStart(), width);
        if (current !== '') lines.push(current);
        lines.push(...pieces.slice(0, -1));
        current = pieces.at(-1) ?? '';
      }
    }
  }
  return [...lines, current];
}

/** What stays together, of a text with white space at most before it. */
function unitsOf(chunk: string): string[] {
  const words = (chunk.match(RUNS) ?? []).flatMap((run) =>
    WIDE_RUN.test(run) ? [...WORDS.segment(run)].map(({ segment }) => segment) : [run],
  );
  const units: string[] = [];
  for (const word of words) {
    const before = units.at(-1);
    const together =
      before !== undefined && (NEVER_FIRST.test(word) || NEVER_LAST.test(before) || before.trim() === '');
    if (together) units[units.length - 1] += word;
    else units.push(word);
  }
  return units;
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
