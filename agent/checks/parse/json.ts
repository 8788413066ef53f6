// JSON that other programs print: any field may be missing or of another type.
import { CheckError } from '../../../shared/errors.ts';

/** @throws CheckError parse_error naming `source`. */
export function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CheckError('parse_error', `${source} printed no valid JSON`, error);
  }
}

/** What lies at the end of the path; undefined as soon as there is nothing. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

export function numberAt(value: unknown, ...path: (string | number)[]): number | undefined {
  const found = at(value, ...path);
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}

export function textAt(value: unknown, ...path: (string | number)[]): string | undefined {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

export function itemsAt(value: unknown, ...path: (string | number)[]): unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

export function flagAt(value: unknown, ...path: (string | number)[]): boolean | undefined {
  const found = at(value, ...path);
  return typeof found === 'boolean' ? found : undefined;
}

/**
 * Many or one: PowerShell writes a list of one as the thing itself, an empty one as
 * null, and version 5.1 some lists as {"value":[...],"Count":n}.
 */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (value === undefined || value === null) return [];
  const wrapped = at(value, 'value');
  return Array.isArray(wrapped) && numberAt(value, 'Count') === wrapped.length ? wrapped : [value];
}

export function listAt(value: unknown, ...path: (string | number)[]): unknown[] {
  return listOf(at(value, ...path));
}
