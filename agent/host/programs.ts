// Every program the agent may start, all of them: absolute paths, fixed
// arguments, a time limit and a cap on what they may print. No shell, ever. What a
// check may add is one argument, and only in the form given here.
import { CHANGE_PROGRAMS } from './programs.changes.ts';
import { HARDWARE_PROGRAMS } from './programs.hardware.ts';
import { JOURNAL_PROGRAMS } from './programs.journal.ts';
import { MACOS_PROGRAMS } from './programs.macos.ts';
import { NETWORK_PROGRAMS } from './programs.network.ts';
import { PATCH_PROGRAMS } from './programs.patch.ts';
import { POSTURE_PROGRAMS } from './programs.posture.ts';
import { SYSTEM_PROGRAMS } from './programs.system.ts';

export const PROGRAMS = {
  ...CHANGE_PROGRAMS,
  ...HARDWARE_PROGRAMS,
  ...JOURNAL_PROGRAMS,
  ...MACOS_PROGRAMS,
  ...NETWORK_PROGRAMS,
  ...PATCH_PROGRAMS,
  ...POSTURE_PROGRAMS,
  ...SYSTEM_PROGRAMS,
};

export type ProgramName = keyof typeof PROGRAMS;
