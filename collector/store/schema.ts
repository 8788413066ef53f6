// The tables, one interface each. Times are milliseconds since 1970; a machine is
// its short internal id here and its UUID everywhere outside the store.
import type { EvidenceTable } from './tables/evidence.ts';
import type { FactTable, MachineTable, SessionTable, WatermarkTable } from './tables/fleet.ts';
import type { ChangeTable, JournalTable, OccurrenceTable, RollupTable, SeriesTable } from './tables/history.ts';
import type { JudgedRuleTable } from './tables/judged-rule.ts';
import type { HiddenTable, MaintenanceWindowTable, SilenceTable } from './tables/quiet.ts';
import type {
  ApiTokenTable,
  AuditAnchorTable,
  AuditTable,
  CounterTable,
  EnrolmentTokenTable,
  OutboxTable,
} from './tables/trail.ts';
import type {
  CaseFindingTable,
  EntryTable,
  FindingTable,
  SecurityCaseTable,
  TicketFindingTable,
  TicketTable,
  TimerTable,
} from './tables/work.ts';

export interface Tables {
  machine: MachineTable;
  session: SessionTable;
  watermark: WatermarkTable;
  journal: JournalTable;
  fact: FactTable;
  change: ChangeTable;
  series: SeriesTable;
  rollup: RollupTable;
  occurrence: OccurrenceTable;
  finding: FindingTable;
  ticket: TicketTable;
  ticket_finding: TicketFindingTable;
  security_case: SecurityCaseTable;
  case_finding: CaseFindingTable;
  timer: TimerTable;
  entry: EntryTable;
  evidence: EvidenceTable;
  judged_rule: JudgedRuleTable;
  maintenance_window: MaintenanceWindowTable;
  silence: SilenceTable;
  hidden: HiddenTable;
  outbox: OutboxTable;
  audit: AuditTable;
  audit_anchor: AuditAnchorTable;
  enrolment_token: EnrolmentTokenTable;
  api_token: ApiTokenTable;
  counter: CounterTable;
}
