// The long-lived PowerShell that answers the agent's queries. Starting a new one for
// each would cost 0.3 to 1 s of CPU; one that is never ended grows.
//
// The protocol is proven against a stand-in that speaks it; there was no Windows to
// run the real powershell.exe on when this was written.
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import { checkErrorOfFailure, failureOf } from './powershell.failure.ts';
import { type Answer, type Command, type PowerShellProcess, startPowerShell } from './powershell.process.ts';
import type { Query } from './query.ts';
import { inWindows, windowsEnvironment } from './windows.ts';

const MIB = 1024 * 1024;
const ANSWER_BYTES = 4 * MIB;
/** Loading PowerShell takes 0.3 s on a fast machine, many seconds on one that has just been started. */
const START_MS = 30_000;
const MAX_REQUESTS = 200;
const MAX_WORKING_SET = 150 * MIB;

export interface PowerShell {
  /**
   * What the script yields, as JSON holds it. Queries are answered one after the
   * other; those that run alone at once.
   * @param name for messages.
   * @param from for scripts that go on from a number.
   * @throws CheckError with the reason why there is no answer.
   */
  ask(name: string, query: Query, from?: number): Promise<unknown>;
  close(): void;
}

/** Windows PowerShell 5.1, which every Windows since 2016 brings along. */
export function powerShellCommand(): Command {
  return {
    path: inWindows('System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe'),
    arguments: ['-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-Command', '-'],
    environment: windowsEnvironment(),
  };
}

export function openPowerShell(command: Command): PowerShell {
  let worker: PowerShellProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function askWorker(query: Query, from?: number): Promise<Answer> {
    if (worker?.ended()) worker = undefined;
    worker ??= await begin(command);
    const answer = await exchange(worker, query, from);
    if (worker.asked() >= MAX_REQUESTS || workingSetOf(answer) > MAX_WORKING_SET) endWorker();
    return answer;
  }

  async function askAlone(query: Query, from?: number): Promise<Answer> {
    const own = await begin(command);
    try {
      return await exchange(own, query, from);
    } finally {
      own.end();
    }
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  }

  function endWorker(): void {
    worker?.end();
    worker = undefined;
  }

  return {
    ask: async (name, query, from) => {
      try {
        const answer = await (query.alone ? askAlone(query, from) : inTurn(() => askWorker(query, from)));
        return resultOf(name, answer);
      } catch (error) {
        if (!(error instanceof CheckError) || error.message.startsWith('query ')) throw error;
        throw new CheckError(error.reason, `query ${name}: ${error.message}`, error.cause);
      }
    },
    close: endWorker,
  };
}

async function begin(command: Command): Promise<PowerShellProcess> {
  const process = startPowerShell(command);
  resultOf('start', await process.ready({ timeoutMs: START_MS, bytes: MIB }));
  return process;
}

function exchange(process: PowerShellProcess, { script, timeoutMs }: Query, from?: number): Promise<Answer> {
  return process.ask(present({ script, from }), { timeoutMs, bytes: ANSWER_BYTES });
}

function resultOf(name: string, answer: Answer): unknown {
  const failure = failureOf(answer);
  if (failure) throw checkErrorOfFailure(name, failure);
  return answer['value'];
}

/** Bytes, as the process reports of itself with each answer. */
function workingSetOf(answer: Answer): number {
  const bytes = answer['workingSet'];
  return typeof bytes === 'number' ? bytes : 0;
}
