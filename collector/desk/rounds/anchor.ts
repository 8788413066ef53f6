// Once a day the end of the audit's chain is remembered, and said in the log, which is kept elsewhere.
import type { DeskOptions } from '../options.ts';

export interface Anchoring {
  round(): Promise<void>;
}

export function openAnchoring({ store, now, log }: Pick<DeskOptions, 'store' | 'now' | 'log'>): Anchoring {
  let anchored: string | undefined;

  async function round(): Promise<void> {
    const at = now();
    const name = new Date(at).toISOString().slice(0, 10);
    if (anchored === name) return;
    const [latest] = await store.auditAnchors();
    if (latest?.name !== name) {
      await store.commit({ anchor: { name, at } });
      const [made] = await store.auditAnchors();
      if (made) log.info({ day: name, no: made.no, hash: made.hash }, 'audit anchored');
    }
    anchored = name;
  }

  return { round };
}
