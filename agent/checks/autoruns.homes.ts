// The homes of people with an account of their own on this machine. Those on a file
// server are left out: the server may be dead, and then a look at them never ends.
import type { Host } from '../host/host.ts';
import { parseMounts } from './parse/mounts.ts';

export interface Home {
  uid: number;
  path: string;
}

const FIRST_HUMAN_UID = 1000;
const NOBODY = 65534;
const MAX_HOMES = 50;
const REMOTE = /^(?:nfs|cifs|smb|autofs|fuse|ceph|9p|afs|gluster|lustre|beegfs|davfs|virtiofs)/;

export async function localHomes(host: Host): Promise<Home[]> {
  const mounts = parseMounts((await host.readFile('/proc/self/mountinfo')) ?? '');
  const isRemote = (path: string) => {
    const under = mounts.filter(({ mount }) => mount !== '/' && `${path}/`.startsWith(`${mount}/`));
    return REMOTE.test(under.toSorted((a, b) => b.mount.length - a.mount.length)[0]?.type ?? '');
  };
  return parseHomes((await host.readFile('/etc/passwd')) ?? '')
    .filter(({ uid, path }) => isPerson(uid) && path.length > 1 && !isRemote(path))
    .slice(0, MAX_HOMES);
}

/** passwd(5): the third field is the number, the sixth the home. */
function parseHomes(passwd: string): Home[] {
  return [...passwd.matchAll(/^[^:#+-][^:]*:[^:]*:(\d+):[^:]*:[^:]*:(\/[^:]*):/gm)].map(([, uid, path = '']) => ({
    uid: Number(uid),
    path: path.replace(/\/$/, ''),
  }));
}

function isPerson(uid: number): boolean {
  return uid === 0 || (uid >= FIRST_HUMAN_UID && uid !== NOBODY);
}
