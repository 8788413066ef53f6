#!/usr/bin/env node
import { Command } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { untilAskedToStop } from '../shared/lifecycle.ts';
import { type Log, openLog } from '../shared/log.ts';
import { exitCodeOf } from '../shared/program.ts';
import { addSettings, readSettings } from '../shared/settings.ts';
import { type Collector, openCollector } from './collector.ts';
import { CollectorConfigSchema } from './config.ts';

// Whatever it writes is its own.
process.umask(0o077);
process.exitCode = await exitCodeOf(() => program().parseAsync());

function program(): Command {
  const program = new Command('deskside-collector')
    .description('Listens to agents, judges, remembers, opens tickets and cases.')
    .version(manifest.version)
    .addHelpText('after', "\n'deskside-collector run --help' lists the settings.")
    .showHelpAfterError("'deskside-collector --help' lists what there is.")
    .exitOverride();
  const run = program
    .command('run', { isDefault: true })
    .description('run until stopped (SIGTERM, Ctrl+C)')
    .exitOverride();
  addSettings(run, CollectorConfigSchema, 'collector').action(async () => {
    const read = () => readSettings(run, CollectorConfigSchema, 'collector');
    const config = read();
    const log = openLog('deskside-collector', config.log_level);
    const collector = await openCollector(config, manifest.version, log, read);
    const asked = untilAskedToStop();
    reloadOnSignal(collector, log);
    await collector.start();
    log.info({ signal: await asked }, 'stopping');
    await collector.stop();
  });
  return program;
}

/** As daemons do. On Windows this signal says that a window was closed. */
function reloadOnSignal({ reload }: Collector, log: Log): void {
  if (process.platform === 'win32') return;
  process.on('SIGHUP', () => {
    reload({ kind: 'system', name: 'SIGHUP' }).catch((err: unknown) => log.error({ err }, 'rules not reloaded'));
  });
}
