// Programs that know what is installed and what could be.
import { MIB, type Program, quick } from './program.ts';

/** dnf 5 is called dnf too, and is asked under its own name first. */
const DNF = ['/usr/bin/dnf-3', '/usr/bin/dnf'];
const ZYPPER = ['--xmlout', '--no-refresh', '--non-interactive', 'list-updates'];
const dnf = { timeoutMs: 60_000, outputBytes: 8 * MIB, heavy: true };
/** They may ask a server, and are not waited for long. */
const online = { timeoutMs: 20_000, outputBytes: 4 * MIB };

export const PATCH_PROGRAMS = {
  /** What a full upgrade would do, from the lists that are there: fetches, locks and asks nothing. */
  aptSimulate: {
    paths: ['/usr/bin/apt-get'],
    // Else it would replace apt's record of the last real installation (/var/log/apt/eipp.log.xz).
    arguments: ['-s', '-q', '--assume-no', '-o', 'Debug::NoLocking=1', '-o', 'Dir::Log::Planner=', 'dist-upgrade'],
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
} satisfies Record<string, Program>;
