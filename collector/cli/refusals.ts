// The collector's reasons for a refusal in Japanese, sentence by sentence; names and commands stay.
import { type Kind, word } from './words.ts';

type Say = (...parts: string[]) => string;

const japanese = (of: Kind, name: string): string => word(of, name, { language: 'ja' });

const rolesText = (roles: string): string =>
  roles
    .split(/, | or | and /)
    .map((role) => (role === 'nobody with a role' ? 'なし' : japanese('role', role)))
    .join('または');

const kindOf = (work: string): 'ticket' | 'case' => (work === 'case' ? 'case' : 'ticket');
const listed = (names: string): string => names.split(', ').join('、');

const SENTENCES: [RegExp, Say][] = [
  [
    /^"(.+?)" could be (.+?)(?: and (\d+) more)?\. Write more/,
    (wanted, candidates = '', more = '') =>
      `"${wanted}" の候補: ${listed(candidates)}${more && `、ほか ${more} 件`}。もう少し長く指定してください。`,
  ],
  [
    /it needs the role (.+?); you are (.+?)\. An admin gives roles/,
    (needed = '', held = '') =>
      `必要な役割: ${rolesText(needed)} (現在: ${rolesText(held)})。役割は管理者が 'deskside people add' で付与します。`,
  ],
  [
    /^(\S+) was merged into (\S+);/,
    (from, into) => `${from} は ${into} に統合されています。${into} で操作してください。`,
  ],
  [
    /^this (ticket|case) is (\w+); "([\w-]+)" is possible from: (.+)$/,
    (work = '', state = '', move = '', from = '') => {
      const states = from.split(', ').map((each) => japanese(kindOf(work), each));
      return `現在は「${japanese(kindOf(work), state)}」です。「${japanese('move', move)}」ができるのは ${states.join('、')} のときです。`;
    },
  ],
  [
    /^(?:scope: )?column (\d+): "(.+?)" is not known here; known are (.+?)\.?$/,
    (column, name, known = '') => `${column} 文字目: "${name}" は使えません。使えるのは ${listed(known)} です。`,
  ],
  [
    /^(?:scope: )?column (\d+): (\w+) has no field "(.+?)"(?:; did you mean "(.+?)"\?)?/,
    (column, type, field, near) =>
      `${column} 文字目: ${type} に "${field}" という項目はありません。${near ? `もしかして: "${near}"。` : ''}`,
  ],
  [
    /^it lasts (\S+); a silence lasts from (\S+) to (\S+)$/,
    (length, least, most) => `長さは ${least} から ${most} までで指定してください (指定: ${length})。`,
  ],
  [
    /^"([^"]*)" is no key of a label: [^;]* like (\S+) or ([^\s;]+)$/,
    (key, one, other) =>
      `"${key}" はラベルの名前にできません。英小文字で始め、英小文字、数字、_、- で 31 文字までにしてください。例: ${one}、${other}。`,
  ],
  [
    /^the label "([^"]+)" has no value: write one, like ([^;]+)$/,
    (_, sample) => `ラベルの値がありません。${sample} のように指定してください。`,
  ],
  [
    /^the value of the label "?([^" ]+)"? has (\d+) characters, (\d+) at most$/,
    (key, count, most) => `ラベル ${key} の値は ${most} 文字までです (現在 ${count} 文字)。`,
  ],
  [
    /^the label "([^"]+)" is both set and removed: say one of them$/,
    (key) => `ラベル ${key} の設定と削除は同時に指定できません。`,
  ],
  [/^(\d+) labels are too many: (\d+) at most$/, (count, most) => `ラベルは ${most} 個までです (指定後 ${count} 個)。`],
  [/^(\S+) is (\S+Z); it must be in the future/, (field) => `${field} は、いまから 1 年以内の日時を指定してください。`],
  [/^(\S+) is empty;/, (field) => `${field} に内容を入力してください。`],
  [
    /^(\S+) has (\d+) characters; (\d+) at most$/,
    (field, count, most) => `${field} は ${most} 文字までです (現在 ${count} 文字)。`,
  ],
  [/^(.*?) ?must say something$/, (field) => `${field} に内容を入力してください。`],
  [/^(.*?) ?must be one of: (.+)$/, (field, names = '') => `${field} は ${listed(names)} のいずれかです。`],
  [
    /^(.*?) ?must be a duration like (.+)$/,
    (field, samples) => `${field} は ${samples} のような時間の長さで指定してください。`,
  ],
  [/^(.*?) ?lacks (.+)$/, (field, names = '') => `${field} に ${listed(names)} が必要です。`],
  [/^(.*?) ?is not known here$/, (field) => `${field} は使えない項目です。`],
  [/^(.*?) ?must be (?:integer|number)$/, (field) => `${field} は数値で指定してください。`],
  [/^(.*?) ?must be >= (\S+)$/, (field, least) => `${field} は ${least} 以上です。`],
  [/^(.*?) ?must be <= (\S+)$/, (field, most) => `${field} は ${most} 以下です。`],
  [/^(.*?) ?must not have more than (\d+) characters$/, (field, most) => `${field} は ${most} 文字までです。`],
];

/** Undefined when it has a sentence that is not known here: then the collector's own words are better. */
export function reasonInJapanese(words: string): string | undefined {
  const whole = sentenceOf(words);
  if (whole !== undefined) return whole;
  const parts = words.split('; ').map(sentenceOf);
  return parts.every((part) => part !== undefined) ? parts.join('\n') : undefined;
}

function sentenceOf(words: string): string | undefined {
  for (const [pattern, say] of SENTENCES) {
    const found = pattern.exec(words);
    if (found) return say(...found.slice(1)).trim();
  }
  return undefined;
}
