// Who may do what: moves and routes name roles, a person holds some.
import type { Actor, Role } from './work.ts';

/** Whom a move is open to. */
export type Who = Role | 'system' | 'machine';

/** Work for the help desk's own people; partners and programs come in as `integration`. */
export const STAFF = ['tech', 'lead', 'security', 'auditor'] as const satisfies readonly Role[];

/** A lead may do all that a tech may. */
export function mayActAs(actor: Actor, who: readonly Who[]): boolean {
  if (actor.kind !== 'person') return who.includes(actor.kind);
  return (actor.roles ?? []).some((role) => who.includes(role) || (role === 'lead' && who.includes('tech')));
}

/** The roles in it, for people: "tech or lead". */
export function rolesNamed(who: readonly Who[]): string {
  const roles = who.filter((one) => one !== 'system' && one !== 'machine');
  return roles.length === 0 ? 'nobody' : roles.join(' or ');
}
