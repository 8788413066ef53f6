#!/usr/bin/env node
import manifest from '../../package.json' with { type: 'json' };
import { languageOf } from '../../shared/language.ts';
import { exitCodeOf, whenNobodyReads } from '../../shared/program.ts';
import { openCli } from './cli.ts';

whenNobodyReads(() => process.exit(0));
const args = process.argv.slice(2);
const language = languageOf(args, process.env);
process.exitCode = await exitCodeOf(() => openCli(manifest.version, language).run(args), language);
