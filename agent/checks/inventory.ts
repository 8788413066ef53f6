import type { Inventory } from '../../proto/gen/types.ts';
import { hours } from '../../shared/duration.ts';
import { present } from '../../shared/present.ts';
import type { Hardware, Host } from '../host/host.ts';
import { defineCheck, type Reading } from './check.ts';

/** Types of enclosures as in the SMBIOS specification (DSP0134), table "System Enclosure or Chassis Types". */
const CLASSES = {
  desktop: [3, 4, 5, 6, 7, 13, 15, 16, 24, 33, 34, 35, 36],
  laptop: [8, 9, 10, 11, 14, 30, 31, 32],
  server: [17, 23, 25, 28, 29],
};

const HYPERVISORS: [RegExp, string][] = [
  [/vmware/i, 'vmware'],
  [/virtualbox|innotek/i, 'virtualbox'],
  [/microsoft.*virtual machine/i, 'hyper-v'],
  [/xen/i, 'xen'],
  [/parallels/i, 'parallels'],
  [/kvm|qemu|amazon ec2|google compute/i, 'kvm'],
];

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
    hypervisor: virtual ? hypervisorOf(hardware) : undefined,
  });
}

function classOf(chassis: number): string | undefined {
  return Object.entries(CLASSES).find(([, types]) => types.includes(chassis))?.[0];
}

function hypervisorOf({ vendor = '', model = '', hypervisor }: Hardware): string | undefined {
  const name = `${vendor} ${model}`;
  return HYPERVISORS.find(([pattern]) => pattern.test(name))?.[1] ?? hypervisor;
}

export const inventory = defineCheck({
  name: 'inventory',
  every: hours(24),
  on: { linux: read },
});
