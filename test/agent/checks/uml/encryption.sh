#!/bin/sh
# The first process of a User Mode Linux whose root is this machine's own, read-only:
# encrypts the disks ubda to ubdp in every way and lets the check look at them. $NODE is
# Node, $REPO this repository, $OUT the folder for the answer and the log.
export PATH=/usr/sbin:/usr/bin:/sbin:/bin DM_DISABLE_UDEV=1
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t tmpfs tmp /run
mkdir -p /run/out /run/cryptsetup /run/lvm /run/lock/lvm /run/mdadm /run/v /run/lib/modules
mount -t hostfs -o "$OUT" out /run/out
exec > /run/out/log 2>&1
ln -s "/usr/lib/uml/modules/$(uname -r)" /run/lib/modules/
for module in loop cbc ecb hmac sha256_generic dm-crypt raid1 xts algif_skcipher; do modprobe -q -d /run $module; done

crypt() { # type device name
  echo secret > /run/key
  cryptsetup luksFormat -q --type $1 --pbkdf pbkdf2 --pbkdf-force-iterations 1000 $2 /run/key
  cryptsetup open --key-file /run/key $2 $3
  link $3
}
link() { # name, as udev would
  ln -sf ../dm-$(dmsetup info -c --noheadings -o minor $1) /dev/mapper/$1
}
volume() { # name device
  mkdir /run/v/$1
  [ "$3" ] || mkfs.ext4 -q $2
  mount $2 /run/v/$1
}
lvm() { command lvm "$@" --config 'backup { backup = 0 archive = 0 } activation { udev_sync = 0 udev_rules = 0 verify_udev_operations = 1 }' -y; }

echo ',,L' | sfdisk -q /dev/ubda
volume plain /dev/ubda1

crypt luks1 /dev/ubdb one
volume luks1 /dev/mapper/one

crypt luks2 /dev/ubdc two
volume luks2 /dev/mapper/two

crypt luks2 /dev/ubdd under
lvm vgcreate over /dev/mapper/under
lvm lvcreate -n data -l 100%FREE over
volume lvm-on-luks /dev/over/data

lvm vgcreate below /dev/ubde
lvm lvcreate -n data -l 100%FREE below
crypt luks2 /dev/below/data above
volume luks-on-lvm /dev/mapper/above

crypt luks2 /dev/ubdf half
lvm vgcreate halves /dev/mapper/half /dev/ubdg
lvm lvcreate -n data -l 100%FREE halves
volume half-lvm /dev/halves/data

mdadm --create /dev/md1 --run --level=1 --raid-devices=2 /dev/ubdh /dev/ubdi
crypt luks2 /dev/md1 raid
volume luks-on-raid /dev/mapper/raid

crypt luks2 /dev/ubdj leg
mdadm --create /dev/md2 --run --level=1 --raid-devices=2 /dev/mapper/leg /dev/ubdk
volume half-raid /dev/md2

crypt luks2 /dev/ubdl left
mkfs.btrfs -q -d raid1 -m raid1 /dev/mapper/left /dev/ubdm
volume half-btrfs /dev/mapper/left formatted

crypt luks2 /dev/ubdn first
crypt luks2 /dev/ubdo second
mkfs.btrfs -q -d raid1 -m raid1 /dev/mapper/first /dev/mapper/second
volume btrfs /dev/mapper/first formatted

cryptsetup open --type plain --cipher aes-xts-plain64 --key-size 256 --key-file /dev/urandom /dev/ubdp cswap
link cswap
mkswap -q /dev/mapper/cswap
swapon /dev/mapper/cswap


truncate -s 8M /run/v/luks2/image
mkfs.ext4 -q /run/v/luks2/image
mkdir /run/v/image
mount -o loop /run/v/luks2/image /run/v/image

cd "$REPO"
"$NODE" test/agent/checks/uml/encryption.ts > /run/out/answer.json
sync
halt -f
