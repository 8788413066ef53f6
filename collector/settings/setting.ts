// The pieces that settings are made of.
import Type from 'typebox';
import { DURATION_PATTERN, parseDuration } from '../../shared/duration.ts';

/** Unknown keys are errors. */
export const closed = { additionalProperties: false };

export function section<Properties extends Type.TProperties>(properties: Properties) {
  return Type.Object(properties, { ...closed, default: {} });
}

export function duration(fallback: string, description: string) {
  return Type.String({
    pattern: DURATION_PATTERN,
    default: fallback,
    description: `${description}; like 90s, 15m, 4h`,
  });
}

/** Milliseconds of a duration that the schema has checked. */
export function milliseconds(duration: string): number {
  return parseDuration(duration) ?? 0;
}
