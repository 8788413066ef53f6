import Type, { type Static } from 'typebox';
import type { Language } from '../../../shared/language.ts';
import { present } from '../../../shared/present.ts';
import { SEVERITIES } from '../../../shared/severity.ts';
import type { Case } from '../../domain/cases/case.ts';
import { CLOSED } from '../route.ts';
import { EntrySchema } from './entry.ts';
import { FindingSchema, MachineRef, type MachineRefShape } from './finding.ts';
import { maybeTimeOf, Time, timeOf } from './time.ts';

export const CASE_STATES = [
  ...(['flagged', 'acknowledged', 'triage', 'declared', 'contained', 'recovering'] as const),
  ...(['closed', 'false_positive', 'benign', 'duplicate'] as const),
];

const FIELDS = {
  id: Type.String(),
  ref: Type.String({ description: 'the number for people: C-4' }),
  state: Type.Enum(CASE_STATES),
  machine: MachineRef,
  title: Type.String(),
  severity: Type.Enum(['S1', 'S2', 'S3', 'S4']),
  findingSeverity: Type.Enum([...SEVERITIES]),
  flaggedAt: Time(),
  observedAt: Time("when its first event was observed, by the agent's clock"),
  activeAt: Time('the last activity that joined it'),
  ackDueAt: Time('somebody must have acknowledged it by then'),
  acknowledgedAt: Type.Optional(Time()),
  acknowledgedBy: Type.Optional(Type.String()),
  updatedAt: Time(),
  attack: Type.Array(Type.String(), { description: 'ATT&CK techniques' }),
  version: Type.Integer({ description: 'grows with each move; also the ETag' }),
};

export const CaseSchema = Type.Object(FIELDS, { ...CLOSED, title: 'Case' });
export type CaseShape = Static<typeof CaseSchema>;

export const CaseFileSchema = Type.Object(
  { ...FIELDS, entries: Type.Array(EntrySchema), findings: Type.Array(FindingSchema) },
  { ...CLOSED, title: 'CaseFile' },
);
export type CaseFileShape = Static<typeof CaseFileSchema>;

export function caseShape(flagged: Case, machine: MachineRefShape, language: Language): CaseShape {
  const { id, number, state, severity, findingSeverity, acknowledgedBy, attack, version } = flagged;
  return present({
    ...{ id, ref: `C-${number}`, state, machine, title: flagged.title[language], severity, findingSeverity },
    ...{ acknowledgedBy, attack, version },
    flaggedAt: timeOf(flagged.flaggedAt),
    observedAt: timeOf(flagged.observedMs),
    activeAt: timeOf(flagged.activeAt),
    ackDueAt: timeOf(flagged.ackDueAt),
    acknowledgedAt: maybeTimeOf(flagged.acknowledgedAt),
    updatedAt: timeOf(flagged.updatedAt),
  });
}
