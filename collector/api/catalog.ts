// Every route of /api/v1.
import type { Route } from './route.ts';
import { auditRoutes } from './routes/audit.ts';
import { calendarRoutes } from './routes/calendars.ts';
import { caseMoveRoutes } from './routes/case-moves.ts';
import { caseRoutes } from './routes/cases.ts';
import { checkRoutes } from './routes/checks.ts';
import { enrolmentTokenRoutes } from './routes/enrolment-tokens.ts';
import { evidenceRoutes } from './routes/evidence.ts';
import { explainRoutes } from './routes/explain.ts';
import { findingRoutes } from './routes/findings.ts';
import { healthRoutes } from './routes/health.ts';
import { labelRoutes } from './routes/labels.ts';
import { machineRoutes } from './routes/machines.ts';
import { noticeRoutes } from './routes/notices.ts';
import { peopleRoutes } from './routes/people.ts';
import { reloadRoutes } from './routes/reload.ts';
import { ruleRoutes } from './routes/rules.ts';
import { silenceRoutes } from './routes/silences.ts';
import { standingRoutes } from './routes/standing.ts';
import { ticketMoveRoutes } from './routes/ticket-moves.ts';
import { ticketRoutes } from './routes/tickets.ts';
import { windowRoutes } from './routes/windows.ts';

export const ROUTES: readonly Route[] = [
  ...healthRoutes,
  ...machineRoutes,
  ...standingRoutes,
  ...labelRoutes,
  ...checkRoutes,
  ...findingRoutes,
  ...explainRoutes,
  ...ticketRoutes,
  ...ticketMoveRoutes,
  ...evidenceRoutes,
  ...caseRoutes,
  ...caseMoveRoutes,
  ...enrolmentTokenRoutes,
  ...peopleRoutes,
  ...auditRoutes,
  ...ruleRoutes,
  ...reloadRoutes,
  ...noticeRoutes,
  ...windowRoutes,
  ...silenceRoutes,
  ...calendarRoutes,
];
