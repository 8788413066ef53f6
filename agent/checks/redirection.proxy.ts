import type { ProxySetting } from '../../proto/gen/types.ts';

/** "http://user:secret@proxy.example:3128/?token=x" -> "proxy.example:3128"; a script's address keeps its path. */
export function proxyAddress(text: string): string | undefined {
  const plain = text.trim().replace(/^["']|["'];?$/g, '');
  const [, scheme, rest = ''] = /^([a-z][a-z\d+.-]*):\/\/(.*)$/i.exec(plain) ?? [undefined, undefined, plain];
  const bare = rest
    .replace(/^[^/?#]*@/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
  if (bare === '' || bare.toUpperCase() === 'DIRECT') return undefined;
  return bare.includes('/') && scheme ? `${scheme}://${bare}` : bare;
}

/** One setting a scope, however often it is written. */
export function settingOf(scope: string, texts: (string | undefined)[]): ProxySetting[] {
  const addresses = new Set(texts.flatMap((text) => (text === undefined ? [] : (proxyAddress(text) ?? []))));
  return addresses.size === 0 ? [] : [{ scope, address: [...addresses].sort().join(' ') }];
}
