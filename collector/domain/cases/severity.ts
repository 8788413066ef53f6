import type { Severity } from '../../../shared/severity.ts';
import type { CaseSeverity } from './case.ts';

const OF_FINDING: Record<Severity, CaseSeverity> = { critical: 'S1', high: 'S2', medium: 'S3', low: 'S4', info: 'S4' };

export function caseSeverityOf(severity: Severity): CaseSeverity {
  return OF_FINDING[severity];
}
