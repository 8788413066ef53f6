// The moves of a ticket as commands, each answered with its page.

import { WrongUsage } from '../../shared/program/usage.ts';
import type { How, Verb } from '../../shared/program/verb.ts';
import type { Text } from '../../shared/text.ts';
import type { TicketFileShape } from '../api/shapes/ticket.ts';
import { CAUSES } from './causes.ts';
import { instantOf } from './instant.ts';
import type { Session } from './session.ts';
import { TICKET_COLUMNS, ticketPage } from './ticket-page.ts';
import type { Run } from './verb.ts';
import { namesOf } from './words.ts';

const WHY: Text = { en: 'why', ja: '理由' };
const REQUIRED: How = { required: true };

export function addTicketMoves(tickets: Verb, run: Run): void {
  addHandling(tickets, run);
  addGrading(tickets, run);
  addEnding(tickets, run);
  addJoining(tickets, run);
}

export function pathOfTicket(ticket: string, move = ''): string {
  return `/tickets/${encodeURIComponent(ticket)}${move}`;
}

/** Sends what was given as options, as the move's body. */
function moved(name: string, remarkOn?: (ticket: TicketFileShape) => Text | undefined) {
  return async ({ client, output, reader }: Session, ref: string, body: object): Promise<void> => {
    const ticket = await client.ask<TicketFileShape>('POST', pathOfTicket(ref, `/${name}`), { body });
    output.thing(TICKET_COLUMNS, ticket, () => ticketPage(ticket, reader));
    const remark = remarkOn?.(ticket);
    if (remark) output.remark(remark);
  };
}

function addHandling(tickets: Verb, run: Run): void {
  const assign = (session: Session, ref: string, to: string) => moved('assign')(session, ref, { to });
  const note = (session: Session, ref: string, words: string[]) =>
    moved('note')(session, ref, { text: words.join(' ') });
  const plain = (name: string) => (session: Session, ref: string) => moved(name)(session, ref, {});

  tickets
    .command('ack <ticket>', { en: 'you have seen it; it is nobody’s yet', ja: '確認済みにする。担当者は決まりません' })
    .action(run(plain('ack')));
  tickets.command('take <ticket>', { en: 'it is yours now', ja: '自分が担当する' }).action(run(plain('take')));
  tickets.command('assign <ticket> <person>', { en: 'it is theirs now', ja: '担当者を指定' }).action(run(assign));
  tickets
    .command('unassign <ticket>', { en: 'nobody works on it any more', ja: '担当者を解除' })
    .action(run(plain('unassign')));
  tickets
    .command('note <ticket> <words...>', { en: 'write into its journal', ja: '履歴にメモを追加' })
    .action(run(note));
  tickets
    .command('pending <ticket>', {
      en: 'let it wait; it comes back by itself',
      ja: '保留にする。期日に自動で再開します',
    })
    .option(
      '--on <whom>',
      { en: 'whom or what it waits for', ja: '待っている相手' },
      { choices: namesOf('pending'), required: true },
    )
    .option('--reason <words>', { en: 'what it waits for', ja: '待っている内容' }, REQUIRED)
    .option(
      '--until <when>',
      { en: 'when to look again: 3d, 2026-12-01', ja: '再確認する日時。例: 3d、2026-12-01' },
      { ...REQUIRED, parse: instantOf },
    )
    .action(run(moved('pending')));
  tickets
    .command('resume <ticket>', { en: 'go on before that', ja: '保留を解除して対応を再開' })
    .option('--reason <words>', { en: 'what came', ja: '再開する理由' })
    .action(run(moved('resume')));
  for (const [name, says] of HANDOVERS) {
    tickets
      .command(`${name} <ticket>`, says)
      .option('--tier <tier>', { en: '1, 2 or 3', ja: '引き継ぎ先のレベル。1、2、3' }, { ...REQUIRED, parse: tierOf })
      .option('--note <words>', { en: 'what the next must know', ja: '引き継ぐ内容' }, REQUIRED)
      .action(run(moved(name)));
  }
}

const HANDOVERS: [string, Text][] = [
  ['escalate', { en: 'hand it over to a higher tier', ja: '上位レベルへ引き継ぐ' }],
  ['hand-back', { en: 'hand it back to a lower tier', ja: '下位レベルへ引き継ぐ' }],
];

function addGrading(tickets: Verb, run: Run): void {
  tickets
    .command('priority <ticket>', {
      en: 'set it by hand, or let it follow impact and urgency again',
      ja: '優先度を手動で設定、または影響度と緊急度による自動に戻す',
    })
    .option('--set <priority>', { en: 'it stays so', ja: '優先度を固定' }, { choices: ['P1', 'P2', 'P3', 'P4', 'P5'] })
    .option('--unpin', { en: 'as the matrix says', ja: '自動に戻す' })
    .option('--reason <words>', WHY)
    .eitherOf('--set', '--unpin')
    .action(run(grade));
  tickets
    .command('major <ticket>', {
      en: 'call it a major incident, or no more',
      ja: '重大インシデントを宣言、または解除',
    })
    .option('--on', { en: 'it is one', ja: '宣言' })
    .option('--off', { en: 'it is none any more', ja: '解除' })
    .option('--reason <words>', WHY, REQUIRED)
    .eitherOf('--on', '--off')
    .action(run(callMajor));
}

async function grade(session: Session, ref: string, given: { set?: string; unpin?: true; reason?: string }) {
  const { set: priority, unpin, reason } = given;
  if (unpin) return moved('unpin')(session, ref, {});
  return moved('priority')(session, ref, { priority, reason });
}

async function callMajor(session: Session, ref: string, { on, reason }: { on?: true; reason: string }) {
  return moved('major')(session, ref, { major: on === true, reason });
}

function addEnding(tickets: Verb, run: Run): void {
  tickets
    .command('resolve <ticket>', { en: 'it is mended', ja: '解決にする' })
    .option('--cause <cause>', { en: 'what it came from', ja: '原因' }, { ...REQUIRED, choices: Object.keys(CAUSES) })
    .option('--fix <words>', { en: 'how it was mended', ja: '実施した対処' }, REQUIRED)
    .option('--fix-required <words>', {
      en: 'what must still be done so that it never comes back',
      ja: '再発防止のために残っている作業',
    })
    .option('--force <reason>', {
      en: 'although a finding still holds, because; needs --recheck',
      ja: '問題が続いていても解決にする理由。--recheck も必要',
    })
    .option(
      '--recheck <when>',
      {
        en: 'when to look again: 3d, 2026-12-01; it reopens if it still holds',
        ja: '再確認する日時。例: 3d、2026-12-01。問題が続いていれば再開します',
      },
      { parse: instantOf },
    )
    .action(run(resolve));
  tickets
    .command('reopen <ticket>', { en: 'it was not mended after all', ja: '解決していなかったので再開' })
    .option('--reason <words>', WHY, REQUIRED)
    .action(run(moved('reopen')));
  tickets
    .command('close <ticket>', {
      en: 'confirm, as the one who asked for help, that it is mended',
      ja: '依頼した本人が解決を確認して完了にする',
    })
    .action(run((session: Session, ref: string) => moved('close')(session, ref, {})));
  tickets
    .command('cancel <ticket>', { en: 'it is no work', ja: '対応が不要なので取り消す' })
    .option(
      '--because <reason>',
      { en: 'what it is instead', ja: '取り消す区分' },
      { ...REQUIRED, choices: namesOf('cancelled') },
    )
    .option('--reason <words>', WHY, REQUIRED)
    .action(run(moved('cancel', stillHolds)));
}

const stillHolds = ({ findings }: TicketFileShape) =>
  findings.some(({ state }) => state === 'open') ? STILL_HOLDS : undefined;

const STILL_HOLDS: Text = {
  en: 'What it was about still holds. It makes no new ticket until it gets worse, or went away and came back.',
  ja: '検出された問題は続いています。悪化するか、いったん解消して再発するまで、新しいチケットは作られません。',
};

async function resolve(session: Session, ref: string, { recheck, ...given }: { recheck?: string; force?: string }) {
  return moved('resolve')(session, ref, { ...given, recheckAt: recheck });
}

function addJoining(tickets: Verb, run: Run): void {
  const merge = (session: Session, ref: string, into: string, given: { reason?: string }) =>
    moved('merge')(session, ref, { into, ...given });
  tickets
    .command('merge <ticket> <into>', {
      en: 'make it an alias of the other, which takes over its lines',
      ja: '他のチケットに統合。検出は統合先に移ります',
    })
    .option('--reason <words>', { en: 'why they are the same fault', ja: '同じ障害と判断した理由' })
    .action(run(merge));
  tickets
    .command('unmerge <ticket>', { en: 'undo that', ja: '統合を取り消す' })
    .option(
      '--reason <words>',
      { en: 'why they are not the same fault', ja: '同じ障害ではないと判断した理由' },
      REQUIRED,
    )
    .action(run(moved('unmerge')));
  tickets
    .command('parent <ticket>', {
      en: 'let it wait with another ticket and end with it, or by itself again',
      ja: '親チケットに追加して一緒に解決、または親チケットから分離',
    })
    .option('--set <ticket>', { en: 'the one it waits with', ja: '親チケット' })
    .option('--leave', { en: 'it waits with none', ja: '親チケットから分離' })
    .option('--reason <words>', WHY)
    .eitherOf('--set', '--leave')
    .action(run(setParent));
}

async function setParent(session: Session, ref: string, given: { set?: string; leave?: true; reason?: string }) {
  const { set: parent, leave, reason } = given;
  if (leave) return moved('leave-parent')(session, ref, { reason });
  return moved('join-parent')(session, ref, { parent, reason });
}

function tierOf(written: string): number {
  if (/^[123]$/.test(written)) return Number(written);
  throw new WrongUsage({ en: 'Write 1, 2 or 3.', ja: '1、2、3 のいずれかを指定してください。' });
}
