import type { RuleSource } from '../../../shared/rules/rule.ts';
import type { Severity } from '../../../shared/severity.ts';
import type { RuleSettings } from './observe.ts';

/** A rule that is made by the house, not read from a file. */
export interface HouseRule extends RuleSettings {
  id: string;
  severity: Severity;
  texts: RuleSource['texts'];
  attack: string[];
}
