// Letting a machine in, and shutting it out. A change of standing opens a new session
// generation, so whatever is on its way through an older session is fenced off.
import { RequestError, StoreError } from '../../shared/errors.ts';
import type { Machine } from '../domain/fleet/machine.ts';
import type { Actor } from '../domain/work.ts';
import type { SessionRow } from '../store/commit.ts';
import type { Store } from '../store/store.ts';
import { auditRow } from './audit.ts';

/** Lets a waiting machine in. @throws RequestError 404, 409. */
export async function approveMachine(store: Store, actor: Actor, machineId: string, now: number): Promise<Machine> {
  const machine = await machineOf(store, machineId);
  if (machine.standing === 'revoked') {
    throw new RequestError(409, 'REVOKED', `${machine.name} was revoked. Enrol it again with a new key.`);
  }
  if (machine.standing === 'active') return machine;
  const audit = [auditRow(now, actor, 'machine.approve', machineId, {})];
  await store.commit({ decidedMachines: [{ id: machineId, standing: 'active' }], audit });
  return { ...machine, standing: 'active' };
}

/** Shuts a machine out for good; then call `gateway.revoke`. @throws RequestError 404. */
export async function revokeMachine(
  store: Store,
  actor: Actor,
  machineId: string,
  { reason, now }: { reason: string; now: number },
): Promise<Machine> {
  const audit = [auditRow(now, actor, 'machine.revoke', machineId, { reason })];
  for (let tries = 1; ; tries += 1) {
    const memory = await store.memoryOf(machineId);
    const revoked: Machine = { ...(memory?.machine ?? (await machineOf(store, machineId))), standing: 'revoked' };
    if (memory?.machine.standing === 'revoked') return revoked;
    try {
      const fence = memory?.session && { session: nextGeneration(memory.session, now) };
      await store.commit({ decidedMachines: [{ id: machineId, standing: 'revoked' }], audit, ...fence });
      return revoked;
    } catch (error) {
      const overtaken = error instanceof StoreError && error.code === 'FENCED';
      if (!overtaken || tries === 5) throw error;
    }
  }
}

async function machineOf(store: Store, id: string): Promise<Machine> {
  const machine = await store.machine(id);
  if (!machine) throw new RequestError(404, 'NO_SUCH_MACHINE', `There is no machine "${id}".`);
  return machine;
}

function nextGeneration(session: SessionRow, now: number): SessionRow {
  return { ...session, generation: session.generation + 1, openedAt: now };
}
