// What a running agent says about itself: status.json in its data folder, written a
// while after something happened and never otherwise, so that an idle machine is not
// woken for it.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { seconds } from '../shared/duration.ts';
import { present } from '../shared/present.ts';
import { fileError } from '../shared/private-files.ts';
import type { LastRun, Runner } from './runner.ts';
import type { Scheduled, Scheduler } from './scheduler.ts';
import type { Spool } from './uplink/spool.ts';
import type { SpoolStats } from './uplink/spool-stats.ts';
import type { Uplink, UplinkStatus } from './uplink/uplink.ts';

const FILE = 'status.json';
/** How long what happens next may join what happened. */
const GATHER_MS = seconds(3);

/** Instants are milliseconds since 1970. */
export interface AgentStatus {
  pid: number;
  version: string;
  machine: string;
  startedMs: number;
  connection?: UplinkStatus;
  spool: SpoolStats;
  checks: CheckStatus[];
}

export interface CheckStatus {
  name: string;
  everyMs: number;
  /** Absent before the first run. */
  last?: LastRun;
  nextDueMs?: number;
}

/** What an agent is made of, as far as its status tells of it. */
export interface StatusParts {
  version: string;
  machine: string;
  startedMs: number;
  checks: Scheduled[];
  spool: Spool;
  runner: Runner;
  scheduler: Scheduler;
  uplink: Uplink | undefined;
}

export function statusOf({ checks, spool, runner, scheduler, uplink, ...about }: StatusParts): AgentStatus {
  const [lastRuns, due] = [runner.lastRuns(), scheduler.due()];
  const checkStatus = ({ name, every }: Scheduled): CheckStatus =>
    present({ name, everyMs: every, last: lastRuns.get(name), nextDueMs: due.get(name) });
  return present({
    pid: process.pid,
    ...about,
    connection: uplink?.status(),
    spool: spool.stats(),
    checks: checks.map(checkStatus),
  });
}

export interface StatusFile {
  /** Something happened that may be worth writing. */
  touch(): void;
  /** Writes a last time. */
  close(): void;
}

/** `look` is asked when it is time to write. A file that can't be written is no reason to stop. */
export function openStatusFile(folder: string, look: () => AgentStatus): StatusFile {
  let written = '';
  let timer: NodeJS.Timeout | undefined;

  function write(): void {
    timer = undefined;
    const text = `${JSON.stringify(look(), null, 1)}\n`;
    if (text !== written && replaced(join(folder, FILE), text)) written = text;
  }

  return {
    touch() {
      timer ??= setTimeout(write, GATHER_MS).unref();
    },
    close() {
      clearTimeout(timer);
      write();
    },
  };
}

/** What the agent of this folder last said, and whether it still runs; undefined when none has run there. */
export function readStatus(folder: string): { status: AgentStatus; running: boolean } | undefined {
  const path = join(folder, FILE);
  try {
    const status = JSON.parse(readFileSync(path, 'utf8')) as AgentStatus;
    return { status, running: status.connection?.state !== 'stopped' && runs(status) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fileError(path, 'the status can not be read. Run this as the user the agent runs as', error);
  }
}

/** After a start of the system the number may belong to another process. */
function runs({ pid, startedMs }: AgentStatus): boolean {
  if (startedMs < Date.now() - seconds(uptime())) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whole or as it was; not flushed to the disk, because it tells of the running process only. */
function replaced(path: string, text: string): boolean {
  const beside = `${path}.tmp`;
  try {
    rmSync(beside, { force: true });
    writeFileSync(beside, text, { mode: 0o600, flag: 'wx' });
    renameSync(beside, path);
    return true;
  } catch {
    return false;
  }
}
