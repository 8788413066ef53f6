#!/usr/bin/env node
import { Command } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { exitCodeOf } from '../shared/program.ts';
import { spareMemory } from './footprint.ts';

// Whatever it writes is its own.
process.umask(0o077);
if (process.argv[2] === 'run') spareMemory();
process.exitCode = await exitCodeOf(() => main(process.argv[2]));
// Checks that still hang must not keep an agent that was stopped.
if (process.argv[2] === 'run') process.exit();

/** Each verb is loaded when it is asked for: a running agent does not carry the rules of `check`. */
async function main(verb: string | undefined): Promise<void> {
  const program = new Command('deskside-agent')
    .description('Watches this PC for its IT help desk.')
    .version(manifest.version)
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', "\n'deskside-agent run --help' lists the settings.")
    .showHelpAfterError("'deskside-agent --help' lists what there is.")
    .exitOverride();
  const only = (name: string) => verb === name || !['run', 'check', 'enrol', 'doctor', 'status'].includes(verb ?? '');
  if (only('run')) (await import('./cli/run.ts')).addRun(program, manifest.version);
  if (only('enrol')) (await import('./cli/enrol.ts')).addEnrol(program, manifest.version);
  if (only('check')) (await import('./cli/check.ts')).addCheck(program);
  if (only('doctor')) (await import('./cli/doctor.ts')).addDoctor(program);
  if (only('status')) (await import('./cli/status.ts')).addStatus(program);
  for (const command of program.commands) command.exitOverride();
  await program.parseAsync();
}
