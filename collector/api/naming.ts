// Findings, tickets and cases hold ids; people read names and titles.
import type { Language } from '../../shared/rules/rule.ts';
import type { Finding } from '../domain/findings/finding.ts';
import type { Machine } from '../domain/fleet/machine.ts';
import type { Store } from '../store/store.ts';
import type { ApiParts } from './parts.ts';
import { type FindingShape, findingShape, type MachineRefShape } from './shapes/finding.ts';
import { textsOf } from './texts.ts';

export type NameOf = (machineId: string) => MachineRefShape;

/** The names of the machines that some rows belong to, each asked for once. */
export async function machineNames(store: Store, rows: { machineId?: string }[]): Promise<NameOf> {
  const machines = await machinesOf(store, rows);
  return (id) => ({ id, name: machines.get(id)?.name ?? id });
}

export async function findingShapes(parts: ApiParts, findings: Finding[], language: Language): Promise<FindingShape[]> {
  const machines = await machinesOf(parts.store, findings);
  const pack = parts.pack();
  return findings.map((finding) => {
    const { machineId: id } = finding;
    const machine = machines.get(id);
    return findingShape(finding, { id, name: machine?.name ?? id }, textsOf(pack, finding, language), machine);
  });
}

async function machinesOf(store: Store, rows: { machineId?: string }[]): Promise<Map<string, Machine>> {
  const machines = new Map<string, Machine>();
  for (const id of new Set(rows.map(({ machineId }) => machineId))) {
    const machine = id === undefined ? undefined : await store.machine(id);
    if (machine) machines.set(machine.id, machine);
  }
  return machines;
}
