// The help of a program in the language of its reader, wrapped by what a terminal shows of it.
import type { HelpConfiguration } from 'commander';
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
    optionDescription: ({ description }) => description,
  };
}

/** What is worth saying of an option besides what it is for. */
export interface Remarkable {
  required?: boolean;
  choices?: readonly string[];
  default?: string | number;
  /** What holds without it, in words: "as the shell". */
  otherwise?: Text;
  /** The variable that stands for it. */
  env?: string;
  /** The same, but read by the settings, which know where each value came from. */
  variable?: string;
}

/** "how to answer (choices: table, json, default: table)" */
export function withRemarks(says: Text, option: Remarkable, language: Language): string {
  const { required, choices, default: fallback, otherwise, env, variable = env } = option;
  const value = otherwise?.[language] ?? fallback;
  const remarks = [
    ...(required ? [REQUIRED[language]] : []),
    ...(choices ? [`${CHOICES[language]}: ${choices.join(', ')}`] : []),
    ...(value === undefined ? [] : [`${DEFAULT[language]}: ${value}`]),
    ...(variable === undefined ? [] : [`${VARIABLE[language]}: ${variable}`]),
  ];
  const listed = remarks.join(language === 'ja' ? '、' : ', ');
  return remarks.length > 0 ? `${says[language]} (${listed})` : says[language];
}

const REQUIRED: Text = { en: 'required', ja: '必須' };
const CHOICES: Text = { en: 'choices', ja: '選択肢' };
const DEFAULT: Text = { en: 'default', ja: '既定' };
const VARIABLE: Text = { en: 'env', ja: '環境変数' };
