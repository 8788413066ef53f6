// The words of states, moves and severities in the reader's language; JSON and CSV keep the API's own.
import { JAPANESE_SEVERITY, type Severity } from '../../shared/severity.ts';
import type { CaseShape } from '../api/shapes/case.ts';
import type { FindingShape } from '../api/shapes/finding.ts';
import type { MachineShape } from '../api/shapes/machine.ts';
import type { PersonShape } from '../api/shapes/person.ts';
import type { TicketShape } from '../api/shapes/ticket.ts';
import type { Reader } from './reader.ts';
import type { Style } from './table.ts';

type Words<Name extends string> = Record<Name, string>;

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
  pending: '確認中',
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
  'impact-changed': '影響度を変更',
  unstable: '不安定',
  'kept-open': '自動解決を停止',
  steady: '安定',
  acknowledged: '確認',
  taken: '担当',
  assigned: '担当を指定',
  unassigned: '担当を解除',
  pending: '保留',
  resumed: '対応を再開',
  escalated: '上位レベルへ引き継ぎ',
  'handed-back': '下位レベルへ引き継ぎ',
  'priority-set': '優先度を手動設定',
  unpinned: '優先度を自動に戻す',
  'called-major': '重大インシデントを宣言',
  'major-over': '重大インシデントを解除',
  noted: 'メモ',
  'finding-cleared': '検出が解消',
  resolved: '解決',
  'resolved-by-itself': '自動解決',
  'resolved-with-parent': '親チケットとともに解決',
  reopened: '再開',
  closed: '完了',
  cancelled: '取消',
  recurs: '再発',
  merged: '他のチケットに統合',
  absorbed: '他のチケットを統合',
  unmerged: '統合を取り消し',
  'gave-back': '統合したチケットを分離',
  marked: '期限の通知',
  called: '呼び出し',
  reminded: '記録の催促',
  'ack-lapsed': '確認の期限切れ',
  'ack-broken': '確認の取り消し',
  'machine-away': 'PC との接続が途切れた',
  'machine-back': 'PC との接続が回復',
  grown: '対象が拡大',
  claimed: '親チケットに追加',
  released: '親チケットから分離',
  'joined-parent': '親チケットに追加',
  'left-parent': '親チケットから分離',
};

const kind = { fault: '障害', hardening: '保護対策', mass: '一斉障害' };
const pending = { user: '利用者', vendor: 'ベンダー', change: '変更作業' };
const cancelled = { duplicate: '重複', test: 'テスト', false_alarm: '誤報' };

const role: Words<PersonShape['roles'][number]> = {
  requester: '利用者',
  tech: '技術担当',
  lead: 'リーダー',
  security: 'セキュリティ担当',
  admin: '管理者',
  auditor: '監査担当',
  integration: '連携システム',
};

const window = { on: '実施中', settling: '終了後の確認中', planned: '予定', over: '終了', removed: '取り消し' };
const factChange = { added: '追加', removed: '削除', changed: '変更' };
const silence = { pending: '承認待ち', active: '抑止中', expired: '期限切れ' };

const JAPANESE = {
  severity: JAPANESE_SEVERITY,
  presence,
  standing,
  track,
  finding,
  ticket,
  case: flagged,
  token,
  notice,
  window,
  silence,
  factChange,
  move,
  kind,
  pending,
  cancelled,
  role,
};

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
