import type { Host } from '../host/host.ts';
import { itemsAt, numberAt, parseJson, textAt } from './parse/json.ts';
import type { UsbIdentity } from './usb-storage.identity.ts';

export async function readMacDevices(host: Host): Promise<UsbIdentity[]> {
  return parseUsbTree((await host.run('usbDevices')).stdout);
}

/** `system_profiler -json SPUSBDataType`: hubs hold devices; those with "Media" are storage. */
export function parseUsbTree(text: string): UsbIdentity[] {
  return devicesBelow(itemsAt(parseJson(text, 'system_profiler'), 'SPUSBDataType'));
}

function devicesBelow(items: unknown[]): UsbIdentity[] {
  return items.flatMap((item) => [...storageOf(item), ...devicesBelow(itemsAt(item, '_items'))]);
}

/** "vendor_id": "0x0781  (SanDisk Corporation)", or "apple_vendor_id" for Apple's own. */
function storageOf(item: unknown): UsbIdentity[] {
  const media = itemsAt(item, 'Media');
  const hex = (key: string) => /^0x([0-9a-f]{4})\b/i.exec(textAt(item, key) ?? '')?.[1];
  const [vendor, product] = [hex('vendor_id'), hex('product_id')];
  if (media.length === 0 || !vendor || !product) return [];
  const sizeBytes = media.reduce<number>((sum, medium) => sum + (numberAt(medium, 'size_in_bytes') ?? 0), 0);
  return [{ vendor, product, serial: textAt(item, 'serial_num') ?? '', ...(sizeBytes > 0 && { sizeBytes }) }];
}
