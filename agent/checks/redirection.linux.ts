import type { ProxySetting, Redirection } from '../../proto/gen/types.ts';
import type { Host } from '../host/host.ts';
import { parseResolvers } from './network.parse.ts';
import { parseHosts } from './redirection.hosts.ts';
import { findLeased } from './redirection.leases.ts';
import { settingOf } from './redirection.proxy.ts';

const SYSTEMD_STUB = '127.0.0.53';
const PROXY_VARIABLE = /^\s*(?:export\s+)?(?:https?|ftp|all|socks)_proxy[ \t]*=[ \t]*(.+)$/gim;

export async function readLinuxRedirection(host: Host): Promise<Redirection> {
  return {
    ...parseHosts((await host.readFile('/etc/hosts')) ?? '', host.hostname()),
    proxies: [
      ...settingOf('system', matches(PROXY_VARIABLE, await texts(host, ['/etc/environment'], '/etc/environment.d'))),
      ...(await aptProxy(host)),
      ...settingOf(
        'dnf',
        matches(/^proxy[ \t]*=[ \t]*(.+)$/gm, await texts(host, ['/etc/dnf/dnf.conf', '/etc/yum.conf'])),
      ),
      ...(await desktopProxy(host)),
    ],
    resolvers: await resolversOf(host),
  };
}

async function texts(host: Host, files: string[], folder?: string): Promise<string[]> {
  const names = folder === undefined ? [] : ((await host.list(folder)) ?? []);
  const paths = [...files, ...names.filter((name) => !/^\.|~$|\.dpkg-/.test(name)).map((name) => `${folder}/${name}`)];
  const found: string[] = [];
  for (const path of paths) {
    // A folder among them says nothing.
    if ((await host.inspect(path))?.kind !== 'folder') found.push((await host.readFile(path)) ?? '');
  }
  return found;
}

function matches(pattern: RegExp, found: string[]): string[] {
  return found.flatMap((text) => [...text.matchAll(pattern)].map(([, value = '']) => value));
}

/** apt.conf(5): `Acquire::http::Proxy "http://proxy:3128/";`, or within the blocks `Acquire { http { Proxy "..."; } }`. */
async function aptProxy(host: Host): Promise<ProxySetting[]> {
  const found = await texts(host, ['/etc/apt/apt.conf'], '/etc/apt/apt.conf.d');
  return settingOf('apt', matches(/^(?!\s*(?:\/\/|#)).*\bProxy(?:-Auto-Detect)?\s+"([^"]+)"/gim, found));
}

/** What administrators set for every desktop: key files of dconf(7), group system/proxy. */
async function desktopProxy(host: Host): Promise<ProxySetting[]> {
  const folders = ((await host.list('/etc/dconf/db')) ?? []).filter((name) => name.endsWith('.d'));
  const found: string[] = [];
  for (const folder of folders) found.push(...(await texts(host, [], `/etc/dconf/db/${folder}`)));
  return settingOf('desktop', found.flatMap(parseDconf));
}

/** GVariant text: mode='manual', host='proxy', port=3128. */
export function parseDconf(text: string): string[] {
  const groups = new Map(text.split(/^(?=\[)/m).map((group) => [/^\[(.+)\]/.exec(group)?.[1] ?? '', group]));
  const value = (group: string, key: string) =>
    new RegExp(`^${key}[ \\t]*=[ \\t]*'?([^'\\n]*)'?`, 'm').exec(groups.get(group) ?? '')?.[1]?.trim() ?? '';
  const mode = value('system/proxy', 'mode');
  if (mode === 'auto') return [value('system/proxy', 'autoconfig-url')];
  if (mode !== 'manual') return [];
  return ['http', 'https', 'socks'].flatMap((kind) => {
    const name = value(`system/proxy/${kind}`, 'host');
    return name === '' ? [] : [`${name}:${value(`system/proxy/${kind}`, 'port')}`];
  });
}

/** Those somebody chose: what the network itself hands out changes with every network. */
async function resolversOf(host: Host): Promise<string[]> {
  const own = parseResolvers((await host.readFile('/etc/resolv.conf')) ?? '');
  const behind = own.includes(SYSTEMD_STUB) ? await host.readFile('/run/systemd/resolve/resolv.conf') : undefined;
  const used = [...new Set(behind === undefined ? own : parseResolvers(behind))];
  const leased = await findLeased(host, used);
  return used.filter((address) => !leased.has(address));
}
