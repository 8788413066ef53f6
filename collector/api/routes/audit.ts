import { setImmediate as turn } from 'node:timers/promises';
import Type from 'typebox';
import { present } from '../../../shared/present.ts';
import { openVerifier } from '../../domain/audit/verify.ts';
import { actorsCalled, objectsCalled } from '../find-audited.ts';
import { CLOSED, defineRoute, PAGE_OF, pageOf } from '../route.ts';
import {
  AnchorSchema,
  AuditSchema,
  anchorShape,
  auditShape,
  VerificationSchema,
  verificationShape,
} from '../shapes/audit.ts';
import { Time } from '../shapes/time.ts';
import { sinceMs } from '../since.ts';
import { CASE_READERS } from '../who.ts';

const WRITTEN = { minLength: 1, maxLength: 255 };

/** Rows verified between two turns of the event loop: a few milliseconds of hashing. */
const SLICE = 500;

const list = defineRoute({
  name: 'listAudit',
  method: 'GET',
  path: '/audit',
  who: CASE_READERS,
  summary: 'Who did what on the product itself, latest first',
  problems: [404, 409],
  query: Type.Object(
    {
      ...PAGE_OF,
      actor: Type.Optional(Type.String({ ...WRITTEN, description: 'only by this person or machine' })),
      action: Type.Optional(Type.String({ ...WRITTEN, description: 'only this: ticket.resolve, token.create' })),
      object: Type.Optional(
        Type.String({ ...WRITTEN, description: 'only on this: T-17, C-1, W-3, S-2, a machine, a person, or an id' }),
      ),
      since: Type.Optional(Time('only then or later')),
    },
    CLOSED,
  ),
  answer: pageOf(AuditSchema),
  async run({ query }, { store }) {
    const { actor, action, object, limit, cursor } = query;
    const actors = actor === undefined ? undefined : await actorsCalled(store, actor);
    const objects = object === undefined ? undefined : await objectsCalled(store, object);
    const filter = { actors, action, objects, since: sinceMs(query), limit, cursor };
    const { rows, next } = await store.audit(present(filter));
    const names = await store.namesOf(rows.flatMap((row) => [row.object, row.actor.name]));
    return present({ items: rows.map((row) => auditShape(row, names)), next });
  },
});

const anchors = defineRoute({
  name: 'listAuditAnchors',
  method: 'GET',
  path: '/audit/anchors',
  who: CASE_READERS,
  summary: 'Where the chain of the audit stood at the end of each day, latest first',
  answer: Type.Object({ items: Type.Array(AnchorSchema) }, CLOSED),
  run: async (_, { store }) => ({ items: (await store.auditAnchors()).map(anchorShape) }),
});

const verify = defineRoute({
  name: 'verifyAudit',
  method: 'GET',
  path: '/audit/verify',
  who: CASE_READERS,
  summary: 'Whether a row of the audit was changed, removed or reordered since it was written',
  answer: VerificationSchema,
  async run(_, { store }) {
    const written = await store.auditWritten();
    const verifier = openVerifier(await store.auditAnchors());
    for (let after = 0; ; ) {
      const rows = (await store.auditChain(after, SLICE)).filter(({ no }) => no <= written);
      for (const row of rows) verifier.take(row);
      const last = rows.at(-1);
      if (!last) return verificationShape(verifier.end(written));
      after = last.no;
      await turn();
    }
  },
});

export const auditRoutes = [list, anchors, verify];
