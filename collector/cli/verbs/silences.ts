import type { PreviewShape, SilenceShape } from '../../api/shapes/silence.ts';
import type { Column } from '../columns.ts';
import { fieldLines, headingLine, pageOf, timeText } from '../page.ts';
import { ago } from '../quantity.ts';
import type { Reader } from '../reader.ts';
import type { Session } from '../session.ts';
import { defineVerbs } from '../verb.ts';
import { word } from '../words.ts';

interface AddOptions {
  reason: string;
  for?: string;
  owner?: string;
}

export const silenceVerbs = defineVerbs({
  name: 'silences',
  summary: {
    en: 'what makes no work for a while, because somebody says why',
    ja: '理由と期限を付けて、検出の対応を一時的に止める (抑止)',
  },
  add(silences, run) {
    silences
      .command('add <condition>', {
        en: `keep what matches quiet: "finding.check == 'updates'"; never what may be an attack`,
        ja: `条件に一致する検出を抑止。例: "finding.check == 'updates'"。攻撃の可能性がある検出は抑止されません`,
      })
      .option('--reason <words>', { en: 'why', ja: '理由' }, { required: true })
      .option(
        '--for <duration>',
        { en: 'how long: 30m, 4h; at most 7d', ja: '抑止する長さ。例: 30m、4h。最長 7d' },
        { otherwise: { en: '2h', ja: '2h' } },
      )
      .option('--owner <name>', { en: 'who answers for it', ja: '責任者' }, { otherwise: { en: 'you', ja: '自分' } })
      .action(run(add));
    silences
      .command('test <condition>', {
        en: 'how much it would hide now; nothing changes',
        ja: '現在何件が抑止されるかを表示。実際には何も変更しません',
      })
      .action(run(test));
    silences
      .command('ls', { en: 'list them, the expired ones too', ja: '一覧を表示 (期限切れを含む)' })
      .option('--live', { en: 'only those that have not expired', ja: '期限内のものだけ' })
      .action(run(list));
    silences.command('show <silence>', { en: 'one of them: S-3', ja: '抑止の詳細を表示。例: S-3' }).action(run(show));
    silences
      .command('approve <silence>', {
        en: "agree to another person's that reaches many machines",
        ja: '多数の PC を対象とする、ほかの人の抑止を承認',
      })
      .action(run(approve));
    silences.command('expire <silence>', { en: 'end it now', ja: 'ただちに終了' }).action(run(expire));
  },
});

const COLUMNS: Column<SilenceShape>[] = [
  { key: 'ref', title: { en: 'SILENCE', ja: '番号' }, show: ({ ref }) => ref },
  {
    key: 'state',
    title: { en: 'STATE', ja: '状態' },
    show: ({ state }, reader) => stateText(state, reader),
    raw: ({ state }) => state,
    style: ({ state }) => (state === 'pending' ? 'yellow' : undefined),
  },
  { key: 'scope', title: { en: 'SCOPE', ja: '対象' }, show: ({ scope }) => scope, shrinks: true },
  { key: 'reason', title: { en: 'REASON', ja: '理由' }, show: ({ reason }) => reason, shrinks: true },
  { key: 'owner', title: { en: 'OWNER', ja: '責任者' }, show: ({ owner }) => owner },
  {
    key: 'hidden',
    title: { en: 'HID', ja: '抑止' },
    show: ({ hidden }) => String(hidden.ever),
    raw: ({ hidden }) => hidden.ever,
    align: 'right',
  },
  {
    key: 'expiresAt',
    title: { en: 'EXPIRES', ja: '期限' },
    show: ({ endedAt, expiresAt }, { now, language }) => ago(Date.parse(endedAt ?? expiresAt), now, language),
    raw: ({ expiresAt }) => expiresAt,
  },
];

const NONE = {
  en: "No silences. 'deskside silences add' makes one.",
  ja: "抑止はありません。'deskside silences add' で登録できます。",
};

async function add({ client, output, reader }: Session, scope: string, options: AddOptions): Promise<void> {
  const { reason, owner } = options;
  const body = { scope, reason, owner, duration: options.for };
  const { silence } = await client.ask<{ silence: SilenceShape }>('POST', '/silences', { body });
  output.thing(COLUMNS, silence, () => silencePage(silence, reader));
  if (silence.state === 'pending') output.remark(pendingText(silence));
}

function pendingText({ ref, reach }: SilenceShape) {
  return {
    en: `It reaches ${reach.machines} of ${reach.ofMachines} machines and hides nothing until another person agrees: 'deskside silences approve ${ref}'.`,
    ja: `対象は ${reach.ofMachines} 台中 ${reach.machines} 台です。ほかの人が 'deskside silences approve ${ref}' で承認するまで、何も抑止されません。`,
  };
}

async function test({ client, output, reader }: Session, scope: string): Promise<void> {
  const body = { scope, reason: 'a dry run' };
  const { preview } = await client.ask<{ preview: PreviewShape }>('POST', '/silences', {
    query: { dryRun: true },
    body,
  });
  output.thing(PREVIEW_COLUMNS, preview, () => previewPage(preview, reader));
}

const PREVIEW_COLUMNS: Column<PreviewShape>[] = [
  { key: 'machines', title: { en: 'MACHINES', ja: 'PC' }, show: ({ machines }) => String(machines) },
  { key: 'ofMachines', title: { en: 'OF', ja: '全体' }, show: ({ ofMachines }) => String(ofMachines) },
  { key: 'findings', title: { en: 'FINDINGS', ja: '検出' }, show: ({ findings }) => String(findings) },
  {
    key: 'needsApproval',
    title: { en: 'NEEDS APPROVAL', ja: '承認' },
    show: ({ needsApproval }) => String(needsApproval),
  },
];

function previewPage({ machines, ofMachines, findings, needsApproval }: PreviewShape, { language }: Reader): string[] {
  if (language === 'ja')
    return [
      `対象の PC: ${ofMachines} 台中 ${machines} 台、現在抑止される検出: ${findings} 件`,
      needsApproval ? '対象が多いため、ほかの人の承認が必要です。' : '承認は不要です。',
    ];
  return [
    `It reaches ${machines} of ${ofMachines} machines and would hide ${findings} ${findings === 1 ? 'finding' : 'findings'} now.`,
    needsApproval ? 'That many machines need the agreement of another person.' : 'It needs no approval.',
  ];
}

async function list({ client, output, limit }: Session, { live }: { live?: true }): Promise<void> {
  const { items, more } = await client.list<SilenceShape>('/silences', { live }, limit);
  output.list(COLUMNS, items, { empty: NONE, more });
}

const pathOf = (silence: string, move = ''): string => `/silences/${encodeURIComponent(silence)}${move}`;

async function show(session: Session, ref: string): Promise<void> {
  await shown(session, session.client.ask<SilenceShape>('GET', pathOf(ref)));
}

async function approve(session: Session, ref: string): Promise<void> {
  await shown(session, session.client.ask<SilenceShape>('POST', pathOf(ref, '/approve')));
}

async function expire(session: Session, ref: string): Promise<void> {
  await shown(session, session.client.ask<SilenceShape>('POST', pathOf(ref, '/expire')));
}

async function shown({ output, reader }: Session, asked: Promise<SilenceShape>): Promise<void> {
  const silence = await asked;
  output.thing(COLUMNS, silence, () => silencePage(silence, reader));
}

function stateText(state: SilenceShape['state'], reader: Reader): string {
  return state === 'pending' && reader.language === 'en' ? 'waits for approval' : word('silence', state, reader);
}

function silencePage(silence: SilenceShape, reader: Reader): string[] {
  const { reach, hidden } = silence;
  const fields = fieldLines(
    [
      [{ en: 'state', ja: '状態' }, stateText(silence.state, reader)],
      [{ en: 'scope', ja: '対象' }, silence.scope],
      [{ en: 'owner', ja: '責任者' }, silence.owner],
      [{ en: 'made', ja: '作成' }, `${timeText(silence.createdAt, reader)}, ${silence.createdBy}`],
      [{ en: 'reaches', ja: '対象の PC' }, `${reach.machines} / ${reach.ofMachines}`],
      [{ en: 'approved', ja: '承認' }, silence.approvedBy],
      [{ en: 'expires', ja: '期限' }, timeText(silence.expiresAt, reader)],
      [{ en: 'ended', ja: '終了' }, silence.endedBy && `${timeText(silence.endedAt, reader)}, ${silence.endedBy}`],
      [{ en: 'hid', ja: '抑止した検出' }, `${hidden.ever} (${hidden.now})`],
    ],
    reader,
  );
  return pageOf([headingLine(`${silence.ref}  ${silence.reason}`, reader), ...fields]);
}
