// The port to the machine. Two adapters: live (this PC) and recorded (a folder).
// Checks see these types only; node:* and process.platform stay behind them.
import type { ProgramName } from './programs.ts';
import type { QueryName } from './queries.ts';

export type Platform = 'linux' | 'win32' | 'darwin';

/** What a program left behind. Any exit code is an answer; not being able to run it is a CheckError. */
export interface Output {
  code: number;
  stdout: string;
  stderr: string;
}

export interface PathFacts {
  kind: 'file' | 'folder' | 'link' | 'device' | 'other';
  sizeBytes: number;
  modifiedMs: number;
  /** When its content, its name or its rights changed last: no copy brings that time along. Absent in old recordings. */
  changedMs?: number;
  /** Identifies a file across renames, e.g. a rotated log. */
  inode: number;
  /** Permission bits, e.g. 0o640. */
  mode: number;
  uid: number;
  gid: number;
}

/** What statfs says, in blocks. */
export interface Space {
  blockBytes: number;
  blocks: number;
  blocksFree: number;
  blocksAvailable: number;
  inodes: number;
  inodesFree: number;
}

export interface Address {
  host: string;
  port: number;
}

/** One address of one interface, as the operating system lists it. */
export interface InterfaceAddress {
  interface: string;
  address: string;
  family: 'ipv4' | 'ipv6';
  mac: string;
  internal: boolean;
}

/** The slow facts about hardware that systeminformation reads, once a day. */
export interface Hardware {
  vendor?: string;
  model?: string;
  biosVersion?: string;
  biosDate?: string;
  chassis?: string;
  cpu?: string;
  cores?: number;
  memoryBytes?: number;
  disks: { device: string; model?: string; sizeBytes?: number; kind?: 'hdd' | 'ssd' | 'nvme' }[];
  hypervisor?: string;
}

/** Milliseconds since the start that all cores together had, and worked. */
export interface ProcessorTime {
  busy: number;
  total: number;
}

export interface ReadOptions {
  from?: number;
  maxBytes?: number;
  /** For files that are no text: each character is one byte. */
  latin1?: boolean;
}

/**
 * All failures are CheckErrors with a typed reason. A path that does not exist is
 * no failure where "not there" is an answer: those return undefined.
 */
export interface Host {
  readonly platform: Platform;
  /** The wall clock, milliseconds. */
  now(): number;
  hostname(): string;
  timeZone(): string;
  /** Starts one of the programs of the closed list; `argument` must match its pattern. */
  run(program: ProgramName, argument?: string): Promise<Output>;
  /** Whether the program is installed, without starting it. */
  has(program: ProgramName): Promise<boolean>;
  /**
   * Windows: one of the built-in PowerShell queries of the closed list; its JSON, parsed and not trusted.
   * `from` is a number to go on from, such as that of the last event read, for queries that take one.
   */
  query(name: QueryName, from?: number): Promise<unknown>;
  /** UTF-8 text; undefined when there is no such file. At most 4 MiB, from `from` on. */
  readFile(path: string, options?: ReadOptions): Promise<string | undefined>;
  /** Target of a symbolic link; undefined when there is none. */
  readLink(path: string): Promise<string | undefined>;
  /** Names in a folder, sorted; undefined when there is no such folder. */
  list(path: string): Promise<string[] | undefined>;
  /** Does not follow links; undefined when there is no such path. */
  inspect(path: string): Promise<PathFacts | undefined>;
  /** Space of a local file system. For network ones use the program `statFileSystem`, which can be killed. */
  space(path: string): Promise<Space>;
  /** Milliseconds until a TCP connection stood; it is closed at once. */
  dial(address: Address, timeoutMs: number): Promise<number>;
  /** Milliseconds until this DNS server answered a question about `name`, whatever the answer. */
  resolve(server: string, name: string, timeoutMs: number): Promise<number>;
  addresses(): InterfaceAddress[];
  /** For systems that tell it in no file. */
  cpuTime(): ProcessorTime;
  hardware(): Promise<Hardware>;
}
