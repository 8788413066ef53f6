// From the operating system's error codes to the reasons a check may give.
import { CheckError, type UnknownReasonName } from '../../shared/errors.ts';

const REASONS: Record<string, UnknownReasonName> = {
  EACCES: 'no_permission',
  EPERM: 'no_permission',
  ETIMEDOUT: 'timeout',
  ENOSYS: 'not_supported',
  EOPNOTSUPP: 'not_supported',
  ENOTSUP: 'not_supported',
  EISDIR: 'not_supported',
  ESPIPE: 'not_supported',
};

/** `action` completes the sentence "can't ...". */
export function checkErrorOf(error: unknown, action: string): CheckError {
  return new CheckError(REASONS[errorCode(error)] ?? 'parse_error', `can't ${action}`, error);
}

/** "ENOENT" and the like; "" for what is no system error. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
