// The sentence of each kind of message, for whoever reads it on a telephone.
import type { OutboxRow } from '../domain/work.ts';
import type { RollUpMessage } from './messages/roll-up.ts';
import type { Call, Words } from './messages/said.ts';
import type { SilenceMessage } from './messages/silence.ts';
import type { CaseMessage, TicketMessage } from './messages/work.ts';

type Said = (TicketMessage | CaseMessage | SilenceMessage | RollUpMessage) & Call;

export function sentence(kind: OutboxRow['kind'], said: Said): Words {
  if ('notices' in said) return rollUpSentence(said);
  if ('minutesLeft' in said) return silenceSentence(said);
  const lead = LEADS[kind]?.(said) ?? { en: kind, ja: kind };
  return { en: `${lead.en}: ${about(said, 'en')}`, ja: `${lead.ja}: ${about(said, 'ja')}` };
}

type Language = keyof Words;
type Work = (TicketMessage | CaseMessage) & Call;

const LEADS: Partial<Record<OutboxRow['kind'], (said: Work) => Words>> = {
  'ticket.opened': () => ({ en: 'New ticket', ja: '新しいチケット' }),
  'ticket.resolved': () => ({ en: 'Resolved', ja: '解決しました' }),
  'ticket.reopened': () => ({ en: 'Back again', ja: '再発しました' }),
  'ticket.unstable': () => ({ en: 'Comes and goes', ja: '発生と解消を繰り返しています' }),
  'ticket.due-soon': (said) => ({ en: `Due soon${clockEn(said)}`, ja: `${clockJa(said)}期限が近づいています` }),
  'ticket.overdue': (said) => ({ en: `Overdue${clockEn(said)}`, ja: `${clockJa(said)}期限を過ぎました` }),
  'ticket.escalated': called,
  'case.flagged': () => ({ en: 'Security', ja: 'セキュリティ' }),
  'case.severity-raised': () => ({ en: 'Security, now more severe', ja: 'セキュリティ (深刻度が上がりました)' }),
  'case.escalated': called,
};

/** "T-17 (P3), pc-tanaka, /home is almost full". */
function about(said: Work, language: Language): string {
  const weight = 'priority' in said ? said.priority : said.severity;
  const scope = 'scope' in said ? said.scope : undefined;
  const many =
    language === 'ja' ? `${scope?.label.ja} (${scope?.machines} 台)` : `${scope?.label.en} (${scope?.machines})`;
  const where = said.machine?.name ?? (scope ? many : '-');
  return [`${said.number} (${weight})`, where, said.title[language]].join(language === 'ja' ? '、' : ', ');
}

function called({ role = '', detail = {} }: Work): Words {
  const { step, round, reminder, tier } = detail;
  const name = ROLES[role] ?? { en: role, ja: role };
  if (tier !== undefined) return { en: `Handed to ${name.en}`, ja: `${name.ja}に引き継がれました` };
  if (reminder !== undefined)
    return {
      en: `Still waiting for ${name.en} (reminder ${reminder})`,
      ja: `${name.ja}の対応待ちです (${reminder} 回目の催促)`,
    };
  const again =
    round === undefined || round === 1 ? { en: '', ja: '' } : { en: `, round ${round}`, ja: `、${round} 巡目` };
  if (step === undefined) return { en: `Calling ${name.en}`, ja: `${name.ja}への連絡` };
  return { en: `Calling ${name.en} (step ${step}${again.en})`, ja: `${name.ja}への連絡 (${step} 段階目${again.ja})` };
}

/** Of those that ladders and tiers name; a role of somebody's own policy is shown as it is. */
const ROLES: Record<string, Words> = {
  'on-call': { en: 'on-call', ja: '当番' },
  'second-channel': { en: 'on-call, second channel', ja: '当番 (別の連絡手段)' },
  deputy: { en: 'the deputy', ja: '副当番' },
  lead: { en: 'the lead', ja: 'リーダー' },
  manager: { en: 'the manager', ja: '管理職' },
  security: { en: 'security', ja: 'セキュリティ担当' },
  'tier-1': { en: 'tier 1', ja: '一次対応' },
  'tier-2': { en: 'tier 2', ja: '二次対応' },
  'tier-3': { en: 'tier 3', ja: '三次対応' },
};

const CLOCKS: Record<string, Words> = {
  ack: { en: 'acknowledgement', ja: '受付' },
  response: { en: 'first answer', ja: '初回回答' },
  resolve: { en: 'resolution', ja: '解決' },
  update: { en: 'next news to the user', ja: '利用者への次の連絡' },
};

function clockEn({ detail }: Work): string {
  const clock = detail?.['clock'];
  return clock === undefined ? '' : ` (${CLOCKS[clock]?.en ?? clock})`;
}

function clockJa({ detail }: Work): string {
  const clock = detail?.['clock'];
  return clock === undefined ? '' : `${CLOCKS[clock]?.ja ?? clock}の`;
}

function silenceSentence({ number, minutesLeft, hides, reason }: SilenceMessage): Words {
  return {
    en: `Silence ${number} ends in ${minutesLeft} min; it hides ${hides} ${hides === 1 ? 'finding' : 'findings'}: ${reason}`,
    ja: `抑止 ${number} は ${minutesLeft} 分後に終了します (現在 ${hides} 件を抑止中): ${reason}`,
  };
}

function rollUpSentence({ count, notices }: RollUpMessage): Words {
  const lines = (language: Language) =>
    notices.map(({ number, title, type }) => `- ${number ?? type}${title ? ` ${title[language]}` : ''} [${type}]`);
  return {
    en: [`${count} more ${count === 1 ? 'message' : 'messages'}`, ...lines('en')].join('\n'),
    ja: [`ほか ${count} 件の通知`, ...lines('ja')].join('\n'),
  };
}
