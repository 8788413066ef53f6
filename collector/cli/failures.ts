// What went wrong, in the reader's language, each with its mend.

import type { Language } from '../../shared/language.ts';
import type { Text } from '../../shared/text.ts';
import { reasonInJapanese } from './refusals.ts';

/** The collector's own refusals by the name of the problem; its words follow, for they name the thing. */
const REFUSALS: Record<string, string> = {
  'no-machine': '該当する PC がありません',
  ambiguous: '複数の候補が該当します',
  'no-ticket': '該当するチケットがありません',
  'no-case': '該当するケースがありません',
  'no-finding': '該当する検出がありません',
  'no-check': '該当するチェックがありません',
  'no-notice': '該当する通知がありません',
  'no-calendar': '該当するカレンダーがありません',
  'no-window': '該当するメンテナンスがありません',
  'no-silence': '該当する抑止がありません',
  'bad-label': 'ラベルの指定が正しくありません',
  'bad-window': 'メンテナンスの指定が正しくありません',
  'bad-silence': '抑止の指定が正しくありません',
  'bad-scope': '対象の条件が正しくありません',
  'bad-ics': 'iCalendar ファイルを取り込めません',
  'imported-before': 'すでに取り込まれている予定です',
  'no-such-token': '該当する登録トークンがありません',
  'bad-token': 'API トークンが正しくないか、失効しています',
  'not-connected': 'PC が接続していません。オンラインになってから実行してください',
  'command-refused': 'PC が実行を受け付けませんでした',
  'role-missing': 'この操作を行う役割がありません',
  merged: 'このチケットは他のチケットに統合されています',
  'bad-date': '日時の指定が正しくありません',
  'recheck-missing': '再確認の日時を指定してください',
  'too-late': '再開できる期間を過ぎています',
  'no-person': '該当する人がいません',
  'name-taken': '同じ名前の人がすでに登録されています',
  'bad-person': '名前または役割の指定が正しくありません',
  'not-allowed': '現在の状態ではこの操作はできません',
  'still-holding': '問題がまだ続いています',
  'old-version': '他の人が先に変更しました。確認してからやり直してください',
  conflict: '他の人が先に変更しました。確認してからやり直してください',
  'words-missing': '内容が入力されていません',
  'too-long': '内容が長すぎます',
  revoked: 'この PC は失効しています',
  validation: '指定が正しくありません',
  rules: 'ルールに誤りがあります',
  'no-rule': '該当するルールがありません',
  'store-busy': 'コレクターが混み合っています。しばらくしてからやり直してください',
  internal: 'コレクターで問題が発生しました。コレクターのログを確認してください',
};

/** Fields of the API's bodies, as this program takes them. */
const ARGUMENTS: Record<string, string> = {
  recheckAt: '--recheck',
  fixRequired: '--fix-required',
  until: '--until',
  reason: '--reason',
  note: '--note',
  force: '--force',
  fix: '--fix',
  text: '<words...>',
  to: '<person>',
  into: '<into>',
  scope: '<condition>',
};

/** What the collector says to programs about its API, said to people about this program. */
export function refusalText(problem: string, detail: string, language: Language): string {
  const words = detail
    .replaceAll('GET /api/v1/enrolment-tokens', "'deskside tokens ls'")
    .replaceAll(
      /GET \/api\/v1\/(machines|findings|tickets|cases|windows|silences|rules|notices|people|calendars)\b/g,
      "'deskside $1 ls'",
    )
    .replaceAll(/(?:body|query) #\/(\w+):/g, (_, field: string) => ARGUMENTS[field] ?? field)
    .replaceAll(
      /"(\w+)" (?=is (?:missing|empty|\d)|has \d)/g,
      (as, field: string) => `${ARGUMENTS[field] ?? as.trim()} `,
    )
    .replaceAll('must not have fewer than 1 characters', 'must say something');
  const japanese = language === 'ja' ? REFUSALS[problem] : undefined;
  if (japanese === undefined) return words;
  if (!problem.startsWith('no-') && !SAID_IN_FULL.has(problem))
    return `${japanese}。\n${reasonInJapanese(words) ?? `(${words})`}`;
  // What it is about, as the person wrote it, then what comes near to it.
  const [named, ...near] = words.match(/"[^"]*"/g) ?? [];
  return [
    `${[japanese, named].filter((part) => part !== undefined).join(': ')}。`,
    near.length > 0 ? `もしかして: ${near.join('、')}。` : '',
    commandsText(words),
  ].join('');
}

/** Of these the Japanese says all that the collector's words do, but for names and commands. */
const SAID_IN_FULL: ReadonlySet<string> = new Set([
  ...['bad-token', 'not-connected', 'old-version', 'conflict', 'revoked', 'store-busy', 'internal'],
]);

function commandsText(words: string): string {
  const commands = words.match(/'deskside [^']+'/g) ?? [];
  return commands.length > 0 ? `${commands.join('、')} で確認できます。` : '';
}

export function unreadableText(file: string, code: unknown, why: string): Text {
  if (code === 'ENOENT') return { en: `There is no file ${file}.`, ja: `ファイル ${file} がありません。` };
  if (code === 'EISDIR')
    return { en: `${file} is a folder. Name a file.`, ja: `${file} はフォルダーです。ファイルを指定してください。` };
  return { en: `${file} can't be read: ${why}`, ja: `${file} を読み取れません: ${why}` };
}

export function unreachableText(origin: string, why: string | undefined): Text {
  return {
    en: `The collector does not answer at ${origin}: ${why ?? 'nothing listens there'}. Start it with 'deskside-collector run' ('npm start' in a checkout), or name another with --url.`,
    ja: `${origin} のコレクターが応答しません (${why ?? '起動していません'})。'deskside-collector run' (チェックアウトでは 'npm start') で起動するか、--url で別のコレクターを指定してください。`,
  };
}

export function strangerText(origin: string, status: number): Text {
  return {
    en: `What answers at ${origin} is no Deskside collector (HTTP ${status}). Name the right one with --url.`,
    ja: `${origin} で応答したのは Deskside のコレクターではありません (HTTP ${status})。--url で正しいコレクターを指定してください。`,
  };
}

export function addressText(url: string): Text {
  return {
    en: `"${url}" is not an address of a collector. Write it like http://127.0.0.1:7480.`,
    ja: `"${url}" はコレクターのアドレスではありません。http://127.0.0.1:7480 のように指定してください。`,
  };
}

export function noTokenText(file: string): Text {
  return {
    en: `No API token: ${file} does not exist. The collector makes it at its first start; elsewhere set DESKSIDE_TOKEN, or name the collector's data folder with --data.`,
    ja: `API トークンがありません: ${file} が存在しません。コレクターの初回起動時に作られます。別の PC では DESKSIDE_TOKEN を設定するか、--data でコレクターのデータフォルダーを指定してください。`,
  };
}

export function closedTokenText(file: string, why: string): Text {
  return {
    en: `${file} can't be read (${why}). Run this as the user of the collector, or set DESKSIDE_TOKEN.`,
    ja: `${file} を読み取れません (${why})。コレクターのユーザーで実行するか、DESKSIDE_TOKEN を設定してください。`,
  };
}

/** `from`: the variable, option or file that the token came from. */
export function badTokenText(from: string): Text {
  return {
    en: `The API token from ${from} is not known to this collector, or was revoked. An admin makes another with 'deskside people add'.`,
    ja: `${from} の API トークンは、このコレクターに登録されていないか、失効しています。管理者が 'deskside people add' で新しいトークンを発行できます。`,
  };
}
