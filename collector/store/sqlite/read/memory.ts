import { sql } from 'kysely';
import { days } from '../../../../shared/duration.ts';
import { ENDED } from '../../../domain/cases/case.ts';
import type { FactRow } from '../../../domain/fleet/machine.ts';
import { factOf, machineOf, sessionOf, watermarkOf } from '../../rows/fleet.ts';
import { caseOf, findingOf } from '../../rows/work.ts';
import type { Store } from '../../store.ts';
import { joinedTables } from './joined.ts';
import type { Reader } from './reader.ts';
import type { Sync } from './sync.ts';

/** Findings clear for longer than this before the machine's last sign of life start anew. */
const REMEMBERED_MS = days(30);

/** Asked for every batch, hence prepared. */
export function memoryQuestion(
  { build, prepared }: Reader,
  fresh: (row: FactRow) => FactRow,
): Sync<Pick<Store, 'memoryOf'>> {
  const { sessions, watermarks, facts, findings, cases } = joinedTables(build);
  const machineOfId = prepared(build.selectFrom('machine').selectAll().where('uuid', '=', ''));
  const sessionOfId = prepared(sessions.where('machine_id', '=', 0));
  const watermarksOf = prepared(watermarks.where('machine_id', '=', 0).orderBy('watermark.id', 'desc'));
  const factsOf = prepared(facts.where('machine_id', '=', 0).orderBy('check_name'));
  const findingsOf = prepared(
    findings
      .where('machine_id', '=', 0)
      .where(sql<boolean>`(state <> 'clear' or coalesce(cleared_at, observed_ms) > ?)`)
      .orderBy('finding.id'),
  );
  const ended = sql.join(ENDED.map((state) => sql.lit(state)));
  const casesOf = prepared(
    cases.where('machine_id', '=', 0).where(sql<boolean>`state not in (${ended})`).orderBy('number'),
  );

  return {
    memoryOf(machineId) {
      const [row] = machineOfId(machineId);
      if (!row) return undefined;
      const [session] = sessionOfId(row.id);
      return {
        machine: machineOf(row),
        session: session && sessionOf(session),
        watermarks: watermarksOf(row.id).map(watermarkOf),
        facts: factsOf(row.id).map((fact) => fresh(factOf(fact))),
        findings: findingsOf(row.id, row.last_seen_at - REMEMBERED_MS).map(findingOf),
        cases: casesOf(row.id).map(caseOf),
      };
    },
  };
}
