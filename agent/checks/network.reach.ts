// What the machine reaches over the network, found out with sockets alone.
import type { Network, Resolver } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Surroundings } from './check.ts';

const DIAL_MS = 3_000;
const ASK_MS = 2_000;
/** RFC 6761: never exists, so any name server can answer without looking far. */
const NAME_TO_ASK = 'deskside.invalid';

export function askResolvers(host: Host, servers: string[]): Promise<Resolver[]> {
  return Promise.all(
    servers.map(async (address) => {
      const rtt = await host.resolve(address, NAME_TO_ASK, ASK_MS).catch(() => undefined);
      return { address, answers: rtt !== undefined, ...present({ rtt_ms: rtt }) };
    }),
  );
}

/** Behind a captive portal the connection stands, but somebody else answers. */
export async function collectorPath(host: Host, { collector, answeredBy }: Surroundings): Promise<Partial<Network>> {
  if (!collector) return {};
  const rtt = await host.dial(collector, DIAL_MS).catch(() => undefined);
  const reachable = rtt !== undefined;
  const portal = reachable && answeredBy !== undefined ? answeredBy === 'stranger' : undefined;
  return { collector_reachable: reachable, ...present({ collector_rtt_ms: rtt, captive_portal: portal }) };
}
