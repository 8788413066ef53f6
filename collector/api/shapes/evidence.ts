import Type, { type Static } from 'typebox';
import { type Evidence, isIntact } from '../../domain/tickets/evidence.ts';
import { CLOSED } from '../route.ts';
import { Time, timeOf } from './time.ts';

export const EvidenceSchema = Type.Object(
  {
    ordinal: Type.Integer({ minimum: 1, description: '1 when the ticket opened, one more each time it came back' }),
    at: Time('when it was frozen'),
    because: Type.Enum(['opened', 'reopened']),
    hash: Type.String({ description: 'hex of SHA-256 over `body`, counted when it was frozen' }),
    intact: Type.Boolean({ description: 'the hash still fits' }),
    body: Type.String({
      description:
        'canonical JSON (RFC 8785): machine, the facts of the failing checks, inventory and release, findings, changes of the last day; leftOut counts what had no room',
    }),
  },
  { ...CLOSED, title: 'Evidence' },
);
export type EvidenceShape = Static<typeof EvidenceSchema>;

export function evidenceShape(evidence: Evidence): EvidenceShape {
  const { ordinal, at, because, hash, body } = evidence;
  return { ordinal, at: timeOf(at), because, hash, intact: isIntact(evidence), body };
}
