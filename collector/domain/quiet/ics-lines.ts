// The lines of an iCalendar file with their numbers: the library that understands them
// does not say where anything stood.

/** One unfolded line. */
export interface Line {
  /** The number of its first physical line, from 1. */
  number: number;
  /** In capitals: "DTSTART". */
  name: string;
  text: string;
  /** What follows the first colon outside quotes. */
  value: string;
}

/** The lines of one VEVENT, without those of what is nested in it. */
export interface Block {
  number: number;
  lines: Line[];
}

export interface Outline {
  lines: Line[];
  events: Block[];
  /** Components beside the events: "VTODO". */
  others: Line[];
}

/** RFC 5545, 3.1: a line that begins with a blank goes on with the line before. */
export function outlineOf(text: string): Outline {
  const lines = unfolded(text);
  const outline: Outline = { lines, events: [], others: [] };
  const open: string[] = [];
  for (const line of lines) {
    const kind = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN') {
      open.push(kind);
      if (open.length !== 2) continue;
      if (kind === 'VEVENT') outline.events.push({ number: line.number, lines: [] });
      else outline.others.push({ ...line, name: kind });
    } else if (line.name === 'END') open.pop();
    else if (open.length === 2 && open[1] === 'VEVENT') outline.events.at(-1)?.lines.push(line);
  }
  return outline;
}

function unfolded(text: string): Line[] {
  const lines: Line[] = [];
  for (const [index, physical] of text.split(/\r?\n/).entries()) {
    const last = lines.at(-1);
    if (/^[ \t]/.test(physical) && last) lines[lines.length - 1] = lineOf(last.number, last.text + physical.slice(1));
    else if (physical.trim() !== '') lines.push(lineOf(index + 1, physical));
  }
  return lines;
}

function lineOf(number: number, text: string): Line {
  const [, name = '', value = ''] = /^([^:;]*)(?:;(?:"[^"]*"|[^":])*)?:?(.*)$/s.exec(text) ?? [];
  return { number, name: name.toUpperCase(), text, value };
}
