// Panics are kept as files. Why the machine was off is noted by number, on Macs with an
// Intel processor only; the numbers are Apple's own, known from what people found out.
import { days } from '../../shared/duration.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Cause, End, Ends } from './crashes.ends.ts';
import { parseUnifiedLog } from './parse/unified-log.ts';

const REPORTS = '/Library/Logs/DiagnosticReports';
const CAUSES: Record<number, Cause> = {
  5: 'clean',
  3: 'long-press',
  0: 'power-loss',
  [-103]: 'battery-empty',
  [-62]: 'crash',
};

export async function readMacEnds(host: Host): Promise<Ends> {
  const panics = await readPanics(host);
  const causes = parseCauses((await host.run('logShutdownCauses')).stdout);
  // The start after a panic states a cause as well, of which the panic knows more.
  const others = causes.filter(({ atMs }) => !panics.some((panic) => Math.abs(panic.atMs - atMs) < days(1) / 24));
  return {
    ends: [...panics, ...others],
    knows: { all: causes.length > 0, crashes: true, powerLosses: causes.length > 0 },
  };
}

async function readPanics(host: Host): Promise<End[]> {
  const names = ((await host.list(REPORTS)) ?? []).filter((name) => name.endsWith('.panic'));
  const panics = names.map(async (name): Promise<End[]> => {
    const facts = await host.inspect(`${REPORTS}/${name}`);
    if (!facts || facts.modifiedMs < host.now() - days(30)) return [];
    const text = (await host.readFile(`${REPORTS}/${name}`, { maxBytes: 256 * 1024 })) ?? '';
    return [{ atMs: facts.modifiedMs, cause: 'crash', ...present({ stopCode: parsePanicReport(text) }) }];
  });
  return (await Promise.all(panics)).flat();
}

/** `panic(cpu 2 caller 0xfffffe0012345678): watchdog timeout ...`, in JSON or as plain text. */
export function parsePanicReport(text: string): string | undefined {
  const line = /panic\(cpu \d+ caller 0x[0-9a-f]+\):\s*([^\r\n]*?)(?:\\n|[\r\n"]|$)/.exec(text)?.[1];
  return line === undefined || line === '' ? undefined : line.slice(0, 200);
}

/** `log show --style ndjson`; each line is of the start that followed. */
function parseCauses(text: string): End[] {
  return parseUnifiedLog(text).flatMap(({ atMs, message }) => {
    const code = /^Previous shutdown cause: (-?\d+)/i.exec(message)?.[1];
    return code === undefined ? [] : [{ atMs, cause: CAUSES[Number(code)] ?? 'unknown' }];
  });
}
