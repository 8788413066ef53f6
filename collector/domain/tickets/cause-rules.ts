// The catalog of hints. Each is a rule with a name: it looks at the circumstances and says yes or no.
// Confidences are ours, to be corrected by counting how often people agree (`hypothesisWas`).
import { rank } from '../../../shared/severity.ts';
import type { Finding } from '../findings/finding.ts';
import type { Change } from '../fleet/machine.ts';
import { CAUSE_WINDOW_MS, REMOVED_BY_HAND, SAME_FAULT_MACHINES } from '../policy/causes.ts';
import { isProbableCause, type Scope } from './scope.ts';
import type { CauseClass } from './ticket.ts';

export interface Circumstances {
  /** When the fault was first observed. */
  onsetMs: number;
  /** The findings of the ticket. */
  lines: Finding[];
  /** What the machine remembers, of both tracks, the lines included. */
  findings: Finding[];
  /** What changed on it within the window before the onset. */
  changes: Change[];
  /** Logins and lockouts within the window. */
  occurrences: { kind: string; fields: Record<string, string | number | boolean> }[];
  /** How the machine's last session ended: "crash", "power-loss"; absent where nobody knows. */
  lastEnd?: string;
  /** Other machines on which the same fault began within the window. */
  sameFault: number;
  /** Of a parent. */
  scope?: Scope;
}

interface CauseRule {
  name: string;
  cause: CauseClass;
  /** 0 to 1. */
  confidence: number;
  holds(circumstances: Circumstances): boolean;
}

export const CAUSE_RULES: readonly CauseRule[] = [
  {
    name: 'malware',
    cause: 'external_attack',
    confidence: 0.9,
    holds: (now) => lately(now, /^security\.malware$/),
  },
  {
    name: 'tampering',
    cause: 'external_attack',
    confidence: 0.8,
    holds: (now) => lately(now, /^security\.(log-cleared|protection-disabled|agent-tamper|second-root)$/),
  },
  {
    name: 'lockout-from-elsewhere',
    cause: 'external_attack',
    confidence: 0.6,
    holds: (now) => isLockedOut(now) && failedLogins(now).some(({ fields }) => 'source' in fields),
  },
  {
    name: 'security-event-in-the-same-day',
    cause: 'external_attack',
    confidence: 0.5,
    holds: (now) => begun(now).some(({ track, severity }) => track === 'security' && rank(severity) >= rank('high')),
  },
  {
    name: 'site-power-or-provider',
    cause: 'environment',
    confidence: 0.9,
    holds: ({ scope }) => scope?.kind === 'site-outage',
  },
  {
    name: 'collector-or-its-link',
    cause: 'environment',
    confidence: 0.8,
    holds: ({ scope }) => scope?.kind === 'collector',
  },
  {
    name: 'network-of-many',
    cause: 'environment',
    confidence: 0.8,
    holds: (now) => isOfMany(now) && everyLine(now, REACH),
  },
  {
    name: 'power-lost',
    cause: 'environment',
    confidence: 0.7,
    holds: (now) => now.lastEnd === 'power-loss' && someLine(now, /^health\.(unclean-ends|crashes)$|^disk\.dirty$/),
  },
  {
    name: 'vendor-ended-support',
    cause: 'environment',
    confidence: 0.7,
    holds: (now) => everyLine(now, /^patch\.end-of-life$/),
  },
  {
    name: 'vendor-released-updates',
    cause: 'environment',
    confidence: 0.8,
    holds: (now) => isOfMany(now) && everyLine(now, PENDING),
  },
  {
    name: 'failing-hardware',
    cause: 'system_fault',
    confidence: 0.9,
    holds: (now) => someLine(now, HARDWARE),
  },
  {
    name: 'change-shared-by-the-failing',
    cause: 'system_fault',
    confidence: 0.9,
    holds: ({ scope }) => scope?.change !== undefined && isProbableCause(scope.change),
  },
  {
    name: 'same-fault-on-others',
    cause: 'system_fault',
    confidence: 0.8,
    holds: (now) => isOfMany(now) && !everyLine(now, REACH) && !everyLine(now, PENDING),
  },
  {
    name: 'failing-hardware-beside-it',
    cause: 'system_fault',
    confidence: 0.7,
    holds: (now) => someLine(now, /^(disk|health)\./) && now.findings.some(isFailingHardware),
  },
  {
    name: 'crash-record',
    cause: 'system_fault',
    confidence: 0.6,
    holds: (now) => now.lastEnd === 'crash' || lately(now, /^health\.(crashes|program-crashing|out-of-memory)$/),
  },
  {
    name: 'recent-patch-on-this-machine',
    cause: 'system_fault',
    confidence: 0.6,
    holds: (now) => someLine(now, /^(?!patch\.)/) && isPatched(now.changes),
  },
  {
    name: 'own-lockout',
    cause: 'user_action',
    confidence: 0.8,
    holds: (now) => isLockedOut(now) && !failedLogins(now).some(({ fields }) => 'source' in fields),
  },
  {
    name: 'program-removed-by-a-person',
    cause: 'user_action',
    confidence: 0.7,
    holds: (now) => !isOfMany(now) && isRemovedByHand(now.changes),
  },
  {
    name: 'settings-changed-by-a-person',
    cause: 'user_action',
    confidence: 0.7,
    holds: (now) => !isOfMany(now) && now.lines.some((line) => isSetTo(line, now.changes)),
  },
];

const HARDWARE =
  /^disk\.(smart-\w+|pool-degraded|pool-errors|io-errors|fs-errors|hot)$|^health\.(battery-worn|hot|throttled)$/;
/** What every machine behind the same router, resolver or provider loses at once. */
const REACH =
  /^network\.(gateway|gateway-slow|dns|dns-slow|loss|exhausted|collector-slow|self-assigned)$|^machine\.silent$/;
const PENDING = /^patch\.(security-pending|critical-pending)$/;
/** Checks whose facts are settings that a person at the machine can change. */
const SETTINGS = /^(firewall|antivirus|hardening|screen_lock|sshd|encryption|accounts|redirection|remote_tools)$/;
/** What came or is another in them was installed. */
const INSTALLED = /^(software|modules|release)$/;

function everyLine({ lines }: Circumstances, rule: RegExp): boolean {
  return lines.length > 0 && lines.every(({ ruleId }) => rule.test(ruleId));
}

function someLine({ lines }: Circumstances, rule: RegExp): boolean {
  return lines.some(({ ruleId }) => rule.test(ruleId));
}

/** What began within the window around the onset, over by now or not. */
function begun({ findings, onsetMs }: Circumstances): Finding[] {
  return findings.filter((finding) => finding.onsets > 0 && Math.abs(finding.onsetMs - onsetMs) <= CAUSE_WINDOW_MS);
}

function lately(now: Circumstances, rule: RegExp): boolean {
  return begun(now).some(({ ruleId }) => rule.test(ruleId));
}

function isFailingHardware({ ruleId, state }: Finding): boolean {
  return HARDWARE.test(ruleId) && (state === 'open' || state === 'clearing');
}

function isOfMany({ sameFault, scope }: Circumstances): boolean {
  return sameFault >= SAME_FAULT_MACHINES || scope?.kind === 'rule';
}

function isLockedOut({ occurrences }: Circumstances): boolean {
  return occurrences.some(({ kind }) => kind === 'account_locked');
}

function failedLogins({ occurrences }: Circumstances) {
  return occurrences.filter(({ kind }) => kind === 'login_failed');
}

function isPatched(changes: Change[]): boolean {
  return changes.some(({ check, kind, path }) => {
    // What is no longer pending was installed.
    if (check === 'updates') return kind === 'removed' && path === 'packages';
    return INSTALLED.test(check) && kind !== 'removed';
  });
}

/** An upgrade removes too, but it brings something in its place. */
function isRemovedByHand(changes: Change[]): boolean {
  const software = changes.filter(({ check }) => check === 'software');
  const removed = software.filter(({ kind }) => kind === 'removed');
  return removed.length > 0 && removed.length <= REMOVED_BY_HAND && removed.length === software.length;
}

/** What the fault looks at is a setting, and it was set otherwise before. */
function isSetTo({ check }: Finding, changes: Change[]): boolean {
  return SETTINGS.test(check) && changes.some((change) => change.check === check);
}
