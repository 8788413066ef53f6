// Why the agent leaves: the collector takes a stopped agent on a machine that goes on
// for tampering, so that is said only where it is known.
import { GoodbyeReason } from '../proto/gen/types.ts';
import type { Host } from './host/host.ts';

/** Asked of systemd: "stopping" while the machine shuts down. Where nobody can say, nothing is claimed. */
export async function reasonToLeave({ platform, run }: Pick<Host, 'platform' | 'run'>): Promise<GoodbyeReason> {
  if (platform !== 'linux') return GoodbyeReason.GOODBYE_REASON_UNSPECIFIED;
  try {
    const state = (await run('systemctlState')).stdout.trim();
    if (state === 'stopping') return GoodbyeReason.GOODBYE_REASON_SHUTDOWN;
    const goesOn = ['running', 'degraded', 'starting', 'maintenance'].includes(state);
    return goesOn ? GoodbyeReason.GOODBYE_REASON_STOPPED : GoodbyeReason.GOODBYE_REASON_UNSPECIFIED;
  } catch {
    return GoodbyeReason.GOODBYE_REASON_UNSPECIFIED;
  }
}
