import type { Clock } from '../../proto/gen/types.ts';
import { hours } from '../../shared/duration.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { knownAnywhere } from './clock.offset.ts';
import { numberAt, textAt } from './parse/json.ts';

type Synchronisation = Pick<Clock, 'synchronised' | 'service'>;

/** The service's state, asked for once an hour: the search through the event log is not free. */
export interface Memory {
  askedMs: number;
  state: Synchronisation;
}

const ASK_EVERY_MS = hours(1);
const SERVICE = 'w32time';
const DISABLED = 4;
/** Events of Microsoft-Windows-Time-Service: follows a source; has none that is usable. */
const FOLLOWS = 35;
const LOST = 36;

export async function readWindows(host: Host, past: Past<Memory>): Promise<Reading<'clock', Memory>> {
  const memory = recent(past.memory, host.now()) ?? (await ask(host));
  return { facts: { ...memory.state, ...knownAnywhere(host, past) }, memory };
}

function recent(memory: Memory | undefined, now: number): Memory | undefined {
  return memory && now >= memory.askedMs && now - memory.askedMs < ASK_EVERY_MS ? memory : undefined;
}

/** Without an answer there are still the offset and the zone. */
async function ask(host: Host): Promise<Memory> {
  const state = await host.query('timeService').then(parseTimeService, () => ({}));
  return { askedMs: host.now(), state };
}

/** "NoSync" leaves the clock to something else, such as the host of a virtual machine. */
export function parseTimeService(answer: unknown): Synchronisation {
  const event = numberAt(answer, 'LastEvent');
  if (numberAt(answer, 'Start') === DISABLED) return { service: SERVICE, synchronised: false };
  if (textAt(answer, 'Type') === 'NoSync') return {};
  const synchronised = event === FOLLOWS ? true : event === LOST ? false : undefined;
  return present({ service: SERVICE, synchronised });
}
