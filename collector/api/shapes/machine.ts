// A machine as the API shows it: what it is, and the few numbers a list of machines is read for.
import Type, { type Static } from 'typebox';
import type { Updates, Volume, Volumes } from '../../../proto/gen/types.ts';
import { present } from '../../../shared/present.ts';
import { SEVERITIES, worse } from '../../../shared/severity.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import type { Change, FactRow, Machine } from '../../domain/fleet/machine.ts';
import { CLOSED } from '../route.ts';
import { maybeTimeOf, Time, timeOf } from './time.ts';

export const PRESENCES = ['online', 'asleep', 'away', 'stopped', 'silent'] as const;
export const STANDINGS = ['pending', 'active', 'revoked'] as const;

const Summary = Type.Object(
  {
    release: Type.Optional(Type.String({ description: 'the operating system by its full name' })),
    fullest: Type.Optional(
      Type.Object(
        { mount: Type.String(), freeRatio: Type.Number(), freeBytes: Type.Optional(Type.Number()) },
        { ...CLOSED, description: 'the local volume with the smallest free share' },
      ),
    ),
    updatesPending: Type.Optional(Type.Integer()),
    securityPending: Type.Optional(Type.Integer()),
    rebootRequired: Type.Optional(Type.Boolean()),
    openFindings: Type.Integer({ description: 'at most 200 are counted' }),
    worst: Type.Optional(Type.Enum([...SEVERITIES])),
  },
  { ...CLOSED, title: 'MachineSummary' },
);

export const MachineSchema = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    os: Type.String(),
    arch: Type.String(),
    agentVersion: Type.String(),
    labels: Type.Record(Type.String(), Type.String()),
    standing: Type.Enum([...STANDINGS]),
    presence: Type.Enum([...PRESENCES]),
    enrolledAt: Time(),
    lastSeenAt: Type.Optional(Time('absent before the first sign of life')),
    clockOffsetMs: Type.Optional(Type.Number({ description: "the machine's clock minus the collector's" })),
    summary: Summary,
  },
  { ...CLOSED, title: 'Machine' },
);
export type MachineShape = Static<typeof MachineSchema>;

export const LabelledSchema = Type.Object(
  {
    machine: MachineSchema,
    hints: Type.Array(Type.String(), { description: 'what a label may have been meant to be, in the language asked' }),
  },
  { ...CLOSED, title: 'LabelledMachine' },
);
export type LabelledShape = Static<typeof LabelledSchema>;

export function machineShape(machine: Machine, facts: FactRow[], open: Finding[]): MachineShape {
  const { id, name, os, arch, agentVersion, labels, standing, presence, clockOffsetMs } = machine;
  return present({
    ...{ id, name, os, arch, agentVersion, labels, standing, presence, clockOffsetMs },
    enrolledAt: timeOf(machine.enrolledAt),
    lastSeenAt: maybeTimeOf(machine.lastSeenAt),
    summary: summaryOf(facts, open),
  });
}

function summaryOf(rows: FactRow[], open: Finding[]): MachineShape['summary'] {
  const factsOf = <Facts extends object>(check: string): Partial<Facts> =>
    rows.find((row) => row.check === check)?.facts ?? {};
  const updates = factsOf<Updates>('updates');
  const severities = open.map(({ severity }) => severity);
  return present({
    release: factsOf<{ title: string }>('release').title,
    fullest: fullestOf(factsOf<Volumes>('volumes').volumes ?? []),
    updatesPending: updates.pending,
    securityPending: updates.security_pending,
    rebootRequired: factsOf<{ required: boolean }>('reboot').required,
    openFindings: open.length,
    worst: severities.length > 0 ? severities.reduce(worse) : undefined,
  });
}

function fullestOf(volumes: Volume[]): MachineShape['summary']['fullest'] {
  const [fullest] = volumes
    .filter((volume) => !volume.network && !volume.removable && volume.free_ratio !== undefined)
    .sort((a, b) => (a.free_ratio ?? 1) - (b.free_ratio ?? 1));
  if (fullest?.free_ratio === undefined) return undefined;
  return present({ mount: fullest.mount, freeRatio: fullest.free_ratio, freeBytes: fullest.free_bytes });
}

export const FactsSchema = Type.Object(
  {
    check: Type.String(),
    facts: Type.Optional(
      Type.Unknown({ description: 'names and units as in proto/facts.proto; absent while the check has never told' }),
    ),
    since: Time('when these facts were first seen like this'),
    observedAt: Time('the last observation, whatever it said'),
    receivedAt: Time(),
    costMs: Type.Number(),
    unknown: Type.Optional(
      Type.Object(
        { reason: Type.String(), detail: Type.String(), since: Time() },
        { ...CLOSED, description: 'why the last observation could not tell' },
      ),
    ),
  },
  { ...CLOSED, title: 'Facts' },
);
export type FactsShape = Static<typeof FactsSchema>;

export function factsShape(row: FactRow): FactsShape {
  const { check, facts, costMs, unknown } = row;
  return present({
    ...{ check, facts, costMs },
    since: timeOf(row.sinceMs),
    observedAt: timeOf(row.observedMs),
    receivedAt: timeOf(row.receivedAt),
    unknown: unknown && { reason: unknown.reason, detail: unknown.detail, since: timeOf(unknown.sinceMs) },
  });
}

export const ChangeSchema = Type.Object(
  {
    at: Time("when the new facts were observed, by the agent's clock"),
    receivedAt: Time(),
    check: Type.String(),
    kind: Type.Enum(['added', 'removed', 'changed']),
    subject: Type.String({ description: 'the item that changed; empty for the fields of the check itself' }),
    path: Type.String({ description: 'the field that changed; the list for added and removed' }),
    before: Type.Optional(Type.Unknown()),
    after: Type.Optional(Type.Unknown()),
  },
  { ...CLOSED, title: 'Change' },
);
export type ChangeShape = Static<typeof ChangeSchema>;

export function changeShape(change: Change): ChangeShape {
  const { check, kind, subject, path, before, after } = change;
  const times = { at: timeOf(change.atMs), receivedAt: timeOf(change.receivedAt) };
  return present({ ...times, check, kind, subject, path, before, after });
}
