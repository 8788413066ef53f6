// What comes first, when people say otherwise than the matrix.
import { priorityOf } from '../../domain/tickets/priority.ts';
import { move } from '../../domain/tickets/ticket.ts';
import { type Moves, make, stepOf } from './file.ts';
import { words } from './wording.ts';

export const grading = {
  'ticket.prioritise': (moving, { priority, reason }) => {
    const { work } = moving.file;
    const step = stepOf(moving, reason === undefined ? priority : `${priority}: ${words('reason', reason)}`);
    return make(moving, move(work, 'priority-set', step, { priority, pinned: true }));
  },

  'ticket.unpin': (moving) => {
    const { work } = moving.file;
    const priority = priorityOf(work.impact, work.urgency);
    return make(moving, move(work, 'unpinned', stepOf(moving, priority), { priority, pinned: undefined }));
  },

  'ticket.major': (moving, { major, reason }) => {
    const name = major ? 'called-major' : 'major-over';
    const step = stepOf(moving, words('reason', reason));
    return make(moving, move(moving.file.work, name, step, { major: major || undefined }));
  },
} satisfies Partial<Moves>;
