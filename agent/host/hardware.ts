// The only door to systeminformation. It starts shells and blocks, so it is asked
// once a day, for these four things, and loaded only then: it costs 9 MB.
import { cpus, totalmem } from 'node:os';
import { bios, blockDevices, type Systeminformation, system } from 'systeminformation';
import { present } from '../../shared/present.ts';
import type { Hardware } from './host.ts';

/** What systeminformation says where it knows nothing. */
const PLACEHOLDERS = ['', '-', 'Computer', 'Docker Container', 'Default string', 'To Be Filled By O.E.M.'];
const NO_DISK = /^(?:loop|ram|zram|sr|fd)\d/;

export async function readHardware(): Promise<Hardware> {
  const [machine, firmware, devices] = [await system(), await bios(), await blockDevices()];
  return present({
    vendor: said(machine.manufacturer),
    model: said(machine.model),
    biosVersion: said(firmware.version),
    biosDate: said(firmware.releaseDate),
    cpu: said(cpus()[0]?.model.trim().replaceAll(/\s+/g, ' ')),
    cores: cpus().length || undefined,
    memoryBytes: totalmem(),
    disks: devices.filter(isDisk).map(diskOf),
    hypervisor: machine.virtual ? said(machine.virtualHost)?.toLowerCase() : undefined,
  });
}

function isDisk({ type, name, size }: Systeminformation.BlockDevicesData): boolean {
  return type === 'disk' && size > 0 && !NO_DISK.test(name);
}

function diskOf(device: Systeminformation.BlockDevicesData): Hardware['disks'][number] {
  return present({
    device: device.device ?? `/dev/${device.name}`,
    model: said(device.model),
    sizeBytes: device.size,
    kind: kindOf(device),
  });
}

function kindOf({ name, physical }: Systeminformation.BlockDevicesData): 'hdd' | 'ssd' | 'nvme' | undefined {
  if (name.startsWith('nvme')) return 'nvme';
  if (physical === 'SSD') return 'ssd';
  return physical === 'HDD' ? 'hdd' : undefined;
}

function said(text: string | undefined): string | undefined {
  return text === undefined || PLACEHOLDERS.includes(text.trim()) ? undefined : text.trim();
}
