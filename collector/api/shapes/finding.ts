import Type, { type Static } from 'typebox';
import { present } from '../../../shared/present.ts';
import { SEVERITIES } from '../../../shared/severity.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import { changesOf, flapping } from '../../domain/findings/flap.ts';
import { unknownNow } from '../../domain/findings/known.ts';
import type { Machine } from '../../domain/fleet/machine.ts';
import { CLOSED } from '../route.ts';
import { maybeTimeOf, Time, timeOf } from './time.ts';

export const FINDING_STATES = ['clear', 'pending', 'open', 'clearing'] as const;
export const TRACKS = ['fault', 'security'] as const;
const QUIETED_BY = ['window', 'silence', 'dependency'] as const;

/** Enough of a machine to name it and to ask for the rest. */
export const MachineRef = Type.Object({ id: Type.String(), name: Type.String() }, { ...CLOSED, title: 'MachineRef' });
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
    unknown: Type.Optional(
      Type.Object(
        { reason: Type.String({ description: 'of the check, or the presence of the machine' }), since: Time() },
        { ...CLOSED, description: 'nobody can tell at present; the state is the last that could be told' },
      ),
    ),
    quiet: Type.Optional(
      Type.Object(
        {
          by: Type.Enum([...QUIETED_BY]),
          id: Type.String({ description: 'of the window or silence; of the finding that explains it' }),
          ref: Type.Optional(Type.String({ description: 'W-3, S-3; the beginning of the id of a finding' })),
          name: Type.Optional(
            Type.String({ description: 'of the window; the reason of the silence; what the other finding says' }),
          ),
          since: Time(),
        },
        { ...CLOSED, description: 'suppressed: it makes no work, and why' },
      ),
    ),
    flapping: Type.Optional(
      Type.Object(
        {
          since: Time(),
          changes: Type.Integer({ description: 'of its state in this bout' }),
          withinMs: Type.Integer({ description: 'from the first of them to the last' }),
        },
        { ...CLOSED, description: 'it comes and goes too often to be told one by one' },
      ),
    ),
  },
  { ...CLOSED, title: 'Finding' },
);
export type FindingShape = Static<typeof FindingSchema>;

/** The texts a finding is shown with; a rule that was removed leaves its id. */
export interface FindingTexts {
  title: string;
  advice?: string;
}

/** What stands around a finding when it is shown. */
interface Around {
  machine: MachineRefShape;
  texts: FindingTexts;
  /** What the connection says of its machine. */
  reach?: Pick<Machine, 'presence' | 'presenceAt'> | undefined;
  /** What keeps it from making work, as people call it. */
  quietedBy?: { ref: string; name: string } | undefined;
  now: number;
}

export function findingShape(finding: Finding, around: Around): FindingShape {
  const { id, ruleId, check, subject, label, track, state, severity, values, samples, onsets, reason } = finding;
  const { machine, texts } = around;
  return present({
    ...{ id, machine, ruleId, check, subject, label, track, state, severity, values, samples, onsets, reason },
    ...texts,
    since: timeOf(finding.sinceMs),
    onsetAt: timeOf(finding.onsetMs),
    openedAt: maybeTimeOf(finding.openedAt),
    clearedAt: maybeTimeOf(finding.clearedAt),
    observedAt: timeOf(finding.observedMs),
    ...flagsOf(finding, around),
  });
}

/** As of now: the marks on the finding are those of the last look at it. */
function flagsOf(finding: Finding, { reach, quietedBy, now }: Around) {
  const unknown = unknownNow(finding, reach);
  const { quiet } = finding;
  const flaps = flapping(finding, now);
  return {
    unknown: unknown && { reason: unknown.reason, since: timeOf(unknown.sinceMs) },
    quiet: quiet && { by: quiet.by, id: quiet.id, ...quietedBy, since: timeOf(quiet.since) },
    flapping: flaps === undefined ? undefined : { since: timeOf(flaps), ...changesOf(finding) },
  };
}
