import { hours, minutes } from '../../shared/duration.ts';
import { defineCheck } from './check.ts';
import { readMac } from './software.darwin.ts';
import { readLinux } from './software.linux.ts';
import { readWindows } from './software.win32.ts';

/** Written by each installation: of dpkg, rpm (before 4.16, and since), pacman, snap and flatpak, and on a Mac. */
const WRITTEN = [
  '/var/lib/dpkg/status',
  '/var/lib/rpm/Packages',
  '/var/lib/rpm/rpmdb.sqlite',
  '/var/lib/pacman/local',
  '/var/lib/snapd/snaps',
  '/var/lib/flatpak/.changed',
  '/Library/Receipts/InstallHistory.plist',
];

export const software = defineCheck({
  name: 'software',
  every: hours(24),
  changesWith: WRITTEN,
  timeoutMs: minutes(2),
  on: { linux: readLinux, win32: readWindows, darwin: readMac },
});
