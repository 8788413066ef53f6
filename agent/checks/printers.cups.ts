// `lpstat -r -d -l -p -o` in the C locale and UTC. Who printed, and what, is passed over.
import type { Printer, Printers } from '../../proto/gen/types.ts';
import { hours } from '../../shared/duration.ts';
import { present } from '../../shared/present.ts';

const STUCK_MS = hours(1);

export function parseLpstat(text: string, now: number): Printers {
  const running = /^scheduler is (not )?running$/m.exec(text);
  // Each printer and each job begins at the margin; what belongs to it is indented.
  const blocks = text.split(/^(?=\S)/m);
  const chosen = /^system default destination: (.+)$/m.exec(text)?.[1];
  const jobs = blocks.flatMap((block) => jobOf(block));
  return present({
    spooler_running: running ? running[1] === undefined : undefined,
    printers: blocks.flatMap((block) => {
      const name = /^printer (\S+) /.exec(block)?.[1];
      if (name === undefined) return [];
      const own = jobs.filter(({ printer, held }) => printer === name && !held);
      const stuck = own.filter(({ atMs }) => now - atMs > STUCK_MS).length;
      return [printerOf(name, block, name === chosen, stuck)];
    }),
  });
}

function printerOf(name: string, block: string, isDefault: boolean, stuck: number): Printer {
  const head = block.split('\n')[0] ?? '';
  const alerts = /^\s+Alerts: (.*)$/m.exec(block)?.[1] ?? '';
  return { name, default_printer: isDefault, state: stateOf(head, alerts), stuck_jobs: stuck };
}

/** The alerts are the keywords of IPP's printer-state-reasons (RFC 8011, 5.4.12). */
function stateOf(head: string, alerts: string): string {
  if (/\boffline(?:-report|-error|-warning)?\b/.test(alerts)) return 'offline';
  if (/^printer \S+ disabled /.test(head)) return 'stopped';
  if (
    /-error\b|\b(?:media-jam|media-empty|media-needed|marker-supply-empty|toner-empty|door-open|cover-open)\b(?!-report|-warning)/.test(
      alerts,
    )
  ) {
    return 'error';
  }
  return /^printer \S+ now printing /.test(head) ? 'printing' : 'idle';
}

/** "front_desk-12   mika   1024   Sat Nov 22 09:10:00 2025", then what its state is. */
function jobOf(block: string): { printer: string; atMs: number; held: boolean }[] {
  const [, printer, stamp] = /^(\S+)-\d+ +\S.* (\w{3} \w{3} [ \d]\d [\d:]{8} \d{4})$/m.exec(block) ?? [];
  const atMs = stamp === undefined ? Number.NaN : Date.parse(`${stamp} UTC`);
  if (printer === undefined || Number.isNaN(atMs)) return [];
  // Its owner wants it to wait.
  return [{ printer, atMs, held: /\bjob-hold-until-specified\b/.test(block) }];
}
