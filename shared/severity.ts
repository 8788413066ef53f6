/** From "good to know" to "drop everything". The order is the order of the list. */
export const SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** 0 for info up to 4 for critical. */
export function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

export function worse(a: Severity, b: Severity): Severity {
  return rank(a) >= rank(b) ? a : b;
}

export const JAPANESE_SEVERITY: Record<Severity, string> = {
  info: '情報',
  low: '低',
  medium: '中',
  high: '高',
  critical: '緊急',
};
