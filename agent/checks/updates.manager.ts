import type { Updates } from '../../proto/gen/types.ts';
import type { Host } from '../host/host.ts';
import type { ProgramName } from '../host/programs.ts';
import type { Pending } from './updates.since.ts';

/** A package manager of Linux. One more of them is one file, and one word in updates.linux.ts. */
export interface PackageManager {
  name: string;
  /** ID or ID_LIKE, in os-release(5), of the systems that are made with it. */
  families: string[];
  /** Without this program it is not installed. */
  program: ProgramName;
  /**
   * What it knows from its own stored metadata; it refreshes nothing and takes no lock.
   * @throws CheckError stale_source when it has no metadata yet.
   */
  read(host: Host): Promise<Stock>;
}

type Told = 'metadata_at_ms' | 'automatic' | 'broken' | 'held' | 'phased' | 'subscription_pending' | 'failed_attempts';

export interface Stock extends Pick<Updates, Told> {
  /** Absent when it is in no state to tell. */
  pending?: Pending[];
  /** Its sources do not say which updates are about security. */
  silentOnSecurity?: true;
}
