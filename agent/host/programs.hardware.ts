// Programs that tell how the hardware does: batteries, heat, disks, printers, crashes.
import { MIB, type Program, quick } from './program.ts';

export const HARDWARE_PROGRAMS = {
  /** macOS: the battery, the disks' drivers, in the names of the registry. */
  ioregBattery: { paths: ['/usr/sbin/ioreg'], arguments: ['-rn', 'AppleSmartBattery'], ...quick },
  ioregDisks: { paths: ['/usr/sbin/ioreg'], arguments: ['-rc', 'IOBlockStorageDriver', '-l', '-w0'], ...quick },
  pmsetTherm: { paths: ['/usr/bin/pmset'], arguments: ['-g', 'therm'], ...quick },
  bootSession: { paths: ['/usr/sbin/sysctl'], arguments: ['-n', 'kern.bootsessionuuid'], ...quick },
  /** Takes long, and is asked once a start. */
  logShutdownCauses: {
    paths: ['/usr/bin/log'],
    arguments: [
      ...['show', '--style', 'ndjson', '--last', '7d'],
      ...['--predicate', 'process == "kernel" AND eventMessage BEGINSWITH[c] "Previous shutdown cause"'],
    ],
    timeoutMs: 120_000,
    outputBytes: MIB,
    heavy: true,
  },
  lpstat: {
    paths: ['/usr/bin/lpstat'],
    arguments: ['-r', '-d', '-l', '-p', '-o'],
    timeoutMs: 10_000,
    outputBytes: MIB,
  },
  zpoolList: {
    paths: ['/usr/sbin/zpool', '/sbin/zpool', '/usr/bin/zpool'],
    arguments: ['list', '-Hp', '-o', 'guid,name,health,allocated,size'],
    timeoutMs: 10_000,
    outputBytes: MIB,
  },
  zpoolStatus: {
    paths: ['/usr/sbin/zpool', '/sbin/zpool', '/usr/bin/zpool'],
    arguments: ['status', '-p'],
    timeoutMs: 10_000,
    outputBytes: MIB,
  },
  lvsThinPools: {
    paths: ['/usr/sbin/lvs', '/sbin/lvs'],
    arguments: [
      ...['--reportformat', 'json', '--select', 'segtype=thin-pool'],
      ...['-o', 'lv_uuid,vg_name,lv_name,data_percent,metadata_percent,lv_health_status'],
    ],
    timeoutMs: 10_000,
    outputBytes: MIB,
  },
  appleRaid: {
    paths: ['/usr/sbin/diskutil'],
    arguments: ['appleRAID', 'list', '-plist'],
    timeoutMs: 15_000,
    outputBytes: MIB,
  },
} satisfies Record<string, Program>;
