// What a scenario is, and what it is given to play with.
import type { TicketShape } from '../../collector/api/shapes/ticket.ts';
import type { EnrolmentBundle } from '../../shared/enrolment-bundle.ts';
import type { Fleet } from './fleet.ts';
import type { Line } from './line.ts';
import type { Site } from './pc.ts';
import type { Watch } from './watch.ts';

export interface Options {
  scenario: Scenario;
  machines: number;
  json: boolean;
  seed: number;
  /** What failed is mended in the end. */
  recover: boolean;
  /** Over how long what happens is spread, milliseconds like all here. */
  withinMs: number;
  /** How long it goes on looking for what must not come. */
  watchMs: number;
  /** How long it waits for what must come. */
  limitMs: number;
  /** Settings for the collector that it starts, by dotted name. */
  set: [path: string[], value: unknown][];
  named?: Named;
}

/** A collector that runs already. */
export interface Named {
  url: string;
  tokenFile: string;
  bundle?: EnrolmentBundle;
}

export interface Scenario {
  name: string;
  /** One or two sentences for --help. */
  about: string;
  defaults: Pick<Options, 'machines' | 'withinMs' | 'watchMs' | 'limitMs'>;
  /** Fewer machines show nothing. */
  least: number;
  /** How many PCs there are and where, when it hits so many. */
  fleet(machines: number): { size: number; siteOf: (index: number) => Site };
  /** Settings that the collector it starts needs for it. */
  settings?: object;
  /** The site whose machines reach the collector through one line. */
  lineOf?: Site;
  play(stage: Stage): Promise<Played>;
}

export interface Stage {
  options: Options;
  fleet: Fleet;
  watch: Watch;
  /** There when the scenario asked for it. */
  line?: Line;
  stopped: AbortSignal;
  /** How long each part took; they add theirs. */
  seconds: Record<string, number>;
  say(text: string): void;
}

export interface Played {
  /** Open findings at the height of it. */
  findings: number;
  parent?: TicketShape;
  /** Leftovers that became tickets of their own again. */
  released: number;
  /** Until then (performance.now()) no notice about a ticket of a single machine should go out. */
  childrenUntil: number;
  /** More notices than this are too many. */
  mostNotices?: number;
  /** What must hold and does not, each as a sentence. */
  unmet: string[];
}

/** Seconds since a moment of performance.now(), to a tenth. */
export function secondsSince(moment: number): number {
  return Math.round((performance.now() - moment) / 100) / 10;
}
