import type { Database } from '../../../../shared/sqlite.ts';
import type { FactRow } from '../../../domain/fleet/machine.ts';
import { toJson } from '../../rows/json.ts';
import type { Machines } from './machines.ts';

export function openFacts(database: Database, machines: Machines): (row: FactRow) => void {
  const upsert = database.prepare(
    `INSERT INTO fact (machine_id, check_name, facts, unknown, since_ms, observed_ms, received_at, cost_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (machine_id, check_name) DO UPDATE SET
       facts = excluded.facts, unknown = excluded.unknown, since_ms = excluded.since_ms,
       observed_ms = excluded.observed_ms, received_at = excluded.received_at, cost_ms = excluded.cost_ms`,
  );
  return (row) => {
    const facts = row.facts ? toJson(row.facts) : null;
    const unknown = row.unknown ? toJson(row.unknown) : null;
    const machineId = machines.idOf(row.machineId);
    const { sinceMs, observedMs, receivedAt, costMs } = row;
    upsert.run(machineId, row.check, facts, unknown, sinceMs, observedMs, receivedAt, costMs);
  };
}
