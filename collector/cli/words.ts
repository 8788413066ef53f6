// The words of states and severities in the reader's language; JSON and CSV keep the API's own.

import type { Severity } from '../../shared/severity.ts';
import type { CaseShape } from '../api/shapes/case.ts';
import type { FindingShape } from '../api/shapes/finding.ts';
import type { MachineShape } from '../api/shapes/machine.ts';
import type { TicketShape } from '../api/shapes/ticket.ts';
import type { Reader } from './reader.ts';
import type { Style } from './table.ts';

type Word = Severity | FindingShape['state'] | TicketShape['state'] | CaseShape['state'] | Presence;
type Presence = MachineShape['presence'] | MachineShape['standing'];

const SEVERITIES = { info: '情報', low: '低', medium: '中', high: '高', critical: '緊急' };

const PRESENCES = {
  online: 'オンライン',
  asleep: 'スリープ',
  away: 'オフライン',
  silent: '応答なし',
  active: '有効',
  revoked: '失効',
};

const FINDING_STATES = { clear: '正常', clearing: '解消確認中', open: '検出中' };

const TICKET_STATES = { new: '新規', in_progress: '対応中', resolved: '解決', closed: '完了', cancelled: '取消' };

const CASE_STATES = {
  flagged: '未確認',
  acknowledged: '確認済み',
  triage: '調査中',
  declared: '事案認定',
  contained: '封じ込め済み',
  recovering: '復旧中',
  false_positive: '誤検知',
  benign: '問題なし',
  duplicate: '重複',
};

/** `pending` and `open` mean other things of other things; here they are those of findings. */
const JA: Record<Word, string> = {
  ...{ ...SEVERITIES, ...PRESENCES, ...FINDING_STATES, ...TICKET_STATES, ...CASE_STATES },
  pending: '保留',
};

const OF_TICKETS: Partial<Record<Word, string>> = { open: '受付' };
const OF_MACHINES: Partial<Record<Word, string>> = { pending: '承認待ち' };

export function word(name: Word, { language }: Reader, of?: 'ticket' | 'machine'): string {
  if (language === 'en') return name;
  const own = of === 'ticket' ? OF_TICKETS : of === 'machine' ? OF_MACHINES : {};
  return own[name] ?? JA[name];
}

const STYLES: Partial<Record<Severity, Style>> = { medium: 'yellow', high: 'red', critical: 'red' };

export function severityStyle(severity: Severity | undefined): Style | undefined {
  return severity && STYLES[severity];
}
