import { Buffer } from 'node:buffer';
import type { ProxySetting, Redirection } from '../../proto/gen/types.ts';
import type { Host } from '../host/host.ts';
import { at, listOf, numberAt, textAt } from './parse/json.ts';
import { parseHosts } from './redirection.hosts.ts';
import { settingOf } from './redirection.proxy.ts';

export async function readWindowsRedirection(host: Host): Promise<Redirection> {
  return parseWindowsRedirection(await host.query('redirection'), host.hostname());
}

export function parseWindowsRedirection(answer: unknown, hostname: string): Redirection {
  return {
    ...parseHosts(textAt(answer, 'Hosts') ?? '', hostname),
    proxies: [
      ...settingOf('winhttp', [parseWinHttp(textAt(answer, 'WinHttp') ?? '')]),
      ...internetSettings('system', at(answer, 'Machine')),
      ...listOf(at(answer, 'People')).flatMap((one) => internetSettings(`user:${textAt(one, 'Sid') ?? ''}`, one)),
      ...listOf(at(answer, 'Forwarded')).flatMap(forwardedPort),
    ],
    // "8.8.8.8,8.8.4.4", or apart by blanks: both are accepted by Windows.
    resolvers: [...new Set(listOf(at(answer, 'NameServers')).flatMap((list) => String(list).split(/[\s,]+/)))].filter(
      (address) => address !== '',
    ),
  };
}

/** Proxy of the Internet Settings: "proxy:8080", or "http=proxy:8080;https=proxy:8081"; the script counts by itself. */
function internetSettings(scope: string, settings: unknown): ProxySetting[] {
  const server = numberAt(settings, 'Enabled') === 1 ? (textAt(settings, 'Server') ?? '') : '';
  const servers = server.split(/[;\s]+/).map((part) => part.replace(/^\w+=/, ''));
  return settingOf(scope, [...servers, textAt(settings, 'Script')]);
}

/** `netsh interface portproxy`: "0.0.0.0/8080" -> "203.0.113.5/80". */
function forwardedPort(entry: unknown): ProxySetting[] {
  const [from, to] = [textAt(entry, 'From'), textAt(entry, 'To')];
  return from && to ? [{ scope: `portproxy:${from}`, address: to.replace('/', ':') }] : [];
}

const FLAG_PROXY = 2;

/**
 * WinHttpSettings, base64: five numbers of 32 bits, little-endian, first the size, a
 * count, then flags (1 direct, 2 proxy); after them, each behind its length, the proxy
 * and the exceptions.
 */
export function parseWinHttp(base64: string): string | undefined {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length < 16 || (bytes.readUInt32LE(8) & FLAG_PROXY) === 0) return undefined;
  const length = bytes.readUInt32LE(12);
  const list = bytes.subarray(16, 16 + length).toString('latin1');
  return list.split(/[;\s]+/)[0]?.replace(/^\w+=/, '');
}
