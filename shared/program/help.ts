// The help of a program in the language of its reader, wrapped by what a terminal shows of it.
import type { HelpConfiguration, Option } from 'commander';
import type { Language } from '../rules/rule.ts';
import type { Text } from '../text.ts';
import { widthOf } from '../width.ts';
import { wrapped } from '../wrap.ts';

export const HELP_OPTION: Text = { en: 'say how this is used', ja: '使い方を表示' };
export const HELP_COMMAND: Text = { en: 'say how a command is used', ja: 'コマンドの使い方を表示' };
export const VERSION_OPTION: Text = { en: 'say which version this is', ja: 'バージョンを表示' };
export const LANGUAGE_OPTION: Text = { en: 'of all that is said', ja: '表示に使う言語' };
export const AS_THE_SHELL: Text = { en: 'as the shell', ja: 'シェルの設定' };

/** Commander's own words. */
const TITLES: Record<string, string> = {
  'Usage:': '使い方:',
  'Arguments:': '引数:',
  'Options:': 'オプション:',
  'Global Options:': '共通オプション:',
  'Commands:': 'コマンド:',
};
const PLACES: Record<string, string> = { '[options]': '[オプション]', '[command]': '[コマンド]' };

/** Columns that a description needs beside the longest term to be wrapped there. */
const LEAST = 20;

export function helpIn(language: Language): HelpConfiguration {
  const placed = (text: string) =>
    language === 'ja' ? text.replaceAll(/\[(?:options|command)\]/g, (place) => PLACES[place] ?? place) : text;
  return {
    showGlobalOptions: true,
    minWidthToWrap: LEAST,
    displayWidth: widthOf,
    boxWrap: (text, width) => wrapped(text, width).join('\n'),
    styleTitle: (title) => (language === 'ja' ? (TITLES[title] ?? title) : title),
    styleUsage: placed,
    styleSubcommandTerm: placed,
    optionDescription: (option) => descriptionOf(option, language),
  };
}

const REQUIRED: Text = { en: 'required', ja: '必須' };
const CHOICES: Text = { en: 'choices', ja: '選択肢' };
const DEFAULT: Text = { en: 'default', ja: '既定' };
const VARIABLE: Text = { en: 'env', ja: '環境変数' };

/** "how to answer (choices: table, json, default: table)" */
function descriptionOf(option: Option, language: Language): string {
  const { description, mandatory, argChoices, negate, envVar } = option;
  const fallback = option.defaultValueDescription ?? (negate ? undefined : option.defaultValue);
  const remarks = [
    ...(mandatory ? [REQUIRED[language]] : []),
    ...(argChoices ? [`${CHOICES[language]}: ${argChoices.join(', ')}`] : []),
    ...(fallback === undefined ? [] : [`${DEFAULT[language]}: ${fallback}`]),
    ...(envVar === undefined ? [] : [`${VARIABLE[language]}: ${envVar}`]),
  ];
  return remarks.length > 0 ? `${description} (${remarks.join(language === 'ja' ? '、' : ', ')})` : description;
}
