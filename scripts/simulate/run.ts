// One run: a collector, somebody who is told, a fleet, the scenario, and the sum of it.
import { type Client, openClient } from '../../collector/cli/client.ts';
import { GoodbyeReason } from '../../proto/gen/types.ts';
import type { EnrolmentBundle } from '../../shared/enrolment-bundle.ts';
import { present } from '../../shared/present.ts';
import { bundlesFor } from './bundles.ts';
import { type Collector, namedCollector, startCollector } from './collector.ts';
import { openFleet } from './fleet.ts';
import { openLine } from './line.ts';
import { Machine } from './machine.ts';
import { makePcs, type Pc } from './pc.ts';
import { openProgress } from './progress.ts';
import { openReceiver, type Receiver } from './receiver.ts';
import { type Result, resultOf } from './result.ts';
import type { Options, Stage } from './scenario.ts';
import { collectorSettings } from './settings.ts';
import { openWatch } from './watch.ts';

/** Clocks of collector and simulator may differ by so much. */
const CLOCKS_MS = 5000;

type Ends = (() => Promise<void> | void)[];

/** Whatever was started is ended again, however it ends. */
export async function simulate(options: Options, stopped: AbortSignal): Promise<Result> {
  const ends: Ends = [];
  try {
    return await play(options, stopped, ends);
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

async function play(options: Options, stopped: AbortSignal, ends: Ends): Promise<Result> {
  const { collector, receiver } = await openCollector(options, stopped, ends);
  const client = openClient({ url: collector.url, token: async () => collector.token, language: 'en' });
  ends.push(client.close);
  const { machines, line } = await makeMachines(options, client, ends);
  const fleet = openFleet(machines, stopped);
  const progress = openProgress(fleet, () => receiver?.told().length ?? 0);
  ends.push(fleet.close, () => fleet.leave(GoodbyeReason.GOODBYE_REASON_SHUTDOWN), progress.close);
  const watch = openWatch({ client, stopped, since: Date.now() - CLOCKS_MS, onView: progress.see });
  const stage: Stage = present({ options, fleet, watch, line, stopped, seconds: {}, say: progress.say });
  const played = await options.scenario.play(stage);
  return resultOf({ stage, played, view: await watch.look(), collector, receiver });
}

/** Of a collector that somebody named nobody knows whom it tells: without a receiver. */
async function openCollector(
  options: Options,
  stopped: AbortSignal,
  ends: Ends,
): Promise<{ collector: Collector; receiver?: Receiver }> {
  if (options.named) return { collector: namedCollector(options.named.url, options.named.tokenFile) };
  const receiver = await openReceiver();
  ends.push(receiver.close);
  const collector = await startCollector(collectorSettings(options, receiver), stopped);
  ends.push(collector.close);
  return { collector, receiver };
}

async function makeMachines({ scenario, machines, seed, named }: Options, client: Client, ends: Ends) {
  const { size, siteOf } = scenario.fleet(machines);
  const pcs = makePcs(size, seed, siteOf);
  const given = named?.bundle;
  const bundles: Map<Pc, EnrolmentBundle> = given
    ? new Map(pcs.map((pc) => [pc, given]))
    : await bundlesFor(client, pcs);
  const urlOf = ({ urls: [url = ''] }: EnrolmentBundle) => url;
  const [any] = bundles.values();
  const line = scenario.lineOf && any ? await openLine(urlOf(any)) : undefined;
  if (line) ends.push(line.close);
  const all = [...bundles].map(([pc, bundle]) => {
    const url = line && pc.site === scenario.lineOf ? line.url : urlOf(bundle);
    return new Machine(pc, { bundle, url });
  });
  return { machines: all.toSorted((a, b) => a.pc.index - b.pc.index), line };
}
