// Findings, tickets and cases hold ids; people read names and titles.
import type { Language } from '../../shared/rules/rule.ts';
import type { Finding } from '../domain/findings/finding.ts';
import type { Store } from '../store/store.ts';
import type { ApiParts } from './parts.ts';
import { type FindingShape, findingShape, type MachineRefShape } from './shapes/finding.ts';
import { textsOf } from './texts.ts';

export type NameOf = (machineId: string) => MachineRefShape;

/** The names of the machines that some rows belong to, each asked for once. */
export async function machineNames(store: Store, rows: { machineId?: string }[]): Promise<NameOf> {
  const names = new Map<string, string>();
  for (const id of new Set(rows.map(({ machineId }) => machineId)))
    if (id !== undefined) names.set(id, (await store.machine(id))?.name ?? id);
  return (id) => ({ id, name: names.get(id) ?? id });
}

export async function findingShapes(parts: ApiParts, findings: Finding[], language: Language): Promise<FindingShape[]> {
  const nameOf = await machineNames(parts.store, findings);
  const pack = parts.pack();
  return findings.map((finding) => findingShape(finding, nameOf(finding.machineId), textsOf(pack, finding, language)));
}
