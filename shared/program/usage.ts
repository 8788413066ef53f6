// Wrong usage: what commander says of it in the language of the reader, and all that is missing at once.
import { type Command, InvalidArgumentError } from 'commander';
import type { Language } from '../language.ts';
import type { Text } from '../text.ts';

/** A value that an option does not take; says what to write instead. */
export class WrongUsage extends InvalidArgumentError {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

/** Commander's sentences, as its version 15 says them. */
const JAPANESE: [RegExp, string][] = [
  [/^error: missing: (.+)/, 'エラー: 次の指定が必要です: $1'],
  [/^error: option '(.+?)' argument missing/, "エラー: オプション '$1' に値を指定してください。"],
  [/^error: unknown option '(.+?)'/, "エラー: オプション '$1' はありません。"],
  [/^error: unknown command '(.+?)'/, "エラー: コマンド '$1' はありません。"],
  [/^error: option '(.+?)' argument '(.*?)' is invalid\. /, "エラー: オプション '$1' に '$2' は指定できません。"],
  [
    /^error: option '(.+?)' value '(.*?)' from env '(.+?)' is invalid\. /,
    "エラー: 環境変数 $3 の '$2' は、オプション '$1' に指定できません。",
  ],
  [
    /^error: (?:option|environment variable) '(.+?)' cannot be used with (?:option|environment variable) '(.+?)'/,
    "エラー: '$1' と '$2' は同時に指定できません。",
  ],
  [
    /^error: too many arguments(?: for '(?:.+?)')?\. Expected 0 arguments but got \d+: (.+)\.$/m,
    'エラー: 引数は指定できません: $1',
  ],
  [
    /^error: too many arguments(?: for '(?:.+?)')?\. Expected (\d+) arguments? but got \d+: (.+)\.$/m,
    'エラー: 引数が多すぎます ($1 個まで): $2',
  ],
  [/Allowed choices are (.+)\.$/m, '指定できるのは $1 です。'],
  [/\(Did you mean one of (.+)\?\)/, 'もしかして: $1'],
  [/\(Did you mean (.+)\?\)/, 'もしかして: $1'],
];

/** A sentence that is not known here stays as it is. */
export function usageText(said: string, language: Language): string {
  if (language === 'en') return said;
  return JAPANESE.reduce((text, [pattern, japanese]) => text.replace(pattern, japanese), said);
}

/** After wrong usage: where the help is. `names`: "deskside tickets". */
export function whereHelpIs(names: string, { whole }: { whole: boolean }, language: Language): string {
  const help = `'${names} --help'`;
  if (language === 'ja') return `${whole ? 'コマンドの一覧' : '使い方'}は ${help} で確認できます。`;
  return whole ? `${help} lists what there is.` : `${help} says how.`;
}

/**
 * Commander stops at the first thing that is missing; people would rather hear of all at once. It calls
 * these two methods, which its types do not name.
 */
export function tellAllMissing(command: Command): void {
  const tell = () => {
    const args = command.registeredArguments.filter(({ required }, index) => required && !(index in command.args));
    const options = command.options.filter(
      (option) => option.mandatory && command.getOptionValue(option.attributeName()) === undefined,
    );
    const missing = [
      ...args.map((each) => `<${each.name()}${each.variadic ? '...' : ''}>`),
      ...options.map(({ flags }) => flags),
    ];
    command.error(`error: missing: ${missing.join(', ')}`, { code: 'commander.missing' });
  };
  Object.assign(command, { missingArgument: tell, missingMandatoryOptionValue: tell });
}
