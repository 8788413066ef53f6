// What the kernel's own messages mean. They are never translated.

export type KernelLine =
  | { is: 'disk_error'; device: string; kind: 'medium' | 'io' | 'controller' | 'file-system'; sector?: string }
  | { is: 'out_of_memory'; program: string; container: boolean }
  | { is: 'program_crashed'; program: string; pid: string };

type Reader = [pattern: RegExp, read: (groups: Record<string, string>) => KernelLine];

/**
 * "Buffer I/O error on dev" and "[sda] Sense Key : Medium Error" are left out: the block
 * layer tells each of them again, with the sector. "device offline error" is a device
 * that was unplugged.
 */
const READERS: Reader[] = [
  [
    /critical medium error, dev (?<device>[\w!-]+), sector (?<sector>\d+)/,
    ({ device = '', sector = '' }) => ({ is: 'disk_error', device, kind: 'medium', sector }),
  ],
  [
    /I\/O error, dev (?<device>[\w!-]+), sector (?<sector>\d+)/,
    ({ device = '', sector = '' }) => ({ is: 'disk_error', device, kind: 'io', sector }),
  ],
  [
    /\bnvme (?<device>nvme\d+): (?:controller is down|Device not ready|Disabling device after reset failure|Removing after probe failure)/,
    ({ device = '' }) => ({ is: 'disk_error', device, kind: 'controller' }),
  ],
  [
    /^EXT4-fs error \(device (?<device>[^):]+)|^XFS \((?<xfs>[^)]+)\): (?:Corruption |Internal error |metadata I\/O error|log I\/O error)|^BTRFS (?:error|critical) \(device (?<btrfs>[^):]+)[^)]*\): .*(?:corrupt|checksum|csum|errs:|parent transid|forced readonly|failed to)|^F2FS-fs \((?<f2fs>[^)]+)\): .*corrupt|^FAT-fs \((?<fat>[^)]+)\): error/,
    ({ device, xfs, btrfs, f2fs, fat }) => ({
      is: 'disk_error',
      device: device ?? xfs ?? btrfs ?? f2fs ?? fat ?? '',
      kind: 'file-system',
    }),
  ],
  [
    /^(?<container>Memory cgroup out of memory|Out of memory)(?:: | \([^)]*\): )Kill(?:ed)? process \d+ \((?<program>.+?)\)/,
    ({ container, program = '' }) => ({
      is: 'out_of_memory',
      program: programName(program),
      container: container !== 'Out of memory',
    }),
  ],
  [
    /^(?:traps: )?(?<program>.+)\[(?<pid>\d+)\]:? (?:segfault at |general protection |trap invalid opcode |trap int3 |trap divide error )/,
    ({ program = '', pid = '' }) => ({ is: 'program_crashed', program: programName(program), pid }),
  ],
];

/** Undefined for all that nobody needs to know. */
export function readKernelLine(message: string): KernelLine | undefined {
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(message);
    if (match) return read({ ...match.groups });
  }
  return undefined;
}

/** Programs may call themselves anything; what names a person or a document is cut off. */
export function programName(text: string): string {
  return (
    (
      text
        .replaceAll(/[^\w.+:@-]/g, ' ')
        .trim()
        .split(' ')[0] ?? ''
    ).slice(0, 64) || 'unknown'
  );
}
