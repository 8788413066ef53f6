import type { Printer, Printers } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import { flagAt, listAt, numberAt, textAt } from './parse/json.ts';

/** Win32_Printer, DetectedErrorState: no paper, no toner, door open, jammed, service requested, bin full. */
const ERRORS = new Set([4, 6, 7, 8, 10, 11]);
const OFFLINE = 9;
const PRINTING = 4;
/** ServiceControllerStatus and ServiceStartMode. */
const RUNNING = 4;
const DISABLED = 4;

/** Jobs of the answer are those that have waited for too long already, by printer. */
export function parsePrinters(answer: unknown): Printers {
  const status = numberAt(answer, 'Spooler', 'Status');
  // Many servers have it switched off on purpose, against attacks: nobody prints there.
  const wanted = status !== undefined && numberAt(answer, 'Spooler', 'StartType') !== DISABLED;
  const jobs = listAt(answer, 'OldJobs');
  return present({
    spooler_running: wanted ? status === RUNNING : undefined,
    printers: listAt(answer, 'Printers').flatMap((printer): Printer[] => {
      const name = textAt(printer, 'Name');
      if (name === undefined) return [];
      const stuck = jobs.filter((job) => job === name).length;
      const isDefault = flagAt(printer, 'Default') ?? false;
      return [{ name, default_printer: isDefault, state: stateOf(printer), stuck_jobs: stuck }];
    }),
  });
}

function stateOf(printer: unknown): string {
  const error = numberAt(printer, 'DetectedErrorState') ?? 0;
  if (error === OFFLINE || flagAt(printer, 'WorkOffline') === true) return 'offline';
  if (ERRORS.has(error)) return 'error';
  return numberAt(printer, 'PrinterStatus') === PRINTING ? 'printing' : 'idle';
}
