import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseMacMounts } from '../../../../agent/checks/parse/mac-mounts.ts';
import { type Memory, parseDisk, parseFreeSpace, readMac } from '../../../../agent/checks/volumes.darwin.ts';
import { pickMacVolumes } from '../../../../agent/checks/volumes.pick.darwin.ts';
import type { Host } from '../../../../agent/host/host.ts';
import { liveHost } from '../../../../agent/host/live.ts';
import { PROGRAMS } from '../../../../agent/host/programs.ts';
import { recordedHost } from '../../../../agent/host/recorded.ts';
import { CheckError } from '../../../../shared/errors.ts';
import { mac, NOW, plist, SURROUNDINGS } from './mac.ts';

const run = promisify(execFile);
const mounts = (text: string) => pickMacVolumes(parseMacMounts(text)).map(({ mount, source }) => [mount, source]);

describe('the volumes of a Mac', () => {
  it('are one for each container, and Data stands for the system', () => {
    const text = `/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
devfs on /dev (devfs, local, nobrowse)
/dev/disk3s6 on /System/Volumes/VM (apfs, local, noexec, journaled, noatime, nobrowse)
/dev/disk3s2 on /System/Volumes/Preboot (apfs, local, journaled, nobrowse)
/dev/disk1s1 on /System/Volumes/iSCPreboot (apfs, local, journaled, nobrowse)
/dev/disk3s7 on /nix (apfs, local, journaled, nobrowse)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse, protect, root data)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
`;
    expect(mounts(text)).toEqual([['/', '/dev/disk3s5']]);
  });

  it('are not what the system mounts for itself', () => {
    const text = `/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse, protect, root data)
/dev/disk7s1 on /Library/Developer/CoreSimulator/Volumes/iOS_22G86 (apfs, local, nodev, nosuid, read-only, journaled, noowners, noatime, nobrowse)
/dev/disk8s1 on /private/var/run/com.apple.security.cryptexd/mnt/com.apple.MobileAsset.MetalToolchain (apfs, local, read-only)
com.apple.TimeMachine.2026-11-22-080012.local@/dev/disk3s5 on /Volumes/com.apple.TimeMachine.localsnapshots/Backups.backupdb/Mac/2026-11-22-080012/Data (apfs, local, read-only, journaled, nobrowse)
//ada@nas._smb._tcp.local./TimeMachine on /Volumes/.timemachine/nas._smb._tcp.local./5A2C/TimeMachine (smbfs, nobrowse)
`;
    expect(mounts(text)).toEqual([['/', '/dev/disk3s5']]);
  });

  it('have names with blanks and brackets, and shares no user names', () => {
    const text = `/dev/disk5s2 on /Volumes/Fotos on tour (2019) (hfs, local, nodev, nosuid, journaled, noowners)
//DOMAIN;jonas@fileserver/Projekte%202026 on /Volumes/Projekte 2026 (smbfs, nodev, nosuid, mounted by jonas)
nas:/export/home on /Volumes/home (nfs, nodev, nosuid)
`;
    expect(mounts(text)).toEqual([
      ['/Volumes/Fotos on tour (2019)', '/dev/disk5s2'],
      ['/Volumes/Projekte 2026', '//fileserver/Projekte%202026'],
      ['/Volumes/home', 'nas:/export/home'],
    ]);
  });

  it('are unplugged one day, or are files that are mounted', () => {
    const info = (bus: string, external: boolean) =>
      plist(
        `<dict><key>BusProtocol</key><string>${bus}</string><key>Internal</key><${!external}/><key>RemovableMediaOrExternalDevice</key><${external}/><key>VolumeUUID</key><string>5C9F1F2A-71D4-4E0B-9C55-0B7E6A1D2F31</string></dict>`,
      );
    const id = '5C9F1F2A-71D4-4E0B-9C55-0B7E6A1D2F31';
    expect(parseDisk(info('Apple Fabric', false))).toEqual({ id, removable: false, image: false });
    expect(parseDisk(info('USB', true))).toEqual({ id, removable: true, image: false });
    expect(parseDisk(info('Disk Image', true))).toMatchObject({ image: true });
  });
});

describe('the space of a share', () => {
  it.each([
    'Filesystem                    1024-blocks       Used Available Capacity  Mounted on\n//ada@nas/share  3904000000 3123200000 780800000    80%    /Volumes/share\n',
    'Dateisystem                   1024-Blöcke     Belegt Verfügbar Kapazität Eingehängt auf\n//ada@nas/share  3904000000 3123200000 780800000    80%    /Volumes/share\n',
  ])('is in the numbers', (text) => {
    expect(parseFreeSpace(text)).toMatchObject({ blockBytes: 1024, blocks: 3904000000, blocksAvailable: 780800000 });
  });

  it('is that of statfs, as df of this very machine prints it (POSIX)', async () => {
    const { stdout } = await run('/bin/df', [...PROGRAMS.freeSpace.arguments, '/']);
    const { blocks, blockBytes } = await liveHost().space('/');
    expect((parseFreeSpace(stdout)?.blocks ?? 0) * 1024).toBeCloseTo(blocks * blockBytes, -5);
  });

  it('is unknown without them', () => {
    expect(parseFreeSpace('df: /Volumes/share: Socket is not connected\n')).toBeUndefined();
  });
});

describe('the check of volumes on a Mac', () => {
  const laptop = recordedHost('test/machines/macos-14-no-filevault');
  const past = (memory?: Memory) => ({ memory, surroundings: SURROUNDINGS });

  it('leaves out the image and tells of the share that hangs', async () => {
    const { facts } = await readMac(laptop, past());
    expect(facts.volumes.map(({ mount, stuck, network }) => [mount, stuck, network])).toEqual([
      ['/', false, false],
      ['/Volumes/Archiv (2019)', false, false],
      ['/Volumes/projekte', false, true],
      ['/Volumes/nas-alt', true, true],
    ]);
  });

  it('asks diskutil once a day, and what hangs once an hour', async () => {
    const asked: string[] = [];
    const at = (now: number): Host => ({
      ...laptop,
      now: () => now,
      run: (program, argument) => {
        asked.push(`${program} ${argument ?? ''}`.trim());
        return laptop.run(program, argument);
      },
    });
    const { memory } = await readMac(at(NOW), past());
    asked.length = 0;
    await readMac(at(NOW + 300_000), past(memory));
    expect(asked).toEqual(['mounts', 'freeSpace /Volumes/projekte']);
    asked.length = 0;
    await readMac(at(NOW + 25 * 3600_000), past(memory));
    expect(asked).toContain('diskutilInfo /dev/disk1s1');
    expect(asked).toContain('freeSpace /Volumes/nas-alt');
  });

  it('tells the space though diskutil fails, and takes other disks for removable', async () => {
    const host = mac(
      {
        mounts:
          '/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled)\n/dev/disk9s1 on /Volumes/X (exfat, local)\n',
        'diskutilInfo /dev/disk3s5': { fails: 'timeout' },
        'diskutilInfo /dev/disk9s1': { code: 1, stdout: 'Could not find disk' },
      },
      {
        space: async () => ({
          blockBytes: 4096,
          blocks: 1000,
          blocksFree: 100,
          blocksAvailable: 100,
          inodes: 9,
          inodesFree: 1,
        }),
      },
    );
    const { facts } = await readMac(host, past());
    expect(facts.volumes).toMatchObject([
      { id: 'device:/dev/disk3s5', free_ratio: 0.1, removable: false },
      { id: 'device:/dev/disk9s1', free_ratio: 0.1, removable: true },
    ]);
    expect(facts.volumes[0]).not.toHaveProperty('inodes');
  });

  it('can not tell when mount says nothing', async () => {
    await expect(readMac(mac({ mounts: '' }), past())).rejects.toBeInstanceOf(CheckError);
  });
});
