// Commands on their way to one agent, each waiting for its answer.
import { type CommandAck, CommandKind } from '../../proto/gen/types.ts';
import { RequestError } from '../../shared/errors.ts';
import { idText, newId } from '../../shared/id.ts';
import type { Channel } from './channel.ts';
import { plainText } from './greeting.ts';

const TTL_MS = 60_000;
const ANSWER_MS = 10_000;

interface Waiting {
  resolve: () => void;
  reject: (error: RequestError) => void;
  timer: NodeJS.Timeout;
}

export class Commands {
  readonly #channel: Channel;
  readonly #waiting = new Map<string, Waiting>();

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  /** Resolves when the agent has taken it. @throws RequestError 409. */
  runCheck(check: string, operator: string, now: number): Promise<void> {
    const command_id = newId(now);
    const id = idText(command_id);
    const kind = CommandKind.COMMAND_KIND_RUN_CHECK;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#end(id, 'it does not answer'), ANSWER_MS);
      this.#waiting.set(id, { resolve, reject, timer });
      this.#channel.send({ command: { command_id, kind, check, ttl_ms: TTL_MS, operator } });
    });
  }

  /** An answer to nothing we asked is not worth a word. */
  answered({ command_id, refused }: CommandAck): void {
    this.#end(idText(command_id), plainText(refused));
  }

  /** The connection is gone, and all answers with it. */
  abandon(): void {
    for (const id of [...this.#waiting.keys()]) this.#end(id, 'its connection broke');
  }

  #end(id: string, refused: string): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    clearTimeout(waiting.timer);
    if (refused === '') waiting.resolve();
    else waiting.reject(new RequestError(409, 'COMMAND_REFUSED', `The machine did not take the command: ${refused}.`));
  }
}
