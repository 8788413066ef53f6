// Who may ask what: groups of roles that several routes name.
import type { Role } from '../domain/work.ts';

/** What is wrong with the fleet, and the work on it. */
export const READERS = ['tech', 'lead', 'security', 'auditor', 'integration'] as const satisfies readonly Role[];

/** The machines themselves; whoever lets them in must see them. */
export const FLEET_READERS = [...READERS, 'admin'] as const satisfies readonly Role[];

/** Whoever plans what is to make no work for a while. */
export const PLANNERS = ['tech', 'lead', 'admin'] as const satisfies readonly Role[];

/** What may be an attack, and whatever tells of it. */
export const CASE_READERS = ['security', 'auditor'] as const satisfies readonly Role[];
