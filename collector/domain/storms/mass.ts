// The mass rule: one fault of many machines is one ticket. It picks the narrowest
// scope that explains most of them: a site, a build of the system, or all.
import {
  EXPLAINS_RATIO,
  MASS_ANYWHERE,
  MASS_MACHINES,
  MASS_RATIO,
  PARENT_GROWS_MS,
  PARENT_LIFE_MS,
} from '../policy/storms.ts';
import type { Scope } from '../tickets/scope.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { isReleasing } from './release.ts';

/** Machines with the same labels: how many one rule hits, how many of those no parent has, how many are online. */
export interface Cell {
  site: string | undefined;
  build: string | undefined;
  hit: number;
  free: number;
  online: number;
}

/** What machines have in common; a scope without a value is the whole fleet. */
export interface Common {
  by: 'all' | 'site' | 'build';
  value: string;
}

export type MassDecision =
  | { decision: 'one-scope-explains-most' | 'many-everywhere' | 'many-in-this-scope'; scopes: Common[] }
  | { decision: 'too-few' };

const EVERYWHERE: Common = { by: 'all', value: '' };

export function massOf(cells: Cell[]): MassDecision {
  const all = countIn(cells, EVERYWHERE);
  const narrow = [...scopesBy('site', cells), ...scopesBy('build', cells)].filter(({ sum }) => sum.online < all.online);
  const explaining = narrow
    .filter(({ sum }) => isMass(sum) && sum.hit >= EXPLAINS_RATIO * all.hit)
    .toSorted((a, b) => a.sum.online - b.sum.online);
  if (explaining[0]) return { decision: 'one-scope-explains-most', scopes: [explaining[0].scope] };
  if (isMass(all)) return { decision: 'many-everywhere', scopes: [EVERYWHERE] };
  const sites = narrow.filter(({ scope, sum }) => scope.by === 'site' && isMass(sum)).map(({ scope }) => scope);
  return sites.length > 0 ? { decision: 'many-in-this-scope', scopes: sites } : { decision: 'too-few' };
}

export function isIn(
  { by, value }: Common,
  machine: { site?: string | undefined; build?: string | undefined },
): boolean {
  return by === 'all' || machine[by] === value;
}

/** Whether a parent still takes in what belongs to it. */
export function grows(parent: Ticket, now: number): boolean {
  const { scope, openedAt } = parent;
  if (!scope || isReleasing(parent)) return false;
  return now - scope.grownAt <= PARENT_GROWS_MS && now - openedAt <= PARENT_LIFE_MS;
}

export function massKey(ruleId: string, { by, value }: Common): string {
  return by === 'all' ? `rule/${ruleId}/all` : `rule/${ruleId}/${by}=${value}`;
}

/** What a parent of the mass rule stands for; undefined for parents of another kind. */
export function commonOf({ kind, key, ruleId }: Scope): Common | undefined {
  if (kind !== 'rule' || ruleId === undefined) return undefined;
  const [, by, value = ''] = /^(all|site|build)(?:=(.*?))?(?:#\d+)?$/.exec(key.slice(`rule/${ruleId}/`.length)) ?? [];
  return by === 'site' || by === 'build' ? { by, value } : by === 'all' ? EVERYWHERE : undefined;
}

/** The first name that no active parent has: the one before may have stopped to grow and still be open. */
export function freeKey(key: string, active: Ticket[]): string {
  const taken = new Set(active.map(({ scope }) => scope?.key));
  for (let number = 1; ; number++) {
    const name = number === 1 ? key : `${key}#${number}`;
    if (!taken.has(name)) return name;
  }
}

type Count = Pick<Cell, 'hit' | 'free' | 'online'>;

function isMass({ hit, free, online }: Count): boolean {
  if (free < MASS_MACHINES) return false;
  return hit >= MASS_ANYWHERE || hit >= MASS_RATIO * online;
}

function scopesBy(by: 'site' | 'build', cells: Cell[]): { scope: Common; sum: Count }[] {
  const values = new Set(cells.map((cell) => cell[by]).filter((value) => value !== undefined));
  return [...values].map((value) => {
    const scope: Common = { by, value };
    return { scope, sum: countIn(cells, scope) };
  });
}

function countIn(cells: Cell[], scope: Common): Count {
  const within = cells.filter((cell) => isIn(scope, cell));
  const sum = (field: keyof Count) => within.reduce((total, cell) => total + cell[field], 0);
  return { hit: sum('hit'), free: sum('free'), online: sum('online') };
}
