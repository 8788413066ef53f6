// The moves that people make with cases.
import type { CaseAction } from '../../domain/actions.ts';
import { type Case, close, move } from '../../domain/cases/case.ts';
import type { Moved, Step } from '../../domain/moves.ts';
import { words } from './wording.ts';

export function moveCase(work: Case, action: CaseAction, step: (reason: string) => Step): Moved<Case> {
  switch (action.do) {
    case 'case.ack':
      return move(work, 'acknowledged', step('acknowledged'));
    case 'case.note':
      return move(work, 'noted', step(words('text', action.text)));
    case 'case.close':
      return close(work, action.verdict, step(words('reason', action.reason)));
  }
}
