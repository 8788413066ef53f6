// What route, scutil, ifconfig, netstat and arp of macOS print; none of them translates.
import { present } from '../../shared/present.ts';

export interface MacRoute {
  interface: string;
  /** Absent where the route leads straight onto a link (VPN). */
  gateway?: string;
}

/** `route -n get default`; on stderr, and nothing here, when there is none. */
export function parseRoute(text: string): MacRoute | undefined {
  const name = /^\s*interface: (\S+)$/m.exec(text)?.[1];
  const gateway = /^\s*gateway: ([0-9a-f.:%\w]+)$/m.exec(text)?.[1];
  return name === undefined ? undefined : { interface: name, ...present({ gateway }) };
}

/**
 * The name servers for everything, from `scutil --dns`: those of resolvers that are
 * bound neither to a domain (split DNS, mDNS) nor, in the second part, to an interface.
 */
export function parseDns(text: string): string[] {
  const [general = ''] = text.split(/^DNS configuration \(for scoped queries\)$/m);
  const servers = general
    .split(/^resolver #\d+$/m)
    .slice(1)
    .filter((resolver) => !/^\s*domain\s+:/m.test(resolver))
    .flatMap((resolver) => [...resolver.matchAll(/^\s*nameserver\[\d+\] : (\S+)$/gm)].map(([, server = '']) => server));
  return [...new Set(servers)];
}

/** `arp -an`: whether each neighbour has answered. */
export function parseNeighbours(text: string): Map<string, boolean> {
  const rows = [...text.matchAll(/^\S+ \(([\d.]+)\) at (\S+) on /gm)];
  return new Map(rows.map(([, address = '', mac]) => [address, mac !== '(incomplete)']));
}

export interface MacInterface {
  name: string;
  mac?: string;
  /** "Ethernet", "Wi-Fi", "USB Ethernet", "IP over Thunderbolt", "Bluetooth PAN". */
  type?: string;
  /** "autoselect (1000baseT <full-duplex>)", "autoselect (none)" without a cable, "none" where none can be. */
  media?: string;
  up?: boolean;
  /** macOS is asked to save on it: a phone's hotspot. */
  expensive: boolean;
  /** Another machine has its IPv6 address. */
  duplicate: boolean;
}

/** `ifconfig -v -a`: a block for each interface, its lines set in. */
export function parseInterfaces(text: string): MacInterface[] {
  return text.split(/^(?=\S+: flags=)/m).flatMap((block) => {
    const name = /^(\S+): flags=/.exec(block)?.[1];
    if (name === undefined) return [];
    const line = (pattern: RegExp) => pattern.exec(block)?.[1];
    const status = line(/^\tstatus: (\w+)/m);
    return [
      {
        name,
        expensive: /^\teflags=[^\n]*[<,]EXPENSIVE[,>]/m.test(block),
        duplicate: /^\tinet6 [^\n]*\bduplicated\b/m.test(block),
        ...present({
          mac: line(/^\tether ([0-9a-f:]{17})/m),
          type: line(/^\ttype: (.+?)\s*$/m),
          media: line(/^\tmedia: (.*?)\s*$/m),
          up: status === undefined ? undefined : status === 'active',
        }),
      },
    ];
  });
}

/** 10^6 bits a second: "10baseT", "100baseTX", "1000baseT", "2500Base-T", "10Gbase-T". */
export function speedOf(media = ''): number | undefined {
  const [, number, giga] = /(?:^|[\s(])(\d+(?:\.\d+)?)(G)?base/i.exec(media) ?? [];
  return number === undefined ? undefined : Number(number) * (giga ? 1000 : 1);
}

export function duplexOf(media = ''): string | undefined {
  return /\b(full|half)-duplex\b/.exec(media)?.[1];
}

export interface Traffic {
  packets: number;
  errors: number;
}

/** `netstat -ibn`: the line of each interface itself, counted from its end, for not every one has an address. */
export function parseCounters(text: string): Map<string, Traffic> {
  const rows = [...text.matchAll(/^(\S+?)\*?\s+\d+\s+<Link#\d+>(.*)$/gm)];
  return new Map(
    rows.flatMap(([, name = '', rest = '']) => {
      const [packetsIn, errorsIn, , packetsOut, errorsOut] = rest.trim().split(/\s+/).slice(-7).map(Number);
      const packets = (packetsIn ?? Number.NaN) + (packetsOut ?? Number.NaN);
      const errors = (errorsIn ?? Number.NaN) + (errorsOut ?? Number.NaN);
      return Number.isNaN(packets + errors) ? [] : [[name, { packets, errors }] as const];
    }),
  );
}
