import Type from 'typebox';

/** RFC 3339 in UTC: "2026-11-22T13:11:26.000Z". */
export const Time = (description?: string) => Type.String({ format: 'date-time', ...(description && { description }) });

/** A moment in milliseconds as the API writes it. */
export function timeOf(ms: number): string {
  return new Date(ms).toISOString();
}

/** The same for a moment that may be absent. */
export function maybeTimeOf(ms: number | undefined): string | undefined {
  return ms === undefined || ms === 0 ? undefined : timeOf(ms);
}
