import type { Inventory } from '../../proto/gen/types.ts';
import { hours } from '../../shared/duration.ts';
import { present } from '../../shared/present.ts';
import type { Hardware, Host } from '../host/host.ts';
import { defineCheck, type Reading } from './check.ts';
import { classOf, hypervisorOf } from './inventory.class.ts';
import { readMac } from './inventory.darwin.ts';
import { readWindows } from './inventory.win32.ts';

async function read(host: Host): Promise<Reading<'inventory', never>> {
  const hardware = await host.hardware();
  const chassis = Number(await host.readFile('/sys/class/dmi/id/chassis_type'));
  const virtual = isVirtual((await host.readFile('/proc/cpuinfo')) ?? '') ?? hardware.hypervisor !== undefined;
  return { facts: { ...inventoryOf(hardware, chassis, virtual), hostname: host.hostname() } };
}

/**
 * Whether a hypervisor tells the processor's flags in /proc/cpuinfo that it is
 * there; undefined on processors without such flags (ARM). systeminformation also
 * searches the kernel's log, where real machines with KVM speak of it too.
 */
export function isVirtual(cpuinfo: string): boolean | undefined {
  const flags = /^flags\s*: (.*)$/m.exec(cpuinfo)?.[1];
  return flags?.split(' ').includes('hypervisor');
}

/** @param chassis number of the SMBIOS enclosure type; NaN or 0 when unknown. */
export function inventoryOf(hardware: Hardware, chassis: number, virtual: boolean): Inventory {
  return present({
    vendor: hardware.vendor,
    model: hardware.model,
    class: virtual ? 'virtual' : classOf(chassis),
    bios_version: hardware.biosVersion,
    bios_date: hardware.biosDate,
    cpu: hardware.cpu,
    cores: hardware.cores,
    memory_bytes: hardware.memoryBytes,
    disks: hardware.disks.map(({ device, model, sizeBytes, kind }) =>
      present({ device, model, size_bytes: sizeBytes, kind: virtual ? undefined : kind }),
    ),
    hypervisor: virtual ? (hypervisorOf(hardware.vendor, hardware.model) ?? hardware.hypervisor) : undefined,
  });
}

export const inventory = defineCheck({
  name: 'inventory',
  every: hours(24),
  on: { linux: read, win32: readWindows, darwin: readMac },
});
