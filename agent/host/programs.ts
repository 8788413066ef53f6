// Every program the agent may start, all of them: absolute paths, fixed
// arguments, a time limit and a cap on what they may print. No shell, ever. What a
// check may add is one argument, and only in the form given here.
import { CHANGE_PROGRAMS } from './programs.changes.ts';
import { HARDWARE_PROGRAMS } from './programs.hardware.ts';
import { JOURNAL_PROGRAMS } from './programs.journal.ts';
import { MACOS_PROGRAMS } from './programs.macos.ts';
import { POSTURE_PROGRAMS } from './programs.posture.ts';

export interface Program {
  /** Where it may be; the first that exists is taken. */
  paths: string[];
  arguments: string[];
  /** The form of the one argument a check may add. */
  argument?: RegExp;
  timeoutMs: number;
  /** Bytes of stdout; more is a parse_error. */
  outputBytes: number;
  /** Long and heavy: runs at low priority. */
  heavy?: boolean;
}

const MIB = 1024 * 1024;
const DEVICE = /^\/dev\/[A-Za-z0-9/_-]{1,64}$/;

/** dnf 5 is called dnf too, and is asked under its own name first. */
const DNF = ['/usr/bin/dnf-3', '/usr/bin/dnf'];
const ZYPPER = ['--xmlout', '--no-refresh', '--non-interactive', 'list-updates'];

const dnf = { timeoutMs: 60_000, outputBytes: 8 * MIB, heavy: true };
/** They may ask a server, and are not waited for long. */
const online = { timeoutMs: 20_000, outputBytes: 4 * MIB };
const quick = { timeoutMs: 5_000, outputBytes: MIB };

export const PROGRAMS = {
  ...MACOS_PROGRAMS,
  ...CHANGE_PROGRAMS,
  ...HARDWARE_PROGRAMS,
  ...JOURNAL_PROGRAMS,
  ...POSTURE_PROGRAMS,
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
  /** What a full upgrade would do, from the lists that are there: fetches, locks and asks nothing. */
  aptSimulate: {
    paths: ['/usr/bin/apt-get'],
    arguments: ['-s', '-q', '--assume-no', '-o', 'Debug::NoLocking=1', 'dist-upgrade'],
    timeoutMs: 120_000,
    outputBytes: 8 * MIB,
    heavy: true,
  },
  aptHolds: {
    paths: ['/usr/bin/apt-mark'],
    arguments: ['showhold'],
    timeoutMs: 30_000,
    outputBytes: MIB,
    heavy: true,
  },
  aptConfig: { paths: ['/usr/bin/apt-config'], arguments: ['dump'], ...quick },
  dpkgAudit: { paths: ['/usr/bin/dpkg'], arguments: ['--audit'], timeoutMs: 20_000, outputBytes: MIB },
  nftRuleset: {
    paths: ['/usr/sbin/nft', '/sbin/nft'],
    arguments: ['-j', 'list', 'ruleset'],
    timeoutMs: 10_000,
    outputBytes: 4 * MIB,
  },
  iptablesRules: {
    paths: ['/usr/sbin/iptables', '/sbin/iptables'],
    arguments: ['-S'],
    timeoutMs: 10_000,
    outputBytes: 4 * MIB,
  },
  /** Which security updates only a subscription would give (Ubuntu Pro); from lists that are there. */
  proSecurityStatus: {
    paths: ['/usr/bin/pro'],
    arguments: ['security-status', '--format', 'json'],
    timeoutMs: 30_000,
    outputBytes: 4 * MIB,
    heavy: true,
  },
  /** Every package: name, version, architecture. */
  rpmPackages: {
    paths: ['/usr/bin/rpm', '/bin/rpm'],
    arguments: ['-qa', '--qf', '%{NAME}\\t%{EPOCHNUM}:%{VERSION}-%{RELEASE}\\t%{ARCH}\\n'],
    timeoutMs: 30_000,
    outputBytes: 4 * MIB,
    heavy: true,
  },
  /** When those were installed that take effect with a restart; the list of dnf's needs-restarting. */
  rpmNeedRestart: {
    paths: ['/usr/bin/rpm', '/bin/rpm'],
    arguments: [
      ...['-q', '--qf', '%{NAME}\\t%{INSTALLTIME}\\n', 'kernel', 'kernel-core', 'kernel-rt', 'glibc'],
      ...['linux-firmware', 'systemd', 'dbus', 'dbus-broker', 'dbus-daemon', 'microcode_ctl'],
    ],
    ...quick,
  },
  dnf5CheckUpdate: { paths: ['/usr/bin/dnf5'], arguments: ['-q', '-C', 'check-update'], ...dnf },
  dnf5CheckUpdateAll: {
    paths: ['/usr/bin/dnf5'],
    arguments: ['-q', '-C', '--setopt=disable_excludes=*', 'check-update'],
    ...dnf,
  },
  dnf5Security: { paths: ['/usr/bin/dnf5'], arguments: ['-q', '-C', 'advisory', 'list', '--security'], ...dnf },
  dnfCheckUpdate: { paths: DNF, arguments: ['-q', '-C', 'check-update'], ...dnf },
  dnfCheckUpdateAll: {
    paths: DNF,
    arguments: ['-q', '-C', '--disableexcludes=all', '--disableplugin=versionlock', 'check-update'],
    ...dnf,
  },
  dnfSecurity: { paths: DNF, arguments: ['-q', '-C', 'updateinfo', 'list', '--security'], ...dnf },
  zypperUpdates: { paths: ['/usr/bin/zypper'], arguments: [...ZYPPER, '-t', 'package', '-t', 'patch'], ...dnf },
  zypperUpdatesAll: { paths: ['/usr/bin/zypper'], arguments: [...ZYPPER, '-t', 'package', '--all'], ...dnf },
  pacmanUpdates: { paths: ['/usr/bin/pacman'], arguments: ['-Qu'], timeoutMs: 30_000, outputBytes: 4 * MIB },
  snapUpdates: { paths: ['/usr/bin/snap'], arguments: ['refresh', '--list'], ...online },
  flatpakUpdates: {
    paths: ['/usr/bin/flatpak'],
    arguments: ['remote-ls', '--system', '--updates', '--cached', '--columns=ref'],
    ...online,
  },
  flatpakApps: {
    paths: ['/usr/bin/flatpak'],
    arguments: ['list', '--system', '--columns=application,branch,version'],
    ...online,
  },
  fwupdUpdates: {
    paths: ['/usr/bin/fwupdmgr'],
    arguments: ['get-updates', '--json', '--no-metadata-check', '--no-unreported-check'],
    ...online,
  },
  /** Twenty small questions to the gateway. */
  ping: {
    paths: ['/usr/bin/ping', '/bin/ping'],
    arguments: ['-n', '-q', '-c', '20', '-i', '0.2', '-W', '1', '--'],
    argument: /^\d{1,3}(?:\.\d{1,3}){3}$/,
    timeoutMs: 10_000,
    outputBytes: MIB,
  },
  /** What NetworkManager takes the connection for, as a number; starts no service. */
  networkManagerMetered: {
    paths: ['/usr/bin/busctl', '/bin/busctl'],
    arguments: [
      ...['--system', '--auto-start=no', '--timeout=2', 'get-property', 'org.freedesktop.NetworkManager'],
      ...['/org/freedesktop/NetworkManager', 'org.freedesktop.NetworkManager', 'Metered'],
    ],
    ...quick,
  },
} satisfies Record<string, Program>;

export type ProgramName = keyof typeof PROGRAMS;
