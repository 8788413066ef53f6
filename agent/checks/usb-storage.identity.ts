import { createHash } from 'node:crypto';
import type { UsbDevice } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';

export interface UsbIdentity {
  /** Four hex digits. */
  vendor: string;
  product: string;
  /** Empty where the device has none. */
  serial: string;
  sizeBytes?: number;
}

/** One device for each stick, however many drives it shows (card readers show several). */
export function devicesOf(identities: UsbIdentity[]): UsbDevice[] {
  const devices = new Map<string, UsbDevice>();
  for (const { vendor, product, serial, sizeBytes } of identities) {
    const [vendorId, productId] = [vendor.toLowerCase(), product.toLowerCase()];
    const id = createHash('sha256').update(`${vendorId} ${productId} ${serial}`).digest('hex').slice(0, 16);
    const total = (devices.get(id)?.size_bytes ?? 0) + (sizeBytes ?? 0);
    devices.set(id, { id, vendor_id: vendorId, product_id: productId, ...present({ size_bytes: total || undefined }) });
  }
  return [...devices.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
