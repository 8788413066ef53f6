// The fastest each link has been lately: only against it a link is slow. A fortnight,
// so that somebody who moved to a slower socket for good is not told for ever.
import { days } from '../../shared/duration.ts';
import { present } from '../../shared/present.ts';
import type { Read } from './check.ts';

const KEPT_MS = days(14);

interface Best {
  mbit: number;
  /** When the link was that fast for the last time. */
  atMs: number;
}

export interface Memory<Own> {
  own?: Own;
  /** By the id of the link. */
  best: Record<string, Best>;
}

/** The same reading, with what each link can do. */
export function withBestSpeed<Own>(read: Read<'network', Own>): Read<'network', Memory<Own>> {
  return async (host, { memory, surroundings }) => {
    const reading = await read(host, { memory: memory?.own, surroundings });
    const now = host.now();
    const best = Object.fromEntries(Object.entries(memory?.best ?? {}).filter(([, { atMs }]) => now - atMs < KEPT_MS));
    const links = reading.facts.links.map((link) => {
      const known = best[link.id];
      const speed = link.speed_mbit ?? 0;
      if (speed > 0 && speed >= (known?.mbit ?? 0)) best[link.id] = { mbit: speed, atMs: now };
      return { ...link, ...present({ best_speed_mbit: best[link.id]?.mbit }) };
    });
    return { facts: { ...reading.facts, links }, memory: present({ own: reading.memory ?? memory?.own, best }) };
  };
}
