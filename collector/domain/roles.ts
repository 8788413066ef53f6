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

/** Said to whom lacks it: "You may not do this: it needs the role tech, lead or security; you are requester". */
export function roleMissing(who: readonly Who[], { roles = [] }: Actor): string {
  const named = rolesIn(who);
  const any = [named.slice(0, -1).join(', '), named.at(-1)].filter(Boolean).join(' or ');
  return `You may not do this: it needs the role ${any}; you are ${roles.join(' and ') || 'nobody with a role'}. An admin gives roles with 'deskside people add'.`;
}
