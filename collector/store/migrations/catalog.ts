import { fleetTables } from './0001-fleet.ts';
import { historyTables } from './0002-history.ts';
import { workTables } from './0003-work.ts';
import { trailTables } from './0004-trail.ts';
import { worstFirst } from './0005-worst-first.ts';
import { trustTables } from './0006-trust.ts';
import { roles } from './0007-roles.ts';
import { stormIndexes } from './0008-storms.ts';
import { quietTables } from './0009-quiet.ts';
import { evidence } from './0010-evidence.ts';
import { auditChain } from './0011-audit-chain.ts';
import { noticeOrder } from './0012-notices.ts';
import { unstableFindings } from './0013-unstable.ts';
import { judgedRules } from './0014-judged-rules.ts';
import { entryRoles } from './0015-entry-roles.ts';
import { parentIndex } from './0016-parents.ts';
import { idleSeries } from './0017-idle-series.ts';
import { auditQuestions } from './0018-audit-questions.ts';
import type { SchemaStep } from './migration.ts';

/** All steps of the schema, oldest first. */
export const STEPS: readonly SchemaStep[] = [
  fleetTables,
  historyTables,
  workTables,
  trailTables,
  worstFirst,
  trustTables,
  roles,
  stormIndexes,
  quietTables,
  evidence,
  auditChain,
  noticeOrder,
  unstableFindings,
  judgedRules,
  entryRoles,
  parentIndex,
  idleSeries,
  auditQuestions,
];
