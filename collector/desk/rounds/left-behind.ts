// What waited with a parent that has ended: it ends along when it is clear, else it is an ordinary ticket again.
import { endWith } from '../../domain/tickets/parents.ts';
import { SYSTEM } from '../../domain/work.ts';
import type { DeskOptions } from '../options.ts';
import type { Turns } from '../turns.ts';
import { committed, inSlices } from './commit.ts';

/** Each in the turn of its own machine, whoever ended the parent. */
export async function leftBehindRound(options: DeskOptions, turns: Turns): Promise<void> {
  const { store } = options;
  await inSlices(await store.leftBehind(), ({ id, machineId }) =>
    turns.take(machineId ?? id, async () => {
      const file = await store.ticket(id);
      const parent = file?.work.parentId === undefined ? undefined : await store.ticket(file.work.parentId);
      if (!file || !parent) return;
      const child = { ticket: file.work, clear: file.findings.every(({ state }) => state === 'clear') };
      await committed(options, (draft) => {
        for (const ended of endWith(parent.work, [child], (reason) => draft.step(SYSTEM, reason)))
          draft.ticket(ended, { action: `ticket.${ended.entry.move}` });
      });
    }),
  );
}
