// Why a connection ends, for every way a step of it can fail.
import { CloseCode } from '../../proto/frames.ts';
import { ProtocolError, StoreError } from '../../shared/errors.ts';
import type { Parting } from './channel.ts';

const MINUTE_MS = 60_000;

const RETRY_AFTER_MS: Partial<Record<number, number>> = {
  [CloseCode.AUTH_FAILED]: 15 * MINUTE_MS,
  [CloseCode.PENDING_APPROVAL]: 5 * MINUTE_MS,
  [CloseCode.REVOKED]: 24 * 60 * MINUTE_MS,
  [CloseCode.SUPERSEDED]: MINUTE_MS,
  [CloseCode.VERSION]: 60 * MINUTE_MS,
  [CloseCode.QUOTA]: MINUTE_MS,
  [CloseCode.OVERLOADED]: 30_000,
};

export function refusal(closeCode: CloseCode, code: string, text: string): ProtocolError {
  return new ProtocolError(closeCode, code, text);
}

/** What the agent is told about an error. Nothing of the collector's inside leaves it. */
export function partingFor(error: unknown): Parting {
  if (error instanceof ProtocolError) return parting(error.closeCode, error.code, error.message);
  if (error instanceof StoreError && error.code === 'FENCED') {
    return parting(CloseCode.SUPERSEDED, 'SUPERSEDED', 'A newer session of this machine has taken over.');
  }
  if (error instanceof StoreError && error.retryable) {
    return parting(
      CloseCode.OVERLOADED,
      'OVERLOADED',
      'The collector can not store anything now. Nothing is lost: send it again later.',
    );
  }
  return parting(
    CloseCode.INTERNAL,
    'INTERNAL',
    'The collector failed. Nothing was acknowledged: send it again later.',
  );
}

function parting(closeCode: number, code: string, text: string): Parting {
  const retryAfterMs = RETRY_AFTER_MS[closeCode];
  return retryAfterMs === undefined ? { closeCode, code, text } : { closeCode, code, text, retryAfterMs };
}
