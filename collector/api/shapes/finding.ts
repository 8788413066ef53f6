import Type, { type Static } from 'typebox';
import { present } from '../../../shared/present.ts';
import { SEVERITIES } from '../../../shared/severity.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import { CLOSED } from '../route.ts';
import { maybeTimeOf, Time, timeOf } from './time.ts';

export const FINDING_STATES = ['clear', 'pending', 'open', 'clearing'] as const;
export const TRACKS = ['fault', 'security'] as const;

/** Enough of a machine to name it and to ask for the rest. */
export const MachineRef = Type.Object({ id: Type.String(), name: Type.String() }, CLOSED);
export type MachineRefShape = Static<typeof MachineRef>;

const Values = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()]));

export const FindingSchema = Type.Object(
  {
    id: Type.String(),
    machine: MachineRef,
    ruleId: Type.String(),
    check: Type.String(),
    subject: Type.String(),
    label: Type.String({ description: "the subject's name for people" }),
    track: Type.Enum([...TRACKS]),
    state: Type.Enum([...FINDING_STATES]),
    severity: Type.Enum([...SEVERITIES]),
    title: Type.String({ description: 'what is wrong, or that it is fine again, in the language asked for' }),
    advice: Type.Optional(Type.String({ description: 'what to check and do' })),
    values: Values,
    samples: Type.Integer({ description: 'observations in a row that agreed with the way it is going' }),
    since: Time('when the present state began'),
    onsetAt: Time('when it was last first observed'),
    openedAt: Type.Optional(Time()),
    clearedAt: Type.Optional(Time()),
    onsets: Type.Integer({ description: 'how often it became open' }),
    observedAt: Time('the last observation that was judged'),
    reason: Type.String({ description: "the last decision's name" }),
  },
  { ...CLOSED, title: 'Finding' },
);
export type FindingShape = Static<typeof FindingSchema>;

/** The texts a finding is shown with; a rule that was removed leaves its id. */
export interface FindingTexts {
  title: string;
  advice?: string;
}

export function findingShape(finding: Finding, machine: MachineRefShape, texts: FindingTexts): FindingShape {
  const { id, ruleId, check, subject, label, track, state, severity, values, samples, onsets, reason } = finding;
  return present({
    ...{ id, machine, ruleId, check, subject, label, track, state, severity, values, samples, onsets, reason },
    ...texts,
    since: timeOf(finding.sinceMs),
    onsetAt: timeOf(finding.onsetMs),
    openedAt: maybeTimeOf(finding.openedAt),
    clearedAt: maybeTimeOf(finding.clearedAt),
    observedAt: timeOf(finding.observedMs),
  });
}
