// What a collector may ask of an agent: to run a check that is built in. There is no
// other command, and an unknown one is refused, not guessed at.
import { type Command, CommandKind } from '../../proto/gen/types.ts';
import { minutes } from '../../shared/duration.ts';
import { idText } from '../../shared/id.ts';

/** Command ids remembered, so that one that comes twice is done once. */
const REMEMBERED = 256;
const ID_BYTES = 16;
/** Commands done in a minute: each check once, and some again. */
const A_MINUTE = 60;
/** Of an answer, in characters. */
const ANSWER_LENGTH = 200;

/** Starts a check; returns why it will not, or nothing. */
export type OnRunCheck = (check: string, commandId: Uint8Array) => string | undefined;

export interface Commands {
  /** Empty when accepted, else why not. `serverMs` is the collector's clock as far as it is known. */
  take(command: Command, serverMs: number | undefined): string;
}

export function openCommands(onRunCheck: OnRunCheck): Commands {
  const answers = new Map<string, string>();
  const doneAt: number[] = [];

  function take(command: Command, serverMs: number | undefined): string {
    if (command.command_id.length !== ID_BYTES) return `the command id is not ${ID_BYTES} bytes long`;
    const id = idText(command.command_id);
    const answered = answers.get(id);
    if (answered !== undefined) return answered;
    if (isHurried(performance.now())) return `more than ${A_MINUTE} commands in a minute`;
    const refused = run(command, serverMs).slice(0, ANSWER_LENGTH);
    answers.set(id, refused);
    const [oldest] = answers.keys();
    if (answers.size > REMEMBERED && oldest !== undefined) answers.delete(oldest);
    return refused;
  }

  function run({ command_id, kind, check, ttl_ms }: Command, serverMs: number | undefined): string {
    if (kind !== CommandKind.COMMAND_KIND_RUN_CHECK) return `command ${kind} is not one this agent knows`;
    if (serverMs !== undefined && ttl_ms > 0 && serverMs - madeAt(command_id) > ttl_ms) return 'the command is over';
    return onRunCheck(check, command_id) ?? '';
  }

  function isHurried(now: number): boolean {
    while (doneAt[0] !== undefined && doneAt[0] <= now - minutes(1)) doneAt.shift();
    return doneAt.length >= A_MINUTE || doneAt.push(now) > A_MINUTE;
  }

  return { take };
}

/** The first 48 bits of a UUIDv7: milliseconds since 1970, by the collector's clock. */
function madeAt(id: Uint8Array): number {
  return Buffer.from(id).readUIntBE(0, 6);
}
