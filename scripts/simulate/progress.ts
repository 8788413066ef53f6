import type { Fleet } from './fleet.ts';
import { openCount, parentsOf, type View } from './watch.ts';

const EVERY_MS = 2000;

export interface Progress {
  say(text: string): void;
  see(view: View): void;
  close(): void;
}

/** Lines on stderr: what happens, and the numbers whenever they are others than before. */
export function openProgress(fleet: Fleet, notices: () => number): Progress {
  const started = performance.now();
  let last: View | undefined;
  let shown = '';
  const timer = setInterval(show, EVERY_MS);

  function show(): void {
    const numbers = [
      `connected ${fleet.online()}/${fleet.machines.length}`,
      `findings ${last ? openCount(last) : 0}`,
      `tickets ${last ? last.tickets.length - parentsOf(last).length : 0}`,
      `parents ${last ? parentsOf(last).length : 0}`,
      `notices ${notices()}`,
      ...[...fleet.problems()].slice(0, 1).map(([why, count]) => `(${count} wait: ${why})`),
    ].join('  ');
    if (numbers !== shown) line(numbers);
    shown = numbers;
  }

  function line(text: string): void {
    console.error(`${`${Math.round((performance.now() - started) / 1000)} s`.padStart(7)}  ${text}`);
  }

  return {
    say: (text) => {
      show();
      line(`-- ${text}`);
    },
    see: (view) => {
      last = view;
    },
    close: () => {
      clearInterval(timer);
      show();
    },
  };
}
