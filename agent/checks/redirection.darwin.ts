import type { ProxySetting, Redirection } from '../../proto/gen/types.ts';
import type { Host } from '../host/host.ts';
import { at, itemsAt } from './parse/json.ts';
import { parsePlist } from './parse/plist.ts';
import { parseHosts } from './redirection.hosts.ts';
import { settingOf } from './redirection.proxy.ts';

export async function readMacRedirection(host: Host): Promise<Redirection> {
  const services = await host.run('networkServices');
  return {
    ...parseHosts((await host.readFile('/etc/hosts')) ?? '', host.hostname()),
    proxies: parseScutilProxy((await host.run('scutilProxy')).stdout),
    resolvers: services.code === 0 ? parseNameServers(services.stdout) : [],
  };
}

/** `scutil --proxy`: "  HTTPEnable : 1", "  HTTPProxy : proxy.example", "  HTTPPort : 3128". */
export function parseScutilProxy(text: string): ProxySetting[] {
  const values = new Map([...text.matchAll(/^ {2}(\w+) : (.+)$/gm)].map(([, key = '', value = '']) => [key, value]));
  const servers = ['HTTP', 'HTTPS', 'SOCKS', 'FTP']
    .filter((kind) => values.get(`${kind}Enable`) === '1' && values.has(`${kind}Proxy`))
    .map((kind) => `${values.get(`${kind}Proxy`)}:${values.get(`${kind}Port`) ?? ''}`.replace(/:$/, ''));
  const script = values.get('ProxyAutoConfigEnable') === '1' ? values.get('ProxyAutoConfigURLString') : undefined;
  return settingOf('system', [...servers, script]);
}

/** Name servers set by hand for any of the network services: what DHCP hands out is not in this file. */
export function parseNameServers(text: string): string[] {
  const services = parsePlist(text, 'plutil');
  if (typeof services !== 'object' || services === null) return [];
  const addresses = Object.values(services).flatMap((service) => itemsAt(at(service, 'DNS'), 'ServerAddresses'));
  return [...new Set(addresses.filter((address) => typeof address === 'string'))].sort();
}
