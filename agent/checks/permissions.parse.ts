/** `find -printf '%m\t%p\n'`: "4755\t/usr/bin/su". */
export function parsePrivileged(text: string): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const [, mode = '', path = ''] of text.matchAll(/^(\d+)\t(\/.+)$/gm)) {
    kinds.set(path, (Number.parseInt(mode, 8) & 0o4000) !== 0 ? 'suid' : 'sgid');
  }
  return kinds;
}

/** `getcap -r`: "/usr/bin/ping cap_net_raw=ep", and "/usr/bin/ping = cap_net_raw+ep" before libcap 2.41. */
export function parseCapabilities(text: string): string[] {
  return [...text.matchAll(/^(\/.+?) (?:= )?(?:cap_\w+(?:,cap_\w+)*)?[=+][eip]+(?: .*)?$/gm)].map(
    ([, path = '']) => path,
  );
}
