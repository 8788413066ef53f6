// The one door to pino. Messages are constant, what varies goes into fields;
// info is for changes of state only, never for single events.
import { isatty } from 'node:tty';
import pino from 'pino';
import { plain } from './plain.ts';
import { described } from './text.ts';

export type Log = pino.Logger;

/** Paths of fields that never reach a log line. */
const SECRETS = ['token', 'secret', 'password', 'ticket', 'authorization', '*.token', '*.secret', '*.authorization'];

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export const LOG_LEVEL_SAYS = described({ en: LOG_LEVELS.join(', '), ja: `ログのレベル: ${LOG_LEVELS.join('、')}` });

/** https://getpino.io/#/docs/api?id=levels */
const INFO = 30;

/** What is kept of the lines that can't be written: the disk is full, the terminal is gone. */
const WAITING_BYTES = 256 * 1024;

/** Writes to stderr: lines for people on a terminal, else JSON. Synchronously: the last line before a crash is there. */
export function openLog(name: string, level: (typeof LOG_LEVELS)[number]): Log {
  const options: pino.LoggerOptions = {
    name,
    level,
    redact: SECRETS,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: pino.stdSerializers.errWithCause },
  };
  const stderr = pino.destination({ dest: 2, sync: true, maxLength: WAITING_BYTES });
  // A program whose log can't be written goes on.
  stderr.on('error', () => undefined);
  return pino(options, isatty(2) ? { write: (line: string) => void stderr.write(forPeople(line)) } : stderr);
}

/** `09:30:00 deskside-agent: check can not tell (check: logins, reason: tool_missing)` */
export function forPeople(line: string): string {
  const { level, time, pid: _, hostname: __, name, msg, ...fields } = JSON.parse(line) as Record<string, unknown>;
  const at = new Date(String(time)).toLocaleTimeString('en-GB');
  const loud = Number(level) > INFO ? `${pino.levels.labels[Number(level)]}: ` : '';
  const details = Object.entries(fields).map(([key, value]) => `${key}: ${textOf(value)}`);
  const more = details.length > 0 ? ` (${details.join(', ')})` : '';
  return `${plain(`${at} ${name}: ${loud}${msg}${more}`)}\n`;
}

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return 'message' in value ? String(value.message) : JSON.stringify(value);
}
