import type { Clock } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Past } from './check.ts';

/** What the connection to the collector and the runtime tell on every system. */
export function knownAnywhere(host: Host, { surroundings }: Pick<Past<unknown>, 'surroundings'>): Clock {
  return present({ offset_ms: surroundings.clockOffsetMs, time_zone: host.timeZone() });
}
