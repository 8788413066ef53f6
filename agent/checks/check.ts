// What a check is: it looks and reports. It never judges; rules do.
import type { Facts, Occurrence } from '../../proto/gen/types.ts';
import type { Address, Host } from '../host/host.ts';

/** The name of a check is the name of its field in Facts. */
export type CheckName = keyof Facts;
type FactsOf<Name extends CheckName> = NonNullable<Facts[Name]>;

/** What the agent knows from elsewhere and lends to checks. */
export interface Surroundings {
  /** Where the collector listens; absent when the agent is not enrolled. */
  collector?: Address;
  /** Who answered there last: the collector, or somebody without its certificate; absent before the first answer. */
  answeredBy?: 'collector' | 'stranger';
  /** This machine's clock minus the collector's; absent without a connection. */
  clockOffsetMs?: number;
}

/** What a check gets besides the host. */
export interface Past<Memory> {
  /** What its last successful run kept; undefined at the first. */
  memory: Memory | undefined;
  surroundings: Surroundings;
}

/** What one run yields. */
export interface Reading<Name extends CheckName, Memory> {
  facts: FactsOf<Name>;
  /** Sent once each, urgently. */
  occurrences?: Occurrence[];
  /**
   * JSON kept for the next run, in the same commit as the events: a cursor never
   * moves without what was read before it. Absent: keep what there is.
   */
  memory?: Memory;
}

/** @throws CheckError when it could not tell; anything else thrown counts as parse_error. */
export type Read<Name extends CheckName, Memory> = (host: Host, past: Past<Memory>) => Promise<Reading<Name, Memory>>;

/** A machine never changes its platform, so each may keep a memory of its own form. */
export interface Check<Name extends CheckName = CheckName, Linux = unknown, Win32 = Linux, Darwin = Linux> {
  name: Name;
  /** Milliseconds between runs. */
  every: number;
  /** Its facts go before all others. Occurrences always do. */
  urgent?: boolean;
  /** Off unless the settings enable it: not every organisation wants to know. */
  off?: true;
  /** What it sees within ten minutes after a start or sleep is not believed yet: the network comes, services start. */
  settles?: true;
  /** Paths that change whenever what it looks at does: it then runs within minutes, ahead of its time. */
  changesWith?: string[];
  /** Milliseconds until a run counts as unknown(timeout). Default 30 s. */
  timeoutMs?: number;
  /** How each system is read; a system that is missing here is not_supported. */
  on: { linux?: Read<Name, Linux>; win32?: Read<Name, Win32>; darwin?: Read<Name, Darwin> };
}

type ReadErased = Promise<Reading<CheckName, unknown>>;

/**
 * A check among others: the catalog holds checks with different memories side by
 * side, and each gets back only what it kept itself. Written as methods, so that
 * every Check fits.
 */
export interface AnyCheck {
  name: CheckName;
  every: number;
  urgent?: boolean;
  off?: true;
  settles?: true;
  changesWith?: string[];
  timeoutMs?: number;
  on: {
    linux?(host: Host, past: Past<unknown>): ReadErased;
    win32?(host: Host, past: Past<unknown>): ReadErased;
    darwin?(host: Host, past: Past<unknown>): ReadErased;
  };
}

export function defineCheck<Name extends CheckName, Linux = never, Win32 = Linux, Darwin = Linux>(
  check: Check<Name, Linux, Win32, Darwin>,
): AnyCheck {
  return check;
}
