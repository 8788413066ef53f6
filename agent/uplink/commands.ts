// What a collector may ask of an agent: to run a check that is built in. There is no
// other command, and an unknown one is refused, not guessed at.
import { type Command, CommandKind } from '../../proto/gen/types.ts';
import { idText } from '../../shared/id.ts';

/** Command ids remembered, so that one that comes twice is done once. */
const REMEMBERED = 256;

/** Starts a check; returns why it will not, or nothing. */
export type OnRunCheck = (check: string, commandId: Uint8Array) => string | undefined;

export interface Commands {
  /** Empty when accepted, else why not. `serverMs` is the collector's clock as far as it is known. */
  take(command: Command, serverMs: number | undefined): string;
}

export function openCommands(onRunCheck: OnRunCheck): Commands {
  const answers = new Map<string, string>();

  function take(command: Command, serverMs: number | undefined): string {
    const id = idText(command.command_id);
    const refused = answers.get(id) ?? run(command, serverMs);
    answers.set(id, refused);
    const [oldest] = answers.keys();
    if (answers.size > REMEMBERED && oldest !== undefined) answers.delete(oldest);
    return refused;
  }

  function run({ command_id, kind, check, ttl_ms }: Command, serverMs: number | undefined): string {
    if (kind !== CommandKind.COMMAND_KIND_RUN_CHECK) return `command ${kind} is not one this agent knows`;
    if (command_id.length !== 16) return 'the command id is not 16 bytes long';
    if (serverMs !== undefined && ttl_ms > 0 && serverMs - madeAt(command_id) > ttl_ms) return 'the command is over';
    return onRunCheck(check, command_id) ?? '';
  }

  return { take };
}

/** The first 48 bits of a UUIDv7: milliseconds since 1970, by the collector's clock. */
function madeAt(id: Uint8Array): number {
  return Buffer.from(id).readUIntBE(0, 6);
}
