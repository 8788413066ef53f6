import type { Host } from '../host/host.ts';
import { listOf, numberAt, textAt } from './parse/json.ts';
import type { UsbIdentity } from './usb-storage.identity.ts';

export async function readWindowsDevices(host: Host): Promise<UsbIdentity[]> {
  return parseUsbDisks(await host.query('usbDisks'));
}

/** "USB\VID_0781&PID_5581\4C530001230101117391". */
export function parseUsbDisks(answer: unknown): UsbIdentity[] {
  return listOf(answer).flatMap((disk) => {
    const [, vendor, product, serial] =
      /^USB\\VID_([0-9A-F]{4})&PID_([0-9A-F]{4})[^\\]*\\(.+)$/i.exec(textAt(disk, 'Parent') ?? '') ?? [];
    if (!vendor || !product || !serial) return [];
    const sizeBytes = numberAt(disk, 'SizeBytes');
    return [{ vendor, product, serial, ...(sizeBytes && { sizeBytes }) }];
  });
}
