// Storage on USB that is plugged in now. Off unless the settings enable it. Serial
// numbers are hashed, and what lies on the devices is not looked at.
import { createHash } from 'node:crypto';
import type { UsbDevice } from '../../proto/gen/types.ts';
import { minutes } from '../../shared/duration.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import { defineCheck, type Reading } from './check.ts';

const SECTOR_BYTES = 512;

export interface UsbIdentity {
  vendor: string;
  product: string;
  serial: string;
  sizeBytes?: number;
}

async function readLinux(host: Host): Promise<UsbIdentity[]> {
  const found: UsbIdentity[] = [];
  for (const name of (await host.list('/sys/block')) ?? []) {
    const device = parseUsbDevice((await host.readLink(`/sys/block/${name}`)) ?? '');
    if (device === undefined) continue;
    const attribute = async (file: string) => (await host.readFile(`/sys/bus/usb/devices/${device}/${file}`))?.trim();
    const [vendor, product] = [await attribute('idVendor'), await attribute('idProduct')];
    if (!vendor || !product) continue;
    const sectors = Number(await host.readFile(`/sys/block/${name}/size`));
    // A card reader without a card has size 0.
    const sizeBytes = sectors > 0 ? sectors * SECTOR_BYTES : undefined;
    found.push({ vendor, product, serial: (await attribute('serial')) ?? '', ...present({ sizeBytes }) });
  }
  return found;
}

/** ".../usb1/1-1/1-1.4/1-1.4:1.0/host3/target3:0:0/3:0:0:0/block/sdb" -> "1-1.4". */
export function parseUsbDevice(link: string): string | undefined {
  return /\/(\d+-[\d.]+)\/\1:\d+\.\d+\//.exec(link)?.[1];
}

/** One device for each stick, however many drives it shows (card readers show several). */
export function devicesOf(identities: UsbIdentity[]): UsbDevice[] {
  const devices = new Map<string, UsbDevice>();
  for (const { vendor, product, serial, sizeBytes } of identities) {
    const [vendorId, productId] = [vendor.toLowerCase(), product.toLowerCase()];
    const id = createHash('sha256').update(`${vendorId} ${productId} ${serial}`).digest('hex').slice(0, 16);
    const total = sizeBytes === undefined ? undefined : sizeBytes + (devices.get(id)?.size_bytes ?? 0);
    const known = devices.get(id)?.size_bytes;
    devices.set(id, { id, vendor_id: vendorId, product_id: productId, ...present({ size_bytes: total ?? known }) });
  }
  return [...devices.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function readWith(readDevices: (host: Host) => Promise<UsbIdentity[]>) {
  return async (host: Host): Promise<Reading<'usb_storage', never>> => ({
    facts: { devices: devicesOf(await readDevices(host)) },
  });
}

export const usbStorage = defineCheck({
  name: 'usb_storage',
  every: minutes(5),
  off: true,
  on: { linux: readWith(readLinux) },
});
