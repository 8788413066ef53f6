// /proc/net/{tcp,tcp6,udp,udp6}: https://www.kernel.org/doc/Documentation/networking/proc_net_tcp.txt

export interface Socket {
  protocol: 'tcp' | 'udp';
  port: number;
  address: string;
  /** Reachable from other machines, or from this one only. */
  scope: 'any' | 'loopback';
  inode: string;
}

/** Number, local address and port, the other side's, state (0A listens, 07 is unconnected), five columns, inode. */
const WAITING = {
  tcp: /^ *\d+: ([0-9A-F]+):([0-9A-F]{4}) \S+ 0A(?: +\S+){5} +(\d+)/gm,
  udp: /^ *\d+: ([0-9A-F]+):([0-9A-F]{4}) \S+ 07(?: +\S+){5} +(\d+)/gm,
};

/** The sockets that wait: listening TCP, and bound UDP below the ephemeral ports. */
export function parseSocketTable(table: string, text: string, ephemeralFrom: number): Socket[] {
  const protocol = table.startsWith('tcp') ? 'tcp' : 'udp';
  const sockets: Socket[] = [];
  // One line at a time: beside the few that wait there may be thousands of connections.
  for (const [, hex = '', portHex = '', inode = ''] of text.matchAll(WAITING[protocol])) {
    const port = Number.parseInt(portHex, 16);
    if (protocol === 'udp' && port >= ephemeralFrom) continue;
    const address = addressOf(hex);
    sockets.push({ protocol, port, address, scope: isLoopback(address) ? 'loopback' : 'any', inode });
  }
  return sockets;
}

/** Addresses are 32-bit words, each in the machine's own (little-endian) byte order. */
function addressOf(hex: string): string {
  const words = hex.match(/.{8}/g) ?? [];
  const bytes = words.flatMap((word) => (word.match(/../g) ?? []).reverse().map((byte) => Number.parseInt(byte, 16)));
  const mapped = bytes.length === 16 && bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 0xff;
  if (bytes.length === 4 || mapped) return bytes.slice(-4).join('.');
  return shorten(Array.from({ length: 8 }, (_, index) => ((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0)));
}

/** RFC 5952: the longest run of zero groups becomes "::". */
function shorten(groups: number[]): string {
  const hex = (part: number[]) => part.map((group) => group.toString(16)).join(':');
  let [start, length] = [0, 0];
  for (let from = 0; from < groups.length; from++) {
    let to = from;
    while (groups[to] === 0) to++;
    if (to - from > length) [start, length] = [from, to - from];
  }
  return length < 2 ? hex(groups) : `${hex(groups.slice(0, start))}::${hex(groups.slice(start + length))}`;
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^127\./.test(address);
}
