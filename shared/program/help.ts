// The help of a program in the language of its reader, wrapped by what a terminal shows of it.
import type { HelpConfiguration } from 'commander';
import type { Language } from '../language.ts';
import type { Text } from '../text.ts';
import { padded, widthOf } from '../width.ts';
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

/** Columns of the terminal that a description needs to stand beside its term; else it stands below. */
const LEAST = 20;
const INDENT = 2;
const BELOW = 6;
const GAP = '  ';

export function helpIn(language: Language): HelpConfiguration {
  const placed = (text: string) =>
    language === 'ja' ? text.replaceAll(/\[(?:options|command)\]/g, (place) => PLACES[place] ?? place) : text;
  return {
    showGlobalOptions: true,
    displayWidth: widthOf,
    formatItem: (term, termWidth, says, { helpWidth = 80 }) => itemOf(term, termWidth, says, helpWidth),
    boxWrap: (text, width) => wrapped(text, width).join('\n'),
    styleTitle: (title) => (language === 'ja' ? (TITLES[title] ?? title) : title),
    styleUsage: placed,
    styleSubcommandTerm: placed,
    optionDescription: ({ description }) => description,
  };
}

/** A term, and what it is for beside or below it. */
function itemOf(term: string, termWidth: number, says: string, width: number): string {
  const besides = INDENT + termWidth + GAP.length;
  const below = width - besides < LEAST;
  const indent = below ? BELOW : besides;
  const lines = wrapped(says, Math.max(LEAST, width - indent)).join(`\n${' '.repeat(indent)}`);
  const head = ' '.repeat(INDENT) + (below ? term : padded(term, termWidth));
  return `${head}${below ? `\n${' '.repeat(indent)}` : GAP}${lines}`.trimEnd();
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
