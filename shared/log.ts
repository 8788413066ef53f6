// The one door to pino. Messages are constant, what varies goes into fields;
// info is for changes of state only, never for single events.
import pino from 'pino';

export type Log = pino.Logger;

/** Paths of fields that never reach a log line. */
const SECRETS = ['token', 'secret', 'password', 'ticket', 'authorization', '*.token', '*.secret', '*.authorization'];

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** Writes JSON lines to stderr, synchronously: the last line before a crash is there. */
export function openLog(name: string, level: (typeof LOG_LEVELS)[number]): Log {
  const options: pino.LoggerOptions = {
    name,
    level,
    redact: SECRETS,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: pino.stdSerializers.errWithCause },
  };
  return pino(options, pino.destination({ dest: 2, sync: true }));
}
