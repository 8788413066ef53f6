// Every family of verbs, in the order of --help.
import type { Verbs } from './verb.ts';
import { auditVerbs } from './verbs/audit.ts';
import { calendarVerbs } from './verbs/calendars.ts';
import { caseVerbs } from './verbs/cases.ts';
import { checkVerbs } from './verbs/checks.ts';
import { evidenceVerb } from './verbs/evidence.ts';
import { explainVerb } from './verbs/explain.ts';
import { findingVerbs } from './verbs/findings.ts';
import { healthVerb } from './verbs/health.ts';
import { machineVerbs } from './verbs/machines.ts';
import { noticeVerbs } from './verbs/notices.ts';
import { peopleVerbs } from './verbs/people.ts';
import { reloadVerb } from './verbs/reload.ts';
import { ruleVerbs } from './verbs/rules.ts';
import { silenceVerbs } from './verbs/silences.ts';
import { ticketVerbs } from './verbs/tickets.ts';
import { tokenVerbs } from './verbs/tokens.ts';
import { windowVerbs } from './verbs/windows.ts';

export const VERBS: readonly Verbs[] = [
  healthVerb,
  machineVerbs,
  findingVerbs,
  explainVerb,
  ticketVerbs,
  evidenceVerb,
  caseVerbs,
  checkVerbs,
  tokenVerbs,
  peopleVerbs,
  auditVerbs,
  ruleVerbs,
  reloadVerb,
  noticeVerbs,
  windowVerbs,
  silenceVerbs,
  calendarVerbs,
];
