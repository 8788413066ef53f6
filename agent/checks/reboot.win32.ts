// Windows notes in many places that it has to be started again. Some of them mean it;
// a file to be renamed is left behind by browsers and printer drivers every day.
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { flagAt, numberAt } from './parse/json.ts';
import { type Memory, since } from './reboot.since.ts';

const WEAK = 'file-rename';

export async function readWindows(host: Host, { memory }: Past<Memory>): Promise<Reading<'reboot', Memory>> {
  const answer = await host.query('rebootSignals');
  const bootedMs = numberAt(answer, 'BootedAtMs');
  const signals = parseSignals(answer);
  const required = signals.some((signal) => signal !== WEAK);
  const sinceMs = required ? since(memory, bootedMs, host.now()) : undefined;
  return {
    facts: {
      required,
      signals,
      packages: [],
      ...present({ since_ms: sinceMs, booted_at_ms: bootedMs }),
    },
    memory: present({ sinceMs }),
  };
}

/** Strong ones first; the weak one alone requires nothing. */
export function parseSignals(answer: unknown): string[] {
  const signals: [string, boolean | undefined][] = [
    ['component-servicing', flagAt(answer, 'ServicingPending') || flagAt(answer, 'ServicingInProgress')],
    ['windows-update', flagAt(answer, 'UpdateRequired')],
    ['update-exe', (numberAt(answer, 'UpdateExeVolatile') ?? 0) !== 0],
    ['computer-name', flagAt(answer, 'Renamed')],
    ['domain-join', flagAt(answer, 'JoinsDomain')],
    [WEAK, (numberAt(answer, 'FileRenames') ?? 0) > 0],
  ];
  return signals.filter(([, raised]) => raised).map(([name]) => name);
}
