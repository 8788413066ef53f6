import Type, { type Static } from 'typebox';
import { present } from '../../../shared/present.ts';
import { type Silence, silenceState } from '../../domain/quiet/silences.ts';
import type { HiddenCount } from '../../store/quiet.ts';
import { CLOSED } from '../route.ts';
import { maybeTimeOf, Time, timeOf } from './time.ts';
import { HiddenSchema } from './window.ts';

const SILENCE_STATES = ['pending', 'active', 'expired'] as const;

const REACH = {
  machines: Type.Integer({ description: 'it could hide something of' }),
  ofMachines: Type.Integer({ description: 'of the fleet' }),
};

export const SilenceSchema = Type.Object(
  {
    id: Type.String(),
    ref: Type.String({ description: 'the number for people: S-3' }),
    state: Type.Enum([...SILENCE_STATES], { description: 'pending: it waits for a second person, and hides nothing' }),
    scope: Type.String({ description: 'CEL over machine and finding' }),
    reason: Type.String(),
    owner: Type.String(),
    reach: Type.Object(REACH, { ...CLOSED, description: 'when it was made' }),
    needsApproval: Type.Boolean(),
    hidden: HiddenSchema,
    createdAt: Time(),
    createdBy: Type.String(),
    approvedAt: Type.Optional(Time()),
    approvedBy: Type.Optional(Type.String()),
    expiresAt: Time(),
    endedAt: Type.Optional(Time('when a person ended it before its time')),
    endedBy: Type.Optional(Type.String()),
    version: Type.Integer(),
  },
  { ...CLOSED, title: 'Silence' },
);
export type SilenceShape = Static<typeof SilenceSchema>;

export const PreviewSchema = Type.Object(
  {
    ...REACH,
    findings: Type.Integer({ description: 'open faults that nobody works on yet' }),
    needsApproval: Type.Boolean({ description: 'it reaches so many machines that a second person must agree' }),
  },
  { ...CLOSED, title: 'SilencePreview', description: 'what it would hide now' },
);
export type PreviewShape = Static<typeof PreviewSchema>;

export function silenceShape(silence: Silence, hidden: HiddenCount | undefined, now: number): SilenceShape {
  const { id, number, scope, reason, owner, reach, needsApproval, createdBy, approvedBy, endedBy, version } = silence;
  return present({
    ...{ id, ref: `S-${number}`, state: silenceState(silence, now), scope, reason, owner, reach, needsApproval },
    hidden: hidden ?? { ever: 0, now: 0 },
    ...{ createdBy, approvedBy, endedBy, version },
    createdAt: timeOf(silence.createdAt),
    approvedAt: maybeTimeOf(silence.approvedAt),
    expiresAt: timeOf(silence.expiresAt),
    endedAt: maybeTimeOf(silence.endedAt),
  });
}
