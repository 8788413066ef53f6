import type { Database } from '../../../../shared/sqlite.ts';
import type { Commit } from '../../commit.ts';
import { evidenceRow } from '../../rows/evidence.ts';
import { entryRow } from '../../rows/trail.ts';
import { openAudit } from './audit.ts';
import { openCounters } from './counters.ts';
import { openFacts } from './facts.ts';
import { openFences } from './fences.ts';
import { openFindings } from './findings.ts';
import { openHistory } from './history.ts';
import { openJudgedRules } from './judged-rules.ts';
import { openMachines } from './machines.ts';
import { openOutbox } from './outbox.ts';
import { openQuiet } from './quiet.ts';
import { openTimerSets } from './timers.ts';
import { openTokens } from './tokens.ts';
import { insertInto } from './upsert.ts';
import { openWork } from './work.ts';

export interface Writer {
  /** Writes a whole commit within the running transaction, except what was only seen again. */
  apply(commit: Commit): void;
  /** Call it when something was undone. */
  forget(): void;
}

export function openWriter(database: Database): Writer {
  const counters = openCounters(database);
  const machines = openMachines(database, counters);
  const fences = openFences(database, machines);
  const history = openHistory(database, machines);
  const writeFact = openFacts(database, machines);
  const writeFinding = openFindings(database, machines, counters);
  const work = openWork(database, machines, counters);
  const writeTimers = openTimerSets(database);
  const writeOutbox = openOutbox(database, counters);
  const writeEntry = insertInto(database, 'entry');
  const writeEvidence = insertInto(database, 'evidence');
  const quiet = openQuiet(database);
  const writeJudgedRules = openJudgedRules(database);
  const audit = openAudit(database, counters);
  const writeTokens = openTokens(database);

  /** What others refer to comes before what refers to it. */
  function apply(commit: Commit): void {
    each(commit.machines, machines.write);
    each(commit.seenMachines, machines.writeSeen);
    each(commit.decidedMachines, machines.writeDecided);
    if (commit.session) fences.openSession(commit.session);
    if (commit.progress) fences.advance(commit.progress);
    if (commit.journal) history.journal(commit.journal);
    each(commit.facts, writeFact);
    each(commit.changes, history.change);
    each(commit.samples, history.sample);
    each(commit.occurrences, history.occurrence);
    each(commit.findings, writeFinding);
    each(commit.expected, work.expect);
    each(commit.releases, work.release);
    work.tickets(commit.tickets ?? []);
    each(commit.cases, work.case);
    each(commit.links, work.link);
    each(commit.timers, writeTimers);
    each(commit.entries, (entry) => writeEntry(entryRow(entry)));
    each(commit.evidence, (evidence) => writeEvidence(evidenceRow(evidence)));
    each(commit.windows, quiet.window);
    each(commit.silences, quiet.silence);
    each(commit.hidden, quiet.hidden);
    each(commit.outbox, writeOutbox);
    each(commit.audit, audit.write);
    if (commit.anchor) audit.anchor(commit.anchor);
    if (commit.judgedRules) writeJudgedRules(commit.judgedRules);
    writeTokens(commit);
    counters.write();
  }

  function forget(): void {
    counters.forget();
    machines.forget();
    audit.forget();
  }

  return { apply, forget };
}

function each<Row>(rows: Row[] | undefined, write: (row: Row) => void): void {
  for (const row of rows ?? []) write(row);
}
