// What is asked of systemd's journal: entries after a cursor, and how runs of the system ended.
import { MIB, type Program, quick } from './program.ts';

/** Entries of the journal, one JSON object a line, with the fields the check of logins needs. */
const JOURNAL = ['--output=json', '--no-pager', '--output-fields=MESSAGE,SYSLOG_IDENTIFIER'];
/** Of programs that let people in. gdm's name for itself ends in a bracket. */
const OF_LOGINS = ['sshd', 'sshd-session', 'sshd-auth', 'sudo', 'su', 'login', 'gdm-password', 'gdm-password]'].map(
  (identifier) => `--identifier=${identifier}`,
);

/** Of a unit, written by systemd itself: started; stopped, ended by itself, failed (sd-messages.h). */
const UNIT_CHANGES = [
  '39f53479d3a045ac8e11786248231fbf',
  '9d1aaa27d60140bd96365438aad20286',
  '7ad2d189f7e94e70a38c781354912448',
  'd9b373ed55a64feb8242e02dbe79a49c',
];
/** Services that protect the machine, and the target that every shutdown reaches. */
const PROTECTING_UNITS = ['auditd', 'clamav-daemon', 'mdatp', 'falcon-sensor', 'sentinelone', 'wazuh-agent'];
const OF_SYSTEM = [
  ...[0, 1, 2, 3].map((priority) => `PRIORITY=${priority}`),
  ...['+', '_TRANSPORT=kernel', '+', '_PID=1'],
  ...['shutdown.target', ...PROTECTING_UNITS.map((name) => `${name}.service`)].map((unit) => `UNIT=${unit}`),
  ...UNIT_CHANGES.map((id) => `MESSAGE_ID=${id}`),
];
const SYSTEM_FIELDS =
  '--output-fields=MESSAGE,MESSAGE_ID,PRIORITY,SYSLOG_IDENTIFIER,_SYSTEMD_UNIT,_TRANSPORT,_PID,UNIT,COREDUMP_COMM,COREDUMP_PID';
const CURSOR = /^--cursor=[a-z]=[0-9a-f]+(?:;[a-z]=[0-9a-f]+)*$/;

export const JOURNAL_PROGRAMS = {
  /** The very last entry: where reading begins. Not quiet, because it says on stderr what it may not see. */
  journalTail: { paths: ['/usr/bin/journalctl', '/bin/journalctl'], arguments: [...JOURNAL, '--lines=1'], ...quick },
  journalYesterday: {
    paths: ['/usr/bin/journalctl', '/bin/journalctl'],
    arguments: ['--quiet', ...JOURNAL, ...OF_LOGINS, '--since=-24h', '--lines=500'],
    timeoutMs: 15_000,
    outputBytes: 16 * MIB,
  },
  /** From an entry on, oldest first: together with a cursor, --lines counts from there. */
  journalFrom: {
    paths: ['/usr/bin/journalctl', '/bin/journalctl'],
    arguments: ['--quiet', ...JOURNAL, ...OF_LOGINS, '--lines=500'],
    argument: CURSOR,
    timeoutMs: 15_000,
    outputBytes: 16 * MIB,
  },
  /** The entry at a cursor; when it is gone, the next one there is. */
  journalAt: {
    paths: ['/usr/bin/journalctl', '/bin/journalctl'],
    arguments: ['--quiet', ...JOURNAL, '--lines=1'],
    argument: CURSOR,
    ...quick,
  },
  /** Errors of any program, all of the kernel, and starts and ends of what protects the machine. */
  journalSystemFrom: {
    paths: ['/usr/bin/journalctl', '/bin/journalctl'],
    arguments: ['--quiet', '--output=json', '--no-pager', '--lines=500', SYSTEM_FIELDS, ...OF_SYSTEM],
    argument: CURSOR,
    timeoutMs: 15_000,
    outputBytes: 16 * MIB,
  },
  /** Runs of the system the journal has; slow where it has many files. */
  journalBoots: {
    paths: ['/usr/bin/journalctl', '/bin/journalctl'],
    arguments: ['--quiet', '--list-boots', '--output=json', '--no-pager'],
    timeoutMs: 60_000,
    outputBytes: MIB,
    heavy: true,
  },
  /**
   * Of one run, an entry that says it was shut down: the target was reached or, where /var is a
   * file system of its own, journald was told to leave it; what comes after is kept in memory only.
   */
  journalShutdown: {
    paths: ['/usr/bin/journalctl', '/bin/journalctl'],
    arguments: [
      ...['--quiet', '--output=json', '--no-pager', '--output-fields=MESSAGE_ID', '--lines=1'],
      ...['_PID=1', 'UNIT=shutdown.target', 'MESSAGE_ID=39f53479d3a045ac8e11786248231fbf'],
      ...['+', '_PID=1', 'UNIT=systemd-journal-flush.service', 'MESSAGE_ID=de5b426a63be47a7b6ac3eaac82e2f6f'],
    ],
    argument: /^--boot=[0-9a-f]{32}$/,
    timeoutMs: 20_000,
    outputBytes: MIB,
    heavy: true,
  },
} satisfies Record<string, Program>;
