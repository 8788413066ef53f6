import type { Json } from '../tables/column.ts';

export const toJson = (value: unknown): Json => JSON.stringify(value);

/** What this store wrote itself; the column says of which type it is. */
export const fromJson = <T>(text: Json): T => JSON.parse(text) as T;
