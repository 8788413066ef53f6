/** One line of /proc/self/mountinfo (proc_pid_mountinfo(5)). */
export interface Mount {
  /** "8:2"; file systems without a device have major number 0. */
  deviceNumber: string;
  /** The folder of the file system that shows at `mount`; "/" unless it is a bind mount or subvolume. */
  root: string;
  mount: string;
  type: string;
  /** "/dev/sda2", "server:/export", "tank/home". */
  source: string;
  /** Read-only here or as a whole, as after an error. */
  readOnly: boolean;
}

/** Every mount that can be seen: where several lie on one folder, the last one. */
export function parseMounts(mountinfo: string): Mount[] {
  const seen = new Map<string, Mount>();
  for (const line of mountinfo.split('\n')) {
    const [place, fileSystem] = line.split(' - ');
    const [, , deviceNumber, root, mount, options] = place?.split(' ') ?? [];
    const [type, source, superOptions] = fileSystem?.split(' ') ?? [];
    if (!deviceNumber || !root || !mount || !options || !type || source === undefined) continue;
    const readOnly = [...options.split(','), ...(superOptions?.split(',') ?? [])].includes('ro');
    const path = unescapePath(mount);
    seen.delete(path);
    seen.set(path, {
      deviceNumber,
      root: unescapePath(root),
      mount: path,
      type,
      source: unescapePath(source),
      readOnly,
    });
  }
  return [...seen.values()];
}

/** Mount point to "it should be writable", from an fstab(5). */
export function parseFstab(fstab: string): Map<string, boolean> {
  const wanted = new Map<string, boolean>();
  for (const line of fstab.split('\n')) {
    const [source, mount, , options] = line.trim().split(/\s+/);
    if (!source || source.startsWith('#') || !mount?.startsWith('/')) continue;
    wanted.set(unescapePath(mount), !options?.split(',').includes('ro'));
  }
  return wanted;
}

/** The kernel writes blanks in paths as "\040". */
function unescapePath(text: string): string {
  return text.replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}
