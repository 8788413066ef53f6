// Programs that tell what changed on a PC: owners of files, rights, signatures, settings.
import { MIB, type Program, quick } from './program.ts';

export const CHANGE_PROGRAMS = {
  /** The package a file belongs to; exits with 1 when there is none. */
  rpmOwner: {
    paths: ['/usr/bin/rpm'],
    arguments: ['-qf', '--queryformat', '%{NAME}\n', '--'],
    argument: /^\/.{0,4095}$/s,
    ...quick,
  },
  /** Programs with the rights of their owner or group, on the system's own file systems only. */
  findPrivileged: {
    paths: ['/usr/bin/find', '/bin/find'],
    arguments: [
      ...['/usr', '/opt', '/bin', '/sbin', '-xdev', '-type', 'f', '-perm', '/6000'],
      ...['-printf', '%m\t%p\n'],
    ],
    timeoutMs: 20_000,
    outputBytes: MIB,
    heavy: true,
  },
  getcap: {
    paths: ['/usr/sbin/getcap', '/sbin/getcap', '/usr/bin/getcap'],
    arguments: ['-r', '/usr', '/opt'],
    timeoutMs: 20_000,
    outputBytes: MIB,
    heavy: true,
  },
  /** What DHCP handed out; the names of networks are not among it. */
  networkManagerLeases: {
    paths: ['/usr/bin/nmcli'],
    arguments: ['-t', '-f', 'DHCP4.OPTION,DHCP6.OPTION', 'device', 'show'],
    ...quick,
  },
  /** A job of launchd, as XML: one date in it, and plutil would not write it as JSON. */
  launchdJob: {
    paths: ['/usr/bin/plutil'],
    arguments: ['-convert', 'xml1', '-o', '-', '--'],
    argument: /^\/(?:Library|Users\/[^/]{1,64}\/Library)\/Launch(?:Agents|Daemons)\/[^/]{1,200}\.plist$/,
    ...quick,
  },
  codesignVerify: {
    paths: ['/usr/bin/codesign'],
    arguments: ['--verify', '--strict', '--'],
    argument: /^\/.{1,1023}$/s,
    timeoutMs: 20_000,
    outputBytes: MIB,
  },
  /** Who signed it; answers on stderr. */
  codesignDetails: {
    paths: ['/usr/bin/codesign'],
    arguments: ['--display', '--verbose=2', '--'],
    argument: /^\/.{1,1023}$/s,
    timeoutMs: 20_000,
    outputBytes: MIB,
  },
  scutilProxy: { paths: ['/usr/sbin/scutil'], arguments: ['--proxy'], ...quick },
  /** What was set by hand for each network service; keys and passwords are not in that file. */
  networkServices: {
    paths: ['/usr/bin/plutil'],
    arguments: [
      ...['-extract', 'NetworkServices', 'xml1', '-o', '-', '--'],
      '/Library/Preferences/SystemConfiguration/preferences.plist',
    ],
    ...quick,
  },
  systemKeychain: {
    paths: ['/usr/bin/security'],
    arguments: ['find-certificate', '-a', '-p', '/Library/Keychains/System.keychain'],
    timeoutMs: 20_000,
    outputBytes: 4 * MIB,
  },
  loadedExtensions: {
    paths: ['/usr/bin/kmutil'],
    arguments: ['showloaded', '--list-only'],
    timeoutMs: 20_000,
    outputBytes: MIB,
  },
  usbDevices: {
    paths: ['/usr/sbin/system_profiler'],
    arguments: ['-json', 'SPUSBDataType'],
    timeoutMs: 20_000,
    outputBytes: 4 * MIB,
  },
} satisfies Record<string, Program>;
