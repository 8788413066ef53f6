// What people do to silences: each change with its audit row, in one commit.
import { RequestError } from '../../../shared/errors.ts';
import { idText, newId } from '../../../shared/id.ts';
import type { Machine } from '../../domain/fleet/machine.ts';
import type { Refusal } from '../../domain/moves.ts';
import { SILENCE_MS } from '../../domain/policy/quiet.ts';
import { compileScope } from '../../domain/quiet/scope.ts';
import {
  approve,
  expire,
  needsApproval,
  type Reach,
  reachOf,
  type Silence,
  silenceProblems,
} from '../../domain/quiet/silences.ts';
import type { Actor } from '../../domain/work.ts';
import type { Store } from '../../store/store.ts';

export interface NewSilence {
  scope: string;
  reason: string;
  owner?: string;
  /** Milliseconds; default 2 h, at most 7 days. */
  durationMs?: number;
}

/** What a scope would hide now. */
export interface Preview extends Reach {
  /** Open faults that nobody works on yet. */
  findings: number;
  needsApproval: boolean;
}

interface Ground {
  store: Store;
  now: number;
}

/** @throws RequestError 422. */
export async function preview({ store, now }: Ground, scope: string): Promise<Preview> {
  const compiled = compileScope(scope);
  if (!compiled.ok) throw new RequestError(422, 'BAD_SCOPE', `scope: ${compiled.problem}`);
  const machines = new Map((await fleet(store)).map((machine) => [machine.id, machine]));
  const reach = reachOf(scope, [...machines.values()]);
  const open = await store.untriaged({ before: now });
  const hit = open.filter(({ finding }) => {
    const machine = machines.get(finding.machineId);
    return machine && compiled.scope.matches(machine, finding);
  });
  return { ...reach, findings: hit.length, needsApproval: needsApproval(reach) };
}

/** Hides nothing before a second person agrees, when it reaches many machines. @throws RequestError 422. */
export async function addSilence(ground: Ground, actor: Actor, wanted: NewSilence): Promise<Silence> {
  const { store, now } = ground;
  const { scope, reason, owner = actor.name, durationMs = SILENCE_MS } = wanted;
  const problems = silenceProblems({ scope, durationMs });
  if (problems.length > 0) throw new RequestError(422, 'BAD_SILENCE', problems.join('; '));
  const reach = reachOf(scope, await fleet(store));
  const row: Silence = {
    ...{ id: idText(newId(now)), number: 0, scope, reason, owner, createdAt: now, createdBy: actor.name },
    ...{ expiresAt: now + durationMs, reach, needsApproval: needsApproval(reach), version: 1 },
  };
  await commit(ground, actor, 'silence.add', row);
  return silenceAt(store, row.id);
}

/** @throws RequestError 403 for its maker, 404, 409. */
export function approveSilence(ground: Ground, actor: Actor, ref: string): Promise<Silence> {
  return change(ground, actor, ref, { action: 'silence.approve', move: approve });
}

/** @throws RequestError 404, 409. */
export function expireSilence(ground: Ground, actor: Actor, ref: string): Promise<Silence> {
  return change(ground, actor, ref, { action: 'silence.expire', move: expire });
}

/** By id, "S-3" or "3". @throws RequestError 404. */
export async function silenceAt(store: Store, ref: string): Promise<Silence> {
  const silence = await store.silence(/^\d+$/.test(ref) ? `S-${ref}` : ref);
  if (silence) return silence;
  const text = `There is no silence "${ref}". GET /api/v1/silences lists them; one is named like S-3.`;
  throw new RequestError(404, 'NO_SILENCE', text);
}

async function change(
  ground: Ground,
  actor: Actor,
  ref: string,
  { action, move }: { action: string; move: (silence: Silence, actor: Actor, now: number) => Silence | Refusal },
): Promise<Silence> {
  const after = move(await silenceAt(ground.store, ref), actor, ground.now);
  if ('refused' in after) throw new RequestError(after.why === 'role' ? 403 : 409, 'NOT_ALLOWED', after.refused);
  await commit(ground, actor, action, after);
  return after;
}

async function commit({ store, now }: Ground, actor: Actor, action: string, row: Silence): Promise<void> {
  const { id, scope, reason, expiresAt, reach } = row;
  const audit = [
    { id: idText(newId(now)), at: now, actor, action, object: id, detail: { scope, reason, expiresAt, reach } },
  ];
  await store.commit({ silences: [{ row, expect: row.version - 1 }], audit });
}

/** Machines that are let in. */
async function fleet(store: Store): Promise<Machine[]> {
  const machines: Machine[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.machines({ standing: 'active', limit: 200, ...(cursor !== undefined && { cursor }) });
    machines.push(...page.rows);
    cursor = page.next;
  } while (cursor !== undefined);
  return machines;
}
