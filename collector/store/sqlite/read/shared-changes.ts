// Which change the machines of a parent share. A sample of the failing and one of the
// healthy name the candidates; only those few are counted over the whole fleet.
import { type RawBuilder, sql } from 'kysely';
import { CAUSING_CHECKS } from '../../../domain/policy/storms.ts';
import { type CountedChange, nameOf } from '../../../domain/storms/shared-change.ts';
import { fromJson } from '../../rows/json.ts';
import type { StormQuestions } from '../../storms.ts';
import type { ChangeTable } from '../../tables/history.ts';
import type { Reader } from './reader.ts';
import type { Sync } from './sync.ts';

/** A change that four of five machines have is missed by so many once in 10^17 times. */
const SAMPLE = 24;
/** Candidates counted over the whole fleet: each costs one look-up of an index and a row a machine. */
const CANDIDATES = 8;

/** The condition of the indexes of step 0008: with another one SQLite would not use them. */
const isCausing = sql`check_name in (${sql.join(CAUSING_CHECKS.map((check) => sql.lit(check)))})`;

type Asked = Parameters<StormQuestions['sharedChanges']>[0];

type Row = Pick<ChangeTable, 'check_name' | 'subject' | 'path' | 'kind' | 'before' | 'after'> & {
  machine_id: number;
  at_ms: number;
};

/** The same change, whatever it is called on each system. */
interface Candidate {
  first: Row;
  /** By check, subject and path. */
  places: Map<string, Row>;
  sampled: Set<number>;
}

export function sharedChangeQuestion({ build, all: ask }: Reader): Sync<Pick<StormQuestions, 'sharedChanges'>> {
  const all = <Row>(question: RawBuilder<Row>) => ask<Row>({ compile: () => question.compile(build) });
  const columns = sql`machine_id, check_name, subject, path, kind, "before", "after", at_ms`;

  function failingOf(of: Asked['of']): number[] {
    const machines =
      'parentId' in of
        ? sql`select machine_id as id from ticket_finding link join finding on finding.id = link.finding_id
            where link.active = 1 and link.ticket_id in
              (select ${of.parentId} union all select id from ticket where parent_id = ${of.parentId})`
        : sql`select id from machine where uuid in (select value from json_each(${JSON.stringify(of.machineIds)}))`;
    return all(sql<{ id: number }>`select distinct * from (${machines}) order by 1`).map(({ id }) => id);
  }

  /** Who has gone home since the fault spread is a witness all the same. */
  const heardSince = (ms: number) =>
    all(sql<{ id: number }>`select id from machine where standing = 'active'
      and (presence = 'online' or last_seen_at >= ${ms}) order by id`).map(({ id }) => id);

  return {
    sharedChanges({ of, exceptCheck, fromMs, toMs }) {
      const between = sql`at_ms between ${fromMs} and ${toMs}`;
      const failing = new Set(failingOf(of));
      const healthy = new Set(heardSince(toMs).filter((id) => !failing.has(id)));
      const changesOf = (machines: number[]) =>
        all(sql<Row>`select ${columns} from change where machine_id in (${sql.join(machines)}) and ${isCausing}
          and check_name <> ${exceptCheck} and ${between} order by at_ms`);
      const changesLike = ({ check_name, subject, path, kind, after }: Row) =>
        all(sql<Row>`select ${columns} from change where ${isCausing} and check_name = ${check_name}
          and subject = ${subject} and path = ${path} and ${between} and kind = ${kind}
          and ${kind === 'changed' ? sql`"after" is ${after}` : sql`1`}`);

      const [sick, well] = [sampleOf(failing), sampleOf(healthy)];
      const candidates = candidatesIn(sick.length > 0 ? changesOf(sick) : []);
      const elsewhere = candidatesIn(well.length > 0 ? changesOf(well) : []);
      const lead = ([key, { sampled }]: [string, Candidate]) =>
        sampled.size / sick.length - (elsewhere.get(key)?.sampled.size ?? 0) / Math.max(1, well.length);
      const likely = [...candidates]
        .filter(([, { sampled }]) => sampled.size >= sick.length / 2)
        .toSorted((a, b) => lead(b) - lead(a))
        .slice(0, CANDIDATES);
      const counted = likely.map(([, { first, places }]) =>
        countedOf(first, [...places.values()].flatMap(changesLike), failing, healthy),
      );
      return { failingOf: failing.size, healthyOf: healthy.size, counted };
    },
  };
}

/** Spread evenly over those that are known longest and those that came last. */
function sampleOf(machines: Set<number>): number[] {
  const list = [...machines];
  const step = Math.max(1, list.length / SAMPLE);
  return Array.from({ length: Math.min(SAMPLE, list.length) }, (_, i) => list[Math.floor(i * step)] ?? 0);
}

function candidatesIn(rows: Row[]): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>();
  for (const row of rows.filter(isSomething)) {
    const { check_name: check, subject, path, kind, after } = row;
    const field = path.split('.').at(-1);
    const key = JSON.stringify([check, nameOf({ check, subject, path }), field, kind, kind === 'changed' && after]);
    const candidate = candidates.get(key) ?? { first: row, places: new Map(), sampled: new Set() };
    candidate.places.set(JSON.stringify([check, subject, path]), row);
    candidate.sampled.add(row.machine_id);
    candidates.set(key, candidate);
  }
  return candidates;
}

/** How many updates wait is no change that somebody made; what was installed of them is. */
function isSomething({ check_name, kind, subject }: Row): boolean {
  if (check_name === 'updates') return kind === 'removed' && subject !== '';
  return true;
}

function countedOf(first: Row, rows: Row[], failing: Set<number>, healthy: Set<number>): CountedChange {
  const having = new Set(rows.map(({ machine_id }) => machine_id));
  const sick = rows.filter(({ machine_id }) => failing.has(machine_id));
  const times = sick.map(({ at_ms }) => at_ms);
  const { check_name: check, subject, path, kind, before, after } = first;
  const sameBefore = sick.every((row) => row.before === before);
  return {
    ...{ check, subject, path, kind },
    ...(before !== null && sameBefore && { before: fromJson(before) }),
    ...(after !== null && { after: fromJson(after) }),
    failing: [...having].filter((id) => failing.has(id)).length,
    healthy: [...having].filter((id) => healthy.has(id)).length,
    fromMs: times.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY),
    toMs: times.reduce((most, at) => Math.max(most, at), 0),
  };
}
