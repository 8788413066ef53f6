// One small class per way of failing. Edges throw them; the core returns values.
// `code` is for programs, `message` for people: it names the place and the mend.
import type { Language } from './language.ts';
import type { Text } from './text.ts';

interface Options {
  code: string;
  retryable?: boolean;
  cause?: unknown;
}

abstract class DesksideError extends Error {
  readonly code: string;
  readonly retryable: boolean;
  /** Where it is for whoever uses a program, not only for the log. */
  readonly text: Text | undefined;

  constructor(message: string | Text, { code, retryable = false, cause }: Options) {
    super(typeof message === 'string' ? message : message.en, { cause });
    this.name = new.target.name;
    this.text = typeof message === 'string' ? undefined : message;
    this.code = code;
    this.retryable = retryable;
  }
}

/** A configuration, rule or data file, or the folder it lies in, can't be used. */
export class ConfigError extends DesksideError {}

/** Why a check could not tell; the same names as the wire's UnknownReason. */
export type UnknownReasonName =
  | 'no_permission'
  | 'timeout'
  | 'tool_missing'
  | 'not_supported'
  | 'parse_error'
  | 'stale_source';

/** A check could not tell. Becomes an observation `unknown(reason)`, never a crash. */
export class CheckError extends DesksideError {
  readonly reason: UnknownReasonName;

  constructor(reason: UnknownReasonName, message: string, cause?: unknown) {
    super(message, { code: reason, cause });
    this.reason = reason;
  }
}

/** The other side broke the protocol. `closeCode` is what the socket is closed with. */
export class ProtocolError extends DesksideError {
  readonly closeCode: number;

  constructor(closeCode: number, code: string, message: string, cause?: unknown) {
    super(message, { code, cause });
    this.closeCode = closeCode;
  }
}

/** A notification could not be delivered; `retryable` says whether waiting may help. */
export class DeliveryError extends DesksideError {}

/** A person's request can't be met. `status` is the HTTP status it maps to. */
export class RequestError extends DesksideError {
  readonly status: number;
  /** A line for each thing that is wrong, where there are several: "own.yaml:12: ..." */
  readonly problems: readonly string[];

  constructor(status: number, code: string, message: string, cause?: unknown, problems: readonly string[] = []) {
    super(message, { code, cause });
    this.status = status;
    this.problems = problems;
  }
}

/** The store can't do what was asked now: locked, full, broken, or overtaken by another change. */
export class StoreError extends DesksideError {}

/** The message of anything thrown, with its causes: "a: b: c"; a cause that the message has named already once only. */
export function messageOf(error: unknown, language: Language = 'en'): string {
  if (!(error instanceof Error)) return String(error);
  const said = (error instanceof DesksideError && error.text?.[language]) || error.message;
  const cause = error.cause === undefined ? '' : messageOf(error.cause, language);
  return said.includes(cause) ? said : `${said}: ${cause}`;
}
