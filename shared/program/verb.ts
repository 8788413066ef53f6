// A command of one of the three programs. All it says stands beside each other in both languages, and
// this is the one place that hands the reader's to commander.
import { Command, Option } from 'commander';
import { LANGUAGES, type Language } from '../language.ts';
import type { Text } from '../text.ts';
import {
  AS_THE_SHELL,
  HELP_COMMAND,
  HELP_OPTION,
  helpIn,
  LANGUAGE_OPTION,
  type Remarkable,
  VERSION_OPTION,
  withRemarks,
} from './help.ts';
import { tellAllMissing, usageText, WrongUsage, whereHelpIs } from './usage.ts';

export interface Verb {
  /** What this call of the program says everything in. */
  readonly language: Language;
  /** One below it: "ls", "show <ticket>". `always`: it runs when none is named. */
  command(nameAndArguments: string, says: Text, when?: 'always'): Verb;
  /** "<ticket>", "[check]", "<words...>" */
  argument(name: string, says: Text): Verb;
  /** "--reason <words>", "--all", "-o, --output <format>" */
  option(flags: string, says: Text, how?: How): Verb;
  /** Exactly one of two options that it has: "--set", "--unpin". */
  eitherOf(one: string, other: string): Verb;
  /** Gets the arguments, then the options. */
  action(does: (...given: never[]) => Promise<void> | void): Verb;
}

/** Anything but its choices is wrong usage. */
export interface How extends Remarkable {
  /** `before`: of the same option earlier on the line. @throws WrongUsage */
  parse?: (written: string, before?: never) => unknown;
}

export interface Program extends Verb {
  /** The options that all verbs take. */
  given<Options extends object>(): Options;
  /** `args`: without Node and file. @throws CommanderError for wrong usage, our own errors for the rest. */
  run(args: readonly string[]): Promise<void>;
}

export interface Named {
  name: string;
  version: string;
  language: Language;
  says: Text;
  /** A last line of its help. */
  after?: Text;
}

export function openProgram({ name, version, language, says, after }: Named): Program {
  const command = new Command(name)
    .description(says[language])
    .version(version, '-V, --version', VERSION_OPTION[language])
    .helpOption('-h, --help', HELP_OPTION[language])
    .helpCommand('help [command]', HELP_COMMAND[language])
    .configureHelp(helpIn(language))
    .configureOutput({ outputError: (said, write) => write(usageText(said, language)) })
    .exitOverride()
    .showHelpAfterError(whereHelpIs(name, { whole: true }, language));
  if (after) command.addHelpText('after', `\n${after[language]}`);
  return {
    ...verbOf(command, language).option('--lang <language>', LANGUAGE_OPTION, {
      choices: LANGUAGES,
      otherwise: AS_THE_SHELL,
    }),
    given: () => command.opts(),
    run: async (args) => void (await command.parseAsync(args, { from: 'user' })),
  };
}

function verbOf(command: Command, language: Language): Verb {
  const verb: Verb = {
    language,
    command(nameAndArguments, says, when) {
      const below = command.command(nameAndArguments, { isDefault: when === 'always' }).description(says[language]);
      below.showHelpAfterError(whereHelpIs(pathOf(below), { whole: false }, language));
      tellAllMissing(below);
      return verbOf(below, language);
    },
    argument(name, says) {
      command.argument(name, says[language]);
      return verb;
    },
    option(flags, says, how = {}) {
      command.addOption(optionOf(flags, says, how, language));
      return verb;
    },
    eitherOf(one, other) {
      const [first, second] = [one, other].map((long) => command.options.find((option) => option.long === long));
      if (!first || !second) throw new Error(`${pathOf(command)} lacks ${one} or ${other}`);
      second.conflicts(first.attributeName());
      command.hook('preAction', () => {
        const given = [first, second].some((option) => command.getOptionValue(option.attributeName()) !== undefined);
        if (!given) command.error(EITHER[language](one, other));
      });
      return verb;
    },
    action(does) {
      command.action(does as (...given: unknown[]) => Promise<void> | void);
      return verb;
    },
  };
  return verb;
}

const EITHER: Record<Language, (one: string, other: string) => string> = {
  en: (one, other) => `error: say ${one} or ${other}`,
  ja: (one, other) => `エラー: ${one} か ${other} のどちらかを指定してください。`,
};

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

function optionOf(flags: string, says: Text, how: How, language: Language): Option {
  const option = new Option(flags, withRemarks(says, how, language));
  if (how.choices) option.choices(how.choices);
  if (how.parse) option.argParser(inWordsOf(language, how.parse));
  if (how.default !== undefined) option.default(how.default);
  if (how.env !== undefined) option.env(how.env);
  return option.makeOptionMandatory(how.required === true);
}

/** Commander shows the message of what is thrown. */
function inWordsOf(language: Language, parse: NonNullable<How['parse']>) {
  return (written: string, before: unknown): unknown => {
    try {
      return parse(written, before as never);
    } catch (error) {
      if (error instanceof WrongUsage) error.message = error.text[language];
      throw error;
    }
  };
}

/** Under which name an action is given an option: "--data-folder" is dataFolder. */
export function attributeOf(flags: string): string {
  return new Option(flags).attributeName();
}
