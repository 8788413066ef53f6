import type { Host } from '../host/host.ts';

const MAX_LINKS = 4;

/** Where a link ends; undefined for one that leads in circles. */
export async function followLinks(host: Host, path: string, hops = 0): Promise<string | undefined> {
  if (hops > MAX_LINKS) return undefined;
  const target = await host.readLink(path);
  if (target === undefined) return path;
  const folder = path.slice(0, path.lastIndexOf('/'));
  return await followLinks(host, resolved(target.startsWith('/') ? target : `${folder}/${target}`), hops + 1);
}

function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
