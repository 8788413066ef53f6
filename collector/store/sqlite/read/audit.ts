import { anchorOf, chainedOf } from '../../rows/trail.ts';
import type { Store } from '../../store.ts';
import { asked, behind } from './joined.ts';
import { pageOf, sliceOf } from './page.ts';
import type { Reader } from './reader.ts';
import type { Sync } from './sync.ts';

type AuditQuestions = Pick<Store, 'audit' | 'auditChain' | 'auditAnchors' | 'auditWritten'>;

export function auditQuestions({ build, all, first }: Reader): Sync<AuditQuestions> {
  const rows = build.selectFrom('audit').selectAll();

  return {
    audit(page) {
      const slice = sliceOf(page, 1);
      const question = rows
        .where(({ and }) => and(asked([behind(slice.after, ['place'], '<')])))
        .orderBy('place', 'desc')
        .limit(slice.fetch);
      return pageOf(all(question), slice, (row) => [row.place], chainedOf);
    },

    auditChain: (after, limit) => all(rows.where('place', '>', after).orderBy('place').limit(limit)).map(chainedOf),

    auditAnchors: () => all(build.selectFrom('audit_anchor').selectAll().orderBy('no', 'desc')).map(anchorOf),

    auditWritten: () =>
      first(build.selectFrom('counter').select('count').where('name', '=', 'audit.written'))?.count ?? 0,
  };
}
