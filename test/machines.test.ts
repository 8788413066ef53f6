// Whole recorded PCs: every check looks, the built-in rules judge, and what comes out
// is one golden.json beside each. After a wanted change:
//   UPDATE_GOLDEN=1 vitest run test/machines.test.ts
// and read the difference before it is committed: does it say what a technician would
// say about this PC?
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookAt } from './support/look-at.ts';

const FOLDER = join(import.meta.dirname, 'machines');

const machines = readdirSync(FOLDER);

describe('a recorded machine', () => {
  it.each(machines)('%s', async (name) => {
    const golden = join(FOLDER, name, 'golden.json');
    const seen = JSON.parse(JSON.stringify(await lookAt(join(FOLDER, name))));
    if (process.env['UPDATE_GOLDEN']) writeFileSync(golden, `${JSON.stringify(seen, null, 2)}\n`);
    expect(existsSync(golden), `${golden} is missing: UPDATE_GOLDEN=1 writes it`).toBe(true);
    expect(seen).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
  });

  it.each([
    ['Debian', /^debian-1\d/],
    ['Ubuntu with phased updates and a subscription', /^ubuntu-.*-phased-esm$/],
    ['Fedora', /^fedora/],
    ['openSUSE', /^opensuse/],
    ['Arch', /^arch$/],
    ['Windows 11, all well', /^windows-11-healthy$/],
    ['Windows 11, unpatched and with BitLocker suspended', /^windows-11-unpatched$/],
    ['Windows 11 in Japanese', /^windows-11-japanese$/],
    ['Windows Server', /^windows-server/],
    ['macOS, all well', /^macos-.*-healthy$/],
    ['macOS without FileVault', /^macos-.*-no-filevault$/],
    ['LUKS on LVM', /luks-lvm$/],
    ['ZFS with 400 data sets', /^workstation-zfs-400$/],
    ['a failing NVMe drive', /^pc-failing-nvme$/],
  ])('is there for %s', (_, name) => {
    expect(machines.filter((machine) => name.test(machine))).not.toEqual([]);
  });
});
