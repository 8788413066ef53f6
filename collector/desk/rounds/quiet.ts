// What windows and silences hide is marked before it can become work, and let go when
// they are over. In the turn of its machine, so that no batch forgets the mark.
import { seconds } from '../../../shared/duration.ts';
import { rank, SEVERITIES } from '../../../shared/severity.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import type { Machine } from '../../domain/fleet/machine.ts';
import { WINDOW_SETTLES_MS } from '../../domain/policy/quiet.ts';
import { START_SETTLES_MS } from '../../domain/policy/storms.ts';
import { type Hider, hidersAt, quietDecision } from '../../domain/quiet/quiet.ts';
import { hushed } from '../judging/hushing.ts';
import type { Memory } from '../memory.ts';
import type { DeskOptions } from '../options.ts';
import type { Turns } from '../turns.ts';
import { gatherLeftovers } from './after-quiet.ts';
import { committed, inSlices } from './commit.ts';
import { warnOfEndings } from './silence-endings.ts';

export interface Quieting {
  round(): Promise<void>;
  /** As the last round found them. */
  hiders(): readonly Hider[];
}

/** What is hidden is looked at this often; what is new, each time. */
const LOOK_AGAIN_MS = seconds(5);

export function openQuieting(options: DeskOptions, memory: Memory, turns: Turns): Quieting {
  const { store, now } = options;
  let hiders: Hider[] = [];
  const startedAt = now();
  let lookedAt = Number.NEGATIVE_INFINITY;

  async function round(): Promise<void> {
    const windows = await store.windowsFrom(now() - WINDOW_SETTLES_MS);
    hiders = hidersAt(windows, await store.silencesFrom(now()), now());
    if (hiders.length > 0) await hushAll(await withMachines(options, await newcomers(options)));
    if (now() - lookedAt < LOOK_AGAIN_MS) return;
    lookedAt = now();
    const hidden = (await withMachines(options, await store.hiddenFindings())).filter(isRipe);
    // Before they are let go: what is a line of one ticket does not become many.
    await gatherLeftovers(
      options,
      hidden.filter((one) => decisionOn(one) === 'let-go'),
    );
    await hushAll(hidden);
    await warnOfEndings(options);
  }

  /** What a collector that was down remembers as failing may be mended since: agents speak first. */
  function isRipe(one: Placed): boolean {
    return now() - startedAt >= START_SETTLES_MS || decisionOn(one) !== 'let-go';
  }

  function decisionOn({ finding, machine }: Placed) {
    return quietDecision(finding, machine, hiders, now()).decision;
  }

  async function hushAll(placed: Placed[]): Promise<void> {
    const changing = placed.filter((one) => decisionOn(one) !== 'stays');
    const byMachine = Map.groupBy(changing, ({ machine }) => machine.id);
    await inSlices([...byMachine], ([id, ones]) => turns.take(id, () => hushMachine(ones)));
  }

  async function hushMachine(placed: Placed[]): Promise<void> {
    const after: Finding[] = [];
    const written = await committed(options, async (draft) => {
      for (const { finding, machine } of placed) {
        const newest = memory.peek(machine.id)?.findings.get(finding.id) ?? (await store.finding(finding.id));
        const changed = newest && hushed(draft, newest, machine, hiders);
        if (changed) after.push(changed);
      }
    });
    if (!written) return;
    for (const finding of after) memory.peek(finding.machineId)?.findings.set(finding.id, finding);
  }

  return { round, hiders: () => hiders };
}

interface Placed {
  finding: Finding;
  machine: Machine;
}

/** Open faults that nobody works on yet and that would make work. */
async function newcomers({ store, policy, now }: DeskOptions): Promise<Finding[]> {
  const severities = SEVERITIES.filter((severity) => rank(severity) >= rank(policy().ticketFrom));
  return (await store.untriaged({ before: now(), severities })).map(({ finding }) => finding);
}

async function withMachines({ store }: DeskOptions, findings: Finding[]): Promise<Placed[]> {
  const machines = new Map<string, Machine | undefined>();
  for (const { machineId } of findings) {
    if (!machines.has(machineId)) machines.set(machineId, await store.machine(machineId));
  }
  return findings.flatMap((finding) => {
    const machine = machines.get(finding.machineId);
    return machine ? [{ finding, machine }] : [];
  });
}
