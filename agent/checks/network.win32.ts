// The network as Windows sees it, from the classes of root/StandardCimv2.
import type { Network } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { linksOf } from './network.links.win32.ts';
import { askResolvers, collectorPath } from './network.reach.ts';
import { listAt, numberAt, textAt } from './parse/json.ts';

/** The default route that wins; `gateway` is absent where it leads straight onto a link (VPN). */
interface DefaultRoute {
  index: number;
  gateway?: string;
}

/** Store of a route that is kept for the next start, and may be in use or not. */
const KEPT_ONLY = 0;
/** NextHop of a route onto the link itself. */
const ON_LINK = new Set(['0.0.0.0', '::']);
/** State of MSFT_NetNeighbor from here on: it has answered once. */
const PROBED = 2;
/** NetworkCategory. */
const PROFILES = ['public', 'private', 'domain'];
/** What Windows lists for IPv6 where nobody set a server; RFC 3879 took them out of use. */
const PLACEHOLDER = /^fec0:0:0:ffff::[123]$/i;

export async function readWindows(host: Host, { surroundings }: Past<unknown>): Promise<Reading<'network', never>> {
  const answer = await host.query('network');
  const [resolvers, collector] = await Promise.all([
    askResolvers(host, resolversOf(answer)),
    collectorPath(host, surroundings),
  ]);
  return { facts: { ...parseNetwork(answer), resolvers, ...collector } };
}

/** All but what has to be asked of others. */
export function parseNetwork(answer: unknown): Omit<Network, 'resolvers'> {
  const route = defaultRoute(answer);
  const adapter = listAt(answer, 'Adapters').find((one) => numberAt(one, 'Index') === route?.index);
  return {
    links: linksOf(answer, route?.index),
    ...present({
      gateway: route?.gateway,
      default_interface: textAt(adapter, 'Name'),
      gateway_reachable: route?.gateway === undefined ? undefined : gatewayAnswers(answer, route),
      metered: meteredOf(numberAt(answer, 'Cost')),
      profile: profileOf(answer, route?.index),
    }),
  };
}

/** The lowest sum of metrics; IPv4 before IPv6. */
export function defaultRoute(answer: unknown): DefaultRoute | undefined {
  const routes = listAt(answer, 'Routes').flatMap((route) => {
    if (numberAt(route, 'Store') === KEPT_ONLY) return [];
    const index = numberAt(route, 'Index');
    const hop = textAt(route, 'Hop') ?? '';
    const metric = (numberAt(route, 'Metric') ?? 0) + (numberAt(route, 'InterfaceMetric') ?? 0);
    return index === undefined ? [] : [{ index, hop, metric, six: hop.includes(':') }];
  });
  const [best] = routes.sort((a, b) => Number(a.six) - Number(b.six) || a.metric - b.metric);
  if (!best) return undefined;
  return ON_LINK.has(best.hop) ? { index: best.index } : { index: best.index, gateway: best.hop };
}

/** Of the links that are up, the one with the default route first. */
export function resolversOf(answer: unknown): string[] {
  const preferred = defaultRoute(answer)?.index;
  const up = new Set(linksOf(answer, preferred).flatMap(({ up, name }) => (up ? [name] : [])));
  const indexes = listAt(answer, 'Adapters')
    .filter((adapter) => up.has(textAt(adapter, 'Name') ?? ''))
    .map((adapter) => numberAt(adapter, 'Index'))
    .sort((a, b) => Number(b === preferred) - Number(a === preferred));
  const servers = indexes.flatMap((index) =>
    listAt(answer, 'Resolvers')
      .filter((one) => numberAt(one, 'Index') === index)
      .flatMap((one) => listAt(one, 'Addresses')),
  );
  return [...new Set(servers.filter((server) => typeof server === 'string' && !PLACEHOLDER.test(server)))].map(String);
}

/** A gateway that the table of neighbours does not know tells nothing. */
function gatewayAnswers(answer: unknown, { index, gateway }: DefaultRoute): boolean | undefined {
  const neighbour = listAt(answer, 'Neighbours').find(
    (one) => numberAt(one, 'Index') === index && textAt(one, 'Address') === gateway,
  );
  const state = numberAt(neighbour, 'State');
  return state === undefined ? undefined : state >= PROBED;
}

/** NetworkCostType: 0 is unknown. */
function meteredOf(cost: number | undefined): boolean | undefined {
  return cost === undefined || cost === 0 ? undefined : cost > 1;
}

function profileOf(answer: unknown, index: number | undefined): string | undefined {
  const profile = listAt(answer, 'Profiles').find((one) => numberAt(one, 'Index') === index);
  return PROFILES[numberAt(profile, 'Category') ?? -1];
}
