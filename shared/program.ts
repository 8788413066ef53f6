// What the mains of the three programs have in common: how an error becomes a
// sentence on stderr and an exit code.
import { CommanderError } from 'commander';
import { messageOf } from './errors.ts';
import type { Language } from './language.ts';

const EXIT = { ok: 0, error: 1, usage: 2 } as const;

/** Whoever reads has seen enough: `deskside machines ls | head -3`. */
export function whenNobodyReads(end: () => never): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') end();
    throw error;
  });
}

/** Runs a program to its end; returns the exit code. Commander must be set to exitOverride. */
export async function exitCodeOf(program: () => Promise<unknown>, language: Language = 'en'): Promise<number> {
  try {
    await program();
    return EXIT.ok;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    console.error(process.env['DESKSIDE_DEBUG'] ? error : messageOf(error, language));
    return EXIT.error;
  }
}
