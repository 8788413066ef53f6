import type { Database } from '../../../../shared/sqlite.ts';
import type { Finding } from '../../../domain/findings/finding.ts';
import { findingRow } from '../../rows/work.ts';
import type { Counters } from './counters.ts';
import type { Machines } from './machines.ts';
import { upsertInto } from './upsert.ts';

type Counted = Pick<Finding, 'state' | 'ruleId' | 'severity'>;

export function openFindings(database: Database, machines: Machines, { bump }: Counters): (finding: Finding) => void {
  const upsert = upsertInto(database, 'finding', 'id');
  const find = database.prepare('SELECT state, rule_id AS ruleId, severity FROM finding WHERE id = ?');

  function count({ state, ruleId, severity }: Counted, os: string, by: number): void {
    if (state !== 'open' && state !== 'clearing') return;
    bump('findings.rule', ruleId, by);
    bump('findings.severity', severity, by);
    bump('findings.os', os, by);
  }

  return (finding) => {
    const old = find.get(finding.id) as Counted | undefined;
    upsert(findingRow(finding, machines.idOf(finding.machineId)));
    const os = machines.osOf(finding.machineId);
    if (old) count(old, os, -1);
    count(finding, os, 1);
  };
}
