#!/usr/bin/env node
import manifest from '../../package.json' with { type: 'json' };
import { languageOf } from '../../shared/language.ts';
import { exitCodeOf } from '../../shared/program.ts';
import { openCli } from './cli.ts';

// Whoever reads has seen enough: `deskside machines ls | head -3`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const args = process.argv.slice(2);
const language = languageOf(args, process.env);
process.exitCode = await exitCodeOf(() => openCli(manifest.version, language).run(args), language);
