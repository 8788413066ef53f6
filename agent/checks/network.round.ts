// What takes a process to find out: asked every quarter of an hour, and remembered
// in between, because the check itself runs more often.
import type { Network } from '../../proto/gen/types.ts';
import { minutes } from '../../shared/duration.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host, Output } from '../host/host.ts';
import type { ProgramName } from '../host/programs.ts';
import { type Pinged, parsePing } from './network.parse.ts';

/** A little less, so that the jitter of the schedule does not make it twenty minutes. */
const EVERY_MS = minutes(14);

export interface Round {
  atMs: number;
  /** Which was asked. */
  gateway?: string;
  pinged?: Pinged;
  metered?: boolean;
}

/** The last round while it is fresh and about this gateway, else a new one. */
export async function withRound(
  host: Host,
  last: Round | undefined,
  gateway: string | undefined,
  program: 'ping' | 'macPing' = 'ping',
): Promise<Round> {
  const now = host.now();
  const fresh = last !== undefined && now >= last.atMs && now - last.atMs < EVERY_MS;
  if (fresh && last.gateway === gateway) return last;
  const [ping, metered] = await Promise.all([
    gateway === undefined ? undefined : attempt(host, program, gateway),
    (await host.inspect('/run/NetworkManager')) ? attempt(host, 'networkManagerMetered') : undefined,
  ]);
  return { atMs: now, ...present({ gateway, pinged: ping && parsePing(ping.stdout), metered: meteredOf(metered) }) };
}

/** @param known whether the gateway answers on the link, by the neighbour table. */
export function toldBy(
  { pinged, metered }: Round,
  known: boolean | undefined,
): Pick<Network, 'gateway_rtt_ms' | 'loss_ratio' | 'metered'> {
  // It is there and answers none of them: it does not answer such questions, which is no loss.
  const told = pinged && !(pinged.received === 0 && known) ? pinged : undefined;
  const loss = told && 1 - told.received / told.sent;
  return present({ gateway_rtt_ms: told?.rttMs, loss_ratio: loss, metered });
}

async function attempt(host: Host, program: ProgramName, argument?: string): Promise<Output | undefined> {
  if (!(await host.has(program))) return undefined;
  try {
    return await host.run(program, argument);
  } catch (error) {
    if (error instanceof CheckError) return undefined;
    throw error;
  }
}

/** "u 4": NMMetered of NetworkManager, where 1 and 3 are yes, 2 and 4 no, 0 unknown. */
function meteredOf(output: Output | undefined): boolean | undefined {
  const value = Number(/^u ([1-4])$/m.exec(output?.stdout ?? '')?.[1]);
  return Number.isNaN(value) ? undefined : value % 2 === 1;
}
