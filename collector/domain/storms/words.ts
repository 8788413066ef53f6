// What parents are called: the fault, whom it hits, and the probable cause.
import { WHOLE_MACHINE } from '../../../shared/rules/judged.ts';
import type { Finding } from '../findings/finding.ts';
import type { Scope } from '../tickets/scope.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Common } from './mass.ts';
import { causeWords } from './shared-change.ts';

type Words = Ticket['title'];

export function labelOf({ by, value }: Common): Words {
  if (by === 'all') return { en: 'across the fleet', ja: '拠点を問わず' };
  return by === 'site' ? { en: value, ja: value } : { en: `build ${value}`, ja: `ビルド ${value}` };
}

/** The words of a fault without the name of the machine, where that is what they are about: "pc-7: the system crashes". */
export function faultOf(title: Words, { subject, label }: Pick<Finding, 'subject' | 'label'>): Words {
  const named = subject === WHOLE_MACHINE;
  const without = (words: string) =>
    named && words.startsWith(label) ? words.slice(label.length).replace(/^[:：]\s*/, '') : words;
  const en = without(title.en);
  return { en: `${en.slice(0, 1).toUpperCase()}${en.slice(1)}`, ja: without(title.ja) };
}

export function titleOf(
  scope: Pick<Scope, 'kind' | 'key' | 'label' | 'ruleId' | 'fault' | 'machines' | 'change'>,
): Words {
  const { label, machines, ruleId = '' } = scope;
  const fault = scope.fault ?? { en: ruleId, ja: ruleId };
  switch (scope.kind) {
    case 'rule': {
      const cause = causeWords(scope.change);
      return {
        en: `${fault.en} on ${machines} machines (${label.en})${cause ? `: ${cause.en}` : ''}`,
        ja: `${fault.ja}：${machines} 台で発生（${label.ja}）${cause ? `。${cause.ja}` : ''}`,
      };
    }
    case 'site-outage':
      return {
        en: `Site ${label.en} is out of reach: ${machines} machines fell silent at once`,
        ja: `拠点 ${label.ja} と通信できません：${machines} 台が同時に応答なし`,
      };
    case 'collector':
      return {
        en: `${machines} machines fell silent at once: the collector or its network link is down`,
        ja: `${machines} 台が同時に応答なし：コレクターまたはその回線に障害の可能性`,
      };
    case 'storm':
      return {
        en: `Many tickets at once: faults of the check "${label.en}" on ${machines} machines`,
        ja: `チケットの急増：チェック「${label.ja}」の障害が ${machines} 台で発生`,
      };
    case 'window':
      if (scope.key.startsWith('silence/'))
        return { en: `Still failing after ${label.en}`, ja: `${label.ja} の終了後も問題が続いています` };
      return {
        en: `Still failing after the maintenance "${label.en}"`,
        ja: `メンテナンス「${label.ja}」の終了後も問題が続いています`,
      };
  }
}
