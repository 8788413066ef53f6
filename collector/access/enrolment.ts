// How a machine becomes known. Its public key is the idempotency key: whoever comes
// again with the same key finds the same row, and no second use is taken.
import { CloseCode } from '../../proto/frames.ts';
import { enrolmentProof, sameBytes } from '../../proto/handshake.ts';
import { ProtocolError, StoreError } from '../../shared/errors.ts';
import { idText, newId } from '../../shared/id.ts';
import type { Machine } from '../domain/fleet/machine.ts';
import type { EnrolmentToken } from '../store/commit.ts';
import type { Store } from '../store/store.ts';
import { auditRow } from './audit.ts';

/** Somebody who wants to become a machine; the signature by its own key is verified already. */
export interface Candidate {
  /** SPKI (DER). */
  publicKey: Uint8Array;
  tokenId: string;
  /** HMAC over the transcript and the public key. */
  proof: Uint8Array;
  transcript: Uint8Array;
  hostname: string;
  os: string;
  arch: string;
  agentVersion: string;
  hardwareHash: string;
  /** Where it comes from: "192.0.2.7". */
  address: string;
}

export interface Enrolment {
  machine: Machine;
  /** `known`: this key had enrolled before. */
  is: 'new' | 'known';
}

/** @throws ProtocolError AUTH_FAILED; says more than that only to those who know the secret. */
export async function enrol(store: Store, candidate: Candidate, now: number): Promise<Enrolment> {
  const token = await provenToken(store, candidate);
  const publicKey = Buffer.from(candidate.publicKey).toString('base64');
  const known = await store.machineByKey(publicKey);
  if (known) return { machine: known, is: 'known' };
  const problem = whyNot(token, now);
  if (problem) throw refused(problem);
  const machine = newMachine(candidate, publicKey, token, now);
  const { hostname, hardwareHash, address } = candidate;
  const detail = { token: token.id, standing: machine.standing, hostname, hardwareHash, address };
  const audit = [auditRow(now, { kind: 'machine', name: machine.id }, 'machine.enrol', machine.id, detail)];
  try {
    await store.commit({ tokenUse: token.id, machines: [machine], audit });
    return { machine, is: 'new' };
  } catch (error) {
    return lostRace(store, publicKey, error);
  }
}

async function provenToken(store: Store, candidate: Candidate): Promise<EnrolmentToken> {
  const token = await store.enrolmentToken(candidate.tokenId);
  const key = Buffer.from(token?.key ?? '', 'hex');
  const proof = enrolmentProof(key, candidate.transcript, candidate.publicKey);
  if (!token || !sameBytes(proof, candidate.proof)) throw refused('This enrolment token is not known here.');
  return token;
}

function whyNot(token: EnrolmentToken, now: number): string | undefined {
  if (token.revokedAt !== undefined) return 'This enrolment token was revoked.';
  if (now >= token.expiresAt) return 'This enrolment token is over.';
  if (token.uses >= token.maxUses) return 'This enrolment token is used up.';
  return undefined;
}

function newMachine(candidate: Candidate, publicKey: string, token: EnrolmentToken, now: number): Machine {
  const { hostname, os, arch, agentVersion } = candidate;
  return {
    id: idText(newId(now)),
    name: hostname,
    ...{ os, arch, agentVersion },
    labels: token.labels,
    standing: token.autoApprove ? 'active' : 'pending',
    publicKey,
    enrolledAt: now,
    lastSeenAt: 0,
    presence: 'away',
    presenceAt: now,
  };
}

/** Another connection was faster: either this very key came in there, or it took the last use. */
async function lostRace(store: Store, publicKey: string, error: unknown): Promise<Enrolment> {
  if (!(error instanceof StoreError)) throw error;
  const machine = await store.machineByKey(publicKey);
  if (machine) return { machine, is: 'known' };
  if (error.code !== 'CONFLICT') throw error;
  throw refused('This enrolment token is used up or was revoked.');
}

function refused(text: string): ProtocolError {
  return new ProtocolError(CloseCode.AUTH_FAILED, 'AUTH_FAILED', text);
}
