import type { FieldSchema } from '../../shared/schema.ts';

/** By the ends of names, as facts.proto lays down; the first that fits counts. */
const BY_NAME: [ending: RegExp, unit: string][] = [
  [/(^|_)(at|since|until|wall|observed)_ms$/, 'instant (ms since 1970)'],
  [/_ms$/, 'ms'],
  [/_bytes$/, 'bytes'],
  [/_kib$/, 'KiB'],
  [/_ratio$/, '0 to 1'],
  [/_percent$/, '%'],
  [/_permille$/, '‰'],
  [/_celsius$/, '°C'],
  [/_dbm$/, 'dBm'],
  [/_mbit$/, 'Mbit/s'],
  [/_hours$/, 'hours'],
  [/_s$/, 's'],
];

const BY_TYPE: Record<string, string> = { bool: 'yes or no', string: 'text', bytes: 'bytes, binary' };

/** What a value of the field is counted in, or what kind of value it is. */
export function unitOf({ name, type, repeated }: FieldSchema): string {
  const single = BY_TYPE[type] ?? numberUnit(name, type);
  return repeated ? `list${single === '' ? '' : ` of ${single}`}` : single;
}

function numberUnit(name: string, type: string): string {
  // A message: its own fields follow.
  if (/^[A-Z]/.test(type)) return '';
  return BY_NAME.find(([ending]) => ending.test(name))?.[1] ?? 'number';
}
