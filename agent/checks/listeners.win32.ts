import type { Listener } from '../../proto/gen/types.ts';
import type { Host } from '../host/host.ts';
import type { Reading } from './check.ts';
import { listenersOf } from './listeners.group.ts';
import type { Socket } from './listeners.parse.ts';
import { listAt, numberAt, textAt } from './parse/json.ts';

/** Where Windows takes ports from that nobody asked for by number (RFC 6335). */
const FIRST_DYNAMIC = 49_152;
/** Each of these waits for remote procedure calls at a dynamic port, another one after every start. */
const RPC_PROGRAMS = /^(?:lsass|wininit|services|svchost|spoolsv|System)$/i;

export async function readWindows(host: Host): Promise<Reading<'listeners', never>> {
  return { facts: { listeners: parseListeners(await host.query('listeners')) } };
}

export function parseListeners(answer: unknown): Listener[] {
  const programs: Record<string, string> = {};
  const sockets = (['tcp', 'udp'] as const).flatMap((protocol) =>
    listAt(answer, protocol === 'tcp' ? 'Tcp' : 'Udp').flatMap((row): Socket[] => {
      const port = numberAt(row, 'Port');
      const process = String(numberAt(row, 'Process') ?? '');
      const program = textAt(row, 'Program');
      if (port === undefined || isDynamic(protocol, port, program ?? '')) return [];
      if (program) programs[process] = program;
      // A zone, as in "fe80::1%12", is the number of an interface.
      const address = (textAt(row, 'Address') ?? '').replace(/%.*/, '');
      return [{ protocol, port, address, scope: scopeOf(address), inode: process }];
    }),
  );
  return listenersOf(sockets, programs);
}

function isDynamic(protocol: 'tcp' | 'udp', port: number, program: string): boolean {
  return port >= FIRST_DYNAMIC && (protocol === 'udp' || RPC_PROGRAMS.test(program));
}

function scopeOf(address: string): Socket['scope'] {
  return address === '::1' || address.startsWith('127.') ? 'loopback' : 'any';
}
