/** One line of mount(8) of macOS. */
export interface MacMount {
  /** "/dev/disk3s5", "//server/share"; without the name of who mounted a share. */
  source: string;
  mount: string;
  /** "apfs", "hfs", "smbfs". */
  type: string;
  readOnly: boolean;
}

/** "/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)"; a volume's name may hold blanks and brackets. */
export function parseMacMounts(text: string): MacMount[] {
  return [...text.matchAll(/^(.+?) on (\/.*) \(([^()]+)\)$/gm)].map(([, source = '', mount = '', flags = '']) => {
    const [type = '', ...options] = flags.split(', ');
    return { source: source.replace(/^\/\/[^/]*@/, '//'), mount, type, readOnly: options.includes('read-only') };
  });
}
