import { plain } from '../../../shared/plain.ts';
import type { ReloadShape } from '../../api/shapes/rules.ts';
import type { Column } from '../columns.ts';
import { fieldLines, headingLine } from '../page.ts';
import type { Reader } from '../reader.ts';
import type { Session } from '../session.ts';
import { defineVerbs } from '../verb.ts';

export const reloadVerb = defineVerbs({
  name: 'reload',
  summary: {
    en: 'read rules, tuning and policy anew, without a restart',
    ja: 'ルール、調整、ポリシーを再起動せずに読み込み直す',
  },
  add(reload, run) {
    reload.action(run(reloadRules));
  },
});

const COLUMNS: Column<ReloadShape>[] = [
  { key: 'rules', title: { en: 'RULES', ja: 'ルール' }, show: ({ rules }) => String(rules), raw: ({ rules }) => rules },
  { key: 'added', title: { en: 'ADDED', ja: '追加' }, show: ({ added }) => added.join(' ') },
  { key: 'changed', title: { en: 'CHANGED', ja: '変更' }, show: ({ changed }) => changed.join(' ') },
  { key: 'removed', title: { en: 'REMOVED', ja: '削除' }, show: ({ removed }) => removed.join(' ') },
  { key: 'hash', title: { en: 'HASH', ja: 'ハッシュ' }, show: ({ hash }) => hash },
];

async function reloadRules({ client, output, reader }: Session): Promise<void> {
  const reloaded = await client.ask<ReloadShape>('POST', '/reload', { body: {} });
  output.thing(COLUMNS, reloaded, () => reloadPage(reloaded, reader));
}

function reloadPage({ rules, added, changed, removed, policy, needsRestart, hash }: ReloadShape, reader: Reader) {
  const ja = reader.language === 'ja';
  const differs = added.length + changed.length + removed.length > 0;
  const judged = ja
    ? '全 PC を新しいルールで順次判定しています (スリープ中の PC も含みます)。'
    : 'The whole fleet is being judged by them now, sleeping PCs included.';
  const same = ja ? 'ルールに変更はありません。' : 'No rule judges otherwise than before.';
  const restart = ja
    ? `再起動するまで反映されない設定: ${needsRestart.join(', ')}`
    : `Changed too, but only a restart takes it up: ${needsRestart.join(', ')}`;
  return [
    headingLine(ja ? `${rules} 件のルールが有効です` : `${rules} rules are in force`, reader),
    differs ? judged : same,
    ...fieldLines(
      [
        [{ en: 'added', ja: '追加' }, added.join(', ')],
        [{ en: 'changed', ja: '変更' }, changed.join(', ')],
        [{ en: 'removed', ja: '削除' }, removed.join(', ')],
        [{ en: 'policy', ja: 'ポリシー' }, policy.join(', ')],
        [{ en: 'hash', ja: 'ハッシュ' }, hash],
      ],
      reader,
    ),
    ...(needsRestart.length > 0 ? [plain(restart)] : []),
  ];
}
