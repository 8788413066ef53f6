// The words of states, moves and severities in the reader's language; JSON and CSV keep the API's own.
import type { Severity } from '../../shared/severity.ts';
import type { CaseShape } from '../api/shapes/case.ts';
import type { FindingShape } from '../api/shapes/finding.ts';
import type { MachineShape } from '../api/shapes/machine.ts';
import type { TicketShape } from '../api/shapes/ticket.ts';
import type { Reader } from './reader.ts';
import type { Style } from './table.ts';

type Words<Name extends string> = Record<Name, string>;

const severity: Words<Severity> = { info: '情報', low: '低', medium: '中', high: '高', critical: '緊急' };

const presence: Words<MachineShape['presence']> = {
  online: 'オンライン',
  asleep: 'スリープ',
  away: 'オフライン',
  stopped: 'エージェント停止',
  silent: '応答なし',
};

const standing: Words<MachineShape['standing']> = { pending: '承認待ち', active: '有効', revoked: '失効' };

const track: Words<FindingShape['track']> = { fault: '障害', security: 'セキュリティ' };

const finding: Words<FindingShape['state']> = {
  clear: '正常',
  pending: '保留',
  open: '検出中',
  clearing: '解消確認中',
};

const ticket: Words<TicketShape['state']> = {
  new: '新規',
  open: '受付',
  in_progress: '対応中',
  pending: '保留',
  resolved: '解決',
  closed: '完了',
  cancelled: '取消',
};

const flagged: Words<CaseShape['state']> = {
  flagged: '未確認',
  acknowledged: '確認済み',
  triage: '調査中',
  declared: '事案認定',
  contained: '封じ込め済み',
  recovering: '復旧中',
  closed: '完了',
  false_positive: '誤検知',
  benign: '問題なし',
  duplicate: '重複',
};

const token = { good: '有効', 'used up': '使用済み', expired: '期限切れ', revoked: '失効' };

const notice = {
  waiting: '送信待ち',
  sent: '送信済み',
  dead: '配信断念',
  'rolled-up': 'まとめて通知',
  repeated: '重複のため省略',
};

/** Of tickets and cases, as their journals name them. */
const move = {
  opened: '作成',
  flagged: '検知',
  'line-added': '検出を追加',
  joined: '検出を追加',
  'severity-raised': '重大度を引き上げ',
  unstable: '不安定',
  'kept-open': '自動解決を停止',
  steady: '安定',
  taken: '担当',
  acknowledged: '確認',
  noted: 'メモ',
  'finding-cleared': '検出が解消',
  resolved: '解決',
  'resolved-by-itself': '自動解決',
  reopened: '再開',
  closed: '完了',
};

const JAPANESE = { severity, presence, standing, track, finding, ticket, case: flagged, token, notice, move };

/** What a word is said of. */
export type Kind = keyof typeof JAPANESE;

/** A name that is not known here, of a newer collector, stays as it is. */
export function word(of: Kind, name: string, { language }: Pick<Reader, 'language'>): string {
  const words: Record<string, string> = JAPANESE[of];
  return language === 'ja' ? (words[name] ?? name) : name;
}

/** Every name of the kind, as the API spells it. */
export function namesOf(of: Kind): string[] {
  return Object.keys(JAPANESE[of]);
}

const STYLES: Partial<Record<Severity, Style>> = { medium: 'yellow', high: 'red', critical: 'red' };

export function severityStyle(severity: Severity | undefined): Style | undefined {
  return severity && STYLES[severity];
}
