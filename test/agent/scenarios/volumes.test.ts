import { expect, it } from 'vitest';
import { found, noStage } from './stage.ts';

const none = noStage('/usr/sbin/mkfs.ext4');
/** An ext4 with few inodes, mounted where fstab wants it to be writable. */
const DISK = `
over "$1" /etc
truncate -s 32M "$1/disk.img" && mkfs.ext4 -q -L data -N 64 "$1/disk.img"
mkdir "$1/data" && mount -o loop "$1/disk.img" "$1/data"
echo "LABEL=data $1/data ext4 defaults 0 2" > /etc/fstab
`;
const findings = (scene: string) => found(scene, ['volumes']).map((one) => one.replace(/\S+\/data$/, 'DATA'));

it.skipIf(none)(
  `a volume that is full or read-only (${none ?? 'a real ext4'}) is found as just that`,
  () => {
    const calm = findings(DISK);
    expect(calm.filter((one) => one.includes('DATA'))).toEqual([]);
    const full = findings(`${DISK} for i in $(seq 100); do touch "$1/data/$i" 2>/dev/null || break; done`);
    expect(full).toEqual([...calm, 'high disk.inodes DATA'].sort());
    const readOnly = findings(`${DISK} mount -o remount,ro "$1/data"`);
    expect(readOnly).toEqual([...calm, 'high disk.read-only DATA'].sort());
  },
  90_000,
);
