// The unified log of macOS, one JSON object a line: `log show --style ndjson`.
import { parseJson, textAt } from './json.ts';

export interface LogRecord {
  atMs: number;
  /** Name of the program: "sshd-session". */
  process: string;
  message: string;
}

/** In the order of the log; its last line only counts. */
export function parseUnifiedLog(text: string): LogRecord[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .flatMap((line) => {
      const entry = parseJson(line, 'log show');
      const atMs = timeOf(textAt(entry, 'timestamp'));
      const message = textAt(entry, 'eventMessage');
      if (atMs === undefined || message === undefined) return [];
      const path = textAt(entry, 'processImagePath') ?? '';
      return [{ atMs, process: path.slice(path.lastIndexOf('/') + 1), message }];
    });
}

/** "2025-11-22 09:10:00.123456+0100" */
function timeOf(stamp = ''): number | undefined {
  const [, day, time, hour, minute] = /^(\S+) ([\d:]+\.?\d{0,3})\d*([+-]\d\d)(\d\d)$/.exec(stamp) ?? [];
  return day === undefined ? undefined : Date.parse(`${day}T${time}${hour}:${minute}`);
}
