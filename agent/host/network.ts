import { Resolver } from 'node:dns/promises';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { CheckError } from '../../shared/errors.ts';
import type { Address, InterfaceAddress } from './host.ts';
import { checkErrorOf, errorCode } from './system-errors.ts';

/** @throws CheckError timeout without an answer in time; any other reason when it was refused or had no way there. */
export function dial({ host, port }: Address, timeoutMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const socket = connect({ host, port });
    const timer = setTimeout(() => {
      reject(new CheckError('timeout', `no connection to ${host}:${port} within ${timeoutMs} ms`));
      socket.destroy();
    }, timeoutMs);
    socket.once('connect', () => resolve(performance.now() - started));
    socket.once('connect', () => socket.destroy());
    socket.once('error', (error) => reject(checkErrorOf(error, `connect to ${host}:${port}`)));
    socket.once('close', () => clearTimeout(timer));
  });
}

/** Codes of c-ares for a server that answered, if only to say no. */
const ANSWERED = ['ENOTFOUND', 'ENODATA', 'ESERVFAIL', 'EREFUSED', 'EFORMERR', 'ENOTIMP'];

/**
 * @param server "192.168.1.1", "192.168.1.1:53", "[fe80::1]:53".
 * @throws CheckError timeout when it did not answer.
 */
export async function resolve(server: string, name: string, timeoutMs: number): Promise<number> {
  // A new one each time: its cache would answer in the server's place.
  const resolver = new Resolver({ timeout: timeoutMs, tries: 1 });
  const started = performance.now();
  const timer = setTimeout(() => resolver.cancel(), timeoutMs);
  try {
    resolver.setServers([server]);
    await resolver.resolve4(name);
  } catch (error) {
    if (!ANSWERED.includes(errorCode(error))) {
      throw new CheckError('timeout', `no answer from the DNS server ${server} within ${timeoutMs} ms`, error);
    }
  } finally {
    clearTimeout(timer);
  }
  return performance.now() - started;
}

export function addresses(): InterfaceAddress[] {
  return Object.entries(networkInterfaces()).flatMap(([name, entries = []]) =>
    entries.map(({ address, family, mac, internal }) => ({
      interface: name,
      address,
      family: family === 'IPv4' ? ('ipv4' as const) : ('ipv6' as const),
      mac,
      internal,
    })),
  );
}
