import type { Listener } from '../../proto/gen/types.ts';
import type { Socket } from './listeners.parse.ts';

/** One listener for each protocol, port, scope and program, with all its addresses. */
export function listenersOf(sockets: Socket[], programs: Record<string, string>): Listener[] {
  const byId = new Map<string, Listener>();
  for (const { protocol, port, address, scope, inode } of sockets) {
    const program = programs[inode];
    const id = `${protocol}/${port}/${scope}/${program ?? '?'}`;
    const listener = byId.get(id) ?? { id, protocol, port, scope, ...(program && { program }), addresses: [] };
    if (!listener.addresses.includes(address)) listener.addresses.push(address);
    byId.set(id, listener);
  }
  return [...byId.values()].sort((a, b) => a.port - b.port || (a.id < b.id ? -1 : 1));
}
