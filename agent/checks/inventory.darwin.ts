// A Mac's model number ("Mac14,2") has told nothing of its shape since 2022: what has a
// battery is a laptop. Its disks come from diskutil, because systeminformation counts
// the containers on them as disks too.
import type { Inventory } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Hardware, Host } from '../host/host.ts';
import type { Reading } from './check.ts';
import { hypervisorOf } from './inventory.class.ts';
import { numberAt, textAt } from './parse/json.ts';
import { kindOfDisk, readMacDisks } from './parse/mac-disks.ts';
import { parseSysctl } from './parse/sysctl.ts';

export async function readMac(host: Host): Promise<Reading<'inventory', never>> {
  const hardware = await host.hardware();
  const virtual = parseSysctl((await host.run('sysctl')).stdout).get('kern.hv_vmm_present') === '1';
  const battery = /"BatteryInstalled" = Yes/.test((await host.run('ioregBattery')).stdout);
  const disks = await readMacDisks(host);
  const facts = macInventory({ hardware, virtual, battery, disks });
  return { facts: { ...facts, hostname: host.hostname() } };
}

interface Sources {
  hardware: Hardware;
  virtual: boolean;
  battery: boolean;
  disks: unknown[];
}

export function macInventory({ hardware, virtual, battery, disks }: Sources): Inventory {
  const { vendor, model } = hardware;
  return present({
    vendor,
    model,
    class: virtual ? 'virtual' : battery ? 'laptop' : 'desktop',
    bios_version: hardware.biosVersion,
    bios_date: hardware.biosDate,
    cpu: hardware.cpu,
    cores: hardware.cores,
    memory_bytes: hardware.memoryBytes,
    disks: disks.flatMap((info) => diskOf(info, virtual)),
    // Apple's own names the machine "VirtualMac2,1".
    hypervisor: virtual ? (hypervisorOf(vendor, model) ?? 'apple') : undefined,
  });
}

function diskOf(info: unknown, virtual: boolean): Inventory['disks'] {
  const device = textAt(info, 'DeviceNode');
  if (device === undefined) return [];
  const kind = virtual ? undefined : kindOfDisk(info);
  return [
    {
      device,
      ...present({ model: textAt(info, 'MediaName') || undefined, size_bytes: numberAt(info, 'TotalSize'), kind }),
    },
  ];
}
