import type { LogEntry } from './logins.lines.ts';

/** What a source of log entries yields in one run. */
export interface LogReading<Position> {
  /** New ones, oldest first. None when a source is opened: what was there before is history. */
  entries: LogEntry[];
  position: Position;
  /** Time of the last entry that was read; absent when nothing was there. */
  untilMs?: number;
  /** When a source is opened, and if that is cheap: all of the last 24 hours, for the count alone. */
  yesterday?: LogEntry[];
}
