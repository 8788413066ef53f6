import { describe, expect, it } from 'vitest';
import { parseFstab, parseMounts } from '../../../agent/checks/parse/mounts.ts';
import { parseStatFileSystem, volumeOf } from '../../../agent/checks/volumes.linux.ts';
import { pickVolumes } from '../../../agent/checks/volumes.pick.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';
import { readVolumes } from './mounts/read-volumes.ts';

const picked = (mountinfo: string) => pickVolumes(parseMounts(mountinfo)).map(({ type, mount }) => `${type} ${mount}`);

const FEDORA = `
61 1 0:33 /root / rw,relatime shared:1 - btrfs /dev/nvme0n1p3 rw,seclabel,compress=zstd:1,ssd,discard=async,space_cache=v2,subvolid=257,subvol=/root
38 61 0:22 / /proc rw,nosuid,nodev,noexec,relatime shared:13 - proc proc rw
91 61 0:33 /home /home rw,relatime shared:96 - btrfs /dev/nvme0n1p3 rw,seclabel,compress=zstd:1,ssd,discard=async,space_cache=v2,subvolid=256,subvol=/home
94 61 259:2 / /boot rw,relatime shared:99 - ext4 /dev/nvme0n1p2 rw,seclabel
97 94 259:1 / /boot/efi rw,relatime shared:101 - vfat /dev/nvme0n1p1 rw,fmask=0077,dmask=0077,codepage=437,iocharset=ascii,shortname=winnt,errors=remount-ro
112 61 0:47 / /run/user/1000/doc rw,nosuid,nodev,relatime shared:400 - fuse.portal portal rw,user_id=1000,group_id=1000
`;

const UBUNTU_ZFS = `
29 1 0:27 / / rw,relatime shared:1 - zfs rpool/ROOT/ubuntu_k2x0p1 rw,xattr,posixacl
37 29 0:41 / /home/anna rw,relatime shared:19 - zfs rpool/USERDATA/anna_8fp2 rw,xattr,posixacl
38 29 0:42 / /var/lib/apt rw,relatime shared:20 - zfs rpool/ROOT/ubuntu_k2x0p1/var/lib/apt rw,xattr,posixacl
39 29 0:43 / /boot rw,nodev,relatime shared:21 - zfs bpool/BOOT/ubuntu_k2x0p1 rw,xattr,posixacl
40 29 7:3 / /snap/firefox/4173 ro,nodev,relatime shared:22 - squashfs /dev/loop3 ro,errors=continue
41 29 7:9 / /srv/old-disk rw,relatime shared:23 - ext4 /dev/loop9 rw
`;

const DOCKER_HOST = `
28 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw,errors=remount-ro
60 28 8:17 / /var/lib/docker rw,relatime shared:30 - xfs /dev/sdb1 rw,attr2,inode64,logbufs=8,logbsize=32k,noquota
71 60 0:51 / /var/lib/docker/overlay2/6c1f/merged rw,relatime shared:40 - overlay overlay rw,lowerdir=/var/lib/docker/overlay2/l/AB:/var/lib/docker/overlay2/l/CD
72 60 8:33 / /var/lib/docker/volumes/db/_data rw,relatime shared:41 - ext4 /dev/sdc1 rw
80 28 0:60 / /mnt/backup rw,relatime shared:50 - cifs //files/backup rw,vers=3.1.1,cache=strict,username=svc
81 28 0:61 / /mnt/iso ro,relatime shared:51 - iso9660 /dev/sr0 ro
`;

it('nobody can tell of volumes where none is mounted', async () => {
  const chroot = '22 1 0:22 / /proc rw,nosuid,nodev,noexec,relatime shared:13 - proc proc rw\n';
  const host = { ...recordedHost('test/machines/debian-12-laptop'), readFile: async () => chroot };
  await expect(readVolumes(host)).rejects.toMatchObject({ reason: 'not_supported' });
});

describe('which mounts are volumes', () => {
  it('takes one for all subvolumes of a btrfs', () => {
    expect(picked(FEDORA)).toEqual(['btrfs /', 'ext4 /boot', 'vfat /boot/efi']);
  });

  it('takes one for each ZFS pool, and a disk image, but no snap', () => {
    expect(picked(UBUNTU_ZFS)).toEqual(['zfs /', 'zfs /boot', 'ext4 /srv/old-disk']);
  });

  it('takes the disk that docker lies on, and nothing that docker mounts', () => {
    expect(picked(DOCKER_HOST)).toEqual(['ext4 /', 'xfs /var/lib/docker', 'cifs /mnt/backup']);
  });

  it('prefers the whole file system to a bind mount that came first', () => {
    expect(
      picked('50 28 8:2 /projects /srv/projects rw - ext4 /dev/sda2 rw\n51 28 8:2 / /home rw - ext4 /dev/sda2 rw'),
    ).toEqual(['ext4 /home']);
  });

  it('leaves out what another mount hides', () => {
    expect(picked('50 28 8:2 / /mnt rw - ext4 /dev/sda2 rw\n51 28 0:70 / /mnt rw - tmpfs tmpfs rw')).toEqual([]);
  });

  it('takes a network mount once, although other options make it another device', () => {
    const nfs = '0 28 0:70 / /a rw - nfs4 s:/x rw\n0 28 0:71 / /b ro - nfs4 s:/x ro';
    expect(picked(nfs)).toEqual(['nfs4 /a']);
  });
});

describe('mountinfo and fstab', () => {
  it('decodes blanks in paths and sees read-only, here or as a whole', () => {
    const [stick] = parseMounts(
      '452 28 8:17 / /media/USB\\040STICK rw,nosuid shared:250 master:2 - vfat /dev/sdb1 ro,utf8',
    );
    expect(stick).toEqual({
      deviceNumber: '8:17',
      root: '/',
      mount: '/media/USB STICK',
      type: 'vfat',
      source: '/dev/sdb1',
      readOnly: true,
    });
  });

  it('passes over lines it does not understand', () => {
    expect(parseMounts('\nnonsense\n1 2 3\n')).toEqual([]);
  });

  it('knows from the fstab what should be writable', () => {
    const fstab = `# comment\nUUID=1 / ext4 errors=remount-ro 0 1\nUUID=2\t/usr\text4\tdefaults,ro\t0 2
UUID=3 none swap sw 0 0\n/dev/sdb1 /media/USB\\040STICK vfat noauto 0 0\n/dev/sdc1 /data xfs\n`;
    expect([...parseFstab(fstab)]).toEqual([
      ['/', true],
      ['/usr', false],
      ['/media/USB STICK', true],
      ['/data', true],
    ]);
  });
});

describe('the numbers of a volume', () => {
  const place = { ...parseMounts('1 1 8:1 / / rw - ext4 /dev/sda1 rw')[0]!, network: false };
  const space = { blockBytes: 4096, blocks: 1000, blocksFree: 200, blocksAvailable: 150, inodes: 400, inodesFree: 100 };

  it('counts free over usable, as df does, without the blocks kept back for root', () => {
    expect(volumeOf(place, space)).toMatchObject({
      size_bytes: 4_096_000,
      free_bytes: 614_400,
      free_ratio: 150 / 950,
      inodes: 400,
      inodes_free_ratio: 0.25,
    });
  });

  it('has no inodes where they are made as needed', () => {
    for (const type of ['btrfs', 'zfs', 'vfat']) {
      expect(volumeOf({ ...place, type }, space)).not.toHaveProperty('inodes');
    }
    expect(volumeOf(place, { ...space, inodes: 0 })).not.toHaveProperty('inodes_free_ratio');
  });

  it.each([
    ['/media/hanako/RECOVERY', true],
    ['/run/media/hanako/Windows', true],
    ['/mnt/data', false],
    ['/mediathek', false],
  ])('at %s was opened by a person for a while: %s', (mount, expected) => {
    expect(volumeOf({ ...place, mount }, space).removable).toBe(expected);
  });

  it('leaves sizes out when they could not be read', () => {
    const volume = volumeOf(place, undefined);
    expect(volume).toMatchObject({ id: 'device:/dev/sda1', stuck: false });
    expect(Object.keys(volume)).not.toContain('free_bytes');
  });

  it('reads the line of stat, and nothing else', () => {
    expect(parseStatFileSystem('4096 1000 200 150 400 100\n')).toEqual(space);
    expect(parseStatFileSystem('stat: cannot read file system information')).toBeUndefined();
    expect(parseStatFileSystem('')).toBeUndefined();
  });
});

describe('the volumes of a recorded laptop', async () => {
  const host = recordedHost('test/machines/debian-12-laptop');
  const { facts, memory } = await readVolumes(host);
  const at = (mount: string) => facts.volumes.find((volume) => volume.mount === mount);

  it('are the six that matter', () => {
    expect(facts.volumes.map(({ mount }) => mount)).toEqual([
      '/',
      '/home',
      '/boot',
      '/boot/efi',
      '/srv/archive',
      '/media/anna/USB STICK',
    ]);
  });

  it('are known by UUID through LVM and encryption', () => {
    expect(at('/')).toMatchObject({ id: '3f1cb1f2-5e0d-4f09-9d0e-0a4b3d7f21c9', removable: false });
  });

  it('tell the errors ext4 counted, the boot volumes and the stick', () => {
    expect(at('/home')).toMatchObject({ fs_errors: 2, boot: false, should_be_writable: true });
    expect(at('/boot/efi')).toMatchObject({ boot: true, id: '7A1D-3C52' });
    expect(at('/media/anna/USB STICK')).toMatchObject({ removable: true });
    expect(at('/media/anna/USB STICK')).not.toHaveProperty('should_be_writable');
  });

  it('remember the dead file server, ask it again after an hour, and forget it when it answers', async () => {
    expect(at('/srv/archive')).toMatchObject({ stuck: true, network: true });
    expect(memory).toMatchObject({ own: { stuck: { '/srv/archive': host.now() } } });
    const answering = {
      ...host,
      run: async () => ({ code: 0, stdout: '1048576 2000 500 500 0 0\n', stderr: '' }),
    };
    const readLater = async (minutes: number) =>
      await readVolumes({ ...answering, now: () => host.now() + minutes * 60_000 }, memory);
    expect((await readLater(59)).facts.volumes[4]).toMatchObject({ stuck: true });
    const later = await readLater(60);
    expect(later.facts.volumes[4]).toMatchObject({ stuck: false, free_bytes: 500 * 1048576 });
    expect(later.memory).toMatchObject({ own: { stuck: {} } });
  });
});
