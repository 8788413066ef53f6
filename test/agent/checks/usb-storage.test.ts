import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { chosenChecks } from '../../../agent/agent.ts';
import { parseUsbTree } from '../../../agent/checks/usb-storage.darwin.ts';
import { devicesOf } from '../../../agent/checks/usb-storage.identity.ts';
import { parseUsbDevice } from '../../../agent/checks/usb-storage.linux.ts';
import { usbStorage } from '../../../agent/checks/usb-storage.ts';
import { parseUsbDisks } from '../../../agent/checks/usb-storage.win32.ts';
import type { AgentConfig } from '../../../agent/config.ts';
import { machineWith } from './changes/machine.ts';

const SERIAL = '4C530001230101117391';
const id = createHash('sha256').update(`0781 5581 ${SERIAL}`).digest('hex').slice(0, 16);
const STICK = { id, vendor_id: '0781', product_id: '5581', size_bytes: 30752000000 };
const PCI = '../devices/pci0000:00/0000:00:14.0';

describe('storage on USB', () => {
  it('is off unless the settings enable it', () => {
    const names = (checks: object) => chosenChecks({ checks } as AgentConfig).map(({ name }) => name);
    expect(names({})).not.toContain('usb_storage');
    expect(names({ usb_storage: { every: '1m' } })).not.toContain('usb_storage');
    expect(names({ usb_storage: { enabled: true } })).toContain('usb_storage');
  });

  it('is found on Linux behind hubs, without its serial number', async () => {
    const device = '/sys/bus/usb/devices/1-1.4';
    const host = machineWith(
      {
        [`${device}/idVendor`]: '0781\n',
        [`${device}/idProduct`]: '5581\n',
        [`${device}/serial`]: `${SERIAL}\n`,
        '/sys/block/sdb/size': '60062500\n',
        '/sys/block/sda/size': '1\n',
      },
      {
        paths: {
          '/sys/block/sda': { link: `${PCI}/ata1/host0/target0:0:0/0:0:0:0/block/sda` },
          '/sys/block/sdb': { link: `${PCI}/usb1/1-1/1-1.4/1-1.4:1.0/host3/target3:0:0/3:0:0:0/block/sdb` },
        },
      },
    );
    const { facts } = await usbStorage.on.linux!(host, { memory: undefined, surroundings: {} });
    expect(facts).toEqual({ devices: [STICK] });
  });

  it.each([
    [`${PCI}/usb1/1-1/1-1:1.0/host3/block/sdb`, '1-1'],
    [`${PCI}/usb2/2-3/2-3.1/2-3.1.4/2-3.1.4:1.12/host3/block/sdb`, '2-3.1.4'],
    [`${PCI}/nvme/nvme0/nvme0n1`, undefined],
  ])('at %s hangs on %s', (link, expected) => {
    expect(parseUsbDevice(link)).toBe(expected);
  });

  it('is the same device on all systems', () => {
    const windows = { Parent: `USB\\VID_0781&PID_5581\\${SERIAL}`, SizeBytes: 30752000000 };
    const other = { Parent: 'PCI\\VEN_8086&DEV_9D03', SizeBytes: 1 };
    expect(devicesOf(parseUsbDisks([windows, other]))).toEqual([STICK]);
    const stick = {
      ...{ _name: 'Ultra', vendor_id: '0x0781  (SanDisk Corporation)', product_id: '0x5581', serial_num: SERIAL },
      Media: [{ _name: 'Ultra', size_in_bytes: 30752000000 }],
    };
    const tree = {
      SPUSBDataType: [{ _name: 'USB31Bus', _items: [{ _name: 'Hub', _items: [stick] }, { vendor_id: '0x05ac' }] }],
    };
    expect(devicesOf(parseUsbTree(JSON.stringify(tree)))).toEqual([STICK]);
  });

  it('is one device however many drives it shows, and may hold no card', () => {
    const reader = { vendor: '05E3', product: '0749', serial: '' };
    expect(devicesOf([reader, { ...reader, sizeBytes: 5 }])).toMatchObject([{ vendor_id: '05e3', size_bytes: 5 }]);
    expect(devicesOf([reader])[0]).not.toHaveProperty('size_bytes');
  });
});
