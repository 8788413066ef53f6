// Programs of Linux that tell of services, time, disks and file systems.
import { MIB, type Program, quick } from './program.ts';

const DEVICE = /^\/dev\/[A-Za-z0-9/_-]{1,64}$/;

export const SYSTEM_PROGRAMS = {
  /** `stat -f`: for network file systems, whose statfs may never return. */
  statFileSystem: {
    paths: ['/usr/bin/stat', '/bin/stat'],
    arguments: ['-f', '-c', '%S %b %f %a %c %d', '--'],
    argument: /^\/.{0,4095}$/s,
    timeoutMs: 2_000,
    outputBytes: MIB,
  },
  smartctl: {
    paths: ['/usr/sbin/smartctl', '/usr/bin/smartctl'],
    arguments: ['-n', 'standby,0', '-a', '--json=c'],
    argument: DEVICE,
    timeoutMs: 20_000,
    outputBytes: MIB,
  },
  systemctlFailed: {
    paths: ['/usr/bin/systemctl', '/bin/systemctl'],
    arguments: ['list-units', '--state=failed', '--output=json', '--no-pager'],
    ...quick,
  },
  systemctlState: {
    paths: ['/usr/bin/systemctl', '/bin/systemctl'],
    arguments: ['is-system-running'],
    ...quick,
  },
  timedatectl: {
    paths: ['/usr/bin/timedatectl'],
    arguments: ['show'],
    ...quick,
  },
  chronyTracking: {
    paths: ['/usr/bin/chronyc'],
    arguments: ['-n', '-c', 'tracking'],
    ...quick,
  },
  /** The system variables of ntpd, from ntpd itself. */
  ntpVariables: {
    paths: ['/usr/bin/ntpq', '/usr/sbin/ntpq'],
    arguments: ['-n', '-c', 'rv 0 leap,stratum'],
    ...quick,
  },
} satisfies Record<string, Program>;
