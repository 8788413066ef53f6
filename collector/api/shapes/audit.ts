// The audit: who did what, and whether it still is what was written.
import Type, { type Static } from 'typebox';
import { present } from '../../../shared/present.ts';
import type { Anchor, ChainedAudit } from '../../domain/audit/chain.ts';
import type { ChainFault, Verification } from '../../domain/audit/verify.ts';
import { CLOSED } from '../route.ts';
import { ActorSchema } from './entry.ts';
import { Time, timeOf } from './time.ts';

export const AuditSchema = Type.Object(
  {
    no: Type.Integer({ description: 'counts up by one' }),
    id: Type.String(),
    at: Time(),
    actor: ActorSchema,
    machine: Type.Optional(
      Type.String({ description: "the actor's name, where it is a machine and signs with its id" }),
    ),
    action: Type.String({ description: 'like ticket.resolve, token.create' }),
    object: Type.String({ description: 'what it was done to' }),
    name: Type.Optional(Type.String({ description: 'of the object: T-17, C-1, the name of a machine or person' })),
    detail: Type.Record(Type.String(), Type.Unknown()),
    previous: Type.String({ description: 'hash of the row before' }),
    hash: Type.String({
      description:
        'hex of SHA-256 over the JSON list [previous, no, id, at in ms, actor kind, actor name, action, object, detail with sorted keys]',
    }),
  },
  { ...CLOSED, title: 'Audit' },
);
export type AuditShape = Static<typeof AuditSchema>;

/** `names`: what people call objects and machines, by id. */
export function auditShape(row: ChainedAudit, names: Map<string, string>): AuditShape {
  const { no, id, at, actor, action, object, detail, previous, hash } = row;
  const { kind, name } = actor;
  const done = { no, id, at: timeOf(at), actor: { kind, name }, action, object };
  const machine = kind === 'machine' ? names.get(name) : undefined;
  return present({ ...done, machine, name: names.get(object), detail, previous, hash });
}

export const AnchorSchema = Type.Object(
  {
    name: Type.String({ description: 'the day; "cut" where older rows were forgotten' }),
    no: Type.Integer(),
    hash: Type.String(),
    at: Time(),
  },
  { ...CLOSED, title: 'AuditAnchor' },
);
export type AnchorShape = Static<typeof AnchorSchema>;

export function anchorShape({ name, no, hash, at }: Anchor): AnchorShape {
  return { name, no, hash, at: timeOf(at) };
}

const FaultSchema = Type.Object(
  {
    is: Type.Enum(['changed', 'removed', 'not-linked', 'not-anchored']),
    no: Type.Integer(),
    to: Type.Optional(Type.Integer({ description: 'the last of the removed rows' })),
    anchor: Type.Optional(Type.String()),
  },
  CLOSED,
);
export type FaultShape = Static<typeof FaultSchema>;

export const VerificationSchema = Type.Object(
  {
    intact: Type.Boolean(),
    rows: Type.Integer({ description: 'that were verified' }),
    unchained: Type.Integer({ description: 'from before there was a chain: nothing is known of them' }),
    anchors: Type.Integer({ description: 'days whose anchor was compared' }),
    first: Type.Optional(Type.Integer()),
    last: Type.Optional(Type.Integer()),
    head: Type.Optional(Type.String({ description: 'hash of the last row: keep it elsewhere, and compare' })),
    faults: Type.Array(FaultSchema, { description: 'the first hundred' }),
  },
  { ...CLOSED, title: 'AuditVerification' },
);
export type VerificationShape = Static<typeof VerificationSchema>;

export function verificationShape({ faults, ...counts }: Verification): VerificationShape {
  return present({ intact: faults.length === 0, ...counts, faults: faults.map((fault: ChainFault) => ({ ...fault })) });
}
