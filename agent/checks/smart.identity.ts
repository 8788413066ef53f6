import { createHash } from 'node:crypto';

/** Makers and models of disks that are files on another machine. */
export const VIRTUAL_DRIVE = /qemu|vmware|vbox|virtual|msft|amazon elastic|persistent ?disk|nvme_card|google/i;

/** Serial numbers do not leave the machine: the first 16 hex digits of their SHA-256 do. */
export function driveId(serial: string | undefined, device: string): string {
  return serial === undefined ? device : createHash('sha256').update(serial).digest('hex').slice(0, 16);
}
