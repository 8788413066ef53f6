// What machines are labelled with, and another label for several at once.
import type { Verb } from '../../shared/program/verb.ts';
import { same } from '../../shared/text.ts';
import type { LabelledShape, MachineShape } from '../api/shapes/machine.ts';
import type { Column } from './columns.ts';
import { labelsOf, labelsText } from './labels.ts';
import type { Session } from './session.ts';
import type { Run } from './verb.ts';

export function addLabelling(machines: Verb, run: Run): void {
  machines
    .command('label', {
      en: 'show its labels, or set and remove some: PC-17 importance=vip',
      ja: 'ラベルを表示・設定・削除。例: PC-17 importance=vip',
    })
    .argument('<machine>', { en: 'by name, a part of it, or id', ja: '名前、その一部、または ID' })
    .argument('[labels...]', {
      en: 'KEY=VALUE: importance=vip or critical; site, class, allow-... as the rules say. Rules, open tickets and due times follow at once. Without "=" it is another PC',
      ja: 'KEY=VALUE。importance=vip または critical のほか、site、class、ルールの allow-... など。ルール、未完了のチケット、期限にすぐ反映されます。"=" がなければ追加の PC',
    })
    .option('--remove <key...>', { en: 'take these away', ja: '指定したラベルを削除' })
    .action(run(label));
}

const COLUMNS: Column<MachineShape>[] = [
  { key: 'name', title: { en: 'NAME', ja: '名前' }, show: ({ name }) => name, shrinks: true, least: 20 },
  { key: 'labels', title: { en: 'LABELS', ja: 'ラベル' }, show: ({ labels }) => labelsText(labels), shrinks: true },
];

/** All machines are found before the first is changed: one wrong name, and nothing is. */
async function label(
  { client, output }: Session,
  wanted: string,
  words: string[],
  { remove = [] }: { remove?: string[] },
): Promise<void> {
  const set = labelsOf(words.filter((word) => word.includes('=')));
  const names = [wanted, ...words.filter((word) => !word.includes('='))];
  const found: MachineShape[] = [];
  for (const name of names) found.push(await client.ask<MachineShape>('GET', `/machines/${encodeURIComponent(name)}`));
  if (Object.keys(set).length + remove.length === 0) return show(output, found);
  const labelled: LabelledShape[] = [];
  for (const { id } of found)
    labelled.push(await client.ask<LabelledShape>('POST', `/machines/${id}/labels`, { body: { set, remove } }));
  show(
    output,
    labelled.map(({ machine }) => machine),
  );
  for (const hint of new Set(labelled.flatMap(({ hints }) => hints))) output.remark(same(hint));
}

function show(output: Session['output'], machines: MachineShape[]): void {
  output.list(COLUMNS, machines, { empty: { en: 'No machines.', ja: 'PC がありません。' }, more: false });
}
