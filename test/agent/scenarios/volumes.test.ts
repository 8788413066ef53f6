import { expect, it } from 'vitest';
import { noStage } from '../../support/powers.ts';
import { found } from './stage.ts';

const none = noStage('/usr/sbin/ip', '/usr/sbin/mkfs.ext4');
/** An ext4 with few inodes, mounted where fstab wants it to be writable. */
const DISK = `
over "$1" /etc
truncate -s 32M "$1/disk.img" && mkfs.ext4 -q -L data -N 64 "$1/disk.img"
mkdir "$1/data" && mount -o loop "$1/disk.img" "$1/data"
echo "LABEL=data $1/data ext4 defaults 0 2" > /etc/fstab
`;
/** Of this disk alone: others of the machine come and go with other tests. */
const findings = (scene: string) =>
  found(scene, ['volumes']).flatMap((one) => (/ \S+\/data$/.test(one) ? [one.replace(/ \S+$/, '')] : []));

it.skipIf(none)(
  `a volume that is full or read-only (${none ?? 'a real ext4'}) is found as just that`,
  () => {
    expect(findings(DISK)).toEqual([]);
    const full = `${DISK} for i in $(seq 100); do touch "$1/data/$i" 2>/dev/null || break; done`;
    expect(findings(full)).toEqual(['high disk.inodes']);
    expect(findings(`${DISK} mount -o remount,ro "$1/data"`)).toEqual(['high disk.read-only']);
  },
  90_000,
);
