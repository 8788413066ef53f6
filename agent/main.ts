#!/usr/bin/env node
import manifest from '../package.json' with { type: 'json' };
import { languageOf } from '../shared/language.ts';
import { openProgram } from '../shared/program/verb.ts';
import { exitCodeOf, whenNobodyReads } from '../shared/program.ts';
import { spareMemory } from './footprint.ts';

const VERBS = ['run', 'enrol', 'check', 'doctor', 'status'] as const;
type Name = (typeof VERBS)[number];

// Whatever it writes is its own.
process.umask(0o077);
const args = process.argv.slice(2);
const language = languageOf(args, process.env);
const asked = verbOf(args);
if (asked === 'run') spareMemory();
whenNobodyReads(() => process.exit(0));
process.exitCode = await exitCodeOf(main, language);
// Checks that still hang must not keep an agent that was stopped.
if (asked === 'run') process.exit();

/** Each verb is loaded when it is asked for: a running agent does not carry the rules of `check`. */
async function main(): Promise<void> {
  const program = openProgram({
    name: 'deskside-agent',
    version: manifest.version,
    language,
    says: { en: 'Watches this PC for its IT help desk.', ja: 'この PC の状態を監視し、IT ヘルプデスクに伝えます。' },
    after: {
      en: "'deskside-agent run --help' lists the settings.",
      ja: "設定の一覧は 'deskside-agent run --help' で確認できます。",
    },
  });
  const only = (name: Name) => asked === name || asked === undefined;
  if (only('run')) (await import('./cli/run.ts')).addRun(program, manifest.version);
  if (only('enrol')) (await import('./cli/enrol.ts')).addEnrol(program, manifest.version);
  if (only('check')) (await import('./cli/check.ts')).addCheck(program);
  if (only('doctor')) (await import('./cli/doctor.ts')).addDoctor(program);
  if (only('status')) (await import('./cli/status.ts')).addStatus(program);
  await program.run(args);
}

/** The first word that is no option; --lang may stand before it. */
function verbOf(args: readonly string[]): Name | undefined {
  const first = args.find((arg, at) => !arg.startsWith('-') && args[at - 1] !== '--lang');
  return VERBS.find((name) => name === first);
}
