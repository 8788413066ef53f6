import type { Case } from '../../../collector/domain/cases/case.ts';
import { type Finding, fingerprintOf } from '../../../collector/domain/findings/finding.ts';
import type { Step } from '../../../collector/domain/moves.ts';
import type { Ticket } from '../../../collector/domain/tickets/ticket.ts';
import { SYSTEM } from '../../../collector/domain/work.ts';
import type { Judged, Verdict } from '../../../shared/rules/judged.ts';
import type { Severity } from '../../../shared/severity.ts';

export const MACHINE = 'machine-1';
export const PERSON = { kind: 'person', name: 'aiko', roles: ['lead', 'security'] } as const;

export function aFinding(over: Partial<Finding> = {}): Finding {
  const { machineId = MACHINE, ruleId = 'disk.space', subject = 'root' } = over;
  return {
    id: fingerprintOf(machineId, ruleId, subject),
    machineId,
    ruleId,
    check: 'volumes',
    subject,
    label: '/',
    track: 'fault',
    state: 'open',
    severity: 'high',
    values: {},
    samples: 1,
    sinceMs: 0,
    onsetMs: 0,
    openedAt: 0,
    onsets: 1,
    observedMs: 0,
    reason: 'confirmed',
    recentOnsets: [],
    ...over,
  };
}

export function aTicket(over: Partial<Ticket> = {}): Ticket {
  return {
    id: 'ticket-1',
    number: 1,
    state: 'new',
    machineId: MACHINE,
    kind: 'fault',
    impact: 'low',
    urgency: 'high',
    tier: 1,
    marks: [],
    title: { en: 'Disk full', ja: 'ディスクがいっぱい' },
    severity: 'high',
    priority: 'P3',
    openedAt: 0,
    observedMs: 0,
    updatedAt: 0,
    reopens: 0,
    version: 1,
    ...over,
  };
}

export function aCase(over: Partial<Case> = {}): Case {
  return {
    id: 'case-1',
    number: 1,
    state: 'flagged',
    machineId: MACHINE,
    title: { en: 'Guessing', ja: '推測' },
    severity: 'S3',
    findingSeverity: 'medium',
    flaggedAt: 0,
    observedMs: 0,
    activeAt: 0,
    ackDueAt: 14_400_000,
    updatedAt: 0,
    attack: ['T1110'],
    version: 1,
    ...over,
  };
}

export function aStep(over: Partial<Step> = {}): Step {
  return { actor: SYSTEM, at: 1000, entryId: 'entry-1', reason: 'because', ...over };
}

export function judgedAs(is: Verdict['is'], severity: Severity = 'high', subject = 'root'): Judged {
  const verdicts: Record<Verdict['is'], Verdict> = {
    holding: { is: 'holding', severity },
    clear: { is: 'clear' },
    between: { is: 'between' },
    unknown: { is: 'unknown', because: 'a field is absent' },
  };
  return { ruleId: 'disk.space', subject, label: '/', verdict: verdicts[is], values: {}, trace: [] };
}
