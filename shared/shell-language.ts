import type { Language } from './rules/rule.ts';

/** The language of the shell: LC_ALL before LC_MESSAGES before LANG, as POSIX says. */
export function shellLanguage(environment: NodeJS.ProcessEnv): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.startsWith('ja') ? 'ja' : 'en';
}
