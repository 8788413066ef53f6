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
  const refs = await quietRefs(parts.store, findings);
  const pack = parts.pack();
  return findings.map((finding) => {
    const { machineId: id } = finding;
    const machine = machines.get(id);
    const shape = findingShape(finding, { id, name: machine?.name ?? id }, textsOf(pack, finding, language), machine);
    const ref = refs.get(finding.quiet?.id ?? '');
    return shape.quiet && ref !== undefined ? { ...shape, quiet: { ...shape.quiet, ref } } : shape;
  });
}

/** The numbers for people of the windows and silences that hide some findings. */
async function quietRefs(store: Store, findings: Finding[]): Promise<Map<string, string>> {
  const refs = new Map<string, string>();
  for (const { quiet } of findings) {
    if (!quiet || refs.has(quiet.id)) continue;
    const window = quiet.by === 'window' ? await store.window(quiet.id) : undefined;
    const silence = quiet.by === 'silence' ? await store.silence(quiet.id) : undefined;
    if (window) refs.set(quiet.id, `W-${window.number}`);
    if (silence) refs.set(quiet.id, `S-${silence.number}`);
  }
  return refs;
}

async function machinesOf(store: Store, rows: { machineId?: string }[]): Promise<Map<string, Machine>> {
  const machines = new Map<string, Machine>();
  for (const id of new Set(rows.map(({ machineId }) => machineId))) {
    const machine = id === undefined ? undefined : await store.machine(id);
    if (machine) machines.set(machine.id, machine);
  }
  return machines;
}
