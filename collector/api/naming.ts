// Findings, tickets and cases hold ids; people read names and titles.
import type { Language } from '../../shared/language.ts';
import type { Finding, Quiet } from '../domain/findings/finding.ts';
import type { Machine } from '../domain/fleet/machine.ts';
import type { Store } from '../store/store.ts';
import { shortId } from './find-finding.ts';
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
  const { store, now = Date.now } = parts;
  const machines = await machinesOf(store, findings);
  const quieters = await quietersOf(parts, findings, language);
  const pack = parts.pack();
  return findings.map((finding) => {
    const { machineId: id, quiet } = finding;
    const reach = machines.get(id);
    const texts = textsOf(pack, finding, language);
    const quietedBy = quieters.get(quiet?.id ?? '');
    return findingShape(finding, { machine: { id, name: reach?.name ?? id }, texts, reach, quietedBy, now: now() });
  });
}

interface Quieter {
  ref: string;
  name: string;
}

/** What keeps some findings from making work, as people call it. */
async function quietersOf(parts: ApiParts, findings: Finding[], language: Language): Promise<Map<string, Quieter>> {
  const quieters = new Map<string, Quieter>();
  for (const { quiet } of findings) {
    if (!quiet || quieters.has(quiet.id)) continue;
    const quieter = await quieterOf(parts, quiet, language);
    if (quieter) quieters.set(quiet.id, quieter);
  }
  return quieters;
}

async function quieterOf({ store, pack }: ApiParts, { by, id }: Quiet, language: Language) {
  switch (by) {
    case 'window': {
      const window = await store.window(id);
      return window && { ref: `W-${window.number}`, name: window.name };
    }
    case 'silence': {
      const silence = await store.silence(id);
      return silence && { ref: `S-${silence.number}`, name: silence.reason };
    }
    case 'dependency': {
      const cause = await store.finding(id);
      return cause && { ref: shortId(cause), name: textsOf(pack(), cause, language).title };
    }
  }
}

async function machinesOf(store: Store, rows: { machineId?: string }[]): Promise<Map<string, Machine>> {
  const machines = new Map<string, Machine>();
  for (const id of new Set(rows.map(({ machineId }) => machineId))) {
    const machine = id === undefined ? undefined : await store.machine(id);
    if (machine) machines.set(machine.id, machine);
  }
  return machines;
}
