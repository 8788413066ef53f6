// Which machine is connected through which session: one at a time, the newest wins.
import type { Actor } from '../domain/work.ts';
import type { LaneName } from '../store/commit.ts';

export interface LaneProgress {
  lane: LaneName;
  /** Hex. */
  epoch: string;
  ackedSeq: number;
}

/** A session that streams, as the others need to know it. */
export interface Streaming {
  readonly machineId: string;
  readonly generation: number;
  /** Hex. */
  readonly instanceId: string;
  readonly since: number;
  readonly address: string;
  lanes(): LaneProgress[];
  /** True when the agent answers a ping in time. */
  answers(): Promise<boolean>;
  supersede(): void;
  /** Resolves when the agent has taken it. @throws RequestError 409. */
  runCheck(check: string, actor: Actor): Promise<void>;
}

export class Roster {
  readonly #byMachine = new Map<string, Streaming>();

  of(machineId: string): Streaming | undefined {
    return this.#byMachine.get(machineId);
  }

  get size(): number {
    return this.#byMachine.size;
  }

  all(): Streaming[] {
    return [...this.#byMachine.values()];
  }

  /** Takes the machine's place; the session with the lower generation has to go. */
  enter(session: Streaming): void {
    const present = this.#byMachine.get(session.machineId);
    if (present && present.generation > session.generation) {
      session.supersede();
      return;
    }
    this.#byMachine.set(session.machineId, session);
    present?.supersede();
  }

  /** True when this session held the machine's place, so the machine is gone with it. */
  leave(session: Streaming): boolean {
    return this.#byMachine.get(session.machineId) === session && this.#byMachine.delete(session.machineId);
  }
}
