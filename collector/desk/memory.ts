// What the desk remembers of the machines that are connected, so that a batch costs
// one commit and no reading. Dropped when a commit fails: the store is what is true.
import { days } from '../../shared/duration.ts';
import { StoreError } from '../../shared/errors.ts';
import type { Rule } from '../../shared/rules/pack.ts';
import type { Finding } from '../domain/findings/finding.ts';
import type { FactRow, Machine } from '../domain/fleet/machine.ts';
import type { LaneName } from '../store/commit.ts';
import type { Store } from '../store/store.ts';

export interface Known {
  machine: Machine;
  /** The session that may speak for it. */
  generation: number;
  /** Committed up to here, by markOf(lane, epoch). */
  marks: Map<string, number>;
  facts: Map<string, FactRow>;
  findings: Map<string, Finding>;
  /** Rules by which nothing holds while the facts they look at and the labels stay as they are, whatever the clock says. */
  calm: Set<Rule>;
  /** The last two gaps between observations of each check, milliseconds; known only from looking on. */
  gaps: Map<string, number[]>;
  /** When the oldest sign of life came that is not written yet. */
  unwrittenSince?: number;
}

export interface Memory {
  /** @throws StoreError UNKNOWN_MACHINE, SQLITE_* */
  of(machineId: string): Promise<Known>;
  peek(machineId: string): Known | undefined;
  drop(machineId: string): void;
  all(): Known[];
}

/** Clear for longer, a finding begins anew: attackers have many addresses, memory has an end. */
const FORGET_CLEAR_MS = days(7);

export function forgetLongClear({ findings }: Known, now: number): void {
  for (const { id, state, clearedAt = 0 } of findings.values()) {
    if (state === 'clear' && now - clearedAt > FORGET_CLEAR_MS) findings.delete(id);
  }
}

export const markOf = (lane: LaneName, epoch: string): string => `${lane}/${epoch}`;

export function openMemory(store: Store): Memory {
  const known = new Map<string, Known>();

  async function of(machineId: string): Promise<Known> {
    const remembered = known.get(machineId) ?? (await load(store, machineId));
    known.set(machineId, remembered);
    return remembered;
  }

  return {
    of,
    peek: (machineId) => known.get(machineId),
    drop: (machineId) => known.delete(machineId),
    all: () => [...known.values()],
  };
}

async function load(store: Store, machineId: string): Promise<Known> {
  const stored = await store.memoryOf(machineId);
  if (!stored) throw new StoreError(`no machine ${machineId} is stored`, { code: 'UNKNOWN_MACHINE' });
  return {
    machine: stored.machine,
    generation: stored.session?.generation ?? 0,
    marks: new Map(stored.watermarks.map(({ lane, epoch, ackedSeq }) => [markOf(lane, epoch), ackedSeq])),
    facts: new Map(stored.facts.map((row) => [row.check, row])),
    findings: new Map(stored.findings.map((finding) => [finding.id, finding])),
    calm: new Set(),
    gaps: new Map(),
  };
}
