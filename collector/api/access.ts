// Who may ask: a bearer token for people, and a Host that DNS rebinding can't fake.
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { FastifyRequest } from 'fastify';
import { RequestError } from '../../shared/errors.ts';
import { mayActAs, roleMissing } from '../domain/roles.ts';
import type { Actor } from '../domain/work.ts';
import type { ApiParts } from './parts.ts';
import type { Route } from './route.ts';

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor;
  }
}

/** Whoever asks an open route without a token. */
export const ANYONE: Actor = { kind: 'person', name: 'anyone' };

/** @throws RequestError 401. */
export async function actorOf(request: FastifyRequest, people: ApiParts['people'], open: boolean): Promise<Actor> {
  const { authorization } = request.headers;
  if (authorization === undefined && open) return ANYONE;
  const token = /^Bearer +([\w.~+/=-]{1,500})$/i.exec(authorization ?? '')?.[1];
  if (token === undefined)
    throw new RequestError(
      401,
      'NO_TOKEN',
      'Send an API token: "Authorization: Bearer ...". The file api-token in the collector\'s data folder holds one.',
    );
  const actor = await people.personOf(token);
  if (!actor)
    throw new RequestError(401, 'BAD_TOKEN', 'This API token is not known or was revoked. Ask for a new one.');
  return actor;
}

/** @throws RequestError 403 that names the role. */
export function mustBeOneOf(who: Route['who'], actor: Actor): void {
  if (who === 'anyone' || mayActAs(actor, who)) return;
  throw new RequestError(403, 'ROLE_MISSING', roleMissing(who, actor));
}

/**
 * A page that rebinds its own name to our address still sends its own name as
 * Host. Addresses can't be rebound; of names, only our own are let in.
 */
export function hostCheck(names: readonly string[]): (host: string | undefined) => void {
  const ours = new Set(['localhost', hostname(), ...names].map((name) => name.toLowerCase()));
  return (host) => {
    const name = nameOf(host ?? '');
    if (isIP(name) === 0 && !ours.has(name))
      throw new RequestError(
        421,
        'WRONG_HOST',
        'The collector does not answer to this host name. Use its address, or add the name to collector.agents.names.',
      );
  };
}

/** "[::1]:7480" -> "::1"; "PC-1:80" -> "pc-1". */
function nameOf(host: string): string {
  const [, bracketed, plain] = /^(?:\[([^\]]*)\]|([^:]*))(?::\d*)?$/.exec(host) ?? [];
  return (bracketed ?? plain ?? '').toLowerCase();
}
