import Type from 'typebox';
import { present } from '../../../shared/present.ts';
import { CLOSED, defineRoute, PAGE_OF, pageOf } from '../route.ts';
import { AuditSchema, auditShape } from '../shapes/entry.ts';

const list = defineRoute({
  name: 'listAudit',
  method: 'GET',
  path: '/audit',
  summary: 'Who did what on the product itself, latest first',
  query: Type.Object(PAGE_OF, CLOSED),
  answer: pageOf(AuditSchema),
  async run({ query }, { store }) {
    const { rows, next } = await store.audit(present(query));
    return present({ items: rows.map(auditShape), next });
  },
});

export const auditRoutes = [list];
