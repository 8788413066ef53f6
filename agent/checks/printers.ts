import { minutes } from '../../shared/duration.ts';
import type { Host } from '../host/host.ts';
import { defineCheck, type Reading } from './check.ts';
import { parseLpstat } from './printers.cups.ts';
import { parsePrinters } from './printers.win32.ts';

/** Where it knows its printers from; without any, nobody misses the service. */
const PRINTERS = '/etc/cups/printers.conf';

async function readCups(host: Host): Promise<Reading<'printers', never>> {
  if (!(await host.has('lpstat'))) return { facts: { printers: [] } };
  const facts = parseLpstat((await host.run('lpstat')).stdout, host.now());
  if (facts.spooler_running || (await hasPrinters(host))) return { facts };
  return { facts: { printers: facts.printers } };
}

async function hasPrinters(host: Host): Promise<boolean> {
  return /^<(?:Default)?Printer /m.test((await host.readFile(PRINTERS)) ?? '');
}

async function readSpooler(host: Host): Promise<Reading<'printers', never>> {
  return { facts: parsePrinters(await host.query('printers', host.now() - minutes(60))) };
}

export const printers = defineCheck({
  name: 'printers',
  every: minutes(15),
  on: { linux: readCups, win32: readSpooler, darwin: readCups },
});
