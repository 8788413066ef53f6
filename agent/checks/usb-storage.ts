// Storage on USB that is plugged in now. Off unless the settings enable it. Serial
// numbers are hashed, and what lies on the devices is not looked at.
import { minutes } from '../../shared/duration.ts';
import type { Host } from '../host/host.ts';
import { defineCheck, type Reading } from './check.ts';
import { readMacDevices } from './usb-storage.darwin.ts';
import { devicesOf, type UsbIdentity } from './usb-storage.identity.ts';
import { readLinuxDevices } from './usb-storage.linux.ts';
import { readWindowsDevices } from './usb-storage.win32.ts';

function readWith(readDevices: (host: Host) => Promise<UsbIdentity[]>) {
  return async (host: Host): Promise<Reading<'usb_storage', never>> => ({
    facts: { devices: devicesOf(await readDevices(host)) },
  });
}

export const usbStorage = defineCheck({
  name: 'usb_storage',
  every: minutes(5),
  off: true,
  on: {
    linux: readWith(readLinuxDevices),
    win32: readWith(readWindowsDevices),
    darwin: readWith(readMacDevices),
  },
});
