import { CheckError } from '../../shared/errors.ts';
import type { Program } from './program.ts';
import { PROGRAMS, type ProgramName } from './programs.ts';

/**
 * The program, if it may be started with this argument.
 * @throws CheckError parse_error: names of devices and folders come from the machine and are not trusted.
 */
export function allowedProgram(name: ProgramName, argument: string | undefined): Program {
  const program: Program = PROGRAMS[name];
  if (argument !== undefined && !program.argument?.test(argument)) {
    throw new CheckError('parse_error', `${name} must not be started with ${JSON.stringify(argument)}`);
  }
  return program;
}
