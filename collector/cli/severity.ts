import type { Severity } from '../../shared/severity.ts';
import type { Style } from './table.ts';

const STYLES: Record<Severity, Style | undefined> = {
  info: undefined,
  low: undefined,
  medium: 'yellow',
  high: 'red',
  critical: 'red',
};

export function severityStyle(severity: Severity | undefined): Style | undefined {
  return severity && STYLES[severity];
}
