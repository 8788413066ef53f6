// Deskside on the command line of the staff: options that all verbs take, and the verbs.

import type { Language } from '../../shared/language.ts';
import { defaultConfigFile } from '../../shared/paths.ts';
import { WrongUsage } from '../../shared/program/usage.ts';
import { openProgram, type Program } from '../../shared/program/verb.ts';
import { same, type Text } from '../../shared/text.ts';
import { VERBS } from './catalog.ts';
import { FORMATS } from './output.ts';
import { type GlobalOptions, openSession } from './session.ts';
import type { Run } from './verb.ts';

const LIMIT = 10_000;

export function openCli(version: string, language: Language): Program {
  const program = openProgram({
    name: 'deskside',
    version,
    language,
    says: {
      en: 'Asks the collector what the fleet looks like, what is wrong with it, and moves the work on it',
      ja: 'コレクターに問い合わせて、PC の状態や検出された問題を確認し、チケットやケースを処理します。',
    },
  });
  addGlobalOptions(program);
  const run: Run =
    (does) =>
    async (...given) => {
      const session = openSession(program.given<GlobalOptions>(), language);
      try {
        await does(session, ...given);
      } finally {
        await session.client.close();
      }
    };
  for (const { name, summary, add } of VERBS) add(program.command(name, summary), run);
  return program;
}

const AS_SET: Text = { en: 'as its settings say', ja: 'コレクターの設定' };

function addGlobalOptions(program: Program): void {
  program
    .option('-o, --output <format>', { en: 'how to answer', ja: '出力形式' }, { choices: FORMATS, default: 'table' })
    .option(
      '--url <url>',
      { en: 'where the collector listens', ja: 'コレクターのアドレス' },
      { env: 'DESKSIDE_URL', otherwise: AS_SET },
    )
    .option(
      '--token <token>',
      { en: 'API token', ja: 'API トークン' },
      { env: 'DESKSIDE_TOKEN', otherwise: { en: 'from the data folder', ja: 'データフォルダーのもの' } },
    )
    .option(
      '--data <folder>',
      {
        en: "the collector's data folder, with the file api-token",
        ja: 'コレクターのデータフォルダー。api-token ファイルがある場所',
      },
      { otherwise: AS_SET },
    )
    .option(
      '--config <file>',
      { en: "the collector's settings", ja: 'コレクターの設定ファイル' },
      { env: 'DESKSIDE_CONFIG', otherwise: same(defaultConfigFile()) },
    )
    .option('--limit <rows>', { en: 'rows of a list', ja: '一覧の最大行数' }, { default: 50, parse: limitOf })
    .option('--no-color', { en: 'no colours; NO_COLOR does the same', ja: '色を付けない。環境変数 NO_COLOR でも同じ' });
}

function limitOf(written: string): number {
  const limit = Number(written);
  if (Number.isInteger(limit) && limit >= 1 && limit <= LIMIT) return limit;
  throw new WrongUsage({
    en: `Write a number from 1 to ${LIMIT}.`,
    ja: `1 から ${LIMIT} までの数で指定してください。`,
  });
}
