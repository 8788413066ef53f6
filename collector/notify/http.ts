// The one door to undici for everything that leaves the collector.
import { request } from 'undici';
import { seconds } from '../../shared/duration.ts';
import { DeliveryError, messageOf } from '../../shared/errors.ts';

const TIMEOUT_MS = seconds(15);
/** Gone: the receiver wants no more. Any other answer may come from a proxy or a broken deployment. */
const NEVER_AGAIN = 410;

/**
 * Posts a body once; redirects are not followed.
 * @throws DeliveryError unless the answer is 2xx.
 */
export async function post(
  url: string,
  headers: Record<string, string>,
  body: string,
  signal: AbortSignal,
): Promise<void> {
  const status = await statusOf(url, headers, body, signal);
  if (status >= 200 && status < 300) return;
  const retryable = status !== NEVER_AGAIN;
  throw new DeliveryError(`${new URL(url).host} answered ${status}`, { code: `HTTP_${status}`, retryable });
}

async function statusOf(
  url: string,
  headers: Record<string, string>,
  body: string,
  signal: AbortSignal,
): Promise<number> {
  try {
    const limits = { headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS };
    const answer = await request(url, { method: 'POST', headers, body, signal, ...limits });
    await answer.body.dump();
    return answer.statusCode;
  } catch (error) {
    const text = `${new URL(url).host} could not be reached: ${messageOf(error)}`;
    throw new DeliveryError(text, { code: 'UNREACHABLE', retryable: true, cause: error });
  }
}
