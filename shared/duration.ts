// Durations as people write them in files: "250ms", "90s", "15m", "4h", "14d".

const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
type Unit = keyof typeof UNITS;

/** What a written duration looks like; for schemas. */
export const DURATION_PATTERN = '^\\d+(\\.\\d+)?(ms|s|m|h|d)$';

export const seconds = (count: number): number => count * UNITS.s;
export const minutes = (count: number): number => count * UNITS.m;
export const hours = (count: number): number => count * UNITS.h;
export const days = (count: number): number => count * UNITS.d;

/** Milliseconds of a written duration; undefined when it is not one. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(text.trim());
  return match ? Number(match[1]) * UNITS[match[2] as Unit] : undefined;
}

/** The two largest units, rounded down: "3d 4h", "12m", "850ms". */
export function formatDuration(ms: number): string {
  if (ms < UNITS.s) return `${Math.max(0, Math.floor(ms))}ms`;
  const parts: string[] = [];
  let rest = ms;
  for (const unit of ['d', 'h', 'm', 's'] as const) {
    const count = Math.floor(rest / UNITS[unit]);
    rest -= count * UNITS[unit];
    if (count > 0) parts.push(`${count}${unit}`);
    else if (parts.length > 0) break;
    if (parts.length === 2) break;
  }
  return parts.join(' ');
}
