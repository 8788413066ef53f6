import type { Language } from '../../shared/rules/rule.ts';
import type { Canvas } from './table.ts';

/** Who reads, and where: decides on words, times, widths and colours. */
export interface Reader extends Canvas {
  language: Language;
  /** Milliseconds. */
  now: number;
}

/** The language of the shell: LC_ALL before LC_MESSAGES before LANG, as POSIX says. */
export function shellLanguage(environment: NodeJS.ProcessEnv): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.startsWith('ja') ? 'ja' : 'en';
}
