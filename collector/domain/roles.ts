// Who may do what: moves and routes name roles, a person holds some.
import type { Actor, Role } from './work.ts';

/** Whom a move is open to. */
export type Who = Role | 'system' | 'machine';

/** A lead may do all that a tech may. */
export function mayActAs(actor: Actor, who: readonly Who[]): boolean {
  if (actor.kind !== 'person') return who.includes(actor.kind);
  return (actor.roles ?? []).some((role) => who.includes(role) || (role === 'lead' && who.includes('tech')));
}

/** Those of people. */
export function rolesIn(who: readonly Who[]): Role[] {
  return who.filter((one) => one !== 'system' && one !== 'machine');
}

/** Said to whom lacks it: "taking a ticket" needs the role tech; you have auditor. */
export function roleMissing(what: string, who: readonly Who[], { roles = [] }: Actor): string {
  return `${what} needs the role ${rolesIn(who).join(' or ')}; you have ${roles.join(', ') || 'none'}`;
}
