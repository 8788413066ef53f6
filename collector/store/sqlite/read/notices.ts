import { sql } from 'kysely';
import { outboxOf } from '../../rows/trail.ts';
import type { Store } from '../../store.ts';
import { asked, behind } from './joined.ts';
import { pageOf, sliceOf } from './page.ts';
import type { Reader } from './reader.ts';
import type { Sync } from './sync.ts';

type NoticeQuestions = Pick<Store, 'notice' | 'notices' | 'saidSince' | 'rollUpAt' | 'rolledInto'>;

export function noticeQuestions({ build, all, first }: Reader): Sync<NoticeQuestions> {
  const rows = build.selectFrom('outbox').selectAll();

  return {
    notice(id) {
      const row = first(rows.where('id', '=', id));
      return row && outboxOf(row);
    },

    notices({ states, target, ...page }) {
      const slice = sliceOf(page, 2);
      const question = rows
        .where(({ and, eb }) =>
          and(
            asked([
              states && eb('state', 'in', states),
              target !== undefined && eb('target', '=', target),
              behind(slice.after, ['at', 'id'], '<'),
            ]),
          ),
        )
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(slice.fetch);
      return pageOf(all(question), slice, (row) => [row.at, row.id], outboxOf);
    },

    saidSince(target, words, since) {
      const told = build
        .selectFrom('outbox')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('target', '=', target)
        .where('sent_at', '>', since);
      return first(words === undefined ? told : told.where('words', '=', words))?.count ?? 0;
    },

    rollUpAt(target, dueAt) {
      const waiting = rows.where(sql<boolean>`state = 'waiting'`).where('due_at', '=', dueAt);
      const row = first(
        waiting.where('kind', '=', 'desk.roll-up').where('target', '=', target).where('attempts', '=', 0),
      );
      return row && outboxOf(row);
    },

    rolledInto: (id) => all(rows.where('rolled_into', '=', id).orderBy('at').orderBy('id')).map(outboxOf),
  };
}
