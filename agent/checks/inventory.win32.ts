import type { Inventory } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Reading } from './check.ts';
import { classOf, hypervisorOf } from './inventory.class.ts';
import { listAt, numberAt, textAt } from './parse/json.ts';

type Disk = Inventory['disks'][number];

/** BusType of MSFT_PhysicalDisk: USB and memory cards come and go. */
const UNPLUGGABLE = new Set([7, 12]);
const NVME = 17;
/** MediaType. */
const KINDS: Record<number, string> = { 3: 'hdd', 4: 'ssd' };

export async function readWindows(host: Host): Promise<Reading<'inventory', never>> {
  return { facts: { ...parseHardware(await host.query('hardware')), hostname: host.hostname() } };
}

export function parseHardware(answer: unknown): Inventory {
  const vendor = said(textAt(answer, 'Vendor'));
  const model = said(textAt(answer, 'Model'));
  const hypervisor = hypervisorOf(vendor, model);
  const virtual = hypervisor !== undefined;
  const biosMs = numberAt(answer, 'BiosDateMs');
  return {
    disks: listAt(answer, 'Disks').flatMap((disk) => diskOf(disk, virtual)),
    ...present({
      vendor,
      model,
      class: virtual ? 'virtual' : classOf(Number(listAt(answer, 'Chassis')[0])),
      bios_version: said(textAt(answer, 'BiosVersion')),
      bios_date: biosMs === undefined ? undefined : new Date(biosMs).toISOString().slice(0, 10),
      cpu: said(textAt(answer, 'Processor'))?.replaceAll(/\s+/g, ' '),
      cores: numberAt(answer, 'Cores'),
      memory_bytes: numberAt(answer, 'Memory'),
      hypervisor,
    }),
  };
}

function diskOf(disk: unknown, virtual: boolean): Disk[] {
  const bus = numberAt(disk, 'Bus') ?? 0;
  const number = textAt(disk, 'Number') ?? numberAt(disk, 'Number');
  if (number === undefined || UNPLUGGABLE.has(bus)) return [];
  const kind = bus === NVME ? 'nvme' : KINDS[numberAt(disk, 'Media') ?? 0];
  return [
    {
      device: `PhysicalDrive${number}`,
      ...present({
        model: said(textAt(disk, 'Model')),
        size_bytes: numberAt(disk, 'Size'),
        kind: virtual ? undefined : kind,
      }),
    },
  ];
}

/** What makers leave in their firmware instead of a name. */
function said(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed &&
    !/^(?:Default string|To Be Filled By O\.E\.M\.|System (?:manufacturer|Product Name))$/i.test(trimmed)
    ? trimmed
    : undefined;
}
