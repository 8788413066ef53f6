import type { Log } from '../../shared/log.ts';
import type { Authority } from '../access/authority.ts';
import type { EnrolmentTokens } from '../access/enrolment-tokens.ts';
import type { Desk } from '../desk.ts';
import type { Store } from '../store/store.ts';
import type { Credit } from './credit.ts';
import type { GatewayLimits } from './limits.ts';
import type { PressureGauge } from './pressure.ts';
import type { Buckets } from './rates.ts';
import type { Roster } from './roster.ts';

/** What every session stands on. */
export interface SessionParts {
  desk: Desk;
  store: Store;
  authority: Authority;
  tokens: Pick<EnrolmentTokens, 'redeem'>;
  limits: GatewayLimits;
  log: Log;
  /** Logs what failed; what ails the store ails every machine, again and again. */
  complain: (what: string, about: object, error: unknown) => void;
  /** Milliseconds since 1970. */
  now: () => number;
  roster: Roster;
  gauge: PressureGauge;
  /** By machine id; whoever comes back finds them as they were. */
  sessionRates: Buckets;
  eventRates: Buckets;
  byteRates: Buckets;
  credit: () => Credit;
  /** Counts a frame that nobody here understands. */
  ignored: () => void;
}
