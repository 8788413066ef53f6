import type { Link } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { InterfaceAddress } from '../host/host.ts';
import { duplexOf, type MacInterface, speedOf, type Traffic } from './network.parse.darwin.ts';

/** Sockets that most people never use for a network: ports of Thunderbolt, and what a Mac has inside itself. */
const UNUSED = /Thunderbolt|Bluetooth/;

export interface Sources {
  interfaces: MacInterface[];
  counters: Map<string, Traffic>;
  addresses: InterfaceAddress[];
  /** Carries the default route. */
  preferred: string | undefined;
}

/** Real hardware, and whatever carries the default route. */
export function macLinks({ interfaces, counters, addresses, preferred }: Sources): Link[] {
  return interfaces
    .filter((one) => one.name === preferred || isHardware(one))
    .map((one) => ({
      ...linkOf(
        one,
        one.name === preferred,
        addresses.filter((address) => address.interface === one.name),
      ),
      ...trafficOf(counters.get(one.name)),
    }));
}

/** Wi-Fi of its own (awdl, llw, ap) serves AirDrop and the like, without being a way to anywhere. */
function isHardware({ name, mac, type, media }: MacInterface): boolean {
  return /^en\d+$/.test(name) && mac !== undefined && !UNUSED.test(type ?? '') && media !== 'none';
}

function linkOf(one: MacInterface, isDefault: boolean, addresses: InterfaceAddress[]): Link {
  const ipv4 = addresses.filter(({ family }) => family === 'ipv4').map(({ address }) => address);
  return {
    id: one.mac ?? one.name,
    name: one.name,
    kind: kindOf(one),
    addresses: addresses.map(({ address }) => address),
    default_route: isDefault,
    ...present({
      up: one.up,
      speed_mbit: speedOf(one.media),
      duplex: duplexOf(one.media),
      self_assigned: ipv4.length > 0 ? ipv4.every((address) => address.startsWith('169.254.')) : undefined,
      // ifconfig tells of duplicates of IPv6 addresses only.
      duplicate_address: one.duplicate || undefined,
    }),
  };
}

function kindOf({ mac, type }: MacInterface): string {
  if (mac === undefined) return 'virtual';
  return type === 'Wi-Fi' ? 'wireless' : 'wired';
}

function trafficOf(traffic: Traffic | undefined): Pick<Link, 'packets' | 'error_ratio'> {
  if (!traffic) return {};
  const { packets, errors } = traffic;
  return { packets, ...(packets > 0 && { error_ratio: errors / (packets + errors) }) };
}
