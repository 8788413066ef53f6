// A machine that asked to be let in waits for a person's yes: it asks again from
// time to time, with the bundle it kept.
import { setTimeout as pause } from 'node:timers/promises';
import { minutes } from '../../shared/duration.ts';
import { ConfigError, messageOf } from '../../shared/errors.ts';
import type { Log } from '../../shared/log.ts';
import { enrol } from './enrolment.ts';
import { loadIdentity, pendingBundle } from './identity.ts';

/** Between two questions; the collector's operators are people. */
const WAIT_MS = { least: minutes(5), most: minutes(15) };

export interface Waiting {
  folder: string;
  agentVersion: string;
  log: Log;
  /** Ends the waiting. */
  stopped: AbortSignal;
  waitMs?: { least: number; most: number };
}

/** Resolves when this machine is enrolled, was never on the way to it, or is stopped. */
export async function untilApproved({ folder, agentVersion, log, stopped, waitMs = WAIT_MS }: Waiting): Promise<void> {
  while (!stopped.aborted && !loadIdentity(folder)) {
    const bundle = pendingBundle(folder);
    if (bundle === undefined || (await isApproved(bundle))) return;
    const wait = waitMs.least + Math.random() * (waitMs.most - waitMs.least);
    await pause(wait, undefined, { signal: stopped }).catch(() => undefined);
  }

  async function isApproved(bundle: string): Promise<boolean> {
    try {
      const { is } = await enrol(bundle, { folder, agentVersion });
      log.info(is === 'pending' ? 'waiting for a person to approve this PC' : 'this PC was approved');
      return is === 'enrolled';
    } catch (error) {
      if (!(error instanceof ConfigError && error.retryable)) throw error;
      log.warn({ reason: messageOf(error) }, 'the collector could not be asked');
      return false;
    }
  }
}
