// Searching the unified log costs seconds of CPU each time, too much for every five
// minutes. What macOS reports as files costs nothing: crashes of programs.
import { CheckError } from '../../shared/errors.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { coalesce } from './system-log.coalesce.ts';
import { programName } from './system-log.kernel.ts';
import type { LogMemory } from './system-log.memory.ts';

const FOLDER = '/Library/Logs/DiagnosticReports';

export async function readReports(host: Host, { memory }: Past<LogMemory>): Promise<Reading<'system_log', LogMemory>> {
  const names = await host.list(FOLDER);
  if (names === undefined) throw new CheckError('not_supported', `there is no folder ${FOLDER}`);
  const now = host.now();
  const since = memory?.untilMs ?? now;
  const found = names.map(async (name) => {
    const program = crashedProgram(name);
    const atMs = program === undefined ? undefined : (await host.inspect(`${FOLDER}/${name}`))?.modifiedMs;
    if (program === undefined || atMs === undefined || atMs <= since || atMs > now) return [];
    return [{ at_ms: atMs, count: 1, program_crashed: { program } }];
  });
  return {
    facts: { source: 'reports', read_until_ms: now, noisy: [], persistent: true },
    occurrences: coalesce((await Promise.all(found)).flat()),
    memory: { untilMs: now },
  };
}

/** "Safari-2025-11-22-091000.ips"; other reports (JetsamEvent, of hangs, of use) have other names or endings. */
export function crashedProgram(file: string): string | undefined {
  const name = /^(.+?)[-_]\d{4}-\d\d-\d\d-\d{6}(?:[-._].*)?\.(?:ips|crash)$/.exec(file)?.[1];
  return name === undefined ||
    /^(?:JetsamEvent|Analytics|stacks|panic-full|SiriSearchFeedback|log-aggregated)/.test(name)
    ? undefined
    : programName(name);
}
