import { setTimeout as pause } from 'node:timers/promises';

const STEP_MS = 50;

/** Does it to one after the other, evenly over this time. */
export async function overTime<Item>(
  items: readonly Item[],
  ms: number,
  act: (item: Item) => void,
  stopped: AbortSignal,
): Promise<void> {
  const start = performance.now();
  let done = 0;
  while (done < items.length) {
    const due = ms <= 0 ? items.length : Math.ceil((items.length * (performance.now() - start)) / ms);
    for (const item of items.slice(done, due)) act(item);
    done = Math.min(items.length, Math.max(done, due));
    if (done < items.length) await pause(STEP_MS, undefined, { signal: stopped });
  }
}
