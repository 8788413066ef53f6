import { idText, newId } from '../../shared/id.ts';
import type { Actor, AuditRow } from '../domain/work.ts';

/** One line of who did what to which thing. */
export function auditRow(at: number, actor: Actor, action: string, object: string, detail: object): AuditRow {
  return { id: idText(newId(at)), at, actor, action, object, detail: { ...detail } };
}
