import type { NewPersonShape, PersonShape } from '../../api/shapes/person.ts';
import type { Column } from '../columns.ts';
import { ago } from '../quantity.ts';
import type { Session } from '../session.ts';
import { defineVerbs } from '../verb.ts';
import { namesOf, word } from '../words.ts';

export const peopleVerbs = defineVerbs({
  name: 'people',
  summary: { en: 'who may ask the collector, and what they may do', ja: 'コレクターを利用できる人と、その役割' },
  add(people, run) {
    people
      .command('add <name>', {
        en: 'let a person or program in; the token is shown once',
        ja: '人またはプログラムを追加。トークンは一度だけ表示',
      })
      .option(
        '--role <role...>',
        { en: 'what they may do; may be repeated', ja: '付与する役割。複数指定可' },
        { choices: namesOf('role'), required: true },
      )
      .action(run(add));
    people
      .command('ls', { en: 'list them, never their tokens', ja: '一覧を表示 (トークンは表示しません)' })
      .action(run(list));
    people
      .command('revoke <person>', {
        en: 'void a token at once; by name or id',
        ja: 'トークンをただちに失効。名前または ID で指定',
      })
      .action(run(revoke));
  },
});

const COLUMNS: Column<PersonShape>[] = [
  { key: 'name', title: { en: 'NAME', ja: '名前' }, show: ({ name }) => name, shrinks: true },
  {
    key: 'roles',
    title: { en: 'ROLES', ja: '役割' },
    show: ({ roles }, reader) => roles.map((role) => word('role', role, reader)).join(', '),
    raw: ({ roles }) => roles.join(' '),
  },
  {
    key: 'state',
    title: { en: 'STATE', ja: '状態' },
    show: (person, reader) => word('token', stateOf(person), reader),
    raw: stateOf,
    style: ({ revokedAt }) => (revokedAt === undefined ? undefined : 'dim'),
  },
  {
    key: 'createdAt',
    title: { en: 'ADDED', ja: '追加' },
    show: ({ createdAt }, { now, language }) => ago(Date.parse(createdAt), now, language),
    raw: ({ createdAt }) => createdAt,
  },
  { key: 'id', title: { en: 'ID', ja: 'ID' }, show: ({ id }) => id },
];

const TOKEN: Column<NewPersonShape> = {
  key: 'token',
  title: { en: 'TOKEN', ja: 'トークン' },
  show: ({ token }) => token,
};

function stateOf({ revokedAt }: PersonShape): string {
  return revokedAt === undefined ? 'good' : 'revoked';
}

const NOBODY = {
  en: "Nobody. 'deskside people add' lets people in.",
  ja: "登録されていません。'deskside people add' で追加できます。",
};

const ONCE = {
  en: 'Give this token to them; it is not shown again. They set it as DESKSIDE_TOKEN.',
  ja: 'このトークンを本人に渡してください。再表示はできません。本人は環境変数 DESKSIDE_TOKEN に設定します。',
};

async function add({ client, output }: Session, name: string, { role: roles }: { role: string[] }): Promise<void> {
  const person = await client.ask<NewPersonShape>('POST', '/people', { body: { name, roles } });
  output.thing([...COLUMNS, TOKEN], person, () => [person.token]);
  output.remark(ONCE);
}

async function list({ client, output }: Session): Promise<void> {
  const { items } = await client.ask<{ items: PersonShape[] }>('GET', '/people');
  output.list(COLUMNS, items, { empty: NOBODY, more: false });
}

async function revoke({ client, output, reader }: Session, written: string): Promise<void> {
  const person = await client.ask<PersonShape>('DELETE', `/people/${encodeURIComponent(written)}`);
  output.thing(COLUMNS, person, () => [`${person.name}: ${word('token', stateOf(person), reader)}`]);
}
