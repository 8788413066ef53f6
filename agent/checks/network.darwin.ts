// The network as macOS sees it. There is no /proc: five small programs are asked.
import type { Network } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { ProgramName } from '../host/programs.ts';
import type { Past, Reading } from './check.ts';
import { macLinks } from './network.links.darwin.ts';
import { parseCounters, parseDns, parseInterfaces, parseNeighbours, parseRoute } from './network.parse.darwin.ts';
import { askResolvers, collectorPath } from './network.reach.ts';
import { type Round, toldBy, withRound } from './network.round.ts';

export interface Memory {
  round?: Round;
}

export async function readMac(host: Host, { memory, surroundings }: Past<Memory>): Promise<Reading<'network', Memory>> {
  const interfaces = parseInterfaces((await host.run('interfaces')).stdout);
  if (interfaces.length === 0) throw new CheckError('parse_error', 'ifconfig names no interface');
  const route = parseRoute(await printed(host, 'defaultRoute'));
  const counters = parseCounters(await printed(host, 'interfaceCounters'));
  const [resolvers, collector, round] = await Promise.all([
    askResolvers(host, parseDns(await printed(host, 'scutilDns'))),
    collectorPath(host, surroundings),
    withRound(host, memory?.round, route?.gateway, 'macPing'),
  ]);
  // After the questions: they make the kernel find out.
  const known = parseNeighbours(await printed(host, 'neighbours')).get(route?.gateway ?? '');
  const preferred = interfaces.find(({ name }) => name === route?.interface);
  const facts: Network = {
    links: macLinks({ interfaces, counters, addresses: host.addresses(), preferred: route?.interface }),
    resolvers,
    ...collector,
    ...present({ gateway: route?.gateway, default_interface: route?.interface, gateway_reachable: known }),
    ...toldBy(round, known),
    ...present({ metered: preferred?.expensive }),
  };
  return { facts, memory: { round } };
}

/** "" when it fails: each of them tells something of its own. */
async function printed(host: Host, program: ProgramName): Promise<string> {
  try {
    return (await host.run(program)).stdout;
  } catch (error) {
    if (error instanceof CheckError) return '';
    throw error;
  }
}
