// The pieces that settings are made of.
import { isIP } from 'node:net';
import Type from 'typebox';
import { DURATION_PATTERN, parseDuration } from '../../shared/duration.ts';
import { described, type Text } from '../../shared/text.ts';

/** Unknown keys are errors. */
export const closed = { additionalProperties: false };

export function section<Properties extends Type.TProperties>(properties: Properties) {
  return Type.Object(properties, { ...closed, default: {} });
}

export function duration(fallback: string, { en, ja }: Text) {
  return Type.String({
    pattern: DURATION_PATTERN,
    default: fallback,
    ...described({ en: `${en}; like 90s, 15m, 4h`, ja: `${ja}。例: 90s、15m、4h` }),
  });
}

/** What stands in a certificate and between "wss://" and the port. */
export function hostName() {
  return Type.Refine(
    Type.String({ description: 'a DNS name (an international one as xn--...) or IP address, without scheme and port' }),
    (name) => (isIP(name) ? !name.includes('%') : DNS_NAME.test(name)),
  );
}

/** RFC 1123, and "_", which names of Windows machines may have; the last label is never a number. */
const DNS_NAME = /^(?=.{1,253}$)((?!-)[a-z0-9_-]{1,63}(?<!-)\.)*(?!-|\d+$)[a-z0-9_-]{1,63}(?<!-)$/i;

/** Milliseconds of a duration that the schema has checked. */
export function milliseconds(duration: string): number {
  return parseDuration(duration) ?? 0;
}
