import Type from 'typebox';
import { RequestError } from '../../../shared/errors.ts';
import { idText, newId } from '../../../shared/id.ts';
import { present } from '../../../shared/present.ts';
import type { OutboxRow } from '../../domain/work.ts';
import type { Store } from '../../store/store.ts';
import { CLOSED, defineRoute, PAGE_OF, pageOf } from '../route.ts';
import { NOTICE_STATES, NoticeSchema, noticeShape } from '../shapes/notice.ts';
import { READERS } from '../who.ts';

const list = defineRoute({
  name: 'listNotices',
  method: 'GET',
  path: '/notices',
  who: READERS,
  summary: 'What was told to whom, and what could not be delivered; the latest first',
  query: Type.Object(
    {
      ...PAGE_OF,
      state: Type.Optional(Type.Array(Type.Enum([...NOTICE_STATES]), { description: 'may be given several times' })),
      target: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    },
    CLOSED,
  ),
  answer: pageOf(NoticeSchema),
  async run({ query }, { store }) {
    const { state: states, ...page } = query;
    const { rows, next } = await store.notices(present({ states, ...page }));
    const refs = await refsOf(store, rows);
    return present({ items: rows.map((row) => noticeShape(row, refs.get(row.ofId) ?? row.ofId)), next });
  },
});

const retry = defineRoute({
  name: 'retryNotice',
  method: 'POST',
  path: '/notices/:notice/retry',
  who: ['lead', 'admin'],
  summary: 'Try again to deliver what was given up',
  problems: [404, 409],
  params: Type.Object({ notice: Type.String({ minLength: 1, maxLength: 40 }) }),
  answer: NoticeSchema,
  async run({ params, actor }, { store, now = Date.now }) {
    const row = await store.notice(params.notice);
    if (!row)
      throw new RequestError(
        404,
        'NO_NOTICE',
        `There is no notice "${params.notice}". GET /api/v1/notices lists them.`,
      );
    if (row.state !== 'dead') {
      throw new RequestError(
        409,
        'NOT_DEAD',
        `This notice is ${row.state}; only one that was given up can be tried again.`,
      );
    }
    const again: OutboxRow = { ...row, state: 'waiting', attempts: 0, dueAt: now() };
    const detail = { target: row.target, kind: row.kind };
    const audit = { id: idText(newId(now())), at: now(), actor, action: 'notice.retry', object: row.id, detail };
    await store.commit({ outbox: [again], audit: [audit] });
    return noticeShape(again, (await refsOf(store, [row])).get(row.ofId) ?? row.ofId);
  },
});

export const noticeRoutes = [list, retry];

/** T-17 and C-4 by the ids that rows hold. */
async function refsOf(store: Store, rows: Pick<OutboxRow, 'on' | 'ofId'>[]): Promise<Map<string, string>> {
  const refs = new Map<string, string>();
  for (const { on, ofId } of rows) {
    if (refs.has(ofId)) continue;
    const file = on === 'ticket' ? await store.ticket(ofId) : await store.case(ofId);
    if (file) refs.set(ofId, `${on === 'ticket' ? 'T' : 'C'}-${file.work.number}`);
  }
  return refs;
}
