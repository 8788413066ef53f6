// Programs that tell how well a PC protects itself.
import { MIB, type Program, quick } from './program.ts';

const SSHD = [
  '/usr/sbin/sshd',
  '/usr/bin/sshd',
  'C:\\Windows\\System32\\OpenSSH\\sshd.exe',
  'C:\\Program Files\\OpenSSH\\sshd.exe',
];

export const POSTURE_PROGRAMS = {
  /** What each data set of ZFS is encrypted with; "off" when it is not. */
  zfsEncryption: {
    paths: ['/usr/sbin/zfs', '/sbin/zfs', '/usr/bin/zfs'],
    arguments: ['list', '-H', '-t', 'filesystem', '-o', 'name,encryption,mounted'],
    ...quick,
  },
  zpoolDevices: {
    paths: ['/usr/sbin/zpool', '/sbin/zpool', '/usr/bin/zpool'],
    arguments: ['list', '-v', '-H', '-P', '-L'],
    ...quick,
  },
  /** macOS can take its time while it encrypts. */
  fdesetupStatus: { paths: ['/usr/bin/fdesetup'], arguments: ['status'], timeoutMs: 10_000, outputBytes: MIB },
  csrutilStatus: { paths: ['/usr/bin/csrutil'], arguments: ['status'], ...quick },
  sealedVolumeStatus: { paths: ['/usr/bin/csrutil'], arguments: ['authenticated-root', 'status'], ...quick },
  gatekeeperStatus: { paths: ['/usr/sbin/spctl'], arguments: ['--status'], ...quick },
  xprotectStatus: { paths: ['/usr/bin/xprotect'], arguments: ['status'], ...quick },
  systemExtensions: {
    paths: ['/usr/bin/systemextensionsctl'],
    arguments: ['list'],
    timeoutMs: 10_000,
    outputBytes: MIB,
  },
  /** Paths of programs that run, without their arguments. */
  psNames: { paths: ['/bin/ps'], arguments: ['-axo', 'comm='], ...quick },
  /** Services of macOS that are switched on or off against their default. */
  launchctlDisabled: { paths: ['/bin/launchctl'], arguments: ['print-disabled', 'system'], ...quick },
  /** Linux only: Macs have it in /usr/local/bin, which may belong to a user of Homebrew. */
  mdatpHealth: {
    paths: ['/usr/bin/mdatp'],
    arguments: ['health', '--output', 'json'],
    timeoutMs: 10_000,
    outputBytes: MIB,
  },
  /** The settings in effect, with all that is included, for anybody. */
  sshdSettings: { paths: SSHD, arguments: ['-T'], ...quick },
  /** As they are for root from an address of the Internet (RFC 5737), where Match makes a difference. */
  sshdSettingsForRoot: {
    paths: SSHD,
    arguments: ['-T', '-C', 'user=root,host=deskside.invalid,addr=203.0.113.1'],
    ...quick,
  },
} satisfies Record<string, Program>;
