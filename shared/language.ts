// The languages in which people are spoken to.
export const LANGUAGES = ['en', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a program says everything in: --lang, wherever on the line it stands, before the shell's. */
export function languageOf(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const named = options.map((arg, at) => (arg === '--lang' ? options[at + 1] : /^--lang=(.*)/.exec(arg)?.[1]));
  return named.findLast(isLanguage) ?? shellLanguage(environment);
}

/** The language of the shell: LC_ALL before LC_MESSAGES before LANG, as POSIX says. */
export function shellLanguage(environment: NodeJS.ProcessEnv): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.startsWith('ja') ? 'ja' : 'en';
}

function isLanguage(name: string | undefined): name is Language {
  return LANGUAGES.some((language) => language === name);
}
