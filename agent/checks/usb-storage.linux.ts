import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { UsbIdentity } from './usb-storage.identity.ts';

const SECTOR_BYTES = 512;

export async function readLinuxDevices(host: Host): Promise<UsbIdentity[]> {
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
