// Which mounts are volumes: file systems that hold people's data or the system,
// each once, however often it is mounted.
import type { Mount } from './parse/mounts.ts';

const LOCAL = new Set(
  'ext2 ext3 ext4 xfs btrfs zfs f2fs jfs reiserfs bcachefs nilfs2 vfat exfat ntfs ntfs3 fuseblk hfsplus apfs'.split(
    ' ',
  ),
);
const NETWORK = new Set(
  'nfs nfs4 cifs smb3 smbfs ceph 9p afs glusterfs lustre beegfs virtiofs fuse.sshfs fuse.glusterfs fuse.ceph fuse.davfs fuse.rclone fuse.s3fs'.split(
    ' ',
  ),
);
/** What containers, snaps and sessions mount for themselves. A disk of its own for /var/lib/docker is a volume, though. */
const LEFT_OUT =
  /^\/(?:snap|run\/user|run\/snapd|dev|proc|sys|var\/lib\/(?:docker|containers?|containerd|kubelet|snapd|lxd|lxcfs))\/|^\/etc\/(?:hosts|hostname|resolv\.conf)$/;

export interface Place extends Mount {
  network: boolean;
}

/** In the order in which they were mounted. */
export function pickVolumes(mounts: Mount[]): Place[] {
  const chosen = new Map<string, Mount>();
  for (const mount of mounts) {
    if (!isVolume(mount)) continue;
    const rival = chosen.get(identityOf(mount));
    if (rival === undefined || rank(mount) < rank(rival)) chosen.set(identityOf(mount), mount);
  }
  return [...chosen.values()].map((mount) => ({ ...mount, network: NETWORK.has(mount.type) }));
}

function isVolume({ type, mount }: Mount): boolean {
  return (LOCAL.has(type) || NETWORK.has(type)) && !LEFT_OUT.test(mount);
}

// The datasets of a ZFS pool share its space: four hundred of them are one volume.
// All subvolumes of a btrfs have one device number here, unlike in stat(2).
function identityOf({ type, source, deviceNumber }: Mount): string {
  if (type === 'zfs') return `zfs:${source.split('/')[0]}`;
  return NETWORK.has(type) ? source : deviceNumber;
}

/** The system's root, then whole file systems, then bind mounts. */
function rank({ mount, root }: Mount): number {
  if (mount === '/') return 0;
  return root === '/' ? 1 : 2;
}
