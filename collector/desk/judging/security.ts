// Alarms of one batch become moves of cases, in the same commit: no wait on this track.
import { type Case, LIVE } from '../../domain/cases/case.ts';
import { findingCleared, flag } from '../../domain/cases/flag.ts';
import { SYSTEM } from '../../domain/work.ts';
import type { Store } from '../../store/store.ts';
import { wordsOf } from '../words.ts';
import type { Alarm, Bench } from './bench.ts';

interface Desk {
  bench: Bench;
  /** The machine's live cases, moves of this batch included. */
  cases: Map<string, Case>;
  /** Findings by case. */
  lines: Map<string, Set<string>>;
}

export async function raiseAlarms(bench: Bench, store: Store): Promise<void> {
  const alarms = bench.alarms.filter(({ finding }) => finding.track === 'security');
  if (alarms.length === 0) return;
  const { rows } = await store.cases({ machineId: bench.known.machine.id, states: [...LIVE], limit: 200 });
  const files = await Promise.all(rows.map(({ id }) => store.case(id)));
  const present = files.filter((file) => file !== undefined);
  const desk: Desk = {
    bench,
    cases: new Map(present.map(({ work }) => [work.id, work])),
    lines: new Map(present.map(({ work, findings }) => [work.id, new Set(findings.map(({ id }) => id))])),
  };
  for (const alarm of alarms) {
    if (alarm.why === 'finding-cleared') standDown(desk, alarm);
    else raise(desk, alarm);
  }
}

function raise({ bench, cases, lines }: Desk, { why, finding }: Alarm): void {
  const { draft, pack, policy, known } = bench;
  const ground = { policy, site: known.machine.labels['site'] };
  const step = draft.step(SYSTEM, why);
  const flagged = flag(finding, [...cases.values()], wordsOf(pack, finding), ground, draft.newId(), step);
  const { work, decision } = flagged;
  draft.case(flagged, { action: `case.${decision}` });
  cases.set(work.id, work);
  lines.set(work.id, (lines.get(work.id) ?? new Set()).add(finding.id));
  draft.link('case', work.id, finding.id);
  if (decision !== 'joined')
    draft.notice(decision === 'flagged' ? 'case.flagged' : 'case.severity-raised', 'case', work);
}

function standDown({ bench: { draft }, cases, lines }: Desk, { why, finding }: Alarm): void {
  for (const [id, standing] of cases) {
    const cleared = lines.get(id)?.has(finding.id) && findingCleared(standing, finding.id, draft.step(SYSTEM, why));
    if (!cleared) continue;
    draft.case(cleared, { action: 'case.finding-cleared' });
    cases.set(id, cleared.work);
  }
}
