// Every way of encrypting disks, made for real in a User Mode Linux: this kernel may
// have no device mapper, and nothing outside of it ever sees these devices.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EncryptedVolume } from '../../../../proto/gen/types.ts';

const LINUX = '/usr/bin/linux.uml';
const TOOLS = ['cryptsetup', 'lvm', 'mdadm', 'mkfs.ext4', 'mkfs.btrfs', 'sfdisk', 'modprobe'];
const canRun = process.getuid?.() === 0 && existsSync(LINUX) && TOOLS.every((tool) => existsSync(`/usr/sbin/${tool}`));

function look(): { volumes: EncryptedVolume[]; lsblk: Record<string, string[]> } {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-uml-'));
  try {
    const disks = [...'abcdefghijklmnop'].map((letter, index) => {
      const image = join(folder, letter);
      writeFileSync(image, '');
      truncateSync(image, 160 * 2 ** 20);
      return `ubd${index}=${image}`;
    });
    const variables = [`OUT=${folder}`, `REPO=${resolve('.')}`, `NODE=${process.execPath}`];
    const root = ['root=/dev/root', 'rootfstype=hostfs', 'rootflags=/', 'ro', 'init=/bin/sh'];
    const script = ['--', resolve('test/agent/checks/uml/encryption.sh')];
    const console = ['quiet', 'con=null', 'con0=null,fd:1'];
    execFileSync(LINUX, ['mem=512M', ...console, ...root, ...disks, ...variables, ...script], {
      stdio: 'ignore',
      timeout: 110_000,
      env: { PATH: '/usr/bin:/bin', HOME: folder, TMPDIR: folder },
    });
    return JSON.parse(readFileSync(join(folder, 'answer.json'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.runIf(canRun)('disks in a User Mode Linux (needs root, user-mode-linux, cryptsetup, lvm2, mdadm)', () => {
  it('are encrypted where every way down to a disk passes encryption, and nowhere else', () => {
    const { volumes, lsblk } = look();
    const verdicts = Object.fromEntries(
      volumes.map(({ mount, encrypted }) => [mount.replace('/run/v/', ''), encrypted]),
    );
    expect(verdicts).toEqual({
      plain: false,
      luks1: true,
      luks2: true,
      'lvm-on-luks': true,
      'luks-on-lvm': true,
      'half-lvm': false,
      'luks-on-raid': true,
      'half-raid': false,
      'half-btrfs': false,
      btrfs: true,
      swap: true,
    });
    expect(lsblk['/run/v/lvm-on-luks']).toEqual(['lvm', 'crypt', 'disk']);
    expect(lsblk['/run/v/half-raid']).toEqual(['raid1', 'disk', 'crypt', 'disk']);
    expect(new Set(volumes.map(({ method }) => method))).toEqual(new Set([undefined, 'luks', 'dm-crypt']));
  }, 120_000);
});
