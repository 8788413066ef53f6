// Programs of macOS itself. None of Homebrew: its folders belong to a user, and what a
// user can change must not be started by root.
import { MIB, type Program, quick } from './program.ts';

/** Who got in or did not: sshd and sudo as everywhere, the login window, and screen sharing. */
const OF_LOGINS = [
  'process == "sshd" OR process == "sshd-session" OR process == "sshd-auth" OR process == "su"',
  'process == "sudo" AND eventMessage CONTAINS "TTY="',
  'process == "screensharingd" AND eventMessage BEGINSWITH "Authentication: "',
  'process == "loginwindow" AND eventMessage CONTAINS "INCORRECT"',
]
  .map((clause) => `(${clause})`)
  .join(' OR ');

export const MACOS_PROGRAMS = {
  /** What the kernel remembers: no file system is asked, so that none can hang. */
  mounts: { paths: ['/sbin/mount'], arguments: [], ...quick },
  /** For network file systems, whose statfs may never return. */
  freeSpace: {
    paths: ['/bin/df'],
    arguments: ['-Pk', '--'],
    argument: /^\/.{0,1023}$/s,
    timeoutMs: 2_000,
    outputBytes: MIB,
  },
  diskutilInfo: {
    paths: ['/usr/sbin/diskutil'],
    arguments: ['info', '-plist'],
    argument: /^(?:\/dev\/)?disk\d{1,4}(?:s\d{1,4}){0,2}$/,
    timeoutMs: 15_000,
    outputBytes: MIB,
  },
  physicalDisks: {
    paths: ['/usr/sbin/diskutil'],
    arguments: ['list', '-plist', 'internal', 'physical'],
    timeoutMs: 15_000,
    outputBytes: MIB,
  },
  /** A property list as XML: JSON has no dates, and plutil refuses to write them. */
  propertyListXml: {
    paths: ['/usr/bin/plutil'],
    arguments: ['-convert', 'xml1', '-o', '-', '--'],
    argument: /^\/(?:Library|System|private\/var\/db)\/[A-Za-z0-9 ._/-]{1,200}\.plist$/,
    ...quick,
  },
  /** Names with their values: what this kernel does not know is left out. */
  sysctl: {
    paths: ['/usr/sbin/sysctl'],
    arguments: [
      ...['hw.memsize', 'hw.logicalcpu', 'vm.loadavg', 'kern.memorystatus_level'],
      ...['kern.boottime', 'kern.hv_vmm_present'],
    ],
    ...quick,
  },
  /** One value of an application's own description, as text; plutil knows it since macOS 12. */
  applicationVersion: {
    paths: ['/usr/bin/plutil'],
    arguments: ['-extract', 'CFBundleShortVersionString', 'raw', '-o', '-', '--'],
    argument: /^\/Applications\/[^/\p{Cc}]{1,120}\.app\/Contents\/Info\.plist$/u,
    ...quick,
  },
  systemVersion: { paths: ['/usr/bin/sw_vers'], arguments: [], ...quick },
  /** From what the last scan found; asks no server. */
  softwareUpdates: {
    paths: ['/usr/sbin/softwareupdate'],
    arguments: ['--list', '--no-scan'],
    timeoutMs: 60_000,
    outputBytes: MIB,
    heavy: true,
  },
  defaultRoute: { paths: ['/sbin/route'], arguments: ['-n', 'get', 'default'], ...quick },
  scutilDns: { paths: ['/usr/sbin/scutil'], arguments: ['--dns'], ...quick },
  /** Verbose, for the type of each interface; the names of networks are not among it. */
  interfaces: { paths: ['/sbin/ifconfig'], arguments: ['-v', '-a'], ...quick },
  interfaceCounters: { paths: ['/usr/sbin/netstat'], arguments: ['-ibn'], ...quick },
  neighbours: { paths: ['/usr/sbin/arp'], arguments: ['-an'], ...quick },
  /** Like `ping`, but here -W counts in milliseconds. */
  macPing: {
    paths: ['/sbin/ping'],
    arguments: ['-n', '-q', '-c', '20', '-i', '0.2', '-W', '1000', '--'],
    argument: /^\d{1,3}(?:\.\d{1,3}){3}$/,
    timeoutMs: 10_000,
    outputBytes: MIB,
  },
  applicationFirewall: {
    paths: ['/usr/libexec/ApplicationFirewall/socketfilterfw'],
    arguments: ['--getglobalstate'],
    ...quick,
  },
  applicationFirewallBlocksAll: {
    paths: ['/usr/libexec/ApplicationFirewall/socketfilterfw'],
    arguments: ['--getblockall'],
    ...quick,
  },
  packetFilterState: { paths: ['/sbin/pfctl'], arguments: ['-s', 'info'], ...quick },
  packetFilterRules: { paths: ['/sbin/pfctl'], arguments: ['-s', 'rules'], ...quick },
  /** Accounts and groups of this Mac alone ("."), never those of an organisation's directory. */
  localUsers: {
    paths: ['/usr/bin/dscl'],
    arguments: [
      ...['-plist', '.', '-readall', '/Users'],
      ...['RecordName', 'UniqueID', 'PrimaryGroupID', 'UserShell', 'GeneratedUID', 'AuthenticationAuthority'],
    ],
    timeoutMs: 10_000,
    outputBytes: 4 * MIB,
  },
  localGroups: {
    paths: ['/usr/bin/dscl'],
    arguments: [
      ...['-plist', '.', '-readall', '/Groups'],
      ...['RecordName', 'PrimaryGroupID', 'GeneratedUID', 'GroupMembership', 'GroupMembers', 'NestedGroups'],
    ],
    timeoutMs: 10_000,
    outputBytes: 4 * MIB,
  },
  /** Reads far and wide: only every few minutes, and only what is new. sshd tells failed passwords as "info". */
  loginLog: {
    paths: ['/usr/bin/log'],
    arguments: ['show', '--style', 'ndjson', '--info', '--predicate', OF_LOGINS, '--start'],
    argument: /^@\d{10}$/,
    timeoutMs: 25_000,
    outputBytes: 16 * MIB,
    heavy: true,
  },
  /** Of TCP those that are connected too: asked for one state of TCP alone, lsof leaves out all of UDP. */
  sockets: {
    paths: ['/usr/sbin/lsof'],
    arguments: ['+c0', '-nP', '-iTCP', '-iUDP', '-FpcPtnT'],
    timeoutMs: 20_000,
    outputBytes: 4 * MIB,
    heavy: true,
  },
  launchdJobs: { paths: ['/bin/launchctl'], arguments: ['list'], ...quick },
} satisfies Record<string, Program>;
