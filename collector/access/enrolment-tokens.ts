// What lets new machines in: a secret that is shown once, good for so many machines
// and so long. Only the key derived from it is kept.
import { randomBytes } from 'node:crypto';
import { enrolmentKeyOf } from '../../proto/handshake.ts';
import { hours } from '../../shared/duration.ts';
import { formatBundle } from '../../shared/enrolment-bundle.ts';
import { RequestError } from '../../shared/errors.ts';
import { base32 } from '../../shared/id.ts';
import { labelProblems } from '../domain/fleet/labels.ts';
import type { Actor } from '../domain/work.ts';
import type { EnrolmentToken } from '../store/commit.ts';
import type { Store } from '../store/store.ts';
import { auditRow } from './audit.ts';
import type { Authority } from './authority.ts';
import { type Candidate, type Enrolment, enrol } from './enrolment.ts';

export interface NewEnrolmentToken {
  /** Machines it lets in: 1 to 500, default 1. */
  maxUses?: number;
  /** Milliseconds it stays good; default 72 h, at most 90 days. */
  lifetimeMs?: number;
  /** Machines are let in without a person saying yes; default true. */
  autoApprove?: boolean;
  /** Given to each machine that enrols with it. */
  labels?: Record<string, string>;
}

export interface EnrolmentTokens {
  /** The bundle is shown once and not kept. @throws RequestError 422. */
  create(actor: Actor, wanted: NewEnrolmentToken): Promise<{ token: EnrolmentToken; bundle: string }>;
  list(): Promise<EnrolmentToken[]>;
  /** Revoking twice does no harm. @throws RequestError 404. */
  revoke(actor: Actor, id: string): Promise<EnrolmentToken>;
  /** Makes a machine of a candidate whose hands are on its own key. @throws ProtocolError 4401. */
  redeem(candidate: Candidate): Promise<Enrolment>;
}

export interface EnrolmentTokensOptions {
  store: Store;
  authority: Pick<Authority, 'rootFingerprint' | 'tls'>;
  /** Where agents reach this collector at present: "wss://host:port". */
  urls: () => string[];
  /** Milliseconds; default Date.now. */
  now?: () => number;
}

const SECRET_BYTES = 24;
const MAX_USES = 500;
const DEFAULT_LIFE_MS = hours(72);
const MAX_LIFE_MS = hours(90 * 24);

export function openEnrolmentTokens(options: EnrolmentTokensOptions): EnrolmentTokens {
  const { store, now = Date.now } = options;
  return {
    create: (actor, wanted) => create(options, now(), actor, wanted),
    list: () => store.enrolmentTokens(),
    revoke: (actor, id) => revoke(store, now(), actor, id),
    redeem: (candidate) => enrol(store, candidate, now()),
  };
}

async function create(
  { store, authority, urls }: EnrolmentTokensOptions,
  now: number,
  actor: Actor,
  wanted: NewEnrolmentToken,
): Promise<{ token: EnrolmentToken; bundle: string }> {
  const { maxUses = 1, lifetimeMs = DEFAULT_LIFE_MS, autoApprove = true, labels = {} } = wanted;
  if (!Number.isInteger(maxUses) || maxUses < 1 || maxUses > MAX_USES) {
    throw unusable(`A token lets in 1 to ${MAX_USES} machines, not ${maxUses}.`);
  }
  if (!(lifetimeMs > 0 && lifetimeMs <= MAX_LIFE_MS))
    throw unusable('A token lives longer than nothing and at most 90 days.');
  const problems = labelProblems(labels);
  if (problems.length > 0) throw new RequestError(422, 'BAD_LABEL', problems.join('; '));
  const secret = randomBytes(SECRET_BYTES);
  const token: EnrolmentToken = {
    id: base32(randomBytes(10)),
    key: Buffer.from(enrolmentKeyOf(secret)).toString('hex'),
    ...{ maxUses, uses: 0, autoApprove, labels },
    createdAt: now,
    expiresAt: now + lifetimeMs,
    createdBy: actor.name,
  };
  const bundle = formatBundle({
    urls: urls(),
    rootKey: authority.rootFingerprint,
    ca: authority.tls().caFingerprint,
    token: token.id,
    secret: secret.toString('base64url'),
  });
  const detail = { maxUses, autoApprove, labels, expiresAt: token.expiresAt };
  await store.commit({ enrolmentTokens: [token], audit: [auditRow(now, actor, 'token.create', token.id, detail)] });
  return { token, bundle };
}

async function revoke(store: Store, now: number, actor: Actor, id: string): Promise<EnrolmentToken> {
  const token = await store.enrolmentToken(id);
  if (!token)
    throw new RequestError(
      404,
      'NO_SUCH_TOKEN',
      `There is no enrolment token "${id}". GET /api/v1/enrolment-tokens lists those that exist.`,
    );
  if (token.revokedAt !== undefined) return token;
  const revoked = { ...token, revokedAt: now };
  const detail = { uses: token.uses, maxUses: token.maxUses };
  await store.commit({ enrolmentTokens: [revoked], audit: [auditRow(now, actor, 'token.revoke', id, detail)] });
  return revoked;
}

function unusable(text: string): RequestError {
  return new RequestError(422, 'BAD_TOKEN_WISH', text);
}
