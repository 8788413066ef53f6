import { CheckError } from '../../shared/errors.ts';
import type { Host } from '../host/host.ts';
import type { Reading } from './check.ts';
import { listenersOf } from './listeners.group.ts';
import type { Socket } from './listeners.parse.ts';

/** Where the ports begin that programs get without asking for one (net.inet.ip.portrange.first). */
const EPHEMERAL_FROM = 49_152;
/** Of macOS itself: these serve phones and other Macs nearby, at another port after every start. */
const NEARBY = /^(?:rapportd|sharingd|remoted|remotepairingd|remotepairingdeviced|identityservicesd|AirPlayXPCHelper)$/;

export async function readMac(host: Host): Promise<Reading<'listeners', never>> {
  const { code, stdout, stderr } = await host.run('sockets');
  const { sockets, programs } = parseLsof(stdout);
  // It exits with 1 as well when it found none, or when one process was gone too soon.
  if (sockets.length === 0 && code !== 0 && stderr.trim() !== '') {
    throw new CheckError('parse_error', `lsof said: ${stderr.trim().split('\n')[0] ?? ''}`);
  }
  return { facts: { listeners: listenersOf(sockets, programs) } };
}

/**
 * `lsof -FpcPtnT`: a field a line, its letter first (lsof(8)). p and c begin a process;
 * t, P and n are each socket's, and for TCP its state follows as "TST=LISTEN".
 */
export function parseLsof(text: string): { sockets: Socket[]; programs: Record<string, string> } {
  const sockets: Socket[] = [];
  const programs: Record<string, string> = {};
  let fields: Fields = {};
  for (const line of text.split('\n')) {
    const field = line.charAt(0);
    fields = { ...fields, [field]: line.slice(1) };
    const { p: process = '', c: program = '', P: protocol } = fields;
    if (field === 'c') programs[process] = unescapeName(program);
    if (protocol === 'TCP' ? line !== 'TST=LISTEN' : field !== 'n') continue;
    const socket = socketOf(fields);
    if (socket && !isDynamic(socket, programs[process])) sockets.push(socket);
  }
  return { sockets, programs };
}

/** The last of each, by its letter. */
type Fields = Partial<Record<string, string>>;

/** "*:22", "127.0.0.1:631", "[::1]:631"; a UDP socket with "->" talks to somebody, "*:*" has no port yet. */
function socketOf({ n: name = '', P: protocol, t: family, p: process = '' }: Fields): Socket | undefined {
  const [, host = '', port] = /^(\*|\[[0-9a-f.:%]+\]|[\d.]+):(\d+)$/i.exec(name) ?? [];
  if (port === undefined || (protocol !== 'TCP' && protocol !== 'UDP')) return undefined;
  const address = host === '*' ? (family === 'IPv6' ? '::' : '0.0.0.0') : host.replace(/^\[|\]$/g, '');
  const scope = address === '::1' || address.startsWith('127.') ? 'loopback' : 'any';
  return { protocol: protocol === 'TCP' ? 'tcp' : 'udp', port: Number(port), address, scope, inode: process };
}

function isDynamic({ protocol, port }: Socket, program = ''): boolean {
  return port >= EPHEMERAL_FROM && (protocol === 'udp' || NEARBY.test(program));
}

/** Blanks in names come as "\x20". */
function unescapeName(text: string): string {
  return text.replaceAll(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
