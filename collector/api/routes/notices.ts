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

/** T-17, C-4 and S-3 by the ids that rows hold. */
async function refsOf(store: Store, rows: Pick<OutboxRow, 'on' | 'ofId'>[]): Promise<Map<string, string>> {
  const refs = new Map<string, string>();
  for (const { on, ofId } of rows) {
    const ref = refs.get(ofId) ?? (await refOf(store, on, ofId));
    if (ref !== undefined) refs.set(ofId, ref);
  }
  return refs;
}

async function refOf(store: Store, on: OutboxRow['on'], id: string): Promise<string | undefined> {
  const number = async (letter: string, found: Promise<{ number: number } | undefined>) => {
    const work = await found;
    return work && `${letter}-${work.number}`;
  };
  switch (on) {
    case 'ticket':
      return number(
        'T',
        store.ticket(id).then((file) => file?.work),
      );
    case 'case':
      return number(
        'C',
        store.case(id).then((file) => file?.work),
      );
    case 'silence':
      return number('S', store.silence(id));
    case 'outbox':
      return undefined;
  }
}
