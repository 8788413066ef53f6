// Adapters of Windows as links: https://learn.microsoft.com/windows/win32/fwp/wmi/netadaptercimprov/msft-netadapter
import type { Link } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import { flagAt, listAt, numberAt, textAt } from './parse/json.ts';

/** InterfaceOperationalStatus. */
const UP = 1;
/** NdisPhysicalMedium: WirelessLan, WirelessWan, Native802_11; Bluetooth is left out. */
const WIRELESS = new Set([1, 8, 9]);
const BLUETOOTH = 10;
const IPV4 = 2;
/** AddressState: kept for the next start, not in use; taken by another machine. */
const INVALID = 0;
const DUPLICATE = 2;
/** Above this a speed is "unknown" (2^64 - 1). */
const FASTEST_BITS = 1e13;

/** Real hardware, and whatever carries the default route. */
export function linksOf(answer: unknown, defaultIndex: number | undefined): Link[] {
  return listAt(answer, 'Adapters').flatMap((adapter) => {
    const isDefault = defaultIndex !== undefined && numberAt(adapter, 'Index') === defaultIndex;
    const real = flagAt(adapter, 'Hardware') === true && numberAt(adapter, 'Physical') !== BLUETOOTH;
    return real || isDefault ? [linkOf(answer, adapter, isDefault)] : [];
  });
}

function linkOf(answer: unknown, adapter: unknown, isDefault: boolean): Link {
  const name = textAt(adapter, 'Name') ?? '?';
  const index = numberAt(adapter, 'Index');
  const status = numberAt(adapter, 'Up');
  const up = status === undefined ? undefined : status === UP;
  const kind = kindOf(adapter);
  return {
    id: macOf(textAt(adapter, 'Mac')) ?? name,
    name,
    kind,
    default_route: isDefault,
    ...addressesOf(listAt(answer, 'Addresses').filter((one) => isOn(one, index))),
    ...present({
      up,
      speed_mbit: up ? speedOf(numberAt(adapter, 'Speed')) : undefined,
      duplex: up && kind === 'wired' ? duplexOf(flagAt(adapter, 'FullDuplex')) : undefined,
    }),
    ...trafficOf(listAt(answer, 'Statistics').find((one) => textAt(one, 'Name') === name)),
  };
}

function kindOf(adapter: unknown): string {
  if (flagAt(adapter, 'Hardware') !== true || flagAt(adapter, 'Virtual') === true) return 'virtual';
  return WIRELESS.has(numberAt(adapter, 'Physical') ?? -1) ? 'wireless' : 'wired';
}

/** "00155D0A1B2C" */
function macOf(digits: string | undefined): string | undefined {
  const pairs = /^[0-9A-F]{12}$/i.test(digits ?? '') ? digits?.toLowerCase().match(/../g) : undefined;
  return pairs?.some((pair) => pair !== '00') ? pairs.join(':') : undefined;
}

function speedOf(bits: number | undefined): number | undefined {
  return bits === undefined || bits <= 0 || bits > FASTEST_BITS ? undefined : Math.round(bits / 1e6);
}

function duplexOf(full: boolean | undefined): string | undefined {
  return full === undefined ? undefined : full ? 'full' : 'half';
}

function isOn(row: unknown, index: number | undefined): boolean {
  return numberAt(row, 'Index') === index && numberAt(row, 'State') !== INVALID;
}

function addressesOf(rows: unknown[]): Pick<Link, 'addresses' | 'self_assigned' | 'duplicate_address'> {
  const ipv4 = rows.filter((row) => numberAt(row, 'Family') === IPV4).map((row) => textAt(row, 'Address') ?? '');
  return {
    addresses: rows.flatMap((row) => textAt(row, 'Address')?.replace(/%.*/, '') ?? []),
    ...(ipv4.length > 0 && { self_assigned: ipv4.every((address) => address.startsWith('169.254.')) }),
    ...(rows.length > 0 && { duplicate_address: rows.some((row) => numberAt(row, 'State') === DUPLICATE) }),
  };
}

function trafficOf(statistics: unknown): Pick<Link, 'packets' | 'error_ratio'> {
  const packets = numberAt(statistics, 'Packets');
  const errors = numberAt(statistics, 'Errors');
  if (packets === undefined || errors === undefined) return {};
  return { packets, ...(packets > 0 && { error_ratio: errors / (packets + errors) }) };
}
