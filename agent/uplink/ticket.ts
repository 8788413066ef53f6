// The ticket that opens the next session. A full disk must not keep a machine from
// saying that its disk is full: until there is room again it lives in memory alone.
import type { Log } from '../../shared/log.ts';
import { loadTicket, storeTicket } from './identity.ts';

export interface Ticket {
  /** Empty before the first session. @throws ConfigError. */
  latest(): Uint8Array;
  keep(ticket: Uint8Array): void;
}

export function openTicket(folder: string, log: Log): Ticket {
  let inMemory: Uint8Array | undefined;
  let isStored = true;
  return {
    latest: () => inMemory ?? loadTicket(folder),
    keep(ticket) {
      inMemory = ticket;
      try {
        storeTicket(folder, ticket);
        isStored = true;
      } catch (err) {
        if (isStored) log.error({ err }, 'session ticket can not be stored');
        isStored = false;
      }
    },
  };
}
