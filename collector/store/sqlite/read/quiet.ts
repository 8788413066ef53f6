import { type SqlBool, sql } from 'kysely';
import type { QuietFilter, QuietQuestions } from '../../quiet.ts';
import { hiddenOf, silenceOf, windowOf } from '../../rows/quiet.ts';
import { findingOf } from '../../rows/work.ts';
import { asked, behind, joinedTables } from './joined.ts';
import { pageOf, sliceOf } from './page.ts';
import type { Reader } from './reader.ts';
import type { Sync } from './sync.ts';

export function quietQuestions(reader: Reader): Sync<QuietQuestions> {
  const { build, all, first } = reader;
  const windows = build.selectFrom('maintenance_window').selectAll();
  const silences = build.selectFrom('silence').selectAll();

  return {
    window(id) {
      const number = numberIn(id, 'W');
      const row = first(number === undefined ? windows.where('id', '=', id) : windows.where('number', '=', number));
      return row && windowOf(row);
    },

    windows(filter) {
      const slice = sliceOf(filter, 1);
      const question = windows
        .where(({ and, eb, or }) =>
          and(
            asked([
              filter.notOverAt !== undefined && or([eb('over_at', 'is', null), eb('over_at', '>', filter.notOverAt)]),
              behind(slice.after, ['number'], '<'),
            ]),
          ),
        )
        .orderBy('number', 'desc')
        .limit(slice.fetch);
      return pageOf(all(question), slice, (row) => [row.number], windowOf);
    },

    windowsFrom: (moment) =>
      all(
        windows.where(({ or, eb }) => or([eb('over_at', 'is', null), eb('over_at', '>', moment)])).orderBy('number'),
      ).map(windowOf),

    silence(id) {
      const number = numberIn(id, 'S');
      const row = first(number === undefined ? silences.where('id', '=', id) : silences.where('number', '=', number));
      return row && silenceOf(row);
    },

    silences(filter: QuietFilter) {
      const slice = sliceOf(filter, 1);
      const question = silences
        .where(({ and, eb }) =>
          and(
            asked([
              filter.notOverAt !== undefined && eb('over_at', '>', filter.notOverAt),
              behind(slice.after, ['number'], '<'),
            ]),
          ),
        )
        .orderBy('number', 'desc')
        .limit(slice.fetch);
      return pageOf(all(question), slice, (row) => [row.number], silenceOf);
    },

    silencesFrom: (moment) => all(silences.where('over_at', '>', moment).orderBy('number')).map(silenceOf),
    ...hidingQuestions(reader),
  };
}

type HidingQuestions = Pick<QuietQuestions, 'hiddenCounts' | 'hiddenFindings' | 'hidingsOf'>;

function hidingQuestions({ build, all }: Reader): Sync<HidingQuestions> {
  const { findings } = joinedTables(build);

  return {
    hiddenCounts(ids) {
      const question = build
        .selectFrom('hidden')
        .select(({ fn }) => ['by_id', fn.count<number>('finding_id').distinct().as('ever')])
        .select(sql<number>`count(distinct case when until is null then finding_id end)`.as('now'))
        .where('by_id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
        .groupBy('by_id');
      return new Map(all(question).map(({ by_id, ever, now }) => [by_id, { ever, now }]));
    },

    hiddenFindings: () =>
      all(
        findings
          .where('finding.quiet', 'is not', null)
          .where(sql<SqlBool>`json_extract(finding.quiet, '$.by') in ('window', 'silence')`)
          .orderBy(sql`+finding.id`),
      ).map(findingOf),

    hidingsOf(findingIds) {
      const wanted = JSON.stringify(findingIds);
      const question = build
        .selectFrom('hidden')
        .selectAll()
        .where('finding_id', 'in', sql<string>`(select value from json_each(${wanted}))`)
        .orderBy('since')
        .orderBy('place');
      return all(question).map(hiddenOf);
    },
  };
}

/** The number of "W-3". */
function numberIn(id: string, letter: 'W' | 'S'): number | undefined {
  const [, digits] = new RegExp(`^${letter}-(\\d{1,15})$`, 'i').exec(id) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
