// Text from machines and people may hold what a terminal would obey: escape
// sequences, line breaks, marks that turn the direction of writing.

const OBEYED = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** One line that a terminal only shows: "\x1b" stands where the character was. */
export function plain(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/g, ' ').replaceAll(OBEYED, escapeOf);
}

/** The same for texts of several lines. */
export function plainLines(text: string): string[] {
  return text.split(/\r?\n/).map(plain);
}

/** JSON leaves some of them as they are; its own escapes mean the same to whoever parses it. */
export function plainJson(json: string): string {
  return json.replaceAll(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, unicodeEscapeOf);
}

function escapeOf(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : unicodeEscapeOf(character);
}

function unicodeEscapeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
